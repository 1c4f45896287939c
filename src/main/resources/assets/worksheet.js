'use strict';
// A sheet saves itself a moment after the last key, and shows what was understood; without this script it is kept when it is sent.
(() => {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  const form = document.querySelector('form[data-keep]');
  if (!form) return;
  const state = form.querySelector('.save-state');
  const elsewhere = form.querySelector('.elsewhere');
  const token = document.querySelector('meta[name="form-token"]').content;
  let timer = 0;
  let dirty = false;
  let busy = false;
  let stopped = !elsewhere.hidden;

  const say = (kind, text) => { state.dataset.state = kind; state.textContent = text; };

  const body = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (name !== '_token') fields.append(name, value);
    fields.set('action', 'keep');
    return fields;
  };

  function tell(answer) {
    for (const place of form.querySelectorAll('[data-shown]')) {
      const shown = answer.shown[place.dataset.shown] || (place.classList.contains('echo') ? '' : '—');
      if (place.textContent !== shown) place.textContent = shown;
    }
    for (const place of form.querySelectorAll('[data-fault]')) {
      const fault = answer.faults[place.dataset.fault] || '';
      const field = document.getElementById(place.dataset.fault);
      if (place.textContent !== fault) place.textContent = fault;
      place.hidden = !fault;
      if (field && field.matches('input,textarea')) fault ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid');
    }
    const faults = document.getElementById('faults');
    if (faults) faults.hidden = Object.keys(answer.faults).length === 0;
  }

  async function keep() {
    if (stopped) return;
    if (busy) return later();
    busy = true;
    dirty = false;
    say('saving', state.dataset.keeping);
    try {
      const answer = await fetch(form.dataset.keep, {
        method: 'POST',
        headers: { 'X-Form-Token': token, 'Content-Type': 'application/x-www-form-urlencoded', 'Accept': 'application/json' },
        body: body()
      });
      const json = /json/.test(answer.headers.get('Content-Type') || '');
      if (answer.status === 409 && json) {
        stopped = dirty = true;
        say('offline', state.dataset.elsewhere);
        elsewhere.hidden = false;
        elsewhere.focus();
      } else if (answer.status === 404) {
        stopped = dirty = true;
        say('offline', state.dataset.gone);
      } else if (answer.status === 422 && json) {
        tell(await answer.json());
        dirty = true;
        say('offline', state.dataset.wrong);
      } else if (answer.ok && !answer.redirected) {
        const kept = await answer.json();
        form.querySelector('input[name=revision]').value = kept.revision;
        tell(kept);
        if (!dirty) say('saved', state.dataset.kept + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }));
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
    if (stopped) return;
    if (!busy) say('unsaved', state.dataset.unsaved);
    timer = setTimeout(keep, 1500);
  }

  form.addEventListener('input', later);
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
  addEventListener('beforeunload', event => { if (dirty) event.preventDefault(); });
})();
