"""The loket: find the sheet, scan the pile, see what is missing, give a receipt."""

from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from django.views.generic.detail import SingleObjectMixin

from cheques.bakje import Bakje
from cheques.rules.scannen import ELEKTRONISCH, KLAAR, TERUG, lees_scan
from cheques.rules.verdelen import GENOMEN, GEWEIGERD, STOND_ER_AL, Plaatsing
from cheques.services import loket as dienst
from cheques.services.verdelen import cheques_verdelen
from trajecten.models import Maandblad, Traject, WijkWerker
from trajecten.services.maandbladen import maandblad_binnenbrengen, maandblad_openen
from wijkwerken.kern.datums import dagnaam, maand_lezen
from wijkwerken.kern.exceptions import Bezet
from wijkwerken.kern.filters import elk_woord
from wijkwerken.kern.views import (
    BereikMixin,
    PaginaMixin,
    ToegangMixin,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

HOOGSTENS = 12  # people found: more than that needs a better question
BLADEN = Maandblad.objects.select_related("traject__wijkwerker")


class LoketView(PaginaMixin, ToegangMixin, TemplateView):
    """Whose sheet is it? A scan opens it; a name or a number shows the months that are open.

    The question comes by POST: it can be a name, and addresses end up in logs.
    """

    handeling = Handeling.CHEQUE_SCHRIJVEN
    template_name = "cheques/loket.html"
    titel = "Loket"

    def get_context_data(self, **kwargs):
        """And what came in today: who comes back has its sheet at hand."""
        vandaag = BLADEN.bewerkbaar_voor(self.request.user).filter(
            binnengebracht_op=timezone.localdate()
        )
        bladen = vandaag.order_by("-gewijzigd_op")[:HOOGSTENS]
        inzage_loggen(
            self.request, [blad.traject.wijkwerker_id for blad in bladen], InzageWijze.LIJST
        )
        return super().get_context_data(**{"vandaag": bladen} | kwargs)

    def post(self, request, *args, **kwargs):
        vraag = request.POST.get("q", "").strip()
        if blad := lees_scan(vraag).blad:
            gevonden = BLADEN.bewerkbaar_voor(request.user).filter(pk=blad).first()
            if gevonden:
                return HttpResponseRedirect(reverse("loket_blad", args=[blad]))
            messages.error(request, "Dit blad kennen we niet. Zoek de wijk-werker op naam.")
            return HttpResponseRedirect(reverse("loket"))
        if "traject" in request.POST:
            return self._open(request.POST["traject"], request.POST.get("maand", ""))
        personen = self._zoek(vraag)
        if len(personen) == 1 and len(personen[0].maanden) == 1:
            keuze = personen[0].maanden[0]
            return self._open(keuze.traject, f"{keuze.maand:%Y-%m}")
        return self.render_to_response(self.get_context_data(vraag=vraag, personen=personen))

    def _zoek(self, vraag):
        """People of that number or name, each with the months that can be opened."""
        if not vraag:
            return []
        rijen = WijkWerker.objects.bewerkbaar_voor(self.request.user)
        personen = list(rijen.filter(nummer__iexact=vraag)) or list(
            elk_woord(rijen, ("naam", "voornaam"), vraag).order_by("naam", "voornaam")[:HOOGSTENS]
        )
        inzage_loggen(self.request, [een.pk for een in personen], InzageWijze.LIJST)
        vandaag = timezone.localdate()
        maanden = dienst.open_maanden(self.request.user, personen, vandaag=vandaag)
        trajecten = {}
        for traject in (
            Traject.objects.bewerkbaar_voor(self.request.user)
            .filter(wijkwerker__in=personen)
            .order_by("start")
        ):
            trajecten[traject.wijkwerker_id] = traject
        for persoon in personen:
            persoon.maanden = maanden.get(persoon.pk, [])
            traject = trajecten.get(persoon.pk)
            if not persoon.maanden and traject:
                tot = min(traject.einde or traject.voorzien_einde or vandaag, vandaag)
                persoon.maanden = [dienst.Maandkeuze(traject.pk, max(tot, traject.start), 0)]
        return personen

    def _open(self, sleutel, maand):
        try:
            traject = Traject.objects.bewerkbaar_voor(self.request.user).get(pk=sleutel)
            blad = maandblad_openen(
                door=self.request.user, traject=traject, maand=maand_lezen(maand)
            )
        except (Traject.DoesNotExist, ValueError):
            messages.error(self.request, "Kies een maand uit de lijst.")
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            return HttpResponseRedirect(reverse("loket_blad", args=[blad.pk]))
        return HttpResponseRedirect(reverse("loket"))


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the counter hears, sees and reads after a scan: `goed`, `al` or `fout`."""

    soort: str
    zin: str
    naar: str = ""


class LoketBladView(PaginaMixin, BereikMixin, SingleObjectMixin, TemplateView):
    """Scan. Every scan is booked at once, so that nothing is lost when somebody walks away.

    A script sends the field by itself and gets the changed part; without it the page comes back.
    The read log has a line for the page, and none for each scan on it.
    """

    handeling = Handeling.CHEQUE_SCHRIJVEN
    bereik = "bewerkbaar_voor"
    queryset = BLADEN
    template_name = "cheques/loket_blad.html"

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        inzage_loggen(request, [self.object.traject.wijkwerker_id], InzageWijze.PAGINA)
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        self.wie = {
            "door": request.user,
            "wijkwerker": self.object.traject.wijkwerker,
            "maand": self.object.maand,
            "vandaag": timezone.localdate(),
        }
        self.bakje = Bakje(request.session, self.object.pk)
        try:
            antwoord = self._doe()
        except ValidationError as error:
            antwoord = Antwoord("fout", " ".join(error.messages))
        if request.headers.get("X-Loket"):
            if antwoord.naar:
                return HttpResponse(headers={"X-Naar": antwoord.naar})
            context = self.get_context_data(antwoord=antwoord)
            return render(request, "cheques/_loket_stand.html", context)
        if antwoord.naar:
            return HttpResponseRedirect(antwoord.naar)
        toon = messages.error if antwoord.soort == "fout" else messages.success
        toon(request, antwoord.zin)
        return HttpResponseRedirect(reverse("loket_blad", args=[self.object.pk]))

    def _doe(self):
        gevraagd = self.request.POST
        if weg := gevraagd.get("weg"):
            self.bakje.weg(weg)
            return Antwoord("al", f"Cheque {weg} ligt niet meer opzij.")
        gelezen = lees_scan(gevraagd.get("opnieuw") or gevraagd.get("scan", ""))
        opdracht = gevraagd.get("daad") or gelezen.opdracht
        if opdracht == KLAAR:
            return self._klaar()
        if opdracht == TERUG:
            return self._terug()
        if opdracht == ELEKTRONISCH:
            return self._antwoord(dienst.elektronische_gebruiken(**self.wie))
        if gelezen.blad:
            blad = BLADEN.bewerkbaar_voor(self.request.user).filter(pk=gelezen.blad).first()
            if blad is None:
                return Antwoord("fout", "Dit blad kennen we niet.")
            return Antwoord("goed", "", reverse("loket_blad", args=[blad.pk]))
        plaatsingen = self._neem(gelezen.nummers) if gelezen.nummers else []
        return self._antwoord(plaatsingen, [bezwaar.melding for bezwaar in gelezen.bezwaren])

    def _neem(self, nummers):
        """Book them; when somebody else holds the lock they lie in the tray to be tried again."""
        try:
            plaatsingen = cheques_verdelen(**self.wie, nummers=nummers)
        except Bezet as fout:
            plaatsingen = [Plaatsing(nummer, bezwaar=fout.bezwaren[0]) for nummer in nummers]
        self.bakje.verwerk(plaatsingen)
        return plaatsingen

    def _klaar(self):
        maandblad_binnenbrengen(
            door=self.request.user, maandblad=self.object, vandaag=self.wie["vandaag"]
        )
        return Antwoord("goed", "", reverse("loket_klaar", args=[self.object.pk]))

    def _terug(self):
        cheque = dienst.laatste_terugnemen(**self.wie)
        if cheque is None:
            return Antwoord("fout", "Er is vandaag geen cheque om terug te nemen.")
        return Antwoord("al", f"Cheque {cheque.nummer} is teruggenomen.")

    def _antwoord(self, plaatsingen: list[Plaatsing], onleesbaar: list[str] | None = None):
        """One number gets its own sentence; of many only how many went where."""
        if not plaatsingen:
            zin = " ".join(onleesbaar or ["Er zijn geen elektronische cheques om te gebruiken."])
            return Antwoord("fout", zin)
        telling = Counter(plaatsing.uitkomst for plaatsing in plaatsingen)
        soort = "fout" if telling[GEWEIGERD] or onleesbaar else "goed"
        if soort == "goed" and not telling[GENOMEN]:
            soort = "al"
        if len(plaatsingen) == 1 and not onleesbaar:
            return Antwoord(soort, self._zin(plaatsingen[0]))
        delen = [
            f"{telling[uitkomst]} {woorden}"
            for uitkomst, woorden in (
                (GENOMEN, "ingeleverd"),
                (STOND_ER_AL, "al eerder ingeleverd"),
                (GEWEIGERD, "opzij gelegd"),
            )
            if telling[uitkomst]
        ]
        return Antwoord(soort, " ".join([f"Cheques: {', '.join(delen)}.", *(onleesbaar or [])]))

    def _zin(self, plaatsing: Plaatsing) -> str:
        if plaatsing.bezwaar:
            return plaatsing.bezwaar.melding
        prestatie = get_object_or_404(
            dienst.maandprestaties(
                self.wie["door"], self.wie["wijkwerker"], self.wie["maand"]
            ).select_related("inzet__aanvraag__gebruiker"),
            pk=plaatsing.prestatie,
        )
        waar = f"{dagnaam(prestatie.datum)}, {prestatie.inzet.aanvraag.gebruiker}"
        if plaatsing.al:
            return f"Cheque {plaatsing.nummer} stond er al: {waar}."
        return f"Cheque {plaatsing.nummer}: {waar}."

    def get_titel(self):
        return str(self.object.traject.wijkwerker)

    def get_kruimels(self):
        return [("Loket", reverse("loket"))]

    def get_context_data(self, **kwargs):
        wijkwerker, vandaag = self.object.traject.wijkwerker, timezone.localdate()
        maanden = dienst.open_maanden(self.request.user, [wijkwerker], vandaag=vandaag)
        context = {
            "blad": self.object,
            "stand": dienst.afrekening(
                self.request.user, wijkwerker, self.object.maand, vandaag=vandaag
            ),
            "andere_maanden": [
                keuze
                for keuze in maanden.get(wijkwerker.pk, [])
                if keuze.maand != self.object.maand
            ],
            "opzij": Bakje(self.request.session, self.object.pk).rijen,
        }
        return super().get_context_data(**context | kwargs)
