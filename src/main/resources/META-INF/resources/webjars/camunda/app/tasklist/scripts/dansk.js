// What form-js itself says in a form, in Danish: it has no languages before its version 2.

const WORDS = new Map([
	["Field is required.", "Feltet skal udfyldes."],
	["Value is not a number.", "Skriv et tal."],
	["Date and time must both be entered.", "Skriv både dato og klokkeslæt."],
	["Field must be a valid email.", "Skriv en e-mailadresse som navn@eksempel.dk."],
	["Add new", "Tilføj"],
	["Select", "Vælg"],
	["Search", "Søg"],
	["No results", "Intet fundet"],
	["All values selected", "Alt er valgt"],
	["Nothing to show.", "Intet at vise."],
	["Collapse", "Vis færre"],
	["Previous page", "Forrige side"],
	["Next page", "Næste side"],
	["Increment", "Læg til"],
	["Decrement", "Træk fra"],
]);

const PATTERNS = [
	[/^Field must match pattern .*$/s, "Det, du har skrevet, har ikke den rigtige form."],
	[/^Field must have minimum length of (\d+)\.$/, "Skriv mindst $1 tegn."],
	[/^Field must have maximum length of (\d+)\.$/, "Skriv højst $1 tegn."],
	[/^Field must have minimum value of (.+)\.$/, "Tallet skal være mindst $1."],
	[/^Field must have maximum value of (.+)\.$/, "Tallet må højst være $1."],
	[/^Remove list item (\d+)$/, "Fjern række $1"],
	[/^Expand all \((\d+)\)$/, "Vis alle ($1)"],
	[/^(\d+) of (\d+)$/, "$1 af $2"],
];

function danish(text) {
	const trimmed = text.trim();
	const pattern = WORDS.has(trimmed) ? undefined : PATTERNS.find(([english]) => english.test(trimmed));
	return WORDS.get(trimmed) ?? (pattern && trimmed.replace(pattern[0], pattern[1]));
}

/** What people wrote stands in fields, and what the form says of itself in its own labels; neither is touched. */
function isFormsOwn(node) {
	return node.parentElement?.closest(".fjs-container") && !node.parentElement.closest("label, textarea, .fjs-form-field-text");
}

function look() {
	document.querySelectorAll(".fjs-container").forEach((form) => {
		const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const words = isFormsOwn(texts.currentNode) && danish(texts.currentNode.data);
			if (words) {
				texts.currentNode.data = texts.currentNode.data.replace(texts.currentNode.data.trim(), () => words);
			}
		}
		form.querySelectorAll("[placeholder], [aria-label]").forEach((element) =>
			["placeholder", "aria-label"].forEach((name) => {
				const words = danish(element.getAttribute(name) ?? "");
				if (words) {
					element.setAttribute(name, words);
				}
			}),
		);
	});
}

let waiting = false;

new MutationObserver(() => {
	if (!waiting) {
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			look();
		});
	}
}).observe(document.body, { childList: true, subtree: true, characterData: true });

export default [];
