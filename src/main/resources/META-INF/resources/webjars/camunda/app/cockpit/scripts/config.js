// Cockpit's settings.
export default {
	customScripts: ["scripts/drift"],
};
