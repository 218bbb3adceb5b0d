import { atHome } from "/js/webapps.js";

atHome();

export default [];
