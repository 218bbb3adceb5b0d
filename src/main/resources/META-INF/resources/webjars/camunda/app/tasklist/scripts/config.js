// Tasklist's settings.
import { inDanish } from "/camunda/lib/webapps.js";

await inDanish("tasklist");

export default {
	app: { name: "Opgaver", vendor: "uthflow" },
	locales: { availableLocales: ["da"], fallbackLocale: "da" },
	disableWelcomeMessage: true,
	customScripts: ["scripts/hjem", "scripts/sagstid", "scripts/sagspanel", "scripts/opslag", "scripts/gyldig", "scripts/dansk"],
	shortcuts: {
		claimTask: { key: "ctrl+alt+c", description: "Tag den valgte opgave" },
		focusFilter: { key: "ctrl+shift+f", description: "Gå til listerne" },
		focusList: { key: "ctrl+alt+l", description: "Gå til opgaverne" },
		focusForm: { key: "ctrl+alt+f", description: "Gå til opgavens formular" },
	},
};
