'use strict';
/*
 * A room that is open. The stream says only that something has changed; what is new is fetched as a piece of the same page. What is said goes
 * into a queue of this browser first, numbered, and leaves it when the server has it. Without this script the forms are sent as they are.
 */
(() => {
  const room = document.getElementById('room');
  if (!room || !room.dataset.seat) return;
  const save = window.huikuanSave;
  const texts = room.dataset;
  const address = texts.address;
  const turns = document.getElementById('room-turns');
  const pending = document.getElementById('room-pending');
  const state = document.getElementById('room-state');
  const spoken = document.getElementById('room-spoken');
  const form = document.querySelector('form[data-queue]');
  const words = form && form.querySelector('textarea');
  const queue = save.queue('huikuan-room-');
  const kept = 'huikuan-words-' + texts.seat;
  let last = turns ? Number(texts.last) : 0;
  let revision = Number(texts.revision);
  let phase = texts.phase;

  const remember = (key, value) => { try { if (value) localStorage.setItem(key, value); else localStorage.removeItem(key); } catch (blocked) { /* the page holds it */ } };
  const recall = key => { try { return localStorage.getItem(key) || ''; } catch (blocked) { return ''; } };
  const say = (kind, text) => { if (state && state.textContent !== text) { state.dataset.state = kind; state.textContent = text; } };
  const moment = one => Number(new URLSearchParams(one.body).get('at'));
  /* All that waits, in the order in which it was said, whichever page of this browser it was said on. */
  const mine = () => queue.all().filter(one => one.key === 'huikuan-room-' + texts.seat).sort((one, other) => moment(one) - moment(other));

  /* The clock counts from what the server said. */
  let end = 0;
  let running = false;
  let before = Infinity;
  const startClock = () => {
    const clock = document.querySelector('.room-clock');
    if (!clock) return;
    running = clock.dataset.running === 'true';
    end = performance.now() + Number(clock.dataset.left);
  };
  const tick = () => {
    const clock = document.querySelector('.room-clock');
    if (!clock || !running) return;
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    clock.querySelector('.room-time').textContent = String(Math.floor(left / 60)).padStart(2, '0') + ':' + String(left % 60).padStart(2, '0');
    clock.classList.toggle('short', left <= 60);
    for (const minutes of [5, 1]) if (before > minutes * 60 && left <= minutes * 60 && left > 0 && before !== Infinity) spoken.textContent = texts['minutes' + minutes];
    before = left;
    if (left === 0) { running = false; setTimeout(look, 300); }
  };

  const atBottom = () => innerHeight + scrollY > document.documentElement.scrollHeight - 160;
  const toBottom = () => scrollTo(0, document.documentElement.scrollHeight);

  const show = news => {
    const stick = atBottom();
    let added = false;
    for (const item of news.querySelectorAll('#room-new-turns > li')) {
      const number = Number(item.dataset.number);
      if (!turns || number <= last) continue;
      turns.append(document.adoptNode(item));
      last = number;
      added = true;
    }
    for (const part of news.querySelectorAll('[data-live]')) {
      const here = document.querySelectorAll('#room [data-live="' + part.dataset.live + '"]');
      for (const old of here) {
        if (old.innerHTML === part.innerHTML && part.dataset.live !== 'clock' || old.contains(document.activeElement)) continue;
        old.replaceWith(document.importNode(part, true));
      }
    }
    startClock();
    tick();
    if (added && stick) toBottom();
  };

  let looking = false;
  let again = false;
  /* Fetches what is new. Answers whether the server was reached. */
  const look = async () => {
    if (looking) { again = true; return true; }
    looking = true;
    again = false;
    let reached = false;
    try {
      const stop = new AbortController();
      const limit = setTimeout(() => stop.abort(), 10000);
      const response = await fetch(address + '/news?after=' + last, {headers: {Accept: 'text/html'}, credentials: 'same-origin', signal: stop.signal});
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      clearTimeout(limit);
      const news = page.getElementById('room-news');
      if (response.redirected || response.status === 401) say('offline', texts.out);
      else if (response.status === 404 && response.headers.get('Content-Security-Policy')) location.reload();
      else if (news) {
        reached = true;
        revision = Number(news.dataset.revision);
        if (news.dataset.phase !== phase && (phase === 'GATHERING' || news.dataset.phase === 'ENDED')) { location.reload(); return true; }
        phase = news.dataset.phase;
        room.className = 'room ' + phase.toLowerCase();
        show(news);
        drawPending();
        if (phase === 'PLAYING') send();
      }
    } catch (offline) { /* told by the stream */ }
    looking = false;
    if (again) setTimeout(look, 100);
    return reached;
  };

  /* The stream; where it breaks the browser comes back by itself, and where it is refused the page asks now and then. */
  let stream = null;
  let cut = false;
  let retry = 0;
  const pause = save.pauses();
  const connect = () => {
    clearTimeout(retry);
    if (stream) stream.close();
    if (!window.EventSource) { poll(); return; }
    stream = new EventSource(address + '/stream?after=' + revision);
    stream.onopen = () => {
      pause.begin();
      if (cut) { cut = false; say('saved', texts.back); look(); send(); }
    };
    stream.addEventListener('changed', event => { if (Number(event.data) !== revision) look(); });
    stream.onerror = () => {
      if (!cut) { cut = true; lost(); }
      if (stream.readyState === EventSource.CLOSED) poll();
    };
  };
  /* A stream that ends at its time comes back within a second or two, and nobody need know. */
  const lost = () => setTimeout(() => { if (cut) say('offline', texts.away); }, 4000);
  const poll = () => {
    clearTimeout(retry);
    retry = setTimeout(async () => { if (await look()) { pause.begin(); connect(); } else poll(); }, pause.next());
  };

  /* What has been said and has not arrived. */
  const drawPending = () => {
    if (!pending) return;
    const waiting = mine().filter(one => one.address.includes('/turns'));
    pending.replaceChildren(...waiting.map(one => {
      const item = document.createElement('li');
      const name = document.createElement('p');
      const bubble = document.createElement('p');
      item.className = 'talk-turn own';
      name.className = 'talk-name';
      name.textContent = texts.unsent;
      bubble.className = 'bubble';
      bubble.textContent = new URLSearchParams(one.body).get('text');
      item.append(name, bubble);
      return item;
    }));
    pending.hidden = waiting.length === 0;
    if (phase === 'ENDED') pending.querySelectorAll('.talk-name').forEach(name => { name.textContent = pending.getAttribute('aria-label'); });
  };

  let sending = false;
  let later = 0;
  const slow = save.pauses();
  const send = async () => {
    if (sending || phase === 'ENDED') return;
    const next = mine()[0];
    if (!next) return;
    clearTimeout(later);
    sending = true;
    say('saving', texts.sending);
    const result = await save.post(next.address.split('#')[0], next.body);
    sending = false;
    const how = save.outcome(result);
    if (how === 'saved') {
      queue.drop(next.key, next.address, next.body);
      slow.begin();
      await look();
      drawPending();
      if (mine().length) send();
      else say('saved', texts.sent);
      return;
    }
    if (how === 'refused') {
      say('offline', result.answer.detail || texts.offline);
      if (result.status === 422) giveBack(next);
      else { look(); later = setTimeout(send, slow.next()); }
      return;
    }
    say('offline', how === 'offline' ? texts.offline : texts.out);
    later = setTimeout(send, slow.next());
  };

  /* What can never be taken goes back into the field. */
  const giveBack = one => {
    queue.drop(one.key, one.address, one.body);
    if (words && !words.value) words.value = new URLSearchParams(one.body).get('text');
    drawPending();
  };

  if (form) {
    const pen = form.elements.pen.value;
    let number = 0;
    const fit = () => { words.style.height = 'auto'; words.style.height = Math.min(160, words.scrollHeight + 2) + 'px'; };
    if (!words.value) words.value = recall(kept);
    words.addEventListener('input', () => { remember(kept, words.value); fit(); });
    form.addEventListener('submit', event => {
      event.preventDefault();
      const text = words.value.trim();
      if (!text) return;
      number++;
      const body = new URLSearchParams({text, pen, sequence: String(number), at: String(Date.now())});
      queue.put(texts.seat, form.getAttribute('action') + '#' + pen + '-' + number, body.toString());
      words.value = '';
      remember(kept, '');
      fit();
      drawPending();
      toBottom();
      send();
    });
    words.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer:fine)').matches) { event.preventDefault(); form.requestSubmit(); }
    });
    fit();
    if (turns && turns.children.length) toBottom();
  }

  const brief = document.querySelector('.room-brief');
  if (brief && matchMedia('(min-width:1000px)').matches) brief.open = true;
  const copy = document.getElementById('room-copy');
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById('invitation').value).then(() => { spoken.textContent = texts.copied; copy.lastChild.textContent = texts.copied; }));
  }

  startClock();
  tick();
  setInterval(tick, 1000);
  setInterval(() => { if (!document.hidden) look(); }, 30000);
  drawPending();
  connect();
  send();
  addEventListener('online', () => { look(); send(); });
  addEventListener('offline', () => { cut = true; say('offline', texts.away); });
  addEventListener('pagehide', () => { if (stream) stream.close(); });
  addEventListener('pageshow', event => { if (event.persisted) { connect(); look(); } });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
})();
