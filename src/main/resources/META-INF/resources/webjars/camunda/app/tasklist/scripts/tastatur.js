// What Tasklist lacks for those who work without a mouse or hear the page read: names for what shows only a picture, a way to
// the form, and a place to go on from when a form was sent.

const SENDS = ".form-actions .btn-primary";
const REFUSALS = ".page-notifications .alert-danger";
const WRONG = ".fjs-container .fjs-has-errors";
const IN_FIELD = "input:not([type=hidden]), textarea, select";

/** How long form-js may take to draw what has changed, in milliseconds. */
const REDRAWN = 100;

/** How long the list may take to come anew, in milliseconds. */
const SOON = 1500;

const REGIONS = { filters: "Vis eller skjul listerne", list: "Vis eller skjul opgaverne", task: "Vis eller skjul opgaven" };

let questions = 0;

function nameOf(control) {
	if (control.matches(".region-toggle")) {
		return REGIONS[control.dataset.region];
	}
	if (control.matches(".maximize")) {
		return "Vis kun opgaven";
	}
	if (control.querySelector(".glyphicon-floppy-disk")) {
		return "Gem eller hent en søgning";
	}
	if (control.matches(".close")) {
		return "Luk";
	}
	const tip = control.closest("[uib-tooltip]") ?? control.querySelector("[uib-tooltip]");
	return tip?.getAttribute("uib-tooltip");
}

function nameWhatHasNoWords() {
	document.querySelectorAll("a[href], button").forEach((control) => {
		const words = control.innerText.replace("×", "").trim();
		const name = !words && nameOf(control);
		if (name && control.getAttribute("aria-label") !== name) {
			control.setAttribute("aria-label", name);
		}
	});
}

/** Form-js says each choice without the question. */
function nameQuestions() {
	document.querySelectorAll(".fjs-container .fjs-form-field-radio:not([role])").forEach((question) => {
		const words = question.querySelector(".fjs-form-field-label");
		if (words) {
			words.id ||= `spoergsmaal-${++questions}`;
			question.setAttribute("role", "radiogroup");
			question.setAttribute("aria-labelledby", words.id);
		}
	});
}

function toForm() {
	const fields = [...document.querySelectorAll(".fjs-container :is(input, textarea, select)")];
	fields.find((field) => !field.readOnly && !field.disabled && !field.closest(".fjs-readonly, .fjs-disabled") && field.offsetParent)?.focus();
}

let sent;
let fieldsWrong = false;

/** What was refused before is not what is refused now. */
function forgetRefusals() {
	fieldsWrong = false;
	document.querySelectorAll(`${REFUSALS} .close:not(.ng-hide)`).forEach((close) => close.click());
}

function send(button) {
	forgetRefusals();
	sent = { button, form: document.querySelector(".fjs-container") };
}

/** Where the eyes of others go: to the field that is wrong, back to what was pressed, or to the next task. */
function follow() {
	const wrong = document.querySelector(WRONG);
	if (wrong) {
		sent = undefined;
		fieldsWrong = true;
		wrong.querySelector(IN_FIELD)?.focus();
	} else if (!sent.form.isConnected) {
		sent = undefined;
		setTimeout(toNext, SOON);
	} else if (document.querySelector(REFUSALS) && !sent.button.disabled) {
		sent.button.focus();
		sent = undefined;
	}
}

function toNext() {
	if (document.activeElement === document.body) {
		document.querySelector(".tasks-list li.task a, .task-filters li.active a")?.focus();
	}
}

document.addEventListener("click", (event) => {
	const button = event.target.closest?.(SENDS);
	if (button) {
		send(button);
	}
}, true);

function choicesOf(field) {
	return field.closest(".fjs-form-field").querySelector(".fjs-dropdownlist");
}

/** Form-js opens a list of choices only when its field is come to, and after a choice was made only the second time. */
function openChoices(field, tries) {
	field.blur();
	setTimeout(() => {
		field.focus();
		setTimeout(() => tries > 1 && !choicesOf(field) && openChoices(field, tries - 1), REDRAWN);
	}, REDRAWN);
}

/** As everywhere else, an arrow opens a list of choices. */
document.addEventListener("keydown", (event) => {
	const field = event.target;
	if (event.key === "ArrowDown" && field.matches?.(".fjs-select-hidden-input") && !choicesOf(field)) {
		event.preventDefault();
		event.stopPropagation();
		openChoices(field, 2);
	}
}, true);

let waiting = false;

new MutationObserver(() => {
	if (!waiting) {
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			nameWhatHasNoWords();
			nameQuestions();
			if (sent) {
				follow();
			} else if (fieldsWrong && !document.querySelector(WRONG)) {
				forgetRefusals();
			}
		});
	}
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "disabled", "uib-tooltip"] });

let watched = false;

export default {
	id: "tastatur",
	pluginPoint: "tasklist.task.action",
	priority: 0,
	render: (node, data, scope) => {
		if (!watched) {
			watched = true;
			scope.$root.$on("shortcut:focusForm", toForm);
		}
	},
};
