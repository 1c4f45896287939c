'use strict';
/* How pages save what is typed and chosen: one way to send, one loop for forms that save themselves, one queue for what did not get through. */
window.huikuanSave = (() => {
  const LIMIT = 10000;
  const FIRST_PAUSE = 5000;
  const LONGEST_PAUSE = 60000;
  const token = document.querySelector('meta[name=form-token]').content;

  /* One POST, given up after ten seconds. `answer` is what the product said as JSON, or null: then a proxy spoke, or nobody. */
  const post = async (address, body) => {
    const stop = new AbortController();
    const limit = setTimeout(() => stop.abort(), LIMIT);
    const text = String(body);
    try {
      const response = await fetch(address, {
        method: 'POST', body: text, keepalive: text.length < 60000, signal: stop.signal, credentials: 'same-origin',
        headers: {'X-Form-Token': token, 'Accept': 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8'}
      });
      const said = await response.text();
      let answer = null;
      try { answer = JSON.parse(said); } catch (html) { /* a page */ }
      return {status: response.status, ok: response.ok && !response.redirected && answer !== null, answer};
    } catch (offline) {
      return {status: 0, ok: false, answer: null};
    } finally {
      clearTimeout(limit);
    }
  };

  /* Only the product itself can take or refuse something: while it starts, the server says 404, and a proxy may say anything. */
  const outcome = result => {
    if (result.ok) return 'saved';
    if (!result.answer || result.answer.status !== result.status) return 'offline';
    if (result.status === 401) return 'signed-out';
    if (result.status === 403) return 'stale';
    return result.status === 404 || result.status === 409 || result.status === 422 ? 'refused' : 'offline';
  };

  /* Pauses that grow while nothing gets through: 5, 10, 20, 40, then 60 seconds. */
  const pauses = () => {
    let next = FIRST_PAUSE;
    return {
      next: () => { const pause = next; next = Math.min(LONGEST_PAUSE, next * 2); return pause; },
      begin: () => { next = FIRST_PAUSE; }
    };
  };

  /*
   * Saves a form a moment after the last key. Given are `address`, `body()`, `delay` in milliseconds, `saving()`, `offline()`, and
   * `judge(result, changed)`: what became of a save, `changed` being whether more was typed meanwhile. It answers 'saved'; 'wait' where
   * the next key shall try again; 'stop' where nothing may be saved any more; 'again' where the same shall be tried after a pause.
   */
  const loop = given => {
    const pause = pauses();
    let timer = 0;
    let dirty = false;
    let busy = false;
    let stopped = Boolean(given.stopped);

    const save = async () => {
      clearTimeout(timer);
      if (stopped || busy || !dirty) return;
      busy = true;
      dirty = false;
      given.saving();
      const result = await post(given.address, given.body());
      busy = false;
      const how = given.judge(result, dirty);
      if (how === 'saved') {
        pause.begin();
        if (dirty) timer = setTimeout(save, 300);
      } else if (how === 'stop') stopped = true;
      else {
        dirty = true;
        if (how === 'wait') return;
        given.offline();
        timer = setTimeout(save, pause.next());
      }
    };
    const changed = () => {
      dirty = true;
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(save, given.delay);
    };
    const forget = () => {
      clearTimeout(timer);
      dirty = false;
    };
    /* A form that is being sent carries everything itself; a save on its way first brings the newest revision. */
    const handOver = event => {
      clearTimeout(timer);
      if (!busy) { forget(); return; }
      event.preventDefault();
      const button = event.submitter;
      const wait = setInterval(() => {
        if (busy) return;
        clearInterval(wait);
        forget();
        event.target.requestSubmit(button);
      }, 50);
    };
    return {save, changed, forget, handOver, busy: () => busy, dirty: () => dirty, stopped: () => stopped};
  };

  /*
   * What has not reached the server, kept in this browser under `prefix` and a thing's id: address → body. A newer body for the same
   * address takes the older one's place. Whoever sends it goes by `sequence` in the bodies.
   */
  const queue = prefix => {
    const memory = {};
    const read = key => {
      try { return JSON.parse(localStorage.getItem(key) || '{}'); } catch (blocked) { return memory[key] || {}; }
    };
    const write = (key, entries) => {
      memory[key] = entries;
      try {
        if (Object.keys(entries).length) localStorage.setItem(key, JSON.stringify(entries));
        else localStorage.removeItem(key);
      } catch (blocked) { /* the page itself still holds it */ }
    };
    const keys = () => {
      const found = new Set(Object.keys(memory));
      try {
        for (let at = 0; at < localStorage.length; at++) if (localStorage.key(at).startsWith(prefix)) found.add(localStorage.key(at));
      } catch (blocked) { /* nothing is kept here */ }
      return [...found];
    };
    const number = body => Number(new URLSearchParams(body).get('sequence')) || 0;
    return {
      /* All that waits, in the order in which it was given. */
      all: () => keys().flatMap(key => Object.entries(read(key)).map(([address, body]) => ({key, address, body})))
        .sort((one, other) => number(one.body) - number(other.body)),
      get: (thing, address) => read(prefix + thing)[address],
      put: (thing, address, body) => write(prefix + thing, {...read(prefix + thing), [address]: body}),
      drop: (key, address, body) => {
        const entries = read(key);
        if (entries[address] !== body) return;
        delete entries[address];
        write(key, entries);
      }
    };
  };

  return {post, outcome, pauses, loop, queue};
})();
