// On a phone the filters would fill the first screen before the table: fold them there.
const fold = document.querySelector('.record-fold');
if (fold && matchMedia('(max-width: 767px)').matches) fold.open = false;
