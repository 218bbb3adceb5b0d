import './kvittering.css';
import { once } from '../sager/once.js';
import { lockWhenIdle } from './lock.js';

const CODE = /^#([2-9A-HJ-NP-Za-hj-np-z-]{16,30})$/;

/** The QR code leads to /kvittering#<code>: what follows the # is never sent, nor kept in the browser's history. */
function takeCodeFromAddress() {
  const [, code] = CODE.exec(location.hash) ?? [];
  const form = document.querySelector('[data-kodeform]');
  if (!code || !form) {
    return;
  }
  history.replaceState(null, '', location.pathname);
  form.elements.kode.value = code;
  form.requestSubmit();
}

window.addEventListener('hashchange', takeCodeFromAddress);
takeCodeFromAddress();

document.querySelector('[data-fokus]')?.focus();
document.querySelectorAll('[data-engang]').forEach(once);
document.querySelectorAll('[data-udskriv]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
document.querySelectorAll('[data-sag]').forEach((shown) => lockWhenIdle(shown, document.querySelector('[data-laast]')));
