// Asks the server about the cases of tasks; it answers only for tasks that the user may see.

const ADDRESS = "/api/opgaver/sagstid";
const MOST = 50;

let waiting = new Map();

/** Asks for the case of a task and its time; questions that come at once are asked in one go. */
export function ask(taskId) {
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
	const query = ids.map((id) => `id=${encodeURIComponent(id)}`).join("&");
	const times = (await json(`${ADDRESS}?${query}`)) ?? [];
	return new Map(times.map((time) => [time.opgave, time]));
}

/** What the server says, or nothing where it has nothing to say to this user. */
export async function json(address, options = {}) {
	try {
		const answer = await fetch(address, { headers: { Accept: "application/json" }, ...options });
		return answer.ok ? await answer.json() : undefined;
	} catch {
		return undefined;
	}
}

/** An element with a text, which is never read as HTML. */
export function element(tag, name, ...content) {
	const made = document.createElement(tag);
	if (name) {
		made.className = name;
	}
	made.append(...content.filter((part) => part !== null && part !== undefined));
	return made;
}
