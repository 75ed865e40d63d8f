// Moving work in the calendar: drag it, or pick it up with the space bar and use the arrows. Both
// only propose a day and an hour; a window then shows the verdict of the server and its form.
"use strict";

(() => {
  const STAP = 15; // minutes
  const venster = document.getElementById("venster");
  const balk = document.getElementById("sleepbalk");
  const stem = document.getElementById("sleepstem");
  if (!venster || !balk) return;

  const hier = () => document.querySelector(".greep")?.href.split("terug=")[1] ?? "";
  const minuten = (tekst) => Number(tekst.slice(0, 2)) * 60 + Number(tekst.slice(3));
  const alsTijd = (n) => `${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`;
  const leesbaar = (n) => `${Math.floor(n / 60)}.${String(n % 60).padStart(2, "0")}`;
  const plusDagen = (iso, n) => {
    const dag = new Date(`${iso}T12:00:00Z`);
    dag.setUTCDate(dag.getUTCDate() + n);
    return dag.toISOString().slice(0, 10);
  };
  const dagnaam = (iso) => new Intl.DateTimeFormat("nl-BE", {
    weekday: "long", day: "numeric", month: "long", timeZone: "UTC",
  }).format(new Date(`${iso}T12:00:00Z`));

  // -- a proposal: a day, and an hour when the moment has one ------------------------------
  const voorstelVan = (stuk) => {
    const { datum, begin, einde } = stuk.dataset;
    return {
      stuk, datum, vroeger: datum,
      begin: begin ? minuten(begin) : null,
      duur: begin ? minuten(einde) - minuten(begin) : 0,
    };
  };
  const sleutel = (v) => `${v.datum} ${v.begin}`;
  const adres = (v, meer) => {
    const query = new URLSearchParams({ datum: v.datum.split("-").reverse().join("/"), ...meer });
    if (v.begin !== null) {
      query.set("begin", alsTijd(v.begin));
      query.set("einde", alsTijd(v.begin + v.duur));
    }
    return `${v.stuk.dataset.verplaats}?${query}`;
  };
  const inWoorden = (v) => (v.begin === null
    ? dagnaam(v.datum)
    : `${dagnaam(v.datum)}, ${leesbaar(v.begin)}–${leesbaar(v.begin + v.duur)}`);

  // -- the verdict while it moves: asked once per place, and only when it rests ------------
  const bekend = new Map();
  let klok = 0;
  const oordeel = (v, klaar) => {
    const vraag = adres(v, { proef: "1" });
    clearTimeout(klok);
    if (bekend.has(vraag)) return klaar(bekend.get(vraag));
    klok = setTimeout(async () => {
      try {
        const antwoord = await fetch(vraag, { headers: { Accept: "application/json" } });
        if (!antwoord.ok || antwoord.redirected) return;
        bekend.set(vraag, await antwoord.json());
        klaar(bekend.get(vraag));
      } catch { /* the window asks again, and says it when that fails */ }
    }, 160);
  };

  const toon = (v, zeg) => {
    const [kop, zin] = balk.children;
    balk.hidden = false;
    balk.className = zeg === null ? "sleepbalk bij-muis" : "sleepbalk";
    kop.textContent = inWoorden(v);
    zin.textContent = "";
    for (const dag of document.querySelectorAll("[data-dag]")) {
      dag.classList.toggle("doel", dag.dataset.dag === v.datum);
    }
    if (zeg) stem.textContent = inWoorden(v);
    const plek = sleutel(v);
    toon.plek = plek;
    oordeel(v, (uitslag) => {
      if (toon.plek !== plek || balk.hidden) return;
      balk.classList.add(uitslag.past ? "past" : "past-niet");
      zin.textContent = uitslag.zin;
      if (zeg) stem.textContent = `${inWoorden(v)}. ${uitslag.zin}`;
    });
  };
  const klaar = () => {
    clearTimeout(klok);
    balk.hidden = true;
    for (const dag of document.querySelectorAll(".doel")) dag.classList.remove("doel");
    for (const stuk of document.querySelectorAll(".stuk.opgepakt")) stuk.classList.remove("opgepakt");
  };

  // -- the window --------------------------------------------------------------------------
  let vanwaar = null;
  const open = async (url, greep) => {
    vanwaar = greep ?? vanwaar;
    document.getElementById("venster-inhoud").replaceChildren();
    await window.htmx.ajax("GET", url, { target: "#venster-inhoud", swap: "innerHTML" });
    if (!document.getElementById("venster-titel")) return;
    if (!venster.open) venster.showModal();
    document.getElementById("venster-titel").focus();
  };
  const stelVoor = (v) => {
    const terug = decodeURIComponent(hier());
    open(adres(v, { terug }), v.stuk.querySelector(".greep"));
  };
  venster.addEventListener("close", () => vanwaar?.focus());
  document.addEventListener("click", (event) => {
    const greep = event.target.closest(".greep");
    const naar = event.target.closest("[data-venster-naar]");
    if (event.target.closest("[data-venster-dicht]")) {
      event.preventDefault();
      venster.close();
    } else if (greep && !event.ctrlKey && !event.metaKey && window.htmx) {
      event.preventDefault();
      open(greep.getAttribute("href"), greep);
    } else if (naar && venster.contains(naar)) {
      event.preventDefault();
      open(naar.getAttribute("href"));
    }
  });

  // -- with the keyboard -------------------------------------------------------------------
  let opgepakt = null;
  const VER = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -STAP], ArrowDown: [0, STAP] };
  const laatLos = (zin) => {
    opgepakt = null;
    klaar();
    stem.textContent = zin;
  };
  document.addEventListener("keydown", (event) => {
    const greep = event.target.closest?.(".greep");
    if (!opgepakt) {
      if (!greep || event.key !== " ") return;
      event.preventDefault();
      opgepakt = voorstelVan(greep.closest(".stuk"));
      opgepakt.stuk.classList.add("opgepakt");
      toon(opgepakt, false);
      stem.textContent = "Opgepakt. Pijlen links en rechts: een dag. Omhoog en omlaag: een kwartier. Enter: verplaatsen. Escape: laten staan.";
      return;
    }
    if (event.key === "Escape" || event.key === "Tab") return laatLos("Niet verplaatst.");
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const voorstel = opgepakt;
      laatLos("");
      return stelVoor(voorstel);
    }
    const ver = VER[event.key];
    if (!ver) return;
    event.preventDefault();
    const [dagen, tijd] = ver;
    opgepakt.datum = plusDagen(opgepakt.datum, dagen);
    if (opgepakt.begin !== null) {
      opgepakt.begin = Math.min(Math.max(0, opgepakt.begin + tijd), 1439 - opgepakt.duur);
    }
    toon(opgepakt, true);
  });
  document.addEventListener("focusout", () => { if (opgepakt) laatLos("Niet verplaatst."); });

  // -- with the mouse ----------------------------------------------------------------------
  // Touch scrolls: there the button opens the same window.
  const week = document.querySelector("[data-kalender]");
  if (!week) return;
  const lijnen = () => [...week.querySelectorAll(".uurlijn")].map((lijn) => [
    lijn.getBoundingClientRect().top, Number(lijn.dataset.uur) * 60,
  ]);
  const tijdOp = (y, rijen, dicht) => {
    const rang = Math.max(0, rijen.findLastIndex(([top]) => top <= y));
    const [top, uur] = rijen[rang];
    if (dicht) return uur;
    const hoogte = (rijen[rang + 1] ?? [week.getBoundingClientRect().bottom])[0] - top;
    return uur + Math.min(45, Math.max(0, Math.round(((y - top) / hoogte) * 4) * STAP));
  };
  let sleep = null;
  week.addEventListener("dragstart", (event) => {
    if (event.target.closest(".stuk")) event.preventDefault();
  });
  week.addEventListener("pointerdown", (event) => {
    const stuk = event.target.closest(".stuk[data-verplaats]");
    if (!stuk || event.button !== 0 || event.pointerType === "touch" || event.target.closest(".stukdaad:not(.greep)")) return;
    sleep = {
      stuk, x: event.clientX, y: event.clientY, bezig: false,
      greep: event.clientY - stuk.getBoundingClientRect().top,
    };
  });
  document.addEventListener("pointermove", (event) => {
    if (!sleep) return;
    if (!sleep.bezig) {
      if (Math.hypot(event.clientX - sleep.x, event.clientY - sleep.y) < 6) return;
      sleep.bezig = true;
      sleep.voorstel = voorstelVan(sleep.stuk);
      sleep.stuk.classList.add("opgepakt");
      document.body.classList.add("sleept");
    }
    event.preventDefault();
    const dag = [...week.querySelectorAll("[data-dag]")].find((een) => {
      const vak = een.getBoundingClientRect();
      return event.clientX >= vak.left && event.clientX < vak.right && event.clientY >= vak.top && event.clientY < vak.bottom;
    });
    const v = sleep.voorstel;
    sleep.binnen = Boolean(dag);
    if (!dag) return;
    v.datum = dag.dataset.dag;
    const dicht = week.classList.contains("dicht");
    const rijen = lijnen();
    const y = event.clientY - (dicht ? 0 : sleep.greep);
    if (v.begin !== null && rijen.length && rijen[0][0] !== rijen.at(-1)[0] && y >= rijen[0][0] - 20) {
      const kwart = dicht ? minuten(sleep.stuk.dataset.begin) % 60 : 0;
      v.begin = Math.min(tijdOp(y, rijen, dicht) + kwart, 1439 - v.duur);
    }
    if (sleep.plek !== sleutel(v)) {
      sleep.plek = sleutel(v);
      toon(v, null);
    }
    balk.style.setProperty("--x", `${Math.min(event.clientX + 16, window.innerWidth - 370)}px`);
    balk.style.setProperty("--y", `${Math.min(event.clientY + 16, window.innerHeight - 150)}px`);
  });
  const stop = (bewaar) => {
    const { bezig, binnen, voorstel, stuk } = sleep;
    sleep = null;
    if (!bezig) return;
    document.body.classList.remove("sleept");
    klaar();
    // The click that ends a drag opens nothing.
    window.addEventListener("click", (event) => {
      if (!venster.contains(event.target)) { event.preventDefault(); event.stopPropagation(); }
    }, { capture: true, once: true });
    setTimeout(() => window.dispatchEvent(new Event("click")), 0);
    const oud = voorstelVan(stuk);
    if (bewaar && binnen && sleutel(oud) !== sleutel(voorstel)) stelVoor(voorstel);
  };
  document.addEventListener("pointerup", () => { if (sleep) stop(true); });
  document.addEventListener("pointercancel", () => { if (sleep) stop(false); });
  document.addEventListener("keydown", (event) => { if (sleep && event.key === "Escape") stop(false); });
})();
