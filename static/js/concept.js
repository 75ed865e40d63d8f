// Keeps a concept while somebody types, two seconds after the last key. The same form goes to the
// same address as with the button; the answer says what was kept. Without this script the button
// does it. form[data-concept] holds the words; .bewaard shows them.
"use strict";

(() => {
  const formulier = document.querySelector("form[data-concept]");
  if (!formulier) return;
  const melding = formulier.querySelector(".bewaard");
  const RUST = 2000;
  let wacht = 0;
  let bezig = null;
  let gestopt = false;

  const bewaar = async () => {
    const antwoord = await fetch(formulier.action, {
      method: "POST",
      body: new FormData(formulier),
      headers: { Bewaar: "vanzelf" },
      redirect: "manual",
    });
    if (antwoord.status !== 200) throw new Error(String(antwoord.status));
    const uitslag = await antwoord.json();
    melding.textContent = uitslag.zin;
    gestopt = Boolean(uitslag.stop);
    if (uitslag.versie) {
      formulier.elements.versie.value = uitslag.versie;
      formulier.action = uitslag.url;
      history.replaceState(null, "", uitslag.url);
    }
    // Only when nothing is left out may the page close without a warning.
    if (uitslag.alles && !wacht) formulier.dispatchEvent(new Event("bewaard", { bubbles: true }));
  };

  const probeer = () => {
    wacht = 0;
    if (bezig || gestopt) return plan();
    bezig = bewaar()
      .catch(() => { melding.textContent = "Nog niet bewaard: er is geen verbinding. We proberen opnieuw."; plan(); })
      .finally(() => { bezig = null; });
  };

  const plan = () => {
    if (gestopt) return;
    clearTimeout(wacht);
    wacht = setTimeout(probeer, RUST);
  };

  formulier.addEventListener("input", plan);
  formulier.addEventListener("change", plan);

  // A button waits for what is on its way, so that nobody overtakes himself.
  document.addEventListener("submit", (event) => {
    if (event.target !== formulier) return;
    clearTimeout(wacht);
    wacht = 0;
    if (!bezig) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const knop = event.submitter;
    bezig.finally(() => { clearTimeout(wacht); formulier.requestSubmit(knop); });
  }, true);
})();
