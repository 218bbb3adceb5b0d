// Cockpit's settings.
import { inDanish } from "/camunda/lib/webapps.js";

await inDanish("cockpit");

export default {
	app: { name: "Cockpit", vendor: "uthflow" },
	locales: { availableLocales: ["da"], fallbackLocale: "da" },
	disableWelcomeMessage: true,
	customScripts: ["scripts/hjem", "scripts/drift"],
};
