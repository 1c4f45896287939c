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

// The note: sent as it is written; what has not got through waits in this browser; two devices' texts are both shown.
const note = document.querySelector('[data-note]');
if (note) {
  const words = note.dataset;
  const area = note.elements.text;
  const revision = note.elements.revision;
  const state = note.querySelector('.save-state');
  const clash = note.querySelector('.note-clash');
  const undecided = !clash.hidden;
  let base = undecided ? '0' : revision.value; // what the words here build on; a clash that is not decided leaves it
  const say = (kind, text) => {
    state.dataset.state = kind;
    state.querySelector('span').textContent = text;
  };
  const keep = text => {
    try {
      if (text === null) localStorage.removeItem(words.note);
      else localStorage.setItem(words.note, JSON.stringify({text, revision: base}));
    } catch (blocked) { /* the page itself still holds it */ }
  };
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(words.note));
    } catch (blocked) {
      return null;
    }
  };
  const judge = (result, changed) => {
    const told = result.answer;
    if (result.ok) {
      base = revision.value = told.revision;
      if (!changed) {
        keep(null);
        say('saved', words.saved.replace('{0}', told.saved));
      }
      return 'saved';
    }
    if (result.status === 409 && told && 'other' in told) {
      revision.value = told.revision;
      clash.querySelector('strong').textContent = words.clash.replace('{0}', told.saved);
      clash.querySelector('.other-words').textContent = told.other;
      clash.hidden = false;
      keep(area.value);
      say('offline', words.unsaved);
      return 'stop';
    }
    if (result.status > 0 && result.status < 500 && told && told.detail) {
      say('offline', told.detail);
      note.querySelector('.note-save').hidden = false;
      return 'stop';
    }
    return 'again';
  };
  const loop = window.huikuanSave.loop({
    address: note.getAttribute('action'), judge, delay: 800, stopped: undecided,
    body: () => new URLSearchParams({text: area.value, revision: revision.value}),
    saving: () => say('saving', words.saving),
    offline: () => say('offline', words.offline)
  });
  area.addEventListener('input', () => {
    keep(area.value);
    loop.changed();
    if (!loop.stopped() && state.dataset.state !== 'offline') say('unsaved', words.unsaved);
  });
  area.addEventListener('change', loop.save);
  addEventListener('online', loop.save);
  addEventListener('pagehide', loop.save);
  note.addEventListener('submit', event => {
    loop.forget();
    if (event.submitter && event.submitter.value === 'other') keep(null);
  });
  note.querySelector('.note-save').hidden = true;

  const waiting = kept();
  if (waiting && !undecided) {
    if (area.value.includes(waiting.text)) keep(null);
    else {
      area.value = waiting.text;
      base = revision.value = waiting.revision;
      loop.changed();
      loop.save();
    }
  }
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
