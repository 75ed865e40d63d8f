// Small behaviour of every page: focus, messages, menus. Everything works without it.
"use strict";

(() => {
  // The summary of errors gets the focus, so a screen reader starts there.
  const focusOpFouten = (bron) => bron.querySelector("[data-focus]")?.focus();

  const sluitMelding = (melding) => {
    const binnen = melding.contains(document.activeElement);
    melding.remove();
    if (binnen) document.getElementById("inhoud")?.focus();
  };

  // Good news leaves by itself, unless someone is reading it; warnings and errors stay.
  const laatMeldingenGaan = () => {
    for (const melding of document.querySelectorAll(".meldingen .bericht.ok")) {
      let rest = 10;
      const klok = setInterval(() => {
        if (melding.matches(":hover, :focus-within") || document.hidden) return;
        rest -= 1;
        if (rest <= 0) {
          clearInterval(klok);
          melding.remove();
        }
      }, 1000);
    }
  };

  document.addEventListener("click", (event) => {
    const sluit = event.target.closest("[data-sluit]");
    if (sluit) sluitMelding(sluit.closest(".bericht"));

    const open = event.target.closest("[data-open]");
    if (open) {
      open.closest("details")?.removeAttribute("open");
      document.getElementById(open.dataset.open)?.showModal();
    }
    if (event.target.closest("[data-druk]")) window.print();
    if (event.target instanceof HTMLDialogElement) event.target.close();

    for (const menu of document.querySelectorAll(".accountmenu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector(".accountmenu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // The filter is open on a desk and closed on a phone, where it would push the list away.
  const smal = window.matchMedia("(width < 44rem)");
  const klap = () => {
    for (const blok of document.querySelectorAll("details[data-klap]")) blok.open = !smal.matches;
  };
  if (smal.matches) klap();
  smal.addEventListener("change", klap);

  // An address that only holds what was asked: easier to read and to pass on.
  document.addEventListener("htmx:configRequest", (event) => {
    if (!event.target.matches("form.filter")) return;
    for (const [naam, waarde] of [...event.detail.formData]) {
      if (waarde === "") event.detail.formData.delete(naam);
    }
  });

  // htmx: a session that ended answers with the login page; go there instead of showing a hole.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const adres = event.detail.xhr.responseURL;
    if (adres && new URL(adres).pathname.startsWith("/accounts/")) {
      event.detail.shouldSwap = false;
      window.location.reload();
    }
  });
  for (const soort of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(soort, () => {
      const doos = document.getElementById("meldingen");
      if (!doos) return;
      doos.textContent = "";
      const melding = document.createElement("div");
      melding.className = "bericht fout";
      melding.textContent = "Dat lukte niet. Controleer de verbinding en probeer het opnieuw.";
      doos.append(melding);
    });
  }
  // After going back the browser shows the page as it was left: let its buttons work again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const knop of document.querySelectorAll("button[data-bezig]")) {
      knop.removeAttribute("data-bezig");
      knop.classList.remove("bezig");
    }
  });

  // A timeline that does not fit shows today, not the start.
  for (const streep of document.querySelectorAll(".tijdlijn .vandaag line")) {
    const schuif = streep.closest(".schuif");
    const plek = streep.getBoundingClientRect().left - schuif.getBoundingClientRect().left;
    schuif.scrollLeft = plek - schuif.clientWidth * 0.6;
  }

  focusOpFouten(document);
  laatMeldingenGaan();
})();
