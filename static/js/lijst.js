// The columns of a list: up and down without a new page. The buttons work without this.
"use strict";

(() => {
  const lijst = document.querySelector("[data-kolommen]");
  const melding = document.querySelector("[data-kolommen-melding]");

  lijst?.addEventListener("click", (event) => {
    const knop = event.target.closest("button[name='omhoog'], button[name='omlaag']");
    if (!knop) return;
    event.preventDefault();
    const regel = knop.closest("li");
    const omhoog = knop.name === "omhoog";
    const buur = omhoog ? regel.previousElementSibling : regel.nextElementSibling;
    if (!buur || (omhoog && buur === lijst.firstElementChild)) return;
    if (omhoog) buur.before(regel);
    else buur.after(regel);
    knop.focus();
    const plek = [...lijst.children].indexOf(regel) + 1;
    melding.textContent = `${regel.querySelector("label").textContent.trim()}: plaats ${plek}`;
  });
})();
