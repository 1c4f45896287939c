// Copies the value beside a button; without script the value can be selected.
const told = document.querySelector('[data-copy-state]');
const copied = async value => {
  if (navigator.clipboard && window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(value.textContent);
      return true;
    } catch (refused) {
      // inside another site's frame: the selection below still works
    }
  }
  getSelection().selectAllChildren(value);
  return document.execCommand('copy');
};
document.querySelectorAll('[data-copies]').forEach(button => {
  const value = document.getElementById(button.dataset.copies);
  const label = button.querySelector('span');
  const before = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (!(await copied(value))) return;
    label.textContent = button.dataset.done;
    told.textContent = button.dataset.done;
    setTimeout(() => { label.textContent = before; told.textContent = ''; }, 2000);
  });
});
