const IDLE = 20 * 60_000;

/**
 * Takes the case off a page that nobody uses: others may come by the screen. What is written goes along with the
 * code when it is typed again.
 */
export function lockWhenIdle(shown, locked) {
  let timer;

  const lock = () => {
    stop();
    locked.querySelector('[name=svar]').value = shown.querySelector('textarea')?.value ?? '';
    shown.remove();
    locked.hidden = false;
    locked.querySelector('h1').focus();
    // the switch of language belonged to the case's form
    document.querySelectorAll('button.uth-language').forEach((button) => button.remove());
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(lock, IDLE);
  };
  const signs = ['pointerdown', 'keydown', 'scroll'];
  const stop = () => signs.forEach((sign) => window.removeEventListener(sign, again));
  signs.forEach((sign) => window.addEventListener(sign, again, { passive: true }));
  again();
}
