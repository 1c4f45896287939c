'use strict';
// Keeps what is typed, a moment after the last key; without this script the forms keep it when they are sent.
(() => {
  const form = document.querySelector('form[data-keep]');
  if (!form) return;
  const state = form.querySelector('.save-state');
  const token = document.querySelector('meta[name="form-token"]').content;
  let timer = 0;
  let dirty = false;
  let busy = false;
  let stopped = false;

  const say = (kind, text) => { state.dataset.state = kind; state.textContent = text; };

  const body = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== '_token') fields.append(name, value);
    fields.set('action', 'keep');
    return fields;
  };

  async function keep() {
    if (busy || stopped) return later();
    busy = true;
    dirty = false;
    say('saving', state.dataset.keeping);
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST',
        headers: { 'X-Form-Token': token, 'Content-Type': 'application/x-www-form-urlencoded', 'Accept': 'application/json' },
        body: body()
      });
      if (answer.status === 409 || answer.status === 422) {
        stopped = true;
        say('offline', state.dataset.elsewhere || '');
      } else if (answer.ok && !answer.redirected) {
        const kept = await answer.json();
        const revision = form.querySelector('input[name=revision]');
        if (revision) revision.value = kept.revision;
        say('saved', state.dataset.kept + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }));
      } else throw new Error(String(answer.status));
    } catch (failure) {
      dirty = true;
      say('offline', state.dataset.offline);
      timer = setTimeout(keep, 5000);
    } finally {
      busy = false;
    }
  }

  function later() {
    dirty = true;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(keep, 1200);
  }

  form.addEventListener('input', event => { if (event.target.type !== 'file') later(); });
  // A form that is being sent carries everything itself; a keep on its way first brings the newest revision.
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    if (!busy) { dirty = false; return; }
    event.preventDefault();
    const button = event.submitter;
    const wait = setInterval(() => {
      if (busy) return;
      clearInterval(wait);
      clearTimeout(timer);
      dirty = false;
      form.requestSubmit(button);
    }, 50);
  });
  addEventListener('beforeunload', event => { if (dirty && !stopped) event.preventDefault(); });
})();
