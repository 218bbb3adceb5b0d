// Tasklist's settings.
export default {
	customScripts: ["scripts/sagstid"],
	shortcuts: {
		claimTask: { key: "ctrl+alt+c", description: "Tag den valgte opgave" },
		focusFilter: { key: "ctrl+shift+f", description: "Gå til listerne" },
		focusList: { key: "ctrl+alt+l", description: "Gå til opgaverne" },
		focusForm: { key: "ctrl+alt+f", description: "Gå til opgavens formular" },
	},
};
