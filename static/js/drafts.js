/* Typed text is kept in this browser until the server has it: an expired session or an error loses nothing. */

const PREFIX = "kept:";
const SENT = "sent:";
const LONGEST_KEPT = 2_000_000;

function storageKey(form) {
  const user = document.getElementById("main")?.dataset.user ?? "";
  return `${PREFIX}${user}:${form.dataset.keep}`;
}

function fields(form) {
  return [...form.elements].filter(
    (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type),
  );
}

function read(form) {
  const values = {};
  for (const field of fields(form)) {
    if (field.type === "radio" || field.type === "checkbox") {
      values[field.name] ??= [];
      if (field.checked) values[field.name].push(field.value);
    } else {
      values[field.name] = field.value;
    }
  }
  return values;
}

function write(form, values) {
  for (const field of fields(form)) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (Array.isArray(value)) field.checked = value.includes(field.value);
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function say(form, text, action, label) {
  const place = form.querySelector("[data-kept]") ?? form.parentElement.querySelector("[data-kept]");
  if (!place) return;
  place.textContent = text;
  if (!action) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button small plain";
  button.textContent = label;
  button.addEventListener("click", action);
  place.append(" ", button);
}

function keep(form) {
  const written = JSON.stringify(read(form));
  try {
    if (written.length < LONGEST_KEPT) localStorage.setItem(storageKey(form), written);
  } catch {
    say(form, "This browser has no room to keep the text. Save it soon.");
  }
}

function watch(form) {
  const key = storageKey(form);
  const asServed = JSON.stringify(read(form));
  const kept = localStorage.getItem(key);
  if (kept && kept !== asServed) {
    write(form, JSON.parse(kept));
    form.closest("details")?.setAttribute("open", "");
    say(form, "Your text that was not saved is back.", () => {
      localStorage.removeItem(key);
      write(form, JSON.parse(asServed));
      say(form, "");
    }, "Discard it");
  }
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(form), 300);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keep(form);
    sessionStorage.setItem(SENT + key, "1");
  });
}

/** Forget what was sent and taken: a page of the workbench without an error says that it was. */
function forgetSent() {
  const refused = document.querySelector(".error, .note.bad, [data-refused]");
  for (const name of Object.keys(sessionStorage).filter((one) => one.startsWith(SENT))) {
    if (!refused) localStorage.removeItem(name.slice(SENT.length));
    sessionStorage.removeItem(name);
  }
}

/** What was sent last was not taken (the session had ended, the page was too old): keep it. */
export function keepSent() {
  for (const name of Object.keys(sessionStorage).filter((one) => one.startsWith(SENT))) {
    sessionStorage.removeItem(name);
  }
}

export function startDrafts() {
  forgetSent();
  document.querySelectorAll("form[data-keep]").forEach(watch);
}
