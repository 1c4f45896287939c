// Copies a one-time link; without script the field is there to copy from.
document.querySelectorAll('[data-copy]').forEach(button => {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    else document.execCommand('copy');
    document.querySelector('[role=status].save-state').textContent = button.dataset.done;
  });
});
