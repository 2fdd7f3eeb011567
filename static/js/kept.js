/* Pages that say no, and the sign-in page: what was sent before them was not taken and stays kept. */
import { keepSent } from "./drafts.js";

keepSent();
