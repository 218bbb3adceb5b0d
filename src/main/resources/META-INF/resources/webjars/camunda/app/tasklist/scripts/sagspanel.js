// The panel "Sagen" of a task: what the case is, what has happened to it, and cases that are like it. The server gives it to
// those who may open the case's own page, and names only cases that they may open.

import { ask, element, json } from "./spoerg.js";

const DAY = new Intl.DateTimeFormat("da-DK", { dateStyle: "short", timeZone: "Europe/Copenhagen" });
const MOMENT = new Intl.DateTimeFormat("da-DK", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Copenhagen" });

async function show(node, taskId) {
	node.replaceChildren(element("p", "sagspanel-venter", "Henter sagen …"));
	const time = await ask(taskId);
	const panel = time && (await json(`/api/sager/${encodeURIComponent(time.sag)}/panel`));
	node.replaceChildren(panel ? whole(panel) : element("p", "sagspanel-venter", "Opgaven hører ikke til en sag."));
}

function whole(panel) {
	const page = `/sag/${encodeURIComponent(panel.sag)}`;
	return element(
		"section",
		"sagspanel",
		element("h3", "", `Sag ${panel.sag}`),
		element("p", "sagspanel-overskrift", panel.overskrift),
		facts(panel),
		element("p", "sagspanel-links", link(page, "Åbn sagens side"), " ", link(`${page}#beskeder`, "Beskeder med rapportøren")),
		element("h4", "", "Forløb"),
		course(panel.forloeb),
		element("h4", "", "Lignende sager"),
		similar(panel.lignende),
	);
}

function facts(panel) {
	const list = element("dl", "sagspanel-fakta");
	const fact = (name, ...value) => list.append(element("div", "", element("dt", "", name), element("dd", "", ...value)));
	fact("Sted", panel.sti);
	fact("Status", panel.status.charAt(0).toUpperCase() + panel.status.slice(1));
	fact("Alder", panel.alder);
	if (panel.frist) {
		fact("Frist", element("span", `sagstid-frist sagstid-${panel.hast}`, panel.frist));
	}
	fact("Alvorlighed", panel.alvorlighed ?? "Ikke bestemt");
	fact("Type", panel.type ?? "Ikke valgt endnu");
	fact("Sagsbehandler", panel.sagsbehandler ?? "Ingen endnu");
	return list;
}

function course(steps) {
	const rows = steps.map((step) =>
		element("tr", "", element("td", "", step.hvad), element("td", "", step.hvem), element("td", "", moment(step.fra)), element("td", "", moment(step.til))),
	);
	const heads = ["Hvad", "Hvem", "Fra", "Til"].map((text) => {
		const head = element("th", "", text);
		head.scope = "col";
		return head;
	});
	return element("table", "table table-condensed", element("thead", "", element("tr", "", ...heads)), element("tbody", "", ...rows));
}

function similar(cases) {
	if (!cases.length) {
		return element("p", "", "Ingen, som du må se, på samme sted og med lignende tekst.");
	}
	return element(
		"ul",
		"sagspanel-lignende",
		...cases.map((one) =>
			element("li", "", link(`/sag/${encodeURIComponent(one.sag)}`, one.overskrift || one.sag), ` – ${one.sag}, ${DAY.format(new Date(one.rapporteret))}, ${one.status}`),
		),
	);
}

function moment(text) {
	return text ? MOMENT.format(new Date(text)) : "";
}

function link(address, text) {
	const made = element("a", "", text);
	made.href = address;
	made.target = "_blank";
	made.rel = "noopener";
	return made;
}

export default {
	id: "sagspanel",
	pluginPoint: "tasklist.task.detail",
	priority: 900,
	properties: { label: "Sagen" },
	render: (node, { taskId }) => {
		show(node, taskId);
	},
	unmount: () => {},
};
