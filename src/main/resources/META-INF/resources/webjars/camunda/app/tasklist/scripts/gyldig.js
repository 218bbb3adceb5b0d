// Lets a form always be sent for checking. Tasklist shuts its button while a form has errors, which tells nobody what is wrong,
// and holds a form with rows for invalid for good: form-js 1.8.7 leaves an empty error behind for each field of a row that was
// looked at. So the button stays open, and the form is checked when it is sent, by form-js and by the server.

function find(scope) {
	for (let child = scope.$$childHead; child; child = child.$$nextSibling) {
		const found = Object.hasOwn(child, "disableCompleteButton") ? child : find(child);
		if (found) {
			return found;
		}
	}
	return undefined;
}

function watch(root) {
	let form;
	new MutationObserver(() => {
		if (!document.querySelector(".fjs-container")) {
			return;
		}
		const now = find(root);
		if (now && now !== form) {
			form = now;
			form.disableCompleteButton = () => form.taskRemoved || form.completeInProgress || form.options?.disableCompleteButton;
			root.$evalAsync();
		}
	}).observe(document.body, { childList: true, subtree: true });
}

let watched = false;

export default {
	id: "gyldig",
	pluginPoint: "tasklist.task.action",
	priority: 0,
	render: (node, data, scope) => {
		if (!watched) {
			watched = true;
			watch(scope.$root);
		}
	},
};
