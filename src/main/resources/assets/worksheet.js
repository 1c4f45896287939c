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

  const judge = (result, changed) => {
    if (result.status === 409 && result.answer) {
      loop.changed();
      say('offline', state.dataset.elsewhere);
      elsewhere.hidden = false;
      elsewhere.focus();
      return 'stop';
    }
    if (result.status === 404) {
      loop.changed();
      say('offline', state.dataset.gone);
      return 'stop';
    }
    if (result.status === 422 && result.answer) {
      tell(result.answer);
      say('offline', state.dataset.wrong);
      return 'wait';
    }
    if (!result.ok) return 'again';
    form.querySelector('input[name=revision]').value = result.answer.revision;
    tell(result.answer);
    if (!changed) say('saved', state.dataset.kept + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }));
    return 'saved';
  };

  const loop = window.huikuanSave.loop({
    address: form.dataset.keep, body, judge, delay: 1500, stopped: !elsewhere.hidden,
    saving: () => say('saving', state.dataset.keeping),
    offline: () => say('offline', state.dataset.offline)
  });

  form.addEventListener('input', () => {
    loop.changed();
    if (!loop.stopped() && !loop.busy()) say('unsaved', state.dataset.unsaved);
  });
  form.addEventListener('submit', loop.handOver);
  addEventListener('beforeunload', event => { if (loop.dirty()) event.preventDefault(); });
})();
