// Cockpit's settings.
export default {
	app: { name: "Cockpit", vendor: "uthflow" },
	locales: { availableLocales: ["da"], fallbackLocale: "da" },
	disableWelcomeMessage: true,
	customScripts: ["scripts/hjem"],
};
