// Tells of each task in the list, and of the open one, which case it is about, how old the case is and how long is left of
// its 90 days: in words, and in colour. The server does the counting, and answers only for tasks that the user may see.

const ADDRESS = "/api/opgaver/sagstid";
const MOST = 50;

let waiting = new Map();

/** Asks for the time of a task's case; questions that come at once are asked in one go. */
function ask(taskId) {
	if (waiting.size === 0) {
		setTimeout(send, 20);
	}
	return new Promise((resolve) => waiting.set(taskId, [...(waiting.get(taskId) ?? []), resolve]));
}

async function send() {
	const asked = waiting;
	waiting = new Map();
	const ids = [...asked.keys()];
	for (let i = 0; i < ids.length; i += MOST) {
		const times = await fetchTimes(ids.slice(i, i + MOST));
		ids.slice(i, i + MOST).forEach((id) => asked.get(id).forEach((resolve) => resolve(times.get(id))));
	}
}

async function fetchTimes(ids) {
	try {
		const query = ids.map((id) => `id=${encodeURIComponent(id)}`).join("&");
		const answer = await fetch(`${ADDRESS}?${query}`, { headers: { Accept: "application/json" } });
		const times = answer.ok ? await answer.json() : [];
		return new Map(times.map((time) => [time.opgave, time]));
	} catch {
		return new Map();
	}
}

function part(name, text) {
	const element = document.createElement("span");
	element.className = name;
	element.textContent = text;
	return element;
}

/** Keeps the node telling of the task that its scope has, whichever that comes to be. */
function follow(node, scope, name, parts) {
	scope.$watch("task.id", async (id) => {
		node.replaceChildren();
		const time = id && (await ask(id));
		if (time && scope.task?.id === id) {
			const line = document.createElement("div");
			line.className = `sagstid ${name}`;
			line.append(...parts(time));
			node.replaceChildren(line);
		}
	});
}

function ofCard(time) {
	return [part("sagstid-sag", time.sag), ...age(time), part("sagstid-overskrift", time.overskrift), part("sagstid-sted", time.sted)];
}

function ofTask(time) {
	return [part("sagstid-sag", `Sag ${time.sag}`), ...age(time)];
}

function age(time) {
	return [part("sagstid-alder", time.alder), part(`sagstid-frist sagstid-${time.hast}`, time.frist)];
}

export default [
	{
		id: "sagstid-kort",
		pluginPoint: "tasklist.card",
		priority: 300,
		render: (node, data, scope) => follow(node, scope, "sagstid-kort", ofCard),
	},
	{
		id: "sagstid-opgave",
		pluginPoint: "tasklist.task.action",
		priority: 300,
		render: (node, data, scope) => follow(node, scope, "sagstid-opgave", ofTask),
	},
];
