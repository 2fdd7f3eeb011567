/* Keys of a screen: they work when no field has the focus, are listed by "?", and can be switched off. */

const bindings = new Map();
let waitingFor = null;

/** Bind keys: `{ j: [action, "what it does"] }`. A capital letter is the key with Shift; "g d" is a sequence. */
export function bindKeys(keys) {
  for (const [key, [action, does]] of Object.entries(keys)) bindings.set(key, { action, does });
}

export function keysAreOn() {
  return localStorage.getItem("keys") !== "off";
}

function inField(target) {
  return target.closest?.("input, textarea, select, [contenteditable], dialog[open]") !== null;
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!keysAreOn() || inField(event.target)) return;
  const name = event.key.length === 1 ? event.key : event.key.toLowerCase();
  const binding = (waitingFor && bindings.get(`${waitingFor} ${name}`)) || bindings.get(name);
  const isPrefix = !waitingFor && [...bindings.keys()].some((key) => key.startsWith(`${name} `));
  waitingFor = isPrefix && !binding ? name : null;
  if (!binding) return;
  if (name === "enter" && event.target.closest("a, button, summary")) return;
  if (binding.action(event) !== false) event.preventDefault();
}

function showAll() {
  const dialog = document.createElement("dialog");
  dialog.className = "keys-dialog";
  dialog.setAttribute("aria-label", "All keys");
  const list = dialog.appendChild(document.createElement("dl"));
  list.className = "values";
  for (const [key, { does }] of bindings) {
    const term = list.appendChild(document.createElement("dt"));
    for (const part of key.split(" ")) {
      const kbd = term.appendChild(document.createElement("kbd"));
      kbd.className = "key";
      kbd.textContent = part === part.toUpperCase() && /[A-Z]/.test(part) ? `Shift ${part}` : part.toUpperCase();
    }
    list.appendChild(document.createElement("dd")).textContent = does;
  }
  const form = dialog.appendChild(document.createElement("form"));
  form.method = "dialog";
  const close = form.appendChild(document.createElement("button"));
  close.className = "button";
  close.textContent = "Close";
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

function wireSwitch(button) {
  const show = () => {
    button.textContent = keysAreOn() ? "Switch keys off" : "Switch keys on";
    document.body.classList.toggle("no-keys", !keysAreOn());
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    localStorage.setItem("keys", keysAreOn() ? "off" : "on");
    show();
  });
  show();
}

export function startKeys() {
  document.addEventListener("keydown", pressed);
  document.querySelectorAll("[data-keys-switch]").forEach(wireSwitch);
  bindKeys({ "?": [showAll, "show all keys"] });
}
