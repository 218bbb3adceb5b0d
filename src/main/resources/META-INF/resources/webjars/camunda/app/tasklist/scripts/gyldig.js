// Lets a form with rows be completed. Tasklist holds a form for invalid while the object of its errors has any key, and form-js
// 1.8.7 leaves an empty one behind for each field of a row that was looked at. So what counts is whether an error is shown; the
// form is checked once more when it is sent, by form-js and by the server.

function hasErrors() {
	return Boolean(document.querySelector(".fjs-container .fjs-has-errors"));
}

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
			form.disableCompleteButton = () =>
				form.taskRemoved || form.completeInProgress || (form.$invalid && hasErrors()) || form.options?.disableCompleteButton;
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
