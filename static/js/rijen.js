// A field of several rows: one more empty row, up to the number that the server takes.
"use strict";

(() => {
  const erbij = (veld) => {
    const rijen = veld.querySelectorAll(".rij");
    const nummer = rijen.length;
    const rij = rijen[nummer - 1].cloneNode(true);
    for (const invoer of rij.querySelectorAll("input, select, textarea")) {
      const hernoem = (tekst) => tekst.replace(/_\d+_([a-z_]+)$/, `_${nummer}_$1`);
      const label = rij.querySelector(`label[for="${CSS.escape(invoer.id)}"]`);
      invoer.id = hernoem(invoer.id);
      invoer.name = hernoem(invoer.name);
      invoer.value = "";
      if (label) label.htmlFor = invoer.id;
    }
    rijen[nummer - 1].after(rij);
    rij.querySelector("input, select, textarea").focus();
    return nummer + 1;
  };

  for (const veld of document.querySelectorAll("[data-rijen]")) {
    const knop = veld.querySelector(":scope > button");
    const hoogstens = Number(veld.dataset.hoogstens);
    knop.hidden = veld.querySelectorAll(".rij").length >= hoogstens;
    knop.addEventListener("click", () => {
      knop.hidden = erbij(veld) >= hoogstens;
    });
  }
})();
