// Scanning without a click in between: what is scanned goes in a queue, the queue to the server,
// and the answer is heard, seen and read. Without this every scan is an ordinary form.
"use strict";

(() => {
  const loket = document.querySelector("[data-loket]");
  if (!loket) return;
  const formulier = document.getElementById("loketformulier");
  const veld = document.getElementById("loketveld");
  const antwoord = loket.querySelector("[data-loket-antwoord]");
  const stand = loket.querySelector("[data-loket-stand]");
  const geluidknop = loket.querySelector("[data-geluid]");
  const DUBBELE_ENTER = 1500; // some scanners send Enter twice: that is not "done"
  const EVEN_WACHTEN = 3000;

  // -- sound -----------------------------------------------------------------------------------
  const GELUID = "loket-geluid";
  let aan = localStorage.getItem(GELUID) !== "uit";
  let geluid = null;
  const tonen = {
    goed: [[880, 0, 0.09]],
    al: [[660, 0, 0.07], [660, 0.11, 0.07]],
    fout: [[196, 0, 0.3], [147, 0.3, 0.35]],
    rond: [[660, 0, 0.09], [880, 0.1, 0.09], [1320, 0.2, 0.22]],
  };
  const speel = (soort) => {
    if (!aan || !window.AudioContext) return;
    geluid ??= new AudioContext();
    for (const [hoogte, na, duur] of tonen[soort] ?? []) {
      const toon = geluid.createOscillator();
      const volume = geluid.createGain();
      const begin = geluid.currentTime + na;
      toon.type = soort === "fout" ? "square" : "sine";
      toon.frequency.value = hoogte;
      volume.gain.setValueAtTime(soort === "fout" ? 0.12 : 0.25, begin);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + duur);
      toon.connect(volume).connect(geluid.destination);
      toon.start(begin);
      toon.stop(begin + duur);
    }
  };
  const toonGeluid = () => geluidknop.setAttribute("aria-pressed", String(aan));
  geluidknop.addEventListener("click", () => {
    aan = !aan;
    localStorage.setItem(GELUID, aan ? "aan" : "uit");
    toonGeluid();
    speel("goed");
    veld.focus();
  });
  toonGeluid();

  // -- the answer ------------------------------------------------------------------------------
  const zeg = (soort, zin) => {
    antwoord.className = `loketantwoord ${soort}`;
    antwoord.textContent = "";
    antwoord.textContent = zin;
  };
  const verwerk = (html) => {
    stand.innerHTML = html;
    const bericht = stand.querySelector("template[data-antwoord]");
    if (!bericht) return;
    const soort = bericht.dataset.antwoord;
    zeg(soort, bericht.content.textContent);
    speel(soort === "goed" && bericht.dataset.klaar ? "rond" : soort);
  };

  // -- the queue -------------------------------------------------------------------------------
  const rij = []; // [name, value] pairs, each one act
  let bezig = false;
  let laatste = Date.now(); // also of the scan that opened this page
  const gewoon = ([naam, waarde]) => naam === "scan" && /^[0-9]{6,20}$/.test(waarde);
  const volgende = () => {
    // Numbers that came in while the server was busy go together.
    let aantal = 1;
    if (gewoon(rij[0])) while (aantal < Math.min(rij.length, 200) && gewoon(rij[aantal])) aantal += 1;
    return rij.slice(0, aantal);
  };
  const werk = async () => {
    if (bezig) return;
    bezig = true;
    antwoord.classList.add("bezig");
    while (rij.length) {
      const deel = volgende();
      const inhoud = new FormData(formulier);
      inhoud.delete("scan");
      inhoud.append(deel[0][0], deel.map(([, waarde]) => waarde).join("\n"));
      try {
        const uitslag = await fetch(formulier.action, {
          method: "POST",
          body: inhoud,
          headers: { "X-Loket": "1" },
        });
        if (uitslag.redirected) return window.location.reload(); // the session ended
        if (!uitslag.ok) throw new Error(String(uitslag.status));
        rij.splice(0, deel.length);
        const naar = uitslag.headers.get("X-Naar");
        if (naar) return window.location.assign(naar);
        verwerk(await uitslag.text());
      } catch {
        // Nothing is lost: the same numbers again change nothing that was booked already.
        zeg("fout", `Geen verbinding. ${rij.length} ${rij.length === 1 ? "scan wacht" : "scans wachten"}; we proberen opnieuw.`);
        speel("fout");
        await new Promise((verder) => setTimeout(verder, EVEN_WACHTEN));
      }
    }
    bezig = false;
    antwoord.classList.remove("bezig");
  };
  window.addEventListener("beforeunload", (event) => {
    if (rij.length) event.preventDefault();
  });

  formulier.addEventListener("submit", (event) => {
    event.preventDefault();
    const knop = event.submitter?.name ? event.submitter : null;
    const waarde = veld.value.trim();
    veld.value = "";
    veld.focus();
    if (knop) rij.push([knop.name, knop.value]);
    else if (waarde) rij.push(["scan", waarde]);
    else if (Date.now() - laatste < DUBBELE_ENTER || rij.length) return;
    else rij.push(["daad", "klaar"]);
    laatste = Date.now();
    werk();
  });

  // A scanner types wherever the focus is: digits always belong in the field.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === veld) return;
    if (event.target.matches?.("input, textarea, select")) return;
    if (/^[0-9]$/.test(event.key)) veld.focus();
  });
  loket.dataset.luistert = ""; // the page says so only now
  veld?.focus();
})();
