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
  let dirty = false;
  let sending = false;
  let stopped = !clash.hidden;
  let base = stopped ? '0' : revision.value; // what the words here build on; a clash that is not decided leaves it
  let timer;
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
  const save = async () => {
    clearTimeout(timer);
    if (!dirty || sending || stopped) return;
    sending = true;
    dirty = false;
    const body = new URLSearchParams({text: area.value, revision: revision.value}).toString();
    say('saving', words.saving);
    const giveUp = new AbortController();
    const limit = setTimeout(() => giveUp.abort(), 10000);
    try {
      const answer = await fetch(note.getAttribute('action'), {
        method: 'POST', body, credentials: 'same-origin', keepalive: body.length < 60000, signal: giveUp.signal,
        headers: {'X-Form-Token': token, Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8'}
      });
      const told = await answer.json();
      if (answer.ok) {
        base = revision.value = told.revision;
        if (!dirty) {
          keep(null);
          say('saved', words.saved.replace('{0}', told.saved));
        }
      } else if (answer.status === 409 && 'other' in told) {
        stopped = true;
        revision.value = told.revision;
        clash.querySelector('strong').textContent = words.clash.replace('{0}', told.saved);
        clash.querySelector('.other-words').textContent = told.other;
        clash.hidden = false;
        keep(area.value);
        say('offline', words.unsaved);
      } else if (answer.status < 500 && told.detail) {
        stopped = true;
        say('offline', told.detail);
        note.querySelector('.note-save').hidden = false;
      } else throw new Error('try again');
    } catch (offline) {
      dirty = true;
      say('offline', words.offline);
      timer = setTimeout(save, 15000);
    } finally {
      clearTimeout(limit);
      sending = false;
      if (dirty && state.dataset.state !== 'offline') timer = setTimeout(save, 300);
    }
  };
  area.addEventListener('input', () => {
    dirty = true;
    keep(area.value);
    if (stopped) return;
    if (state.dataset.state !== 'offline') say('unsaved', words.unsaved);
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  });
  area.addEventListener('change', save);
  addEventListener('online', save);
  addEventListener('pagehide', save);
  note.addEventListener('submit', event => {
    clearTimeout(timer);
    dirty = false;
    if (event.submitter && event.submitter.value === 'other') keep(null);
  });
  note.querySelector('.note-save').hidden = true;

  const waiting = kept();
  if (waiting && !stopped) {
    if (area.value.includes(waiting.text)) keep(null);
    else {
      area.value = waiting.text;
      base = revision.value = waiting.revision;
      dirty = true;
      save();
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
