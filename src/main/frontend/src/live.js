// Parts of a page that the server changes while somebody looks: their elements say so to htmx.
import htmx from 'htmx.org';

// the content policy allows neither styles nor code that a script makes up
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;

const LOGGED_OUT = 401;

// to log-in, and from there back here
document.addEventListener('htmx:responseError', ({ detail }) => {
  if (detail.xhr.status === LOGGED_OUT) {
    location.reload();
  }
});
