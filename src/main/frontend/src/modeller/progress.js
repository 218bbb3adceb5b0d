const PAUSE = 1500;

/** Shows how far it has come, until nothing more happens by itself. */
export function progress(section) {
  if (section.dataset.faerdig === 'true') {
    return;
  }
  setTimeout(async () => {
    const next = await fetchSection().catch(() => null);
    if (next) {
      section.replaceWith(next);
    }
    progress(next || section);
  }, PAUSE);
}

async function fetchSection() {
  const answer = await fetch(location.pathname, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('[data-forloeb]');
}
