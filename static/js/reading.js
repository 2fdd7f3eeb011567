/* The reading view: the selected claim is one in text, list and inspector; keys decide. */
import { bindKeys } from "./keys.js";
import { openMenu } from "./menus.js";
import { announce, toast } from "./toasts.js";

const view = document.querySelector(".reading");
const list = document.getElementById("claims");
const text = document.getElementById("text");
let lastDecided = null;
let chosen = null; // the number of the selected claim; the inspector may still be on its way

const rows = () => [...document.querySelectorAll(".claim-row")];
const rowOf = (number) => document.getElementById(`row-${number}`);
const inspector = () => document.getElementById("inspector");
const partsOf = (number) => view.querySelectorAll(`.para [data-claim="${number}"]`);

function markSelected(number) {
  for (const one of view.querySelectorAll(".para .selected, .list-pane .selected")) {
    one.classList.remove("selected");
  }
  for (const one of view.querySelectorAll('[data-claim][aria-current], .row-link[aria-current]')) {
    one.removeAttribute("aria-current");
  }
  for (const one of partsOf(number)) one.classList.add("selected");
  const row = rowOf(number);
  row?.classList.add("selected");
  row?.querySelector(".chip").classList.add("selected");
  row?.querySelector(".row-link").setAttribute("aria-current", "true");
}

/* The list follows the text: the row stands in the same part of the height as its mark. */
function follow(number) {
  const mark = partsOf(number)[0];
  const row = rowOf(number);
  if (!mark) return;
  const pane = text.scrollHeight > text.clientHeight ? text : null;
  const frame = pane?.getBoundingClientRect() ?? { top: 0, height: innerHeight };
  const place = (mark.getBoundingClientRect().top - frame.top) / frame.height;
  if (place < 0.08 || place > 0.72) {
    (pane ?? window).scrollBy({ top: (place - 0.33) * frame.height, behavior: "instant" });
  }
  if (!row || list.scrollHeight <= list.clientHeight) return;
  const share = (mark.getBoundingClientRect().top - frame.top) / frame.height;
  list.scrollTop = row.offsetTop - Math.max(0.1, Math.min(0.7, share)) * list.clientHeight;
}

function select(number) {
  const row = rowOf(number);
  if (!row) return;
  const address = row.querySelector(".row-link").href;
  chosen = number;
  markSelected(number);
  follow(number);
  window.htmx.ajax("GET", address, { target: "#inspector", swap: "outerHTML", source: "#claims" });
  history.replaceState(null, "", address);
}

function step(by, onlyOpen) {
  const all = rows();
  const at = all.findIndex((row) => row.dataset.claim === chosen);
  for (let i = at + by; i >= 0 && i < all.length; i += by) {
    if (!onlyOpen || "open" in all[i].dataset) return select(all[i].dataset.claim);
  }
  return announce(onlyOpen ? "No open claim in this direction" : "No claim in this direction");
}

function act(name) {
  const control = inspector().querySelector(`[data-action="${name}"]`);
  if (!control) return;
  if (control.matches("details")) openMenu(control);
  else if (control.getAttribute("aria-disabled") === "true") {
    toast(document.getElementById(`why-${name}`)?.textContent.trim() ?? "Not possible now");
  } else control.click();
}

/* After a decision the rows came anew: the lines and chips in the text take over their state. */
function takeOver() {
  for (const row of rows()) {
    for (const part of partsOf(row.dataset.claim)) {
      if (part.dataset.state !== "repeat") part.dataset.state = row.dataset.line;
    }
  }
}

view.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest("a.chip, .claim-row .row-link, a[data-step]");
  if (link?.dataset.step) {
    event.preventDefault();
    step(Number(link.dataset.step), false);
  } else if (link) {
    event.preventDefault();
    select(link.dataset.claim ?? link.closest(".claim-row").dataset.claim);
  } else if (event.target.closest(".m") && document.getSelection().isCollapsed) {
    select(event.target.closest(".m").dataset.claim);
  }
});

document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id !== "inspector" && event.target.id !== "inspector") return;
  chosen = inspector().dataset.claim;
  takeOver();
  markSelected(chosen);
  follow(chosen);
  if (inspector().dataset.live) announce(inspector().dataset.live);
});

document.body.addEventListener("decided", (event) => {
  const { number, text: said } = event.detail;
  lastDecided = number;
  toast(said, { action: { label: `Back to claim ${number}`, run: () => select(number) } });
});

function nextPane() {
  const panes = [text, list, inspector()].filter((pane) => pane.offsetParent);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  panes[(at + 1) % panes.length].focus();
}

bindKeys({
  j: [() => step(1, false), "next claim"],
  k: [() => step(-1, false), "previous claim"],
  J: [() => step(1, true), "next open claim"],
  K: [() => step(-1, true), "previous open claim"],
  a: [() => act("accept"), "check this"],
  r: [() => act("reject"), "not checking, then 1 to 9 for the reason"],
  d: [() => act("defer"), "later"],
  m: [() => act("mark-duplicate"), "same claim as …"],
  u: [() => lastDecided && select(lastDecided), "back to the claim decided last"],
  enter: [() => inspector().querySelector("[data-open-claim]")?.click(), "open claim"],
  f6: [nextPane, "text, list, claim"],
});

chosen = inspector().dataset.claim;
if (chosen) follow(chosen);
