// Keyboard: Ctrl+K or / searches, ? helps, g and a letter goes to a page of the menu.
"use strict";

(() => {
  const zoekveld = document.getElementById("zoekveld");
  const hulp = document.getElementById("sneltoetsen");
  const lijst = hulp?.querySelector("[data-menutoetsen]");
  const doelen = new Map();

  for (const link of document.querySelectorAll(".menu a[data-toets]")) {
    doelen.set(link.dataset.toets, link);
    const toets = document.createElement("dt");
    for (const letter of ["g", link.dataset.toets]) {
      const kbd = document.createElement("kbd");
      kbd.textContent = letter;
      toets.append(kbd, " ");
    }
    const doel = document.createElement("dd");
    doel.textContent = link.querySelector(".naam").textContent;
    lijst?.append(toets, doel);
  }

  const typt = (element) =>
    element.isContentEditable || element.matches("input, textarea, select, [role='textbox']");
  let wachtOpLetter = 0;

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      zoekveld?.focus();
      zoekveld?.select();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const formulier = event.target.closest?.("form[method='post']");
      if (formulier) {
        event.preventDefault();
        formulier.requestSubmit();
      }
      return;
    }
    if (document.body.dataset.lettertoetsen === "uit") return; // WCAG 2.1.4
    if (event.ctrlKey || event.metaKey || event.altKey || typt(event.target) || hulp?.open) return;

    if (Date.now() < wachtOpLetter) {
      wachtOpLetter = 0;
      const link = doelen.get(event.key.toLowerCase());
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === "g") {
      wachtOpLetter = Date.now() + 1500;
    } else if (event.key === "/") {
      event.preventDefault();
      zoekveld?.focus();
    } else if (event.key === "?") {
      event.preventDefault();
      hulp?.showModal();
    }
  });
})();
