/* What has just happened, one toast at a time; one that asks for an answer stays. */

const SECONDS = 8;
let timer = 0;

/** Show `text`; `action` = {label, run} is offered in it. A toast with `stays` waits to be closed. */
export function toast(text, { action = null, stays = false } = {}) {
  const place = document.getElementById("toasts");
  const box = document.createElement("div");
  box.className = "toast";
  box.appendChild(document.createElement("p")).textContent = text;
  const add = (label, run) => {
    const button = box.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      box.remove();
      run();
    });
    return button;
  };
  if (action) add(action.label, action.run).dataset.toastAction = "";
  if (stays) add("Close", () => {});
  place.replaceChildren(box);
  clearTimeout(timer);
  if (!stays) timer = setTimeout(() => box.remove(), SECONDS * 1000);
}

/** Say something to a screen reader only. */
export function announce(text) {
  document.getElementById("live").textContent = text;
}
