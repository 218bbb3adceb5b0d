const SHORTEST_QUERY = 2;
const PAUSE = 200;

let boxes = 0;

/**
 * Makes a text field with a hidden id beside it a combobox of places. Without it, what is typed is looked up when the
 * form is sent. The group has the words for it in a template.
 */
export function placeBox(group) {
  const input = group.querySelector('input[type="text"]');
  const id = group.querySelector('input[type="hidden"]');
  const words = group.querySelector('[data-ord]').dataset;
  const { list, status } = parts(group, input, words.steder);
  let places = [];
  let active = -1;
  let timer;
  let running;

  const show = (found) => {
    places = found;
    active = -1;
    list.hidden = !places.length;
    list.replaceChildren(...places.map((place, index) => option(place, `${list.id}-${index}`, () => choose(place))));
    input.setAttribute('aria-expanded', String(places.length > 0));
    input.removeAttribute('aria-activedescendant');
  };

  const mark = (index) => {
    active = index;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === active)));
    input.setAttribute('aria-activedescendant', list.children[active].id);
    list.children[active].scrollIntoView({ block: 'nearest' });
  };

  const choose = (place) => {
    input.value = place.navn;
    id.value = place.id;
    status.textContent = words.valgt.replace('{0}', () => place.navn);
    show([]);
  };

  const look = async () => {
    running?.abort();
    const mine = (running = new AbortController());
    try {
      const answer = await fetch(`${group.dataset.opslag}?q=${encodeURIComponent(input.value.trim())}`, {
        signal: mine.signal,
        headers: { Accept: 'application/json' },
      });
      if (!answer.ok) {
        throw new Error(`Opslag svarer ${answer.status}`);
      }
      show(await answer.json());
      const said = [words.intet, words.et][places.length] ?? words.fundne;
      status.textContent = said.replace('{0}', places.length);
    } catch {
      if (!mine.signal.aborted) {
        show([]);
        status.textContent = words.nede;
      }
    }
  };

  input.addEventListener('input', () => {
    id.value = '';
    clearTimeout(timer);
    running?.abort();
    if (input.value.trim().length < SHORTEST_QUERY) {
      show([]);
      return;
    }
    timer = setTimeout(look, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (!places.length) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((Math.max(active, step > 0 ? -1 : 0) + step + places.length) % places.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(places[Math.max(active, 0)]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      show([]);
    }
  });
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    running?.abort();
    show([]);
  });
}

function parts(group, input, label) {
  const list = document.createElement('ul');
  list.id = `steder-${++boxes}`;
  list.className = 'uth-places';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  group.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  return { list, status };
}

function option(place, id, choose) {
  const item = document.createElement('li');
  item.id = id;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  const name = document.createElement('span');
  name.textContent = place.navn;
  const path = document.createElement('span');
  path.className = 'uth-above';
  path.textContent = place.sti;
  item.append(name, path);
  // before the input loses focus
  item.addEventListener('mousedown', (event) => event.preventDefault());
  item.addEventListener('click', choose);
  return item;
}
