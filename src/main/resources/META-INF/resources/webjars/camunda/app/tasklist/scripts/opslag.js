// Makes the text fields of a task's form whose property "opslag" says so comboboxes: of places ("sor"), and of those who may
// get the case ("sagsbehandler"). The form stays an ordinary one, which Modeler opens and edits; what was chosen is checked
// by the server like what was typed.

import { ask, json } from "./spoerg.js";

const API = "/camunda/api/engine/engine/default";
const PAUSE = 200;

const SOURCES = {
	sor: {
		shortest: 2,
		find: async (query) =>
			(await json(`/api/sor?q=${encodeURIComponent(query)}`))?.map((place) => ({ id: place.id, text: place.navn, more: place.sti })),
		none: "Intet sted fundet. Prøv med andre ord.",
	},
	sagsbehandler: {
		shortest: 0,
		find: async (query, taskId) => {
			const time = await ask(taskId);
			const address = `/api/sager/${encodeURIComponent(time?.sag)}/behandlere?q=${encodeURIComponent(query)}`;
			return (await json(address))?.map((person) => ({ id: person.id, text: person.navn, more: person.id }));
		},
		none: "Ingen med det navn kan få sagen.",
	},
};

const lookUps = new Map();
const made = new WeakSet();

let boxes = 0;

function currentTask() {
	return new URLSearchParams(location.hash.replace(/^#\/?\??/, "")).get("task");
}

/** Which fields of the task's form look up what; asked once for each task. */
function lookUpsOf(taskId) {
	if (!lookUps.has(taskId)) {
		lookUps.set(
			taskId,
			json(`${API}/task/${encodeURIComponent(taskId)}/deployed-form`).then((form) => fields(form?.components ?? [])),
		);
	}
	return lookUps.get(taskId);
}

function fields(components) {
	return components.flatMap((component) =>
		component.components ? fields(component.components) : component.properties?.opslag in SOURCES ? [[component.id, component.properties.opslag]] : [],
	);
}

async function look() {
	const taskId = currentTask();
	if (!taskId || !document.querySelector(".fjs-container input")) {
		return;
	}
	for (const [field, source] of await lookUpsOf(taskId)) {
		document.querySelectorAll(`input[id$="${CSS.escape(field)}"]`).forEach((input) => {
			if (!made.has(input) && !input.readOnly && !input.disabled) {
				made.add(input);
				combobox(input, SOURCES[source], taskId);
			}
		});
	}
}

function combobox(input, source, taskId) {
	const list = document.createElement("ul");
	list.id = `opslag-${++boxes}`;
	list.className = "opslag-liste";
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", "Forslag");
	list.hidden = true;
	const status = document.createElement("p");
	status.className = "opslag-status";
	status.setAttribute("role", "status");
	input.closest(".fjs-form-field").append(list, status);
	input.setAttribute("role", "combobox");
	input.setAttribute("autocomplete", "off");
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-controls", list.id);
	input.setAttribute("aria-expanded", "false");

	let found = [];
	let active = -1;
	let timer;
	let asked = 0;

	const show = (choices) => {
		found = choices;
		active = -1;
		list.hidden = !found.length;
		list.replaceChildren(...found.map((choice, index) => option(choice, `${list.id}-${index}`, () => choose(choice))));
		input.setAttribute("aria-expanded", String(found.length > 0));
		input.removeAttribute("aria-activedescendant");
		list.scrollIntoView({ block: "nearest" });
	};

	const mark = (index) => {
		active = index;
		[...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
		input.setAttribute("aria-activedescendant", list.children[active].id);
		list.children[active].scrollIntoView({ block: "nearest" });
	};

	const choose = (choice) => {
		asked++;
		clearTimeout(timer);
		write(input, choice.id);
		status.textContent = `Valgt: ${choice.text} (${choice.more})`;
		show([]);
	};

	const search = async () => {
		const query = input.value.trim();
		if (query.length < source.shortest) {
			show([]);
			return;
		}
		const mine = ++asked;
		const choices = await source.find(query, taskId);
		if (mine !== asked || document.activeElement !== input) {
			return;
		}
		status.textContent = !choices ? "Opslaget svarer ikke lige nu." : choices.length ? `${choices.length} forslag. Gå til dem med pil ned.` : source.none;
		show(choices ?? []);
	};

	input.addEventListener("input", (event) => {
		if (event.isTrusted) {
			// nobody chooses among those that were found for something else
			asked++;
			show([]);
			clearTimeout(timer);
			status.textContent = "";
			timer = setTimeout(search, PAUSE);
		}
	});
	// what stands there is an id, which one replaces rather than goes on writing
	let untouched = false;
	input.addEventListener("focus", () => {
		untouched = true;
		if (source.shortest === 0 && !input.value) {
			search();
		}
	});
	input.addEventListener("beforeinput", (event) => {
		if (untouched && event.inputType.startsWith("insert")) {
			set(input, "");
		}
		untouched = false;
	});
	input.addEventListener("blur", () => {
		clearTimeout(timer);
		asked++;
		show([]);
	});
	input.addEventListener(
		"keydown",
		(event) => {
			if (!found.length) {
				return;
			}
			if (event.key === "ArrowDown" || event.key === "ArrowUp") {
				event.preventDefault();
				const step = event.key === "ArrowDown" ? 1 : -1;
				mark((Math.max(active, step > 0 ? -1 : 0) + step + found.length) % found.length);
			} else if (event.key === "Enter") {
				event.preventDefault();
				event.stopPropagation();
				choose(found[Math.max(active, 0)]);
			} else if (event.key === "Escape") {
				event.preventDefault();
				event.stopPropagation();
				show([]);
			}
		},
		true,
	);
}

/** As if it were typed and the field left: the form hears of it at once, whatever else it waits for. */
function write(input, value) {
	set(input, value);
	input.dispatchEvent(new Event("input", { bubbles: true }));
	input.dispatchEvent(new FocusEvent("blur"));
}

/** Past what the form's own code has put in place of the property. */
function set(input, value) {
	Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, value);
}

function option(choice, id, choose) {
	const item = document.createElement("li");
	item.id = id;
	item.setAttribute("role", "option");
	item.setAttribute("aria-selected", "false");
	const name = document.createElement("span");
	name.textContent = choice.text;
	const more = document.createElement("small");
	more.textContent = choice.more;
	item.append(name, more);
	// before the input loses focus
	item.addEventListener("mousedown", (event) => event.preventDefault());
	item.addEventListener("click", choose);
	return item;
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

export default [];
