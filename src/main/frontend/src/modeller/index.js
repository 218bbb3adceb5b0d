import './modeller.css';
import { once } from '../sager/once.js';
import { drawing } from './drawing.js';
import { progress } from './progress.js';

document.querySelectorAll('[data-tegning]').forEach(drawing);
document.querySelectorAll('[data-engang]').forEach(once);
document.querySelectorAll('[data-forloeb]').forEach(progress);
