/* Public, account and error pages work without script; menus close when one clicks beside them. */
import { startMenus } from "./menus.js";

startMenus();
