// Every list is sorted by due date by itself; a list that is opened without a choice of sorting says so, instead of "created".

const [path, query = ""] = location.hash.split("?");
const choices = new URLSearchParams(query);

if (["", "#", "#/"].includes(path) && !choices.has("sorting")) {
	choices.set("sorting", JSON.stringify([{ sortBy: "dueDate", sortOrder: "asc" }]));
	history.replaceState(null, "", `#/?${choices}`);
}
