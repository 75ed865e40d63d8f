// Forms: one submit per form, a warning before typed text is lost, a date picker beside the field.
"use strict";

(() => {
  let gewijzigd = false;

  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-waarschuw]")) gewijzigd = true;
  });
  document.addEventListener("bewaard", () => { gewijzigd = false; });
  window.addEventListener("beforeunload", (event) => {
    if (gewijzigd) event.preventDefault();
  });

  // The server has its own one-time key; this only keeps an impatient click from waiting twice.
  document.addEventListener("submit", (event) => {
    const formulier = event.target;
    gewijzigd = false;
    if (!formulier.matches("[data-eenmaal]")) return;
    const knop = event.submitter ?? formulier.querySelector("[type='submit']");
    if (knop?.hasAttribute("data-bezig")) {
      event.preventDefault();
      return;
    }
    knop?.setAttribute("data-bezig", "");
    knop?.classList.add("bezig");
    // An answer that is a file leaves the page standing; the button must work again.
    setTimeout(() => {
      knop?.removeAttribute("data-bezig");
      knop?.classList.remove("bezig");
    }, 8000);
  });

  const KALENDER =
    "M8 2v4M16 2v4M3 10h18M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z";
  const SVG = "http://www.w3.org/2000/svg";

  const icoon = () => {
    const svg = document.createElementNS(SVG, "svg");
    for (const [naam, waarde] of Object.entries({
      width: 17, height: 17, viewBox: "0 0 24 24", fill: "none", stroke: "currentColor",
      "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
    })) svg.setAttribute(naam, waarde);
    const pad = document.createElementNS(SVG, "path");
    pad.setAttribute("d", KALENDER);
    svg.append(pad);
    return svg;
  };

  const naarIso = (tekst) => {
    const delen = tekst.trim().match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/);
    return delen ? `${delen[3]}-${delen[2].padStart(2, "0")}-${delen[1].padStart(2, "0")}` : "";
  };
  const naarTekst = (iso) => iso.split("-").reverse().join("/");

  // The typed field stays the field; the browser's own calendar only fills it in.
  const maakKiezer = (veld) => {
    if (veld.dataset.kiezer !== undefined || veld.readOnly || veld.disabled || !("showPicker" in HTMLInputElement.prototype)) return;
    veld.dataset.kiezer = "";
    const doos = document.createElement("div");
    doos.className = "datumveld";
    veld.replaceWith(doos);
    const kiezer = document.createElement("input");
    kiezer.type = "date";
    kiezer.tabIndex = -1;
    kiezer.setAttribute("aria-hidden", "true");
    const knop = document.createElement("button");
    knop.type = "button";
    const naam = veld.labels?.[0]?.firstChild?.textContent.trim();
    doos.append(veld, kiezer, knop);
    const label = document.querySelector(`label[for="${CSS.escape(veld.id)}"]`)?.firstChild?.textContent.trim();
    knop.setAttribute("aria-label", `Kies uit de kalender: ${label || naam || "datum"}`);
    knop.append(icoon());
    knop.addEventListener("click", () => {
      kiezer.value = naarIso(veld.value);
      kiezer.showPicker();
    });
    kiezer.addEventListener("change", (event) => {
      event.stopPropagation();
      if (!kiezer.value) return;
      veld.value = naarTekst(kiezer.value);
      veld.dispatchEvent(new Event("input", { bubbles: true }));
      veld.dispatchEvent(new Event("change", { bubbles: true }));
      veld.focus();
    });
  };

  const kiezers = (bron) => bron.querySelectorAll("input[data-datum]").forEach(maakKiezer);
  kiezers(document);
  document.addEventListener("htmx:load", (event) => kiezers(event.target));
})();
