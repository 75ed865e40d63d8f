// A field that only belongs to one choice is hidden and not sent with another.
// data-bij="soort=persoon" on an input: only while the field `soort` has that value; more
// values stand behind each other with a bar, and a tick box that is on has the value `on`. Without this script all fields stay, and the
// server says which one does not belong.
"use strict";

(() => {
  const bijwerken = (formulier) => {
    for (const veld of formulier.querySelectorAll("[data-bij]")) {
      const [naam, waarden] = veld.dataset.bij.split("=");
      const bron = formulier.elements[naam];
      const waarde = bron?.type === "checkbox" && !bron.checked ? "" : bron?.value;
      const hoortErbij = waarden.split("|").includes(waarde);
      veld.disabled = !hoortErbij;
      const blok = veld.closest(".veld");
      if (blok) blok.hidden = !hoortErbij;
    }
  };

  for (const formulier of document.querySelectorAll("form:has([data-bij])")) {
    bijwerken(formulier);
    formulier.addEventListener("change", () => bijwerken(formulier));
  }
})();
