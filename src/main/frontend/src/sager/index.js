import '../live.js';
import './sager.css';
import { once } from './once.js';
import { placeBox } from './place-box.js';
import { selection } from './selection.js';
import { unsent } from './unsent.js';

document.querySelectorAll('[data-sted]').forEach(placeBox);
document.querySelectorAll('[data-valg]').forEach(selection);
document.querySelectorAll('[data-engang]').forEach(once);
document.querySelectorAll('[data-kladde]').forEach(unsent);
document.querySelectorAll('[data-udskriv]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
