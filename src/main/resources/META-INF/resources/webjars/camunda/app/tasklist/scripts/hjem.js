import { atHome } from "/camunda/lib/webapps.js";

atHome("/");

export default [];
