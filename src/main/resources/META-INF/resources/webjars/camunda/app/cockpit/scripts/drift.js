// The page "Drift": how much waits where, what is late, and what failed, over all cases. The server counts; nothing of what a
// case says is in its answers.

const PATH = "/drift";
const PAUSE = 10_000;
const STATUSES = {
	INDBAKKE: "Indbakke",
	SAGSBEHANDLING: "Sagsbehandling",
	ANONYMISERING: "Anonymisering",
	INDSENDELSE: "Indsendelse",
};
const DEADLINES = {
	OVERDUE: "Frist overskredet",
	WITHIN_14_DAYS: "Under 14 dage igen",
	WITHIN_30_DAYS: "14–29 dage igen",
	LATER: "30 dage igen eller mere",
};

function element(name, content, properties = {}) {
	const made = Object.assign(document.createElement(name), properties);
	for (const part of [content].flat()) {
		made.append(part);
	}
	return made;
}

function time(hours) {
	return hours < 48 ? `${hours} t` : `${Math.floor(hours / 24)} dage`;
}

function seconds(count) {
	return count < 120 ? `${count} sek.` : count < 7200 ? `${Math.floor(count / 60)} min.` : time(Math.floor(count / 3600));
}

function table(caption, headings, rows, none) {
	if (rows.length === 0) {
		return element("p", none);
	}
	const head = element("tr", headings.map(([text, isNumber]) =>
		element("th", text, { scope: "col", className: isNumber ? "drift-tal" : "" })));
	const body = rows.map((cells) => element("tr", cells.map((cell, i) =>
		element("td", cell, { className: headings[i][1] ? "drift-tal" : "" }))));
	const made = element("table", [element("caption", caption, { className: "sr-only" }), element("thead", head),
		element("tbody", body)], { className: "table" });
	const region = element("div", made, { className: "drift-rul", tabIndex: 0 });
	region.setAttribute("role", "region");
	region.setAttribute("aria-label", caption);
	return region;
}

function section(title, ...content) {
	return element("section", [element("h3", title), ...content]);
}

function figures(all, names) {
	return element("dl", Object.entries(names).map(([key, name]) =>
		element("div", [element("dt", name), element("dd", String(all[key] ?? 0))])), { className: "drift-noegletal" });
}

function draw(node, overview, retry) {
	const load = overview.tal;
	const places = overview.steder;
	const failures = places.failures.map((failure) => {
		const button = element("button", `Prøv ${failure.jobs === 1 ? "det" : `alle ${failure.jobs}`} igen`,
			{ type: "button", className: "btn btn-default" });
		button.setAttribute("aria-label", `Prøv ${failure.jobs} fejlede job ved ${failure.step} igen`);
		button.addEventListener("click", () => retry(failure, button));
		const known = failure.process && failure.step;
		return [`${failure.process ?? "–"} / ${failure.step ?? "–"}`, String(failure.jobs), failure.since,
			failure.caseNumbers.join(", "), failure.message ?? "", known ? button : ""];
	});
	node.replaceChildren(
		section("Åbne sager", figures(load.statuses, STATUSES), figures(load.deadlines, DEADLINES)),
		section("Hvad der venter ved hvert trin",
			table("Ventende ved hvert trin", [["Proces"], ["Trin"], ["Venter", true], ["Over frist", true],
				["Halvdelen har ventet", true], ["Længst", true]],
				places.steps.map((step) => [step.processName, step.name, String(step.waiting), String(step.late),
					time(step.medianHours), time(step.longestHours)]), "Intet venter.")),
		section("Fejl", table("Fejlede job", [["Proces / trin"], ["Job", true], ["Første fra"], ["Nogle af sagerne"],
			["Hvad der blev sagt"], ["Handling"]], failures, "Ingen job er fejlet.")),
		section("Job, mail og indsendelse", figures({
			due: load.jobs.due, age: seconds(load.jobs.oldestDueSeconds), failed: load.jobs.failed, mail: load.mailQueue,
			submissions: load.submissions.waiting, lag: seconds(load.submissions.lagSeconds),
		}, { due: "Job, der kan køre nu", age: "Det første har ventet", failed: "Job, der er fejlet", mail: "Mail, der ikke er sendt",
			submissions: "Sager på vej til den nationale modtager", lag: "Den første har ventet" })),
		section("Sager længst over fristen",
			table("Sager over fristen", [["Sag"], ["Hvor"], ["Frist"], ["Dage over", true]],
				places.late.map((late) => [late.caseNumber, STATUSES[late.status] ?? late.status,
					late.due.split("-").reverse().join("."), String(late.days)]), "Ingen sager er over fristen.")),
	);
}

function render(node) {
	const message = element("p", "Henter …", { className: "drift-besked" });
	message.setAttribute("role", "status");
	const content = element("div", []);
	node.replaceChildren(element("main", [element("h2", "Drift"), message, content], { className: "drift" }));
	let timer;

	async function show() {
		clearTimeout(timer);
		try {
			const answer = await fetch("/api/drift/overblik", { headers: { Accept: "application/json" } });
			if (!answer.ok) {
				throw new Error(String(answer.status));
			}
			const overview = await answer.json();
			// who works with the keyboard keeps their place
			if (!content.contains(document.activeElement) || document.activeElement === document.body) {
				draw(content, overview, (failure, button) => retry(overview, failure, button));
			}
			if (message.textContent.startsWith("Henter")) {
				message.textContent = "";
			}
		} catch {
			message.textContent = "Tallene kunne ikke hentes. De hentes igen om lidt.";
		}
		timer = setTimeout(show, PAUSE);
	}

	async function retry(overview, failure, button) {
		button.disabled = true;
		const body = new URLSearchParams({ proces: failure.process, trin: failure.step });
		const answer = await fetch("/api/drift/fejl/igen", { method: "POST", body, headers: { [overview.header]: overview.token } })
			.catch(() => null);
		message.textContent = answer?.ok ? `De fejlede job ved ${failure.step} prøves igen.` : "Det lykkedes ikke. Prøv igen.";
		button.blur();
		await show();
	}

	show();
	return () => clearTimeout(timer);
}

let stop = () => {};

export default [
	{
		id: "drift",
		pluginPoint: "cockpit.route",
		properties: { path: PATH, label: "Drift" },
		render: (node) => {
			stop = render(node);
		},
		unmount: () => stop(),
	},
	{
		id: "drift-link",
		pluginPoint: "cockpit.navigation",
		priority: 20,
		properties: { path: PATH },
		render: (node) => {
			node.replaceChildren(element("a", "Drift", { href: `#${PATH}` }));
		},
	},
];
