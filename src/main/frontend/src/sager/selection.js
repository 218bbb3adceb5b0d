/**
 * Rows with boxes to tick: how many are ticked, one box for all of them, and with the shift key all from the last one
 * on.
 */
export function selection(form) {
  const boxes = [...form.querySelectorAll('input[name="valg"]')];
  const count = form.querySelector('[data-antal]');
  const onlyTicked = form.querySelector('input[name="omfang"][value="valgte"]');
  const all = boxForAll(form.querySelector('thead .uth-choose'), form.dataset.alle);

  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    count.textContent = ticked ? ` (${ticked})` : '';
    boxes.forEach((box) => box.closest('tr').classList.toggle('table-row-selected', box.checked));
  };

  all.addEventListener('change', () => {
    boxes.forEach((box) => (box.checked = all.checked));
    onlyTicked.checked = true;
    show();
  });
  let last = 0;
  boxes.forEach((box, at) =>
    box.addEventListener('click', ({ shiftKey }) => {
      if (shiftKey) {
        boxes.slice(Math.min(last, at), Math.max(last, at) + 1).forEach((between) => (between.checked = box.checked));
      }
      last = at;
      onlyTicked.checked = true;
      show();
    }),
  );
  window.addEventListener('pageshow', show);
  show();
}

function boxForAll(heading, label) {
  const group = document.createElement('div');
  group.className = 'form-group-checkbox';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'form-checkbox';
  box.id = 'valg-alle';
  const name = document.createElement('label');
  name.htmlFor = box.id;
  const words = document.createElement('span');
  words.className = 'sr-only';
  words.textContent = label;
  name.append(words);
  group.append(box, name);
  heading.replaceChildren(group);
  return box;
}
