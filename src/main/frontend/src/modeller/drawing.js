import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

const MARKERS = { NY: 'uth-new', AENDRET: 'uth-changed' };

/** Draws a version of a process, with the cases at each step and what changed. */
export async function drawing(container) {
  const viewer = new NavigatedViewer({ container });
  try {
    const answer = await fetch(container.dataset.fil, { credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(`HTTP ${answer.status}`);
    }
    await viewer.importXML(await answer.text());
  } catch {
    viewer.destroy();
    container.textContent = container.dataset.fejl;
    return;
  }
  const elements = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  for (const [id, what] of Object.entries(JSON.parse(container.dataset.maerker))) {
    if (elements.get(id)) {
      canvas.addMarker(id, MARKERS[what]);
    }
  }
  for (const [id, cases] of Object.entries(JSON.parse(container.dataset.sager))) {
    if (elements.get(id)) {
      const badge = document.createElement('span');
      badge.className = 'uth-key uth-key-cases';
      badge.textContent = cases;
      overlays.add(id, { position: { top: -12, right: 14 }, html: badge });
    }
  }
  canvas.zoom('fit-viewport', 'auto');
}
