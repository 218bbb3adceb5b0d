import './soeg.css';
import { placeBox } from '../sager/place-box.js';

document.querySelectorAll('[data-sted]').forEach(placeBox);

// whoever asked wants to hear the answer first, also where nothing is seen
document.querySelector('.alert-error a, #fundne')?.focus();
