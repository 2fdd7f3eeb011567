/* The sign-off desk: J K through what changed, A approves, R writes what has to change. */
import { bindKeys } from "./keys.js";

const changes = [...document.querySelectorAll(".draft .changed")];
let at = -1;

function step(by) {
  if (!changes.length) return;
  at = Math.max(0, Math.min(changes.length - 1, at + by));
  changes[at].setAttribute("tabindex", "-1");
  changes[at].focus();
  changes[at].scrollIntoView({ block: "center" });
}

function draft(by) {
  const rows = [...document.querySelectorAll(".queue-row .row-link")];
  const now = rows.findIndex((row) => row.hasAttribute("aria-current"));
  rows[now + by]?.click();
}

const main = document.querySelector(".signoff-decision [data-action]");
bindKeys({
  j: [() => step(1), "next change"],
  k: [() => step(-1), "previous change"],
  J: [() => draft(1), "next draft"],
  K: [() => draft(-1), "previous draft"],
  a: [() => main?.type === "submit" && main.click(), "approve"],
  r: [() => document.getElementById("what-has-to-change")?.focus(), "write what has to change"],
});
