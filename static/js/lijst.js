// Lists by keyboard: j and k go through the rows, x ticks one, Enter opens it. And the bar of
// acts, that stands there once something is ticked. All of it works without this, by tab and click.
"use strict";

(() => {
  const typt = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, [role='textbox'], input:not([type='checkbox'])");
  const lijst = () => document.getElementById("lijst");
  const rijen = () => [...(lijst()?.querySelectorAll("tbody tr[data-rij]") ?? [])];
  const vinkjes = () => [...(lijst()?.querySelectorAll("input[name='rij']") ?? [])];

  // -- rows ----------------------------------------------------------------------------------
  const huidige = () => document.activeElement?.closest?.("#lijst tbody tr[data-rij]");
  const stap = (richting) => {
    const alle = rijen();
    const plek = alle.indexOf(huidige());
    const doel = plek < 0 ? (richting > 0 ? 0 : alle.length - 1) : plek + richting;
    const rij = alle[Math.min(Math.max(doel, 0), alle.length - 1)];
    rij?.focus({ preventScroll: true });
    rij?.scrollIntoView({ block: "nearest" });
  };

  let wachtOpLetter = 0; // after g a letter goes to a page; see toetsen.js
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typt(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key.length === 1 && document.body.dataset.lettertoetsen === "uit") return; // WCAG 2.1.4
    const na_g = Date.now() < wachtOpLetter;
    wachtOpLetter = event.key === "g" && !na_g ? Date.now() + 1500 : 0;
    if (na_g || event.defaultPrevented || !lijst()) return;
    const rij = huidige();
    if (event.key === "j" || (event.key === "ArrowDown" && rij)) stap(1);
    else if (event.key === "k" || (event.key === "ArrowUp" && rij)) stap(-1);
    else if (event.key === "x" && rij) rij.querySelector("input[name='rij']")?.click();
    else if (event.key === "Enter" && rij && event.target === rij) rij.querySelector("a")?.click();
    else if (event.key === "Escape" && vinkjes().some((vink) => vink.checked)) zet(false);
    else return;
    event.preventDefault();
  });

  // -- ticking -------------------------------------------------------------------------------
  const zet = (aan) => {
    for (const vink of vinkjes()) vink.checked = aan;
    const alles = document.querySelector("[data-bulk-alles]");
    if (alles && !aan) alles.checked = false;
    tel();
  };
  const tel = () => {
    const balk = document.querySelector("[data-bulk]");
    if (!balk) return;
    const alle = vinkjes();
    const gekozen = alle.filter((vink) => vink.checked).length;
    const alles = balk.querySelector("[data-bulk-alles]");
    balk.classList.toggle("actief", gekozen > 0 || Boolean(alles?.checked));
    balk.querySelector("[data-bulk-aantal]").textContent = alles?.checked
      ? "Alles gekozen"
      : `${gekozen} gekozen`;
    const kop = document.querySelector("[data-bulk-bladzijde]");
    if (kop) {
      kop.checked = gekozen > 0 && gekozen === alle.length;
      kop.indeterminate = gekozen > 0 && gekozen < alle.length;
    }
    for (const vink of alle) vink.closest("tr").classList.toggle("gekozen", vink.checked);
  };

  let laatste = null; // with shift everything between two ticks
  document.addEventListener("click", (event) => {
    if (event.target.matches?.("[data-bulk-wis]")) zet(false);
    if (!event.target.matches?.("input[name='rij']")) return;
    const alle = vinkjes();
    if (event.shiftKey && alle.includes(laatste)) {
      const [van, tot] = [alle.indexOf(laatste), alle.indexOf(event.target)].sort((a, b) => a - b);
      for (const vink of alle.slice(van, tot + 1)) vink.checked = event.target.checked;
    }
    laatste = event.target;
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-bulk-bladzijde]")) zet(event.target.checked);
    else if (event.target.matches?.("input[name='rij'], [data-bulk-alles]")) tel();
  });
  document.addEventListener("htmx:load", tel);
  window.addEventListener("pageshow", tel); // the browser brings ticks back
  tel();

  // -- the heading stays in sight ------------------------------------------------------------
  const meet = () => {
    for (const schuif of document.querySelectorAll(".lijst .schuif")) {
      schuif.classList.remove("past");
      schuif.classList.toggle("past", schuif.scrollWidth <= schuif.clientWidth);
    }
  };
  document.addEventListener("htmx:load", meet);
  window.addEventListener("resize", meet);
  meet();

  // -- tick boxes in an order: lijst/_volgorde.html --------------------------------------------
  document.addEventListener("click", (event) => {
    const knop = event.target.closest?.("button[name='omhoog'], button[name='omlaag']");
    const kolommen = knop?.closest("[data-kolommen]");
    if (!kolommen) return;
    event.preventDefault();
    const regel = knop.closest("li");
    const omhoog = knop.name === "omhoog";
    const buur = omhoog ? regel.previousElementSibling : regel.nextElementSibling;
    if (!buur?.querySelector("button")) return; // what has no buttons stays where it is
    if (omhoog) buur.before(regel);
    else buur.after(regel);
    knop.focus();
    const plek = [...kolommen.children].indexOf(regel) + 1;
    const melding = kolommen.parentElement.querySelector("[data-kolommen-melding]");
    melding.textContent = `${regel.querySelector("label").textContent.trim()}: plaats ${plek}`;
  });
})();
