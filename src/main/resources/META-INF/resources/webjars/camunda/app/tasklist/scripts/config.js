// Tasklist's settings.
import { inDanish } from "/camunda/lib/webapps.js";

await inDanish("tasklist");

// what is due first stands first, until one asks for another order
const BY_DUE = encodeURIComponent(JSON.stringify([{ sortBy: "dueDate", sortOrder: "asc" }]));
if (!location.hash.includes("sorting=")) {
	const hash = location.hash || "#/";
	history.replaceState(history.state, "", `${hash}${hash.includes("?") ? "&" : "?"}sorting=${BY_DUE}`);
}

export default {
	app: { name: "Opgaver", vendor: "uthflow" },
	locales: { availableLocales: ["da"], fallbackLocale: "da" },
	disableWelcomeMessage: true,
	customScripts: ["scripts/hjem", "scripts/sagstid", "scripts/sagspanel", "scripts/opslag", "scripts/gyldig", "scripts/dansk", "scripts/tastatur"],
	shortcuts: {
		claimTask: { key: "ctrl+alt+c", description: "Tag den valgte opgave" },
		focusFilter: { key: "ctrl+shift+f", description: "Gå til listerne" },
		focusList: { key: "ctrl+alt+l", description: "Gå til opgaverne" },
		focusForm: { key: "ctrl+alt+f", description: "Gå til opgavens formular" },
	},
};
