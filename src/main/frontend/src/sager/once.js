/** A form that is sent once: a second click on its way does nothing. */
export function once(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
  // back to a page that the browser kept
  window.addEventListener('pageshow', () => delete form.dataset.sent);
}
