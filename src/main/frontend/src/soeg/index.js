import './soeg.css';
import { placeBox } from '../sager/place-box.js';

document.querySelectorAll('[data-sted]').forEach(placeBox);

// whoever asked wants to hear first what is wrong, and else the answer, also where nothing is seen
['.alert-error a', '[role=alert]', '[aria-invalid=true]', '#fundne'].map((one) => document.querySelector(one)).find(Boolean)?.focus();
