// The overtypelijst: a click on a value copies it, space ticks a row and goes on to the next.
// Without this every row has its button, and a value is selected and copied by hand.
"use strict";

(() => {
  const melding = () => document.querySelector("[data-gekopieerd]");

  document.addEventListener("click", async (event) => {
    const knop = event.target.closest("[data-kopieer]");
    if (!knop) return;
    await navigator.clipboard.writeText(knop.textContent.trim());
    for (const eerder of document.querySelectorAll(".kopieer.klaar")) eerder.classList.remove("klaar");
    knop.classList.add("klaar");
    const plek = melding();
    if (plek) plek.textContent = `Gekopieerd: ${knop.textContent.trim()}`;
  });

  // The next row that is still to be done, before htmx puts this one back.
  const verder = (rij) => {
    let volgende = rij.nextElementSibling;
    while (volgende && !volgende.querySelector("[data-overnemen]")) volgende = volgende.nextElementSibling;
    volgende?.focus({ preventScroll: true });
    volgende?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.ctrlKey || event.metaKey || event.altKey) return;
    const rij = event.target;
    if (!rij.matches("tr[data-rij]")) return;
    event.preventDefault();
    const knop = rij.querySelector("[data-overnemen] button");
    if (knop) knop.click();
    else verder(rij);
  });

  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-overnemen]")) verder(event.target.closest("tr"));
  });
})();
