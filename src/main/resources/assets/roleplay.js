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

  // A text that has not reached the server also stays in this browser, until it has.
  const area = form.dataset.here ? form.querySelector('textarea') : null;
  const here = {
    put: () => { try { if (area) localStorage.setItem(form.dataset.here, area.value); } catch (blocked) { /* the page still holds it */ } },
    get: () => { try { return area ? localStorage.getItem(form.dataset.here) : null; } catch (blocked) { return null; } },
    drop: () => { try { if (area) localStorage.removeItem(form.dataset.here); } catch (blocked) { /* nothing was kept */ } }
  };

  const judge = (result, changed) => {
    if (window.huikuanSave.outcome(result) === 'signed-out' && state.dataset.signedOut) {
      say('offline', state.dataset.signedOut);
      return 'wait';
    }
    if (result.status === 409 || result.status === 422) {
      say('offline', state.dataset.elsewhere || '');
      return 'stop';
    }
    if (!result.ok) return 'again';
    const revision = form.querySelector('input[name=revision]');
    if (revision) revision.value = result.answer.revision;
    if (!changed) here.drop();
    say('saved', state.dataset.kept + ' ' + new Date().toLocaleTimeString('zh-CN', { hour12: false }));
    return 'saved';
  };

  const loop = window.huikuanSave.loop({
    address: form.dataset.keep, body, judge, delay: 1200,
    saving: () => say('saving', state.dataset.keeping),
    offline: () => say('offline', state.dataset.offline)
  });

  form.addEventListener('input', event => {
    if (event.target.type === 'file') return;
    here.put();
    loop.changed();
  });

  const back = form.querySelector('.kept-here');
  if (back && here.get() && here.get().trim() !== area.value.trim()) {
    back.hidden = false;
    back.querySelector('button').addEventListener('click', () => {
      area.value = here.get();
      back.hidden = true;
      area.focus();
      loop.changed();
    });
  } else here.drop();

  // A file that the server would turn away is turned away before anything is sent, so that what was typed stays.
  const file = form.querySelector('input[type=file][data-largest]');
  form.addEventListener('submit', event => {
    if (!file || !file.files.length) return;
    const tooLarge = file.files[0].size > Number(file.dataset.largest) - 4096;
    const error = form.querySelector('#file-error');
    error.hidden = !tooLarge;
    error.textContent = tooLarge ? file.dataset.tooLarge : '';
    if (!tooLarge) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    file.focus();
  });
  form.addEventListener('submit', loop.handOver);
  addEventListener('beforeunload', event => { if (loop.dirty() && !loop.stopped()) event.preventDefault(); });
})();
