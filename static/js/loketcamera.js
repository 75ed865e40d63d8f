// The camera of a tablet as a scanner, where the browser can read codes. What it reads goes into
// the field and is sent, as if a scanner had typed it.
"use strict";

(() => {
  const doos = document.querySelector("[data-camera]");
  const veld = document.getElementById("loketveld");
  if (!doos || !veld) return;
  const knop = doos.querySelector("[data-camera-aan]");
  const beeld = doos.querySelector("video");
  const zeg = (zin) => {
    doos.querySelector("[data-camera-zin]").textContent = zin;
  };
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) {
    doos.querySelector("[data-camera-niet]").hidden = !matchMedia("(pointer: coarse)").matches;
    return;
  }
  knop.hidden = false;

  let stroom = null;
  let vorige = { tekst: "", tot: 0 };
  const stop = () => {
    for (const spoor of stroom?.getTracks() ?? []) spoor.stop();
    stroom = null;
    beeld.hidden = true;
    knop.setAttribute("aria-pressed", "false");
    veld.focus();
  };
  const lees = async (lezer) => {
    if (!stroom) return;
    try {
      const [code] = await lezer.detect(beeld);
      // The same code stays in view for a while: once is enough.
      if (code && (code.rawValue !== vorige.tekst || Date.now() > vorige.tot)) {
        vorige = { tekst: code.rawValue, tot: Date.now() + 3000 };
        veld.value = code.rawValue;
        veld.form.requestSubmit();
      }
    } catch {
      // No picture yet.
    }
    setTimeout(() => lees(lezer), 150);
  };
  knop.addEventListener("click", async () => {
    if (stroom) return stop();
    try {
      stroom = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      zeg("De camera gaat niet open. Geef de browser toestemming, of typ het nummer.");
      return;
    }
    zeg("");
    beeld.srcObject = stroom;
    beeld.hidden = false;
    knop.setAttribute("aria-pressed", "true");
    await beeld.play();
    lees(new window.BarcodeDetector());
  });
  window.addEventListener("pagehide", () => stroom && stop());
})();
