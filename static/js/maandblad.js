// The month grid by keyboard: moving, pasting from a spreadsheet, taking over what was planned,
// sums while typing, and what somebody else saved meanwhile. The server judges; this only counts.
"use strict";

(() => {
  const blad = document.getElementById("blad");
  if (!blad) return;
  const RUST = 20000;
  const rijen = [...blad.querySelectorAll("tbody tr")].map((rij) => [...rij.querySelectorAll(".vak > input:not([type='hidden'])")]);
  const vakken = rijen.flat();
  const stem = document.getElementById("bladstem");
  const plek = new Map();
  rijen.forEach((rij, y) => rij.forEach((vak, x) => plek.set(vak, { x, y })));
  const bewaard = new Map(vakken.map((vak) => [vak, vak.dataset.was]));
  let verbetert = false; // after F2 the arrows move inside the cell

  // -- what stands in a cell -------------------------------------------------------------------
  const minuten = (tekst) => {
    const deel = tekst.match(/^(\d{1,2})(?:[:.,uh](\d{2})?)?$/) ?? tekst.match(/^(\d{1,2})(\d{2})$/);
    return deel ? Number(deel[1]) * 60 + Number(deel[2] ?? 0) : NaN;
  };
  // The started hours of a text; NaN when it is none, which the server will say in words.
  const urenVan = (tekst) => {
    const schoon = tekst.trim().toLowerCase().replace(/\s*(?:-|–|—|\btot\b)\s*/g, "-").replace(/(\d)\s+(uur|u)\b/g, "$1$2");
    let som = 0;
    for (const woord of schoon.split(/[;+&\n]|,(?!\d)|\ben\b|\s/).filter(Boolean)) {
      const heel = woord.match(/^(\d{1,2})(?:u|uur|h)?$/);
      const [begin, einde] = woord.split("-").map(minuten);
      som += heel ? Number(heel[1]) : einde > begin ? Math.ceil((einde - begin) / 60) : NaN;
    }
    return som;
  };
  const geheel = (getal) => (Number.isNaN(getal) ? 0 : getal);
  const gepland = (vak) => vak.placeholder.trim();
  const voorbij = (vak) => !vak.parentElement.classList.contains("later");
  const openstaand = (vak) => !vak.value && gepland(vak) && voorbij(vak);

  // -- sums --------------------------------------------------------------------------------------
  const meters = [...blad.querySelectorAll("[data-meter]")];
  const uur = (getal) => `${getal}\u00a0uur`;
  const tekenMeter = (doos, nieuw, ingevuld) => {
    const limiet = Number(doos.dataset.limiet);
    const gedaan = Number(doos.dataset.gedaan) + nieuw;
    const rest = Math.max(0, Number(doos.dataset.gepland) - ingevuld);
    const totaal = gedaan + rest;
    const meter = doos.querySelector(".meter");
    meter.classList.toggle("vol", totaal >= limiet);
    meter.classList.toggle("let-op", totaal < limiet && totaal * 100 >= limiet * 80);
    const deel = (getal) => `${Math.max(0, Math.min(100, (getal * 100) / limiet)).toFixed(1)}%`;
    meter.querySelector(".t-gedaan").setAttribute("width", deel(gedaan));
    const streep = meter.querySelector(".t-gepland");
    streep?.setAttribute("x1", deel(gedaan));
    streep?.setAttribute("x2", deel(totaal));
    const tekst = meter.querySelector("p > span:last-child");
    const vet = (inhoud, klasse) => Object.assign(document.createElement("b"), { textContent: inhoud, className: klasse ?? "" });
    const nog = totaal > limiet ? `${uur(totaal - limiet)} boven de limiet` : totaal === limiet ? "vol" : `nog ${uur(limiet - totaal)} vrij`;
    tekst.replaceChildren(
      vet(String(gedaan)), ` van ${uur(limiet)}`, rest ? `, ${rest} gepland` : "",
      nieuw ? `, ${nieuw > 0 ? nieuw : `min ${-nieuw}`} nieuw` : "",
      doos.dataset.afgesproken ? `, ${doos.dataset.afgesproken} afgesproken` : "", ", ", vet(nog, "nog"),
    );
  };
  // Why: only when hours of an earlier day change. Without a script the server asks for it.
  const reden = blad.querySelector(".bladreden");
  const vraagReden = () => {
    if (!reden || reden.querySelector("input").value) return;
    reden.hidden = !vakken.some((vak) => "eerder" in vak.dataset && vak.value.trim() !== bewaard.get(vak).trim());
  };
  const tel = () => {
    let nieuw = 0;
    let ingevuld = 0;
    let totaal = 0;
    rijen.forEach((rij, y) => {
      let som = 0;
      for (const vak of rij) {
        const was = geheel(urenVan(bewaard.get(vak)));
        const gelezen = urenVan(vak.value);
        const nu = Number.isNaN(gelezen) ? was : gelezen; // no hours yet: nothing changes
        const plan = geheel(urenVan(gepland(vak)));
        vak.parentElement.querySelector(".toon").textContent = Number.isNaN(gelezen) ? vak.value.trim().slice(0, 3) : (vak.value.trim() ? gelezen : plan) || "";
        som += nu;
        nieuw += nu - was;
        if (nu && !was) ingevuld += plan;
        vak.parentElement.classList.toggle("anders", vak.value.trim() !== bewaard.get(vak).trim());
      }
      blad.querySelectorAll("[data-som]")[y].textContent = som;
      totaal += som;
    });
    blad.querySelector("[data-totaal]").textContent = totaal;
    for (const doos of meters) tekenMeter(doos, nieuw, ingevuld);
    vraagReden();
  };

  // -- telling about the cell ----------------------------------------------------------------------
  const toon = (tekst, mis = false) => {
    stem.textContent = tekst;
    stem.classList.toggle("mis", mis);
  };
  const vertel = (vak) => {
    const zin = vak.getAttribute("aria-describedby");
    if (zin && vak.parentElement.classList.contains("mis")) return toon(document.getElementById(zin)?.textContent ?? "", true);
    const uren = urenVan(vak.value);
    const wat = vak.getAttribute("aria-label");
    if (Number.isNaN(uren)) return toon(`${wat}: dit zijn geen uren. Schrijf 3, of 9-12.`, true);
    toon(vak.value.trim() ? `${wat}: ${vak.value.trim()}${/[-:]/.test(vak.value) ? `, dat is ${uur(uren)}` : " uur"}` : wat);
  };
  const maakBreed = (vak) => vak.classList.toggle("breed", vak.value.trim().length > 3);
  const zet = (vak, tekst) => {
    if (vak.readOnly) return; // the month is closed
    vak.value = tekst;
    vak.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // -- moving ----------------------------------------------------------------------------------------
  const naar = (x, y) => {
    const vak = rijen[y]?.[x];
    if (!vak) return false;
    vak.focus();
    vak.select();
    return true;
  };
  const onder = ({ x, y }, stap) => {
    // Below the last job the next day begins, above the first the day before.
    if (!naar(x, y + stap)) naar(x + stap, stap > 0 ? 0 : rijen.length - 1);
  };
  const bewegingen = {
    ArrowUp: ({ x, y }) => naar(x, y - 1),
    ArrowDown: ({ x, y }) => naar(x, y + 1),
    ArrowLeft: ({ x, y }) => naar(x - 1, y),
    ArrowRight: ({ x, y }) => naar(x + 1, y),
    Home: ({ y }, event) => naar(0, event.ctrlKey ? 0 : y),
    End: ({ y }, event) => naar(rijen[0].length - 1, event.ctrlKey ? rijen.length - 1 : y),
    Enter: (hier, event) => onder(hier, event.shiftKey ? -1 : 1),
  };

  blad.addEventListener("keydown", (event) => {
    const vak = event.target;
    const klaar = () => { event.preventDefault(); event.stopPropagation(); };
    const met = event.ctrlKey || event.metaKey;
    if (met && event.key === "Enter") {
      klaar();
      return blad.requestSubmit(blad.elements.daarna);
    }
    if (!plek.has(vak) || event.isComposing || event.altKey) return;
    if (event.key === "F2") {
      klaar();
      verbetert = !verbetert;
      return vak.setSelectionRange(vak.value.length, vak.value.length);
    }
    if (event.key === "Escape") {
      klaar();
      zet(vak, bewaard.get(vak));
      return vak.select();
    }
    if (event.key === " " && !vak.value && gepland(vak)) {
      klaar();
      zet(vak, gepland(vak));
      return vak.select();
    }
    const beweeg = bewegingen[event.key];
    if (!beweeg || (met && !["Home", "End"].includes(event.key))) return;
    if (verbetert && event.key !== "Enter" && !event.key.endsWith("Up") && !event.key.endsWith("Down")) return;
    if (event.shiftKey && event.key !== "Enter") return;
    klaar();
    beweeg(plek.get(vak), event);
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      blad.requestSubmit(blad.querySelector(".bladbalk [type='submit']"));
    }
  });
  blad.addEventListener("focusin", (event) => {
    verbetert = false;
    if (!plek.has(event.target)) return;
    maakBreed(event.target);
    event.target.select();
    vertel(event.target);
  });
  blad.addEventListener("input", (event) => {
    if (!plek.has(event.target)) return;
    event.target.parentElement.classList.remove("mis");
    maakBreed(event.target);
    tel();
    vertel(event.target);
  });

  // -- a block of a spreadsheet, and the whole plan -----------------------------------------------------
  blad.addEventListener("paste", (event) => {
    const tekst = event.clipboardData?.getData("text/plain") ?? "";
    if (!plek.has(event.target) || !/[\t\n]/.test(tekst.replace(/\n$/, ""))) return;
    event.preventDefault();
    const { x, y } = plek.get(event.target);
    let buiten = 0;
    tekst.replace(/\r/g, "").replace(/\n$/, "").split("\n").forEach((regel, dy) => {
      regel.split("\t").forEach((waarde, dx) => {
        const vak = rijen[y + dy]?.[x + dx];
        if (vak) zet(vak, waarde.trim());
        else if (waarde.trim()) buiten += 1;
      });
    });
    event.target.focus();
    toon(buiten ? `Geplakt. ${buiten} waarden vielen naast het blad.` : "Geplakt.", Boolean(buiten));
  });
  blad.querySelector("[data-gepland]")?.addEventListener("click", () => {
    const leeg = vakken.filter(openstaand);
    for (const vak of leeg) zet(vak, gepland(vak));
    toon(leeg.length ? `${leeg.length} vakjes ingevuld zoals gepland. Kijk ze na en bewaar.` : "Er is niets gepland dat nog niet ingevuld is.");
  });

  // -- two people on one sheet: what another saved shows where nothing was typed here --------------------
  const neemOver = (antwoord) => {
    const gezien = [];
    for (const vak of vakken) {
      const nu = antwoord.cellen[vak.name] ?? "";
      const was = bewaard.get(vak);
      if (nu === was) continue;
      const wie = antwoord.wie[vak.name] ?? "Iemand";
      const waar = vak.getAttribute("aria-label");
      if (vak.value.trim() !== was.trim()) {
        gezien.push(`${wie} vulde intussen ${nu || "niets"} in bij ${waar}; u typte ${vak.value || "niets"}`);
        continue;
      }
      vak.value = nu;
      vak.dataset.was = nu;
      bewaard.set(vak, nu);
      let verborgen = vak.parentElement.querySelector("input[name^='w-']");
      if (!verborgen) {
        verborgen = Object.assign(document.createElement("input"), { type: "hidden", name: `w${vak.name.slice(1)}` });
        vak.after(verborgen);
      }
      verborgen.value = nu;
      vak.parentElement.classList.toggle("bewaard", Boolean(nu));
      gezien.push(`${wie} vulde ${nu || "niets"} in bij ${waar}`);
    }
    for (const doos of meters) {
      doos.dataset.gedaan = antwoord.gedaan[doos.dataset.meter];
      doos.dataset.gepland = antwoord.gepland[doos.dataset.meter];
    }
    if (gezien.length) toon(`${gezien.join(". ")}.`);
    tel();
  };
  const vraag = async () => {
    if (document.hidden) return;
    const adres = `${blad.dataset.nu}?${new URLSearchParams({ sinds: blad.dataset.sinds })}`;
    const antwoord = await fetch(adres, { headers: { Accept: "application/json" }, redirect: "manual" }).catch(() => null);
    if (antwoord?.status === 200) neemOver(await antwoord.json());
  };
  setInterval(vraag, RUST);
  document.addEventListener("visibilitychange", vraag);

  tel();
  if (!document.querySelector("[data-focus]")) (vakken.find(openstaand) ?? vakken.find((vak) => !vak.value && !vak.parentElement.classList.contains("dicht")) ?? vakken[0])?.focus();
})();
