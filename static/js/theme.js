/* Light or dark: the system's choice until somebody presses the button. Runs before the page is drawn. */
(() => {
  const kept = localStorage.getItem("theme");
  if (kept) document.documentElement.dataset.theme = kept;

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-button]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const now = document.documentElement.dataset.theme;
        const isDark = now ? now === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
        const next = isDark ? "light" : "dark";
        document.documentElement.dataset.theme = next;
        localStorage.setItem("theme", next);
      });
    }
  });
})();
