'use strict';
/* Grading by keyboard: Alt and a digit put a saved phrase into the comment, 0 to 4 set the level of the open criterion. */
(() => {
  const form = document.getElementById('sheet');
  if (!form) return;
  const comment = form.elements.comment;
  const phrases = [...form.querySelectorAll('.phrase')];
  const insert = phrase => {
    const words = phrase.querySelector('span').textContent;
    const at = comment.selectionStart;
    const before = comment.value.slice(0, at);
    comment.setRangeText(before && !/\s$/.test(before) ? '\n' + words : words, at, comment.selectionEnd, 'end');
    comment.dispatchEvent(new Event('input', {bubbles: true}));
    comment.focus();
  };
  phrases.forEach(phrase => phrase.addEventListener('click', () => insert(phrase)));
  const criteria = [...form.querySelectorAll('.criterion')];
  const head = one => one.querySelector('.criterion-head');
  document.addEventListener('keydown', event => {
    const digit = /^Digit[0-9]$/.test(event.code) ? event.code.slice(5) : '';
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const phrase = phrases.find(one => one.dataset.phrase === digit);
      if (!phrase) return;
      event.preventDefault();
      insert(phrase);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest || event.target.closest('textarea, select, input[type=text]')) return;
    const at = criteria.findIndex(one => one.classList.contains('open'));
    if (digit && !form.querySelector('.turn.picked') && at >= 0) {
      const level = criteria[at].querySelector('.level input[value="' + digit + '"]');
      if (!level) return;
      event.preventDefault();
      level.checked = true;
      level.focus({preventScroll: true});
      level.dispatchEvent(new Event('change', {bubbles: true}));
    } else if (event.key === '[' || event.key === ']') {
      const to = criteria[at + (event.key === ']' ? 1 : -1)];
      if (!to) return;
      event.preventDefault();
      head(to).click();
      (to.querySelector('.level input:checked') || to.querySelector('.level input')).focus({preventScroll: true});
    }
  });
})();
