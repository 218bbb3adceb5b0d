import '../live.js';
import './modeller.css';
import { once } from '../sager/once.js';
import { drawing } from './drawing.js';

document.querySelectorAll('[data-tegning]').forEach(drawing);
document.querySelectorAll('[data-engang]').forEach(once);
