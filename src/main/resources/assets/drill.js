'use strict';
/* The daily cards: the clock goes on, ordering and talks work with a pointer, a second tap sends nothing. */
(() => {
  const clock = document.querySelector('.drill-clock');
  if (clock) {
    const began = performance.now() - 1000 * Number(clock.dataset.seconds);
    const shown = clock.querySelector('.drill-shown');
    const tick = () => {
      const seconds = Math.floor((performance.now() - began) / 1000);
      shown.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      if (seconds < Number(clock.dataset.enough)) return;
      clock.classList.add('short');
      document.querySelectorAll('.drill-enough').forEach(words => { words.hidden = false; });
    };
    setInterval(tick, 1000);
  }

  const form = document.querySelector('.drill-form');
  if (!form) return;
  if (window.huikuanItem) form.querySelectorAll('.item').forEach(item => window.huikuanItem.enhance(item, () => {}));
  let sent = false;
  form.addEventListener('submit', event => {
    if (sent) event.preventDefault();
    sent = true;
  });
  /* Back from the page after it: the same card may be looked at, and its answer was counted. */
  window.addEventListener('pageshow', event => {
    if (event.persisted) sent = false;
  });
})();
