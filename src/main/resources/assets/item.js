'use strict';
/* How each kind of question is answered in the browser. Whoever saves the answers calls `huikuanItem` with a question's `.item`. */
window.huikuanItem = (() => {
  const fields = root => [...root.querySelectorAll('input, select, textarea')].filter(field => field.name === root.dataset.name);
  const choices = root => ['single', 'multiple', 'judgement', 'truth'].includes(root.dataset.kind);
  const words = (pattern, ...parts) => parts.reduce((text, part, place) => text.replace('{' + place + '}', () => part), pattern);

  /* What the form would send: of options the chosen ones; of several parts all of them in their order, empty ones too, unless all are. */
  const values = root => {
    const all = fields(root).filter(field => !choices(root) || field.checked).map(field => field.value.trim());
    return all.some(value => value) ? all : [];
  };
  const answered = root => values(root).length > 0;
  const final = root => root.dataset.kind === 'talk';

  /* A talk goes on from where the server knows it; another way is not taken. */
  const goOn = (path, to) => {
    if (path.dataset.shown === undefined) path.dataset.shown = path.value;
    if (to.startsWith(path.dataset.shown)) path.value = to;
  };

  const fill = (root, given) => {
    fields(root).forEach((field, place) => {
      if (choices(root)) field.checked = given.includes(field.value);
      else if (final(root)) goOn(field, given[0] || '');
      else field.value = given[place] || '';
    });
    root.dispatchEvent(new Event('filled'));
  };

  /* Says 'typing' at each key, 'left' when a field that was typed in is left, 'chosen' for everything that is done at once. */
  const listen = (root, changed) => {
    for (const field of fields(root)) {
      const typing = field.matches('textarea, input:not([type=radio], [type=checkbox], [type=hidden])');
      if (typing) field.addEventListener('input', () => changed('typing'));
      field.addEventListener('change', () => changed(typing ? 'left' : 'chosen'));
    }
  };

  const counting = root => {
    const count = root.querySelector('.quiz-count');
    if (!count) return;
    const text = fields(root)[0];
    const show = () => {
      count.textContent = words(count.dataset.words, String(text.value.length), count.dataset.most);
      count.classList.toggle('field-error', text.value.length >= Number(count.dataset.most));
    };
    text.addEventListener('input', show);
    root.addEventListener('filled', show);
    show();
  };

  /* The lists of places stay the form's truth, in the order in which the items were shown; script hides them and moves the items. */
  const ordering = (root, changed) => {
    const list = root.querySelector('.order-items');
    if (!list) return;
    const items = [...list.children];
    const places = items.map(item => item.querySelector('select'));
    const spoken = root.querySelector('.order-spoken');
    const unset = root.querySelector('.order-unset');
    const order = () => [...list.children];
    root.querySelector('.order-places').append(...places);
    root.querySelectorAll('.order-handle, .order-number, .order-moves, .order-how').forEach(part => { part.hidden = false; });
    items.forEach(item => {
      const label = item.querySelector('label');
      const plain = document.createElement('span');
      plain.className = label.className;
      plain.append(...label.childNodes);
      label.replaceWith(plain);
    });

    const number = () => order().forEach((item, at, all) => {
      item.querySelector('.order-number').textContent = String(at + 1);
      const [up, down] = item.querySelectorAll('.order-move');
      up.setAttribute('aria-disabled', String(at === 0));
      down.setAttribute('aria-disabled', String(at === all.length - 1));
    });
    const arrange = () => {
      unset.hidden = answered(root);
      const wanted = items.map((item, shown) => ({item, shown, place: Number(places[shown].value) || items.length + 1}));
      wanted.sort((one, other) => one.place - other.place || one.shown - other.shown);
      list.append(...wanted.map(one => one.item));
      number();
    };
    const keep = moved => {
      order().forEach((item, at) => { places[items.indexOf(item)].value = String(at + 1); });
      unset.hidden = true;
      number();
      if (moved) spoken.textContent = words(spoken.dataset.words, moved.dataset.text, String(order().indexOf(moved) + 1), String(items.length));
      changed('chosen');
    };
    /* The other item is what moves in the page: what stays keeps the focus and the finger. */
    const move = (item, step) => {
      const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (!other) return;
      if (step < 0) item.after(other);
      else item.before(other);
      keep(item);
    };

    for (const item of items) {
      item.querySelectorAll('.order-move').forEach(button =>
        button.addEventListener('click', () => move(item, Number(button.dataset.step))));
      item.addEventListener('keydown', event => {
        if (!event.altKey || event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        move(item, event.key === 'ArrowUp' ? -1 : 1);
      });
      dragging(item, list, keep);
    }
    unset.querySelector('.order-keep').addEventListener('click', () => {
      keep(null);
      items[0].querySelector('.order-move').focus();
    });
    root.addEventListener('filled', arrange);
    arrange();
  };

  /* With a mouse an item is taken anywhere, with a finger at its handle, so that the page can still be scrolled. */
  const dragging = (item, list, dropped) => {
    let from = null;
    item.addEventListener('pointerdown', event => {
      if (event.button !== 0 || event.target.closest('button')) return;
      if (event.pointerType !== 'mouse' && !event.target.closest('.order-handle')) return;
      event.preventDefault();
      from = [...list.children];
      item.setPointerCapture(event.pointerId);
      item.classList.add('dragged');
    });
    item.addEventListener('pointermove', event => {
      if (!from) return;
      const middle = one => { const box = one.getBoundingClientRect(); return box.top + box.height / 2; };
      for (let before; (before = item.previousElementSibling) && event.clientY < middle(before);) item.after(before);
      for (let after; (after = item.nextElementSibling) && event.clientY > middle(after);) item.before(after);
    });
    const end = put => {
      if (!from) return;
      const former = from;
      from = null;
      item.classList.remove('dragged');
      if (!put) list.append(...former);
      else if (former.some((one, at) => list.children[at] !== one)) dropped(item);
    };
    item.addEventListener('pointerup', () => end(true));
    item.addEventListener('pointercancel', () => end(false));
    document.addEventListener('keydown', event => { if (event.key === 'Escape') end(false); });
  };

  /* A line that is said is saved, and then the page comes anew with the reply; it holds nothing that was not reached. */
  const talking = (root, changed) => {
    if (!final(root)) return;
    const path = fields(root)[0];
    goOn(path, path.value);
    const lines = root.querySelectorAll('.solo-line');
    const say = line => {
      const turn = document.createElement('li');
      turn.className = 'talk-turn own';
      const bubble = document.createElement('p');
      bubble.className = 'bubble';
      bubble.textContent = line.textContent;
      turn.append(bubble);
      root.querySelector('.solo-talk').append(turn);
      root.querySelector('.solo-lines').hidden = true;
    };
    lines.forEach(line => {
      if (path.value === line.value) say(line);
      line.addEventListener('click', event => {
        event.preventDefault();
        goOn(path, line.value);
        say(line);
        changed('chosen');
      });
    });
    const now = root.querySelector('.solo-talk .now, .quiz-talk-end');
    if (now && location.hash && document.querySelector(location.hash)) now.focus();
  };

  const saved = root => {
    if (!final(root)) return;
    const path = fields(root)[0];
    if (path.value === path.dataset.shown) return;
    location.hash = (root.querySelector('.solo-lines') || {}).id || '';
    location.reload();
  };

  /* `changed(how)` hears of every change, see `listen`. */
  const enhance = (root, changed) => {
    listen(root, changed);
    counting(root);
    ordering(root, changed);
    talking(root, changed);
  };

  return {values, fill, answered, enhance, saved, final};
})();

/* Where an author tries out a question, nobody saves. What is said in a talk is sent as without script. */
document.querySelectorAll('form[data-tried] .item').forEach(item => {
  if (!window.huikuanItem.final(item)) window.huikuanItem.enhance(item, () => {});
});
