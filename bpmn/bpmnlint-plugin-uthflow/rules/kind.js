/** Whether the element is of this BPMN type, or of one that extends it. */
exports.is = (element, type) => typeof element.$instanceOf === 'function' && element.$instanceOf(`bpmn:${type}`);

/** What hangs on the element in its extension elements, by their types in lower case. */
exports.extensions = (element) =>
  (element.extensionElements?.values ?? []).map((extension) => ({ ...extension, type: String(extension.$type).toLowerCase() }));
