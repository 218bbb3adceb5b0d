import { atHome } from "/camunda/lib/webapps.js";

// the start page leads operators to Cockpit itself
atHome("/velkommen");

export default [];
