'use strict';
/* A text beside its rubric: digits give the open criterion its level and go on to the next, arrows go back and forth. */
(() => {
  const form = document.getElementById('essay');
  const criteria = form ? [...form.querySelectorAll('.criterion')] : [];
  const gaps = document.getElementById('gaps');
  if (gaps) gaps.focus();
  if (!criteria.length) return;
  const comment = form.elements.comment;
  const progress = form.querySelector('.mark-progress');
  form.classList.add('js');
  form.querySelectorAll('.mark-keys').forEach(keys => { keys.hidden = false; });
  const chosen = one => one.querySelector('.level input:checked');
  const show = () => {
    const done = criteria.filter(chosen).length;
    progress.textContent = form.dataset.progress.replace('{0}', done).replace('{1}', criteria.length);
    criteria.forEach(one => {
      const level = chosen(one);
      const told = one.querySelector('.level-chosen');
      told.hidden = false;
      told.textContent = level ? level.closest('.level').querySelector('.level-text').textContent : told.dataset.empty;
    });
  };
  const at = () => criteria.findIndex(one => one.classList.contains('open'));
  const open = one => {
    const before = one.getBoundingClientRect().top;
    criteria.forEach(other => other.classList.toggle('open', other === one));
    scrollBy(0, one.getBoundingClientRect().top - before);
  };
  const go = one => {
    open(one);
    (chosen(one) || one.querySelector('.level input')).focus({preventScroll: true});
    one.scrollIntoView({block: 'nearest'});
  };
  const forward = () => {
    const next = criteria.find(one => !chosen(one));
    if (next) go(next);
    else comment.focus();
  };
  criteria.forEach(one => {
    one.querySelector('.criterion-head').addEventListener('click', () => open(one));
    one.addEventListener('change', () => { open(one); show(); });
    one.addEventListener('focusin', () => open(one));
  });
  document.querySelectorAll('#gaps a').forEach(link => link.addEventListener('click', event => {
    const one = document.getElementById(link.hash.slice(1));
    if (!criteria.includes(one)) return;
    event.preventDefault();
    go(one);
  }));
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') { form.requestSubmit(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest || event.target.closest('textarea, select, input:not([type=radio])')) return;
    const one = criteria[Math.max(0, at())];
    if (/^[0-4]$/.test(event.key)) {
      event.preventDefault();
      one.querySelectorAll('.level input')[Number(event.key)].checked = true;
      show();
      forward();
    } else if (event.key === 'j' || event.key === 'k') {
      const to = criteria[at() + (event.key === 'j' ? 1 : -1)];
      if (to) go(to);
    }
  });
  open(criteria.find(one => !chosen(one)) || criteria[0]);
  show();
})();
