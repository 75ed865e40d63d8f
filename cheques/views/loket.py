"""The loket: find the sheet, scan the pile, see what is missing, give a receipt."""

from collections import Counter
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View
from django.views.generic.detail import SingleObjectMixin

from cheques.bakje import Bakje
from cheques.forms import LoketNotitieForm
from cheques.loketpapier import loketbewijs_pdf
from cheques.rules.scannen import ELEKTRONISCH, KLAAR, TERUG, lees_scan
from cheques.rules.verdelen import GENOMEN, GEWEIGERD, STOND_ER_AL, Plaatsing
from cheques.services import loket as dienst
from cheques.services.verdelen import cheques_verdelen
from trajecten.choices import NotitieSoort
from trajecten.documenten import Document, toon_document
from trajecten.models import Maandblad, Traject, WijkWerker
from trajecten.services.maandbladen import maandblad_binnenbrengen, maandblad_openen
from trajecten.services.notities import notitie_schrijven
from trajecten.views.hulp import DaadView, InzageMixin
from wijkwerken.kern.datums import dagnaam, eerste_van_maand, maand_lezen, maandnaam, plus_maanden
from wijkwerken.kern.filters import elk_woord
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigTekstMixin,
    ObjectFormulierView,
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


class LoketBladView(InzageMixin, PaginaMixin, BereikMixin, SingleObjectMixin, TemplateView):
    """Scan. Every scan is booked at once, so that nothing is lost when somebody walks away.

    A script sends the field by itself and gets the changed part; without it the page comes back.
    """

    handeling = Handeling.CHEQUE_SCHRIJVEN
    bereik = "bewerkbaar_voor"
    queryset = BLADEN
    template_name = "cheques/loket_blad.html"

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
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
        plaatsingen = []
        if gelezen.nummers:
            plaatsingen = cheques_verdelen(**self.wie, nummers=gelezen.nummers)
            self.bakje.verwerk(plaatsingen)
        return self._antwoord(plaatsingen, [bezwaar.melding for bezwaar in gelezen.bezwaren])

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
        traject, vandaag = self.object.traject, timezone.localdate()
        context = {
            "blad": self.object,
            "stand": dienst.afrekening(
                self.request.user, traject.wijkwerker, self.object.maand, vandaag=vandaag
            ),
            "opzij": Bakje(self.request.session, self.object.pk).rijen,
        }
        return super().get_context_data(**context | kwargs)


class LoketKlaarView(BevestigTekstMixin, InzageMixin, ObjectFormulierView):
    """What came in, what is missing, the paper to give along, and what was said."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = BLADEN
    form_class = LoketNotitieForm
    template_name = "cheques/loket_klaar.html"
    knop = "Bewaren en volgende"
    succes_melding = "De notitie is bewaard."
    met_instance = False

    def get_titel(self):
        return f"{self.object.traject.wijkwerker}, {maandnaam(self.object.maand)}"

    def get_kruimels(self):
        return [("Loket", reverse("loket"))]

    def get_context_data(self, **kwargs):
        context = {
            "blad": self.object,
            "stand": dienst.afrekening(
                self.request.user,
                self.object.traject.wijkwerker,
                self.object.maand,
                vandaag=timezone.localdate(),
            ),
            "opzij": Bakje(self.request.session, self.object.pk).rijen,
            "volgende": volgende_maand(self.object, timezone.localdate()),
        }
        return super().get_context_data(**context | kwargs)

    def call_service(self, form):
        return notitie_schrijven(
            door=self.request.user,
            wijkwerker=self.object.traject.wijkwerker,
            traject=self.object.traject,
            soort=NotitieSoort.GESPREK,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_success_url(self):
        return reverse("loket")

    def get_terug_url(self):
        return reverse("loket_blad", args=[self.object.pk])


def volgende_maand(blad, vandaag):
    """The first day of the month that the next form is for: never one that is over."""
    return max(plus_maanden(blad.maand, 1), eerste_van_maand(vandaag))


class LoketFormulierView(DaadView):
    """The form to take along for the next month, with the agreed jobs on it."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = BLADEN

    def doe(self):
        return maandblad_openen(
            door=self.request.user,
            traject=self.object.traject,
            maand=volgende_maand(self.object, timezone.localdate()),
        )

    def get_terug_url(self, resultaat):
        naam = "loket_klaar" if resultaat == self.object else "maandblad_pdf"
        return reverse(naam, args=[resultaat.pk])


class LoketBewijsView(BereikMixin, SingleObjectMixin, View):
    """The receipt, as things stand now."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = BLADEN
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        blad, vandaag = self.get_object(), timezone.localdate()
        wijkwerker = blad.traject.wijkwerker
        inhoud = loketbewijs_pdf(
            blad=blad,
            stand=dienst.afrekening(request.user, wijkwerker, blad.maand, vandaag=vandaag),
            organisatie=settings.ORGANISATIE_NAAM,
            vandaag=vandaag,
        )
        naam = f"ontvangstbewijs-{blad.traject.nummer}-{blad.maand:%Y-%m}.pdf"
        return toon_document(request, Document(inhoud, naam, [wijkwerker.pk]))
