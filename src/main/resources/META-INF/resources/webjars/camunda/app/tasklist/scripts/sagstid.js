// Tells of each task in the list, and of the open one, which case it is about, how old the case is and how long is left of
// its 90 days: in words, and in colour. The server does the counting. A card is headed by the case's headline: which step
// it waits at is told by the list it is on, and stands below. The open task is headed by the case's number and headline.

import { ask, element } from "./spoerg.js";

/** Keeps the node telling of the task that its scope has, whichever that comes to be. */
function follow(node, scope, name, parts) {
	scope.$watch("task.id", async (id) => {
		node.replaceChildren();
		const time = id && (await ask(id));
		if (time && scope.task?.id === id) {
			node.replaceChildren(element("div", `sagstid ${name}`, ...parts(time)));
		}
	});
}

function age(time) {
	return [element("span", "sagstid-alder", time.alder), element("span", `sagstid-frist sagstid-${time.hast}`, time.frist)];
}

/** The variables of the list that the card has. */
function column(scope, name) {
	return scope.task?._embedded?.variable?.find((variable) => variable.name === name)?.value;
}

function head(node, scope) {
	scope.$watch("task.id", () => {
		const headline = column(scope, "overskrift");
		const card = node.closest("li.task");
		const title = card?.querySelector("h4.task a");
		if (headline && title) {
			title.textContent = headline;
			card.querySelector("h6.process-definition")?.replaceChildren(scope.task.name);
			card.classList.add("sag");
			hideOnceMore(card, headline);
		}
	});
}

/** The list's own column of it, drawn a moment later. */
function hideOnceMore(card, headline) {
	setTimeout(() => {
		const own = [...card.querySelectorAll(".variable-item")].find((item) => item.textContent.includes(headline));
		own?.parentElement.classList.add("sag-overskrift");
	});
}

let opened;

/** Heads the open task by its case: at once where Tasklist has drawn its own heading, else as soon as it has. */
function name(scope) {
	scope.$watch("task.id", async (id) => {
		opened = undefined;
		drawName();
		const time = id && (await ask(id));
		if (time && scope.task?.id === id) {
			opened = time;
			drawName();
		}
	});
}

function drawName() {
	const step = opened && document.querySelector(".task-card .names h2.task");
	const drawn = document.querySelector(".sag-navn");
	if (step && drawn?.nextElementSibling === step) {
		return;
	}
	drawn?.remove();
	step?.before(element("h2", "sag-navn", element("span", "sag-nummer", `Sag ${opened.sag}`), " ", opened.overskrift));
}

new MutationObserver(() => opened && drawName()).observe(document.body, { childList: true, subtree: true });

export default [
	{
		id: "sagstid-kort",
		pluginPoint: "tasklist.card",
		priority: 300,
		render: (node, data, scope) => {
			head(node, scope);
			follow(node, scope, "sagstid-kort", age);
		},
	},
	{
		id: "sagstid-opgave",
		pluginPoint: "tasklist.task.action",
		priority: 300,
		render: (node, data, scope) => {
			name(scope);
			follow(node, scope, "sagstid-opgave", (time) => [element("span", "sagstid-sag", `Sag ${time.sag}`), ...age(time)]);
		},
	},
];
