/* The claim's page: parts by number, the part in view in the map, evidence and submit by key. */
import { bindKeys } from "./keys.js";

const links = [...document.querySelectorAll("[data-part]")];

function goTo(link) {
  const part = document.querySelector(link.getAttribute("href"));
  part.scrollIntoView();
  part.querySelector("h2").setAttribute("tabindex", "-1");
  part.querySelector("h2").focus();
}

bindKeys(Object.fromEntries(
  links.map((link) => [link.dataset.part, [() => goTo(link), `to ${link.firstChild.textContent.trim().toLowerCase()}`]]),
));

const evidence = document.getElementById("add-evidence");
if (evidence) {
  bindKeys({
    v: [() => {
      evidence.open = true;
      evidence.querySelector("input:not([type=hidden])").focus();
    }, "add evidence"],
  });
}

const seen = new IntersectionObserver((entries) => {
  const [entry] = entries.filter((one) => one.isIntersecting);
  if (!entry) return;
  for (const link of links) {
    if (link.hash === `#${entry.target.id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-10% 0px -70%" });
for (const link of links) seen.observe(document.querySelector(link.getAttribute("href")));

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.ctrlKey) return;
  const submit = document.querySelector('.main-act [data-action="submit"]');
  if (submit?.type === "submit") submit.click();
});
