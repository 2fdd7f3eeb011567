/* What every page of the workbench does: keys, menus, kept text, counts, answers that failed. */
import { startDrafts } from "./drafts.js";
import { bindKeys, startKeys } from "./keys.js";
import { startMenus } from "./menus.js";
import { toast } from "./toasts.js";

function startCounts() {
  for (const count of document.querySelectorAll("[data-count]")) {
    const field = document.getElementById(count.dataset.count);
    const limit = Number(count.dataset.limit);
    const show = () => {
      const length = [...field.value].length;
      count.textContent = `${length} of ${limit}`;
      count.classList.toggle("over", length > limit);
    };
    field.addEventListener("input", show);
    show();
  }
}

function startRows() {
  const links = [...document.querySelectorAll("[data-rows] .row-link")];
  if (!links.length) return;
  const step = (by) => {
    const at = links.indexOf(document.activeElement);
    links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))].focus();
  };
  bindKeys({ j: [() => step(1), "next row"], k: [() => step(-1), "previous row"] });
}

function startPlaces() {
  const go = (address) => () => location.assign(address);
  const screen = document.getElementById("main").dataset.screen;
  const search = document.querySelector('[data-key="/"]');
  if (search) bindKeys({ "/": [() => search.focus(), "search"] });
  if (screen !== "reading") {
    bindKeys({
      "g d": [go("/desk/"), "my desk"],
      "g a": [go("/desk/articles/"), "articles"],
      "g q": [go("/desk/queue/"), "queue"],
      "g s": [go("/editorial/"), "sign-off"],
    });
  }
  const take = document.querySelector('[data-action="take"]');
  if (screen === "my_desk" && take) bindKeys({ t: [() => take.click(), "take next"] });
}

function startAnswers() {
  document.body.addEventListener("htmx:responseError", (event) => {
    const said = event.detail.xhr.getResponseHeader("X-Reason");
    toast(said ? decodeURIComponent(said) : "That was not saved. Look at the page again and repeat it.", {
      stays: true,
      action: { label: "Reload", run: () => location.reload() },
    });
  });
  document.body.addEventListener("htmx:sendError", () => {
    toast("No connection. What you did last was not saved.", { stays: true });
  });
}

startKeys();
startMenus();
startDrafts();
startCounts();
startRows();
startPlaces();
startAnswers();
