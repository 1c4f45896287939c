'use strict';
/* A review that saves itself: levels, evidence and words go to the server as they are written; without a net they wait in this browser. */
(() => {
  const form = document.getElementById('sheet');
  if (!form) return;
  const texts = form.dataset;
  const token = document.querySelector('meta[name=form-token]').content;
  const store = 'huikuan-review:' + form.getAttribute('action');
  const turns = [...form.querySelectorAll('.turn')];
  const criteria = [...form.querySelectorAll('.criterion')];
  const comment = form.elements.comment;
  const sequence = form.elements.sequence;
  const state = form.querySelector('.save-state');
  const words = form.querySelector('.save-words');
  const problem = form.querySelector('.sheet-problem');
  const next = form.querySelector('.sheet-next');
  const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', value), pattern);
  form.classList.add('js');
  form.dataset.view = 'talk';

  /* What is written, shown */
  const level = one => one.querySelector('.level input:checked');
  const evidence = one => [...form.querySelectorAll('input[name="evidence-' + one.dataset.criterion + '"]:checked')].map(box => box.value);
  const badge = (text, kind) => Object.assign(document.createElement('span'), {className: kind, textContent: text});

  const showTurn = turn => {
    const marks = turn.querySelector('.turn-marks');
    const red = turn.querySelector('.red-select');
    const proofs = [...turn.querySelectorAll('.toggle input:checked')].map(box => badge(box.dataset.number, 'proof'));
    const note = turn.querySelector('.turn-note textarea');
    turn.classList.toggle('crossed', !!(red && red.value));
    marks.replaceChildren(...(red && red.value ? [badge(texts.red, 'tag red')] : []), ...(note && note.value.trim() ? [badge(texts.note, 'tag noted')] : []), ...proofs);
  };
  const showCriterion = one => {
    const chosen = level(one);
    const found = evidence(one);
    const label = one.querySelector('.criterion-state');
    const description = one.querySelector('.level-chosen');
    const missing = !chosen || !found.length;
    label.classList.toggle('tag', missing);
    label.classList.toggle('hold', missing);
    label.textContent = !chosen ? texts.noLevel : !found.length ? texts.noEvidence : fill(texts.evidence, found.join(texts.list));
    description.hidden = false;
    description.textContent = chosen ? chosen.closest('.level').querySelector('.level-text').textContent : description.dataset.empty;
    const notes = one.querySelector('.red-notes');
    if (notes) notes.replaceChildren(...turns.map(redNote).filter(Boolean));
    return !missing;
  };
  const redNote = turn => {
    const red = turn.querySelector('.red-select');
    if (!red || !red.value) return null;
    const note = document.getElementById('red-note').content.cloneNode(true).firstElementChild;
    note.querySelector('strong').textContent = fill(texts.redNote, turn.dataset.turn, red.selectedOptions[0].textContent);
    note.querySelector('button').addEventListener('click', () => { red.value = ''; changed(); });
    return note;
  };
  const show = () => {
    turns.forEach(showTurn);
    const lacking = criteria.filter(one => !showCriterion(one));
    const done = criteria.length - lacking.length;
    form.querySelector('.sheet-progress').textContent = lacking.length
      ? fill(texts.progressMissing, done, criteria.length, lacking[0].dataset.title) : fill(texts.progress, done, criteria.length);
    form.querySelector('.sheet-progress').className = 'tag sheet-progress ' + (lacking.length ? 'hold' : 'done');
    form.querySelector('.sheet-count').textContent = done + ' / ' + criteria.length;
    const at = criteria.findIndex(one => one.classList.contains('open'));
    next.textContent = at + 1 < criteria.length ? fill(next.dataset.next, criteria[at + 1].dataset.title) : next.dataset.last;
    form.querySelector('.comment-count').textContent = fill(texts.count, comment.value.trim().length);
  };

  /* One criterion is open with all its descriptions; one turn is picked */
  const open = one => {
    if (one.classList.contains('open')) return;
    const before = one.getBoundingClientRect().top;
    criteria.forEach(other => other.classList.toggle('open', other === one));
    if (matchMedia('(min-width:768px)').matches || form.dataset.view === 'rubric') scrollBy(0, one.getBoundingClientRect().top - before);
    show();
  };
  const pick = turn => {
    turns.forEach(other => {
      other.classList.toggle('picked', other === turn);
      other.querySelector('.turn-number').setAttribute('aria-expanded', String(other === turn));
    });
    if (turn && matchMedia('(max-width:767px)').matches) turn.scrollIntoView({block: 'start'});
  };
  const view = name => {
    form.dataset.view = name;
    form.querySelectorAll('.sheet-tab').forEach(tab => tab.setAttribute('aria-pressed', String(tab.dataset.view === name)));
  };
  turns.forEach(turn => {
    const number = turn.querySelector('.turn-number');
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'turn-number', textContent: number.textContent});
    button.setAttribute('aria-label', fill(texts.pick, turn.dataset.turn));
    button.setAttribute('aria-expanded', 'false');
    number.replaceWith(button);
    turn.addEventListener('click', event => {
      if (!event.target.closest('.turn-tools') && !getSelection().toString()) pick(turn.classList.contains('picked') ? null : turn);
    });
  });
  form.addEventListener('change', event => {
    if (event.target.checked && event.target.dataset.number) open(criteria[Number(event.target.dataset.number) - 1]);
  });
  criteria.forEach((one, at) => {
    one.querySelector('.criterion-head').addEventListener('click', event => { if (!event.target.closest('button')) open(one); });
    one.querySelector('.levels').addEventListener('change', () => open(one));
    one.querySelectorAll('.criterion-step').forEach(step => {
      const to = criteria[at + Number(step.dataset.step)];
      step.hidden = false;
      step.disabled = !to;
      step.addEventListener('click', () => { open(to); (to.querySelector('.level input:checked') || to.querySelector('.level input')).focus({preventScroll: true}); });
    });
  });
  next.hidden = false;
  next.addEventListener('click', () => {
    const to = criteria[criteria.findIndex(one => one.classList.contains('open')) + 1];
    if (to) open(to);
    else { view('rubric'); comment.focus(); }
  });
  form.querySelector('.sheet-tabs').hidden = false;
  form.querySelectorAll('.sheet-tab').forEach(tab => tab.addEventListener('click', () => view(tab.dataset.view)));
  document.addEventListener('keydown', event => {
    const turn = form.querySelector('.turn.picked');
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest || event.target.closest('textarea, select, input[type=radio]')) return;
    if (turn && /^[1-9]$/.test(event.key)) {
      const box = turn.querySelector('.toggle input[data-number="' + event.key + '"]');
      if (!box) return;
      box.checked = !box.checked;
      event.preventDefault();
      if (box.checked) open(criteria[Number(event.key) - 1]);
      changed();
    } else if (turn && /^n$/i.test(event.key) && turn.querySelector('.turn-note textarea')) {
      event.preventDefault();
      turn.querySelector('.turn-note textarea').focus();
    } else if (event.key === 'Escape') pick(null);
    else if (turn && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.target.closest('.rubric')) {
      const to = turns[turns.indexOf(turn) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!to) return;
      event.preventDefault();
      pick(to);
      to.querySelector('.turn-number').focus({preventScroll: true});
      to.scrollIntoView({block: 'nearest'});
    }
  });
  document.querySelectorAll('#gaps a').forEach(link => link.addEventListener('click', () => {
    const one = document.getElementById(link.hash.slice(1));
    view('rubric');
    if (criteria.includes(one)) open(one);
    setTimeout(() => one.focus(), 0);
  }));

  /* Saving: one after another; each carries a number, so that a late one never overwrites a newer one */
  let dirty = false;
  let sending = false;
  let stopped = false;
  let timer = 0;
  const say = (name, text) => { state.dataset.state = name; words.textContent = text; };
  const stop = text => {
    stopped = true;
    problem.querySelector('span').textContent = text;
    problem.hidden = false;
    say('offline', texts.unsaved);
  };
  const body = () => {
    const sent = new URLSearchParams(new FormData(form));
    sent.delete('_token');
    sent.delete('action');
    sequence.value = Number(sequence.value) + 1;
    return sent.toString();
  };
  const keep = text => { try { text === null ? localStorage.removeItem(store) : localStorage.setItem(store, text); } catch (blocked) { /* the page itself still holds it */ } };
  const kept = () => { try { return localStorage.getItem(store); } catch (blocked) { return null; } };
  const save = async () => {
    clearTimeout(timer);
    if (!dirty || sending || stopped) return;
    sending = true;
    dirty = false;
    const text = body();
    keep(text);
    say('saving', texts.saving);
    const giveUp = new AbortController();
    const limit = setTimeout(() => giveUp.abort(), 10000);
    try {
      const answer = await fetch(form.getAttribute('action'), {
        method: 'POST', body: text, credentials: 'same-origin', keepalive: text.length < 60000, signal: giveUp.signal,
        headers: {'X-Form-Token': token, Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8'}
      });
      if (answer.ok) {
        const saved = await answer.json();
        keep(null);
        sequence.value = Math.max(Number(sequence.value), saved.sequence + 1);
        if (!dirty) say('saved', fill(texts.saved, saved.saved));
      } else if (answer.status < 500) {
        const told = await answer.json().catch(() => ({}));
        if (told.status !== answer.status) throw new Error('not from the product, which may be starting: try again');
        if (answer.status !== 401 && answer.status !== 403) keep(null);
        stop(told.detail || texts.gone);
      } else throw new Error('try again');
    } catch (offline) {
      dirty = true;
      say('offline', texts.offline);
      timer = setTimeout(save, 15000);
    } finally {
      clearTimeout(limit);
      sending = false;
      if (dirty && state.dataset.state !== 'offline') save();
    }
  };
  const changed = () => {
    dirty = true;
    show();
    if (stopped) return;
    if (state.dataset.state !== 'offline') say('unsaved', texts.unsaved);
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  form.addEventListener('input', changed);
  addEventListener('online', save);
  addEventListener('pagehide', save);
  form.addEventListener('submit', () => { clearTimeout(timer); dirty = false; sequence.value = Number(sequence.value) + 1; });

  /* What had not got through last time */
  const waiting = kept();
  if (waiting) {
    const old = new URLSearchParams(waiting);
    if (Number(old.get('sequence')) >= Number(sequence.value)) {
      for (const field of form.elements) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = old.getAll(field.name).includes(field.value);
        else if (field.name === 'comment' || field.name.startsWith('red-') || field.name.startsWith('note-')) field.value = old.get(field.name) || '';
      }
      sequence.value = Number(old.get('sequence')) + 1;
      dirty = true;
    } else keep(null);
  }
  (criteria.find(one => !level(one) || !evidence(one).length) || criteria[0]).classList.add('open');
  show();
  const gaps = document.getElementById('gaps');
  if (gaps) gaps.focus();
  if (dirty) save();
})();
