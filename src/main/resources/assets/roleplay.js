'use strict';
// Keeps what is typed, a moment after the last key; without this script the forms keep it when they are sent.
(() => {
  const form = document.querySelector('form[data-keep]');
  if (!form) return;
  const state = form.querySelector('.save-state');
  const say = (kind, text) => { state.dataset.state = kind; state.textContent = text; };

  const body = () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== '_token') fields.append(name, value);
    fields.set('action', 'keep');
    return fields;
  };

  const judge = result => {
    if (result.status === 409 || result.status === 422) {
      say('offline', state.dataset.elsewhere || '');
      return 'stop';
    }
    if (!result.ok) return 'again';
    const revision = form.querySelector('input[name=revision]');
    if (revision) revision.value = result.answer.revision;
    say('saved', state.dataset.kept + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }));
    return 'saved';
  };

  const loop = window.huikuanSave.loop({
    address: form.dataset.keep, body, judge, delay: 1200,
    saving: () => say('saving', state.dataset.keeping),
    offline: () => say('offline', state.dataset.offline)
  });

  form.addEventListener('input', event => { if (event.target.type !== 'file') loop.changed(); });
  form.addEventListener('submit', loop.handOver);
  addEventListener('beforeunload', event => { if (loop.dirty() && !loop.stopped()) event.preventDefault(); });
})();
