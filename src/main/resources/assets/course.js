// Reading: keeps where one stopped, what one wrote into the boxes, and speaks the feedback of check questions.
const token = document.querySelector('meta[name=form-token]').content;

const lesson = document.querySelector('[data-here]');
if (lesson) {
  const here = () => {
    if (document.visibilityState === 'visible')
      fetch(lesson.dataset.here, {method: 'POST', headers: {'X-Form-Token': token}, keepalive: true}).catch(() => {});
  };
  here();
  document.addEventListener('visibilitychange', here);
}

for (const box of document.querySelectorAll('[data-notes]')) {
  const area = box.querySelector('textarea');
  const state = box.querySelector('.save-state');
  const say = (text, kind) => {
    state.querySelector('span').textContent = text;
    state.dataset.state = kind;
  };
  try {
    area.value = localStorage.getItem(box.dataset.notes) || '';
  } catch (blocked) {
    say(box.dataset.failed, 'offline');
  }
  let waiting;
  const save = () => {
    clearTimeout(waiting);
    try {
      localStorage.setItem(box.dataset.notes, area.value);
      say(box.dataset.saved + ' ' + new Date().toTimeString().slice(0, 8), 'saved');
    } catch (full) {
      say(box.dataset.failed, 'offline');
    }
  };
  area.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 600);
  });
  area.addEventListener('change', save);
  box.hidden = false;
}

for (const check of document.querySelectorAll('[data-check]')) {
  const status = check.querySelector('[role=status]');
  check.addEventListener('change', event => {
    const feedback = event.target.closest('.option').querySelector('.feedback');
    status.textContent = event.target.checked ? feedback.innerText : '';
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
