// A button that copies what stands beside it: the value of a field, or a piece of the page with
// its headings and lists. Without this the text is selected and copied by hand.
"use strict";

document.addEventListener("click", async (event) => {
  const knop = event.target.closest("[data-kopieer-van]");
  if (!knop) return;
  const bron = document.getElementById(knop.dataset.kopieerVan);
  const melding = document.querySelector("[data-gekopieerd]");
  const naam = knop.querySelector("span");
  try {
    if ("value" in bron) {
      await navigator.clipboard.writeText(bron.value);
    } else {
      const stuk = (type, inhoud) => new Blob([inhoud], { type });
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": stuk("text/html", bron.innerHTML),
          "text/plain": stuk("text/plain", bron.innerText),
        }),
      ]);
    }
    knop.classList.add("klaar");
    naam.firstChild.textContent = "Gekopieerd";
    melding.textContent = "Gekopieerd. U kunt het nu plakken.";
  } catch {
    // The browser does not let us: select it, so that Ctrl C is all that is left to do.
    if ("select" in bron) bron.select();
    else getSelection().selectAllChildren(bron);
    melding.textContent = "Kopiëren mag niet van uw browser. De tekst is geselecteerd: druk op Ctrl en C.";
  }
});
