'use strict';
/* Saves each answer as it is given. What does not get through waits in this browser, under the person's id, and goes out later. */
(() => {
  const holder = document.querySelector('[data-person]');
  if (!holder) return;
  const token = document.querySelector('meta[name=form-token]').content;
  const store = 'huikuan-quiz:' + holder.dataset.person;
  const began = performance.now();

  /* The queue: address of a question → the form's body. Only what is in it has not reached the server. */
  let memory = {};
  const waiting = () => {
    try { return JSON.parse(localStorage.getItem(store) || '{}'); } catch (blocked) { return memory; }
  };
  const keep = queue => {
    memory = queue;
    try {
      if (Object.keys(queue).length) localStorage.setItem(store, JSON.stringify(queue));
      else localStorage.removeItem(store);
    } catch (blocked) { /* the page itself still holds it */ }
  };
  const put = (address, body) => keep({...waiting(), [address]: body});
  const drop = (address, body) => {
    const queue = waiting();
    if (queue[address] !== body) return;
    delete queue[address];
    keep(queue);
  };

  const send = async (address, body) => {
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), 10000);
    try {
      const response = await fetch(address, {
        method: 'POST', body, keepalive: true, signal: stop.signal, credentials: 'same-origin',
        headers: {'X-Form-Token': token, 'Accept': 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8'}
      });
      const text = await response.text();
      let answer = {};
      try { answer = JSON.parse(text) || {}; } catch (html) { /* a proxy's page */ }
      return {status: response.status, answer};
    } catch (offline) {
      return {status: 0, answer: {}};
    } finally {
      clearTimeout(limit);
    }
  };

  /* Only the product itself can take or refuse an answer: while it starts, the server says 404, and a proxy may say anything. */
  const outcome = result => {
    if (result.status >= 200 && result.status < 300) return Object.keys(result.answer).length ? 'saved' : 'offline';
    if (result.answer.status !== result.status) return 'offline';
    if (result.status === 401) return 'signed-out';
    if (result.status === 403) return 'stale';
    if (result.status === 404 || result.status === 409 || result.status === 422) return 'refused';
    return 'offline';
  };

  /* Sends what waits, one after another, and says how each went. */
  let sending = Promise.resolve([]);
  const flush = seen => {
    sending = sending.then(async () => {
      const done = [];
      for (const [address, body] of Object.entries(waiting())) {
        const result = await send(address, body);
        const how = outcome(result);
        if (how === 'saved' || how === 'refused') drop(address, body);
        done.push({address, body, how, answer: result.answer});
        if (seen) seen(done[done.length - 1]);
        if (how !== 'saved' && how !== 'refused') break;
      }
      return done;
    });
    return sending;
  };

  const form = document.getElementById('quiz-form');
  const timer = document.querySelector('.quiz-timer');
  const spoken = document.getElementById('quiz-spoken');

  /* The clock counts from what the server said; the computer's own clock has no say. */
  const startClock = (texts, beforeEnd, offline) => {
    if (!timer) return;
    const end = began + Number(timer.dataset.left) * 1000;
    const show = timer.querySelector('.quiz-clock');
    let last = Number(timer.dataset.left);
    let over = false;
    const finish = async () => {
      over = true;
      await beforeEnd();
      const result = await fetch(timer.dataset.result, {credentials: 'same-origin'}).catch(() => null);
      if (result && result.ok) location.replace(timer.dataset.result);
      else { offline(); over = false; }
    };
    const tick = () => {
      const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      show.textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
      timer.classList.toggle('short', left <= 60);
      for (const minutes of [5, 1])
        if (last > minutes * 60 && left <= minutes * 60 && left > 0) spoken.textContent = texts['minutes-' + minutes] || texts['minutes' + minutes];
      last = left;
      if (left === 0 && !over) finish();
    };
    tick();
    setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick);
  };

  if (!form) {
    const note = document.querySelector('.quiz-queue');
    const say = text => { note.textContent = text; note.hidden = false; };
    const goOut = async () => {
      const done = await flush();
      if (!done.length) return;
      const refused = done.some(one => one.how === 'refused');
      if (Object.keys(waiting()).length) say(note.dataset.waiting);
      else if (refused) say(note.dataset.late);
      else if (note.dataset.refresh) location.reload();
      else say(note.dataset.sent);
    };
    const handIn = document.querySelector('.quiz-finish');
    if (handIn) handIn.addEventListener('submit', async event => {
      if (!Object.keys(waiting()).length) return;
      event.preventDefault();
      await flush();
      if (Object.keys(waiting()).length) say(note.dataset.waiting);
      else handIn.submit();
    });
    startClock(spoken ? spoken.dataset : {}, () => flush(), () => {});
    window.addEventListener('online', goOut);
    goOut();
    return;
  }

  const text = form.dataset;
  const here = text.base + '/' + text.number + '/answer';
  const state = form.querySelector('.save-state');
  const problem = form.querySelector('.quiz-problem');
  const item = window.huikuanItem;
  const root = form.querySelector('.item');
  const cell = [...form.querySelectorAll('.quiz-cell')][Number(text.number) - 1];
  const segment = form.querySelectorAll('.quiz-bar li')[Number(text.number) - 1];

  const tell = (kind, words) => {
    if (state.dataset.state === kind && state.lastElementChild.textContent === words) return;
    state.dataset.state = kind;
    state.lastElementChild.textContent = words;
  };
  const warn = (words, address, link) => {
    problem.textContent = words + ' ';
    if (address) {
      const anchor = document.createElement('a');
      anchor.href = address;
      anchor.textContent = link;
      problem.append(anchor);
    }
    problem.hidden = false;
  };

  const counts = () => {
    const cells = [...form.querySelectorAll('.quiz-cell')];
    const answered = cells.filter(one => one.classList.contains('answered')).length;
    const flagged = cells.filter(one => one.classList.contains('flagged')).length;
    form.querySelector('.quiz-counts').textContent =
      text.overview.replace('{0}', answered).replace('{1}', cells.length - answered).replace('{2}', flagged);
    cell.setAttribute('aria-label', text.cell.replace('{0}', text.number)
      .replace('{1}', cell.classList.contains('answered') ? text.answered : text.open)
      .replace('{2}', cell.classList.contains('flagged') ? text.flagged : ''));
  };
  const answered = yes => {
    cell.classList.toggle('answered', yes);
    segment.classList.toggle('answered', yes);
    counts();
  };

  /* When an answer was given, by the server's clock as this page knows it; never the same twice. */
  let latest = 0;
  const moment = () => {
    latest = Math.max(latest + 1, Math.floor(Number(text.now) + performance.now() - began));
    return latest;
  };

  const seen = one => {
    const mine = one.address === here;
    if (one.how === 'saved' && mine) {
      const sent = new URLSearchParams(one.body).getAll('answer').join('\n');
      form.elements.shown.value = sent;
      if (!waiting()[here]) tell('saved', text.saved + ' ' + one.answer.saved);
      problem.hidden = true;
      if (!waiting()[here]) item.saved(root);
    }
    if (one.how === 'refused' && mine) {
      tell('none', '');
      if (item.final(root)) warn(one.answer.detail || '', location.pathname, text.reload);
      else warn(one.answer.detail || '', text.base + '/result', text.toResult);
    }
    if (one.how === 'offline') tell('offline', text.offline);
    if (one.how === 'signed-out') {
      tell('none', '');
      warn(text.signedOut, '/sign-in?back=' + encodeURIComponent(location.pathname), text.signIn);
    }
    if (one.how === 'stale') {
      tell('none', '');
      warn(text.reloadWhy, location.pathname, text.reload);
    }
  };

  const save = () => {
    const body = new URLSearchParams();
    item.values(root).forEach(value => body.append('answer', value));
    body.append('given', moment());
    put(here, body.toString());
    answered(item.answered(root));
    tell('saving', text.saving);
    return flush(seen);
  };

  /* What did not get through before stands in the form again, and is sent. */
  const before = waiting()[here];
  if (before) {
    const sent = new URLSearchParams(before);
    latest = Number(sent.get('given')) || 0;
    item.fill(root, sent.getAll('answer'));
    answered(item.answered(root));
  }

  let typing;
  let typed = false;
  const saveTyped = () => {
    clearTimeout(typing);
    if (!typed) return Promise.resolve();
    typed = false;
    return save();
  };
  item.enhance(root, how => {
    clearTimeout(typing);
    if (how === 'typing') { typed = true; typing = setTimeout(saveTyped, 800); }
    else if (how === 'left') saveTyped();
    else { typed = false; save(); }
  });

  /* Turning the page: the answer first, then a plain page load; a lost session leads to the sign-in page and back. */
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter;
    if (button && button.classList.contains('quiz-flag')) { flag(button); return; }
    const to = button && button.dataset.to ? button.dataset.to : form.querySelector('.quiz-next').dataset.to;
    saveTyped();
    await Promise.race([flush(seen), new Promise(done => setTimeout(done, 4000))]);
    if (navigator.onLine === false || state.dataset.state === 'offline' && problem.hidden) { warn(text.offlineNext); return; }
    location.assign(to);
  });

  const flag = async button => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    const result = await send(text.base + '/' + text.number + '/flag', 'on=' + on);
    const how = outcome(result);
    if (how !== 'saved') { seen({address: here, body: '', how, answer: result.answer}); return; }
    button.setAttribute('aria-pressed', String(on));
    button.value = on ? 'unflag' : 'flag';
    button.lastElementChild.textContent = on ? text.unflag : text.flag;
    segment.classList.toggle('flagged', on);
    cell.classList.toggle('flagged', on);
    if (on && !cell.querySelector('.icon')) cell.append(button.querySelector('.icon').cloneNode(true));
    counts();
  };

  window.addEventListener('online', () => flush(seen).then(() => { if (!Object.keys(waiting()).length) problem.hidden = true; }));
  window.addEventListener('offline', () => { if (waiting()[here]) tell('offline', text.offline); });
  window.addEventListener('pagehide', saveTyped);
  setInterval(() => { if (Object.keys(waiting()).length && problem.hidden) flush(seen); }, 15000);
  startClock(text, async () => { spoken.textContent = text.timeUp; saveTyped(); await flush(seen); }, () => warn(text.timeUpOffline));
  if (text.at !== text.number) send(text.base + '/' + text.number + '/here', '');
  if (Object.keys(waiting()).length) { tell('saving', text.saving); flush(seen); }
})();
