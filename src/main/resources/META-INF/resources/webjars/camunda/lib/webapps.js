// What the engine's web apps have in common with our own pages: the way to them, and one log-in.

const LOG_OUT = '[ng-click="logout()"]';
const LOG_IN_FORM = ".form-signin";
const OF_WEB_APPS = "camunda-web";

let loggedOut = false;

/**
 * Has the words where a web app looks for them first, before it draws anything: what it draws before they come stays without.
 */
export async function inDanish(app) {
	const words = `${document.querySelector("base").getAttribute("app-root")}/app/${app}/locales/`;
	const answer = await fetch(`${words}da.json`, { cache: "no-cache" });
	if (answer.ok) {
		const kept = JSON.parse(localStorage.getItem(OF_WEB_APPS) ?? "{}");
		kept[`${words}_locales_data_da_${window.bust}`] = await answer.text();
		localStorage.setItem(OF_WEB_APPS, JSON.stringify(kept));
	}
}

/** Links to a page of our own, and leads those who are no longer logged in to our own log-in, which the web app's is not. */
export function atHome(home) {
	document.addEventListener("click", (event) => (loggedOut ||= Boolean(event.target.closest?.(LOG_OUT))), true);
	const look = () => lookAt(home);
	new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
	look();
}

function lookAt(home) {
	if (document.querySelector(LOG_IN_FORM)) {
		leave();
		return;
	}
	const header = document.querySelector("[cam-widget-header] .navbar-header");
	if (header && !header.querySelector(".uth-hjem")) {
		const link = document.createElement("a");
		link.className = "uth-hjem";
		link.href = home;
		link.textContent = "Forside";
		header.append(link);
	}
}

function leave() {
	forget();
	location.replace(loggedOut ? "/login?ud" : "/login?igen");
}

/** What forms stored while somebody was logged in is nobody else's to find. */
function forget() {
	Object.keys(localStorage)
		.filter((key) => key !== OF_WEB_APPS)
		.forEach((key) => localStorage.removeItem(key));
	sessionStorage.clear();
}
