/* Menus are <details>: one open at a time, Esc closes, 1 to 9 choose. */

function openMenus() {
  return document.querySelectorAll("details.menu[open]");
}

export function openMenu(menu) {
  menu.open = true;
  menu.querySelector(".menu-sheet :is(button, input:not([type=hidden]), textarea, select, a)")?.focus();
}

export function startMenus() {
  document.addEventListener("click", (event) => {
    for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const [menu] = openMenus();
    if (!menu) return;
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (/^[1-9]$/.test(event.key) && !event.target.matches("input, textarea, select")) {
      const choice = menu.querySelector(`[data-choice="${event.key}"]`);
      if (!choice) return;
      event.preventDefault();
      event.stopPropagation();
      choice.click();
    }
  }, true);
}
