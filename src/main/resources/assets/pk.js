'use strict';
/* Final PK: keys for judges, the live board, the ceremony step by step. Every page works without. */
(() => {
  document.querySelectorAll('[data-sure]').forEach(button =>
    button.addEventListener('click', event => { if (!confirm(button.dataset.sure)) event.preventDefault(); }));

  /* One line decides at most */
  document.querySelectorAll('[data-one]').forEach((box, at, all) =>
    box.addEventListener('change', () => all.forEach(other => { if (box.checked && other !== box) other.checked = false; })));

  const duel = document.getElementById('duel');
  if (duel) {
    duel.classList.add('js');
    const questions = [...duel.querySelectorAll('.pk-question')];
    const save = duel.querySelector('.pk-save .button');
    const tabs = duel.querySelector('.pk-tabs');
    const phone = matchMedia('(max-width:767px)');
    let at = 0;
    let sent = false;
    const open = () => questions.findIndex(one => !one.querySelector('input:checked'));
    const show = () => questions.forEach((one, number) => one.classList.toggle('at', number === at));
    const view = name => {
      duel.dataset.view = name;
      tabs.querySelectorAll('button').forEach(tab => tab.setAttribute('aria-pressed', String(tab.dataset.view === name)));
      scrollTo(0, 0);
    };
    const next = () => {
      at = open();
      if (at < 0) save.focus({preventScroll: !phone.matches});
      show();
    };
    const pick = side => {
      const one = questions[at < 0 ? questions.length - 1 : at];
      one.querySelector('input[value=' + side + ']').checked = true;
      next();
    };
    tabs.hidden = false;
    tabs.addEventListener('click', event => { if (event.target.dataset.view) view(event.target.dataset.view); });
    questions.forEach(one => one.addEventListener('change', next));
    document.addEventListener('keydown', event => {
      const inside = event.target.closest ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || inside.closest('textarea, select, input[type=text]')) return;
      if (event.key === '1' || event.key === 'ArrowLeft') pick('left');
      else if (event.key === '2' || event.key === 'ArrowRight') pick('right');
      else if (event.key === 'Backspace') {
        const last = questions.filter(one => one.querySelector('input:checked')).pop();
        if (!last) return;
        last.querySelector('input:checked').checked = false;
        next();
      } else return;
      event.preventDefault();
    });
    duel.addEventListener('submit', event => {
      const declines = event.submitter && event.submitter.value === 'decline';
      if (!declines && open() >= 0) {
        event.preventDefault();
        if (phone.matches) view('verdict');
        at = open();
        show();
        questions[at].querySelector('input').focus();
        return;
      }
      if (sent) event.preventDefault();
      sent = true;
    });
    addEventListener('pageshow', () => { sent = false; });
    at = open();
    show();
  }

  /* The board asks for itself again as long as somebody can see it; while it cannot be reached, the last one stays and says so */
  const live = document.querySelector('[data-live]');
  if (live) {
    let again = 0;
    let over = false;
    const refresh = async () => {
      let reached = false;
      try {
        const stop = new AbortController();
        const limit = setTimeout(() => stop.abort(), 10000);
        const answer = await fetch(live.dataset.live, {credentials: 'same-origin', headers: {Accept: 'text/html'}, signal: stop.signal});
        const page = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main') : null;
        clearTimeout(limit);
        if (page && page.innerHTML !== live.innerHTML) {
          const focused = document.activeElement && live.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
          live.replaceChildren(...page.childNodes);
          if (focused) [...live.querySelectorAll('a')].find(link => link.getAttribute('href') === focused)?.focus();
        }
        reached = Boolean(page);
        over = over || page && !page.dataset.live;
      } catch (offline) { /* asked again below */ }
      live.querySelector('.pk-lost').hidden = reached;
      wait();
    };
    const wait = () => {
      clearTimeout(again);
      if (!over && !document.hidden) again = setTimeout(refresh, 3000);
    };
    document.addEventListener('visibilitychange', () => { if (!document.hidden && !over) refresh(); });
    addEventListener('online', () => { if (!over) refresh(); });
    wait();
  }

  const slides = document.getElementById('slides');
  if (slides) {
    const all = [...slides.querySelectorAll('.pk-slide')];
    const steps = document.querySelector('.pk-steps');
    let now = Math.min(all.length - 1, Math.max(0, Number(location.hash.slice(1)) - 1 || 0));
    const step = to => {
      if (to < 0 || to >= all.length) return;
      now = to;
      all.forEach((slide, number) => slide.classList.toggle('shown', number === now));
      steps.querySelector('.pk-step').textContent = (now + 1) + ' / ' + all.length;
      steps.querySelectorAll('button').forEach(button => { button.disabled = !all[now + Number(button.dataset.step)]; });
      history.replaceState(null, '', '#' + (now + 1));
    };
    document.body.classList.add('js');
    steps.hidden = false;
    steps.querySelectorAll('button').forEach(button => button.addEventListener('click', () => step(now + Number(button.dataset.step))));
    document.addEventListener('keydown', event => {
      if (['ArrowRight', 'PageDown', ' '].includes(event.key) && !(event.key === ' ' && event.target.closest('button'))) step(now + 1);
      else if (['ArrowLeft', 'PageUp'].includes(event.key)) step(now - 1);
      else if (event.key === 'Home') step(0);
      else if (event.key === 'End') step(all.length - 1);
      else return;
      event.preventDefault();
    });
    step(now);
  }
})();
