// A signature drawn with finger, pen or mouse; every stroke ends as a PNG in the hidden field.
"use strict";

(() => {
  const INKT = "#14213d";

  const begin = (vlak) => {
    const canvas = vlak.querySelector("canvas");
    const wissen = vlak.querySelector("button");
    const veld = vlak.querySelector("input");
    const pen = canvas.getContext("2d");
    let punt = null;

    const plek = (event) => {
      const kader = canvas.getBoundingClientRect();
      return {
        x: ((event.clientX - kader.left) * canvas.width) / kader.width,
        y: ((event.clientY - kader.top) * canvas.height) / kader.height,
      };
    };
    const streep = (van, naar) => {
      pen.beginPath();
      pen.moveTo(van.x, van.y);
      pen.lineTo(naar.x, naar.y);
      pen.stroke();
    };
    const leeg = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      veld.value = "";
      wissen.hidden = true;
    };
    const klaar = () => {
      if (!punt) return;
      punt = null;
      veld.value = canvas.toDataURL("image/png");
      wissen.hidden = false;
    };

    Object.assign(pen, { lineWidth: 6, lineCap: "round", lineJoin: "round", strokeStyle: INKT });
    canvas.hidden = false;
    leeg();
    canvas.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary || event.button > 0) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      punt = plek(event);
      streep(punt, punt);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!punt || !event.isPrimary) return;
      for (const deel of event.getCoalescedEvents?.() ?? [event]) {
        const volgend = plek(deel);
        streep(punt, volgend);
        punt = volgend;
      }
    });
    canvas.addEventListener("pointerup", klaar);
    canvas.addEventListener("pointercancel", klaar);
    wissen.addEventListener("click", leeg);
  };

  document.querySelectorAll("[data-teken]").forEach(begin);
})();
