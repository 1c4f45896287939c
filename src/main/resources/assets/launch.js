'use strict';
/* Keeps a launch's secret in the platform's storage, or gets it from there: LTI postMessage storage. A platform that does not answer within two seconds is passed over. */
const ask = (words, subject, message) => new Promise(done => {
  const frames = window.opener || window.parent;
  let keeper = frames;
  try {
    if (words.target !== '_parent' && frames.frames[words.target]) keeper = frames.frames[words.target];
  } catch (closed) { /* another site's frames cannot be named */ }
  if (!words.target || keeper === window) { done(null); return; }
  const id = subject + '-' + words.key;
  const limit = setTimeout(() => done(null), 2000);
  addEventListener('message', event => {
    const said = event.data;
    if (event.origin !== words.origin || !said || said.subject !== subject + '.response' || said.message_id !== id) return;
    clearTimeout(limit);
    done(said.error ? null : said);
  });
  keeper.postMessage({subject, message_id: id, key: words.key, ...message}, words.origin);
});

const put = document.querySelector('[data-lti-put]');
if (put) ask(put.dataset, 'lti.put_data', {value: put.dataset.value}).then(() => location.replace(put.dataset.next));

const get = document.querySelector('[data-lti-get]');
if (get) ask(get.dataset, 'lti.get_data', {}).then(said => {
  if (said && typeof said.value === 'string') get.elements.proof.value = said.value;
  get.submit();
});

/* The platform waits for the answer, which goes back by itself. */
const answer = document.querySelector('[data-lti-answer]');
if (answer) answer.submit();
