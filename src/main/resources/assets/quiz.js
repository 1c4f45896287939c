'use strict';
/* Saves each answer as it is given. What does not get through waits in this browser, under the person and the attempt, and goes out later. */
(() => {
  const holder = document.querySelector('[data-person]');
  if (!holder) return;
  const {post, outcome, pauses, queue} = window.huikuanSave;
  const waiting = queue('huikuan-quiz:' + holder.dataset.person + ':');
  const began = performance.now();
  const beganAt = Date.now();
  const pause = pauses();

  /* Sends what waits, one after another, and says how each went. */
  let sending = Promise.resolve([]);
  const flush = seen => {
    sending = sending.then(async () => {
      const done = [];
      for (const one of waiting.all()) {
        const result = await post(one.address, one.body);
        const how = outcome(result);
        if (how === 'saved' || how === 'refused') waiting.drop(one.key, one.address, one.body);
        done.push({...one, how, answer: result.answer || {}});
        if (seen) seen(done[done.length - 1]);
        if (how !== 'saved' && how !== 'refused') return done;
      }
      pause.begin();
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

  /* Tries again after pauses that grow, as long as something waits. */
  const keepTrying = work => {
    const again = () => setTimeout(async () => {
      if (waiting.all().length) await work();
      again();
    }, waiting.all().length ? pause.next() : 5000);
    again();
  };

  if (!form) {
    const note = document.querySelector('.quiz-queue');
    const say = (text, address, link) => {
      note.textContent = text;
      if (address) {
        const anchor = document.createElement('a');
        anchor.href = address;
        anchor.textContent = link;
        note.append(' ', anchor);
      }
      note.hidden = false;
    };
    /* Why something still waits: without the session, or with an old page, no net helps. */
    const sayWaiting = done => {
      const how = done.length ? done[done.length - 1].how : '';
      if (how === 'signed-out') say(note.dataset.signedOut, '/sign-in?back=' + encodeURIComponent(location.pathname), note.dataset.signIn);
      else if (how === 'stale') say(note.dataset.stale, location.pathname, note.dataset.reload);
      else say(note.dataset.waiting);
    };
    const goOut = async () => {
      if (!waiting.all().length) return;
      const done = await flush();
      if (waiting.all().length) sayWaiting(done);
      else if (done.some(one => one.how === 'refused')) say(note.dataset.late);
      else if (note.dataset.refresh && done.length) location.reload();
      else if (done.length) say(note.dataset.sent);
    };
    const handIn = document.querySelector('.quiz-finish');
    if (handIn) handIn.addEventListener('submit', async event => {
      if (!waiting.all().length) return;
      event.preventDefault();
      const done = await flush();
      if (waiting.all().length) sayWaiting(done);
      else handIn.submit();
    });
    startClock(spoken ? spoken.dataset : {}, () => flush(), () => {});
    window.addEventListener('online', goOut);
    keepTrying(goOut);
    goOut();
    return;
  }

  const text = form.dataset;
  const problem = form.querySelector('.quiz-problem');
  const item = window.huikuanItem;
  const cells = [...form.querySelectorAll('.quiz-cell')];
  const segments = form.querySelectorAll('.quiz-bar li');

  const warn = (words, address, link) => {
    if (!problem.hidden && problem.firstChild.textContent === words + ' ') return;
    problem.textContent = words + ' ';
    if (address) {
      const anchor = document.createElement('a');
      anchor.href = address;
      anchor.textContent = link;
      problem.append(anchor);
    }
    problem.hidden = false;
  };
  /* What has passed is taken away; that another answer stands than the one seen here stays until the page is loaded anew. */
  let elsewhere = false;
  const calm = () => { if (!elsewhere) problem.hidden = true; };
  const warnAndStay = words => { warn(words); problem.scrollIntoView({block: 'nearest'}); };

  const counts = number => {
    const cell = cells[number - 1];
    const answered = cells.filter(one => one.classList.contains('answered')).length;
    const flagged = cells.filter(one => one.classList.contains('flagged')).length;
    form.querySelector('.quiz-counts').textContent =
      text.overview.replace('{0}', answered).replace('{1}', cells.length - answered).replace('{2}', flagged);
    cell.setAttribute('aria-label', text.cell.replace('{0}', number)
      .replace('{1}', cell.classList.contains('answered') ? text.answered : text.open)
      .replace('{2}', cell.classList.contains('flagged') ? text.flagged : ''));
  };

  /* Now by the server's clock as this page knows it. A computer that slept has stopped one of its clocks, but not the other. */
  const now = () => Math.floor(Number(text.now) + Math.max(performance.now() - began, Date.now() - beganAt));

  /* One question of the page, with its own answer and state. */
  const questions = [...form.querySelectorAll('.quiz-question')].map(part => {
    const number = Number(part.dataset.number);
    const here = text.base + '/' + number + '/answer';
    const root = part.querySelector('.item');
    const state = part.querySelector('.save-state');
    let known = Number(part.dataset.sequence);
    let typing = 0;
    let typed = false;

    const tell = (kind, words, why) => {
      state.dataset.state = kind;
      const [said, reason] = [state.querySelector('.state-words'), state.querySelector('.state-why')];
      if (said.textContent !== words) said.textContent = words;
      if (reason.textContent !== (why || '')) reason.textContent = why || '';
    };
    const answered = () => {
      cells[number - 1].classList.toggle('answered', item.answered(root));
      segments[number - 1].classList.toggle('answered', item.answered(root));
      counts(number);
    };
    const kept = () => waiting.get(text.attempt, here);

    /* The sequence number: the moment by the server's clock, and above every number that this page knows of the question. */
    const sequence = () => {
      known = Math.max(known + 1, now());
      return known;
    };
    const save = () => {
      clearTimeout(typing);
      typed = false;
      const body = new URLSearchParams();
      item.values(root).forEach(value => body.append('answer', value));
      body.append('sequence', sequence());
      waiting.put(text.attempt, here, body.toString());
      answered();
      tell('saving', text.unsaved);
      return flush(seen);
    };
    const saveTyped = () => typed ? save() : Promise.resolve();

    const heard = one => {
      if (one.how === 'saved') {
        known = Math.max(known, Number(one.answer.sequence) || 0);
        part.querySelector('.quiz-shown').value = new URLSearchParams(one.body).getAll('answer').join('\n').trimEnd();
        calm();
        if (kept()) return;
        tell('saved', text.saved + ' ' + one.answer.saved);
        if (one.answer.newer) {
          warn(text.newer, location.pathname, text.reload);
          elsewhere = true;
        } else item.saved(root);
      } else if (one.how === 'refused') {
        tell('none', '');
        if (item.final(root)) warn(one.answer.detail || '', location.pathname, text.reload);
        else warn(one.answer.detail || '', text.base + '/result', text.toResult);
      }
    };

    item.enhance(root, how => {
      clearTimeout(typing);
      if (how === 'typing') {
        typed = true;
        tell('unsaved', text.unsaved);
        typing = setTimeout(saveTyped, 800);
      } else if (how === 'left') saveTyped();
      else save();
    });

    /* What did not get through before stands in the form again. */
    const before = kept();
    if (before) {
      const sent = new URLSearchParams(before);
      known = Math.max(known, Number(sent.get('sequence')) || 0);
      item.fill(root, sent.getAll('answer'));
      answered();
      tell('saving', text.unsaved);
    }
    return {number, here, tell, kept, saveTyped, heard, state};
  });

  const seen = one => {
    const mine = questions.find(question => question.here === one.address);
    if (mine) mine.heard(one);
    const unsent = questions.filter(question => question.kept());
    if (one.how === 'offline') unsent.forEach(question => question.tell('offline', text.unsaved, text.offline));
    if (one.how === 'signed-out') {
      unsent.forEach(question => question.tell('unsaved', text.unsaved));
      warn(text.signedOut, '/sign-in?back=' + encodeURIComponent(location.pathname), text.signIn);
    }
    if (one.how === 'stale') {
      unsent.forEach(question => question.tell('unsaved', text.unsaved));
      warn(text.reloadWhy, location.pathname, text.reload);
    }
  };
  const saveTyped = () => Promise.all(questions.map(question => question.saveTyped()));

  /* Turning the page: the answers first, then a plain page load; a lost session leads to the sign-in page and back. */
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter;
    if (button && button.classList.contains('quiz-flag')) { flag(button); return; }
    const next = button && button.dataset.to ? button : form.querySelector('.quiz-next');
    saveTyped();
    await Promise.race([flush(seen), new Promise(done => setTimeout(done, 4000))]);
    const offline = navigator.onLine === false || questions.some(question => question.state.dataset.state === 'offline');
    if (offline && (problem.hidden || elsewhere)) { warnAndStay(text.offlineNext); return; }
    if (text.sequential && next.dataset.here) {
      if (questions.some(question => question.kept())) { warnAndStay(text.offlineNext); return; }
      const result = await post(text.base + '/' + next.dataset.here + '/here', '');
      if (outcome(result) !== 'saved') {
        if (result.answer && result.answer.detail) warn(result.answer.detail, location.pathname, text.reload);
        else warnAndStay(text.offlineNext);
        return;
      }
    }
    location.assign(next.dataset.to);
  });

  const flag = async button => {
    const number = Number(button.dataset.number);
    const on = button.getAttribute('aria-pressed') !== 'true';
    const result = await post(text.base + '/' + number + '/flag', 'on=' + on);
    const how = outcome(result);
    if (how !== 'saved') {
      if (how === 'refused') warn(result.answer.detail || '', text.base + '/result', text.toResult);
      else if (how === 'offline') warn(text.offlineNext);
      else seen({address: '', body: '', how, answer: {}});
      return;
    }
    button.setAttribute('aria-pressed', String(on));
    button.value = button.value.replace(/^(un)?flag/, on ? 'unflag' : 'flag');
    button.lastElementChild.textContent = on ? text.unflag : text.flag;
    segments[number - 1].classList.toggle('flagged', on);
    cells[number - 1].classList.toggle('flagged', on);
    counts(number);
  };

  const tryAgain = () => flush(seen).then(() => { if (!waiting.all().length) calm(); });
  window.addEventListener('online', tryAgain);
  window.addEventListener('offline', () =>
    questions.filter(question => question.kept()).forEach(question => question.tell('offline', text.unsaved, text.offline)));
  window.addEventListener('pagehide', saveTyped);
  keepTrying(() => flush(seen));
  startClock(text, async () => { spoken.textContent = text.timeUp; saveTyped(); await flush(seen); }, () => warn(text.timeUpOffline));
  if (!text.sequential && text.at !== text.number) post(text.base + '/' + text.number + '/here', '');
  if (waiting.all().length) flush(seen);
})();
