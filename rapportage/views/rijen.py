"""The rows behind a number."""

from datetime import date

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from rapportage.cijfers import CIJFERS, Vraag, maandvraag
from rapportage.cijfers.cijfer import PADEN
from rapportage.filters import FILTERS
from rapportage.models import Feit
from rapportage.rapporten.namen import groepsnaam
from rapportage.rapporten.periode import EERSTE_JAAR, vorige_maand
from rapportage.rijkolommen import kolommen_van, met_namen
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern.datums import maand_lezen, maandnaam
from wijkwerken.kern.views import FilterListView, Leeg
from wijkwerken.toegang.rechten import Handeling

VAST = ("per", "groep")  # of which group, in the address beside the filters


class CijferrijenView(LijstInzageMixin, FilterListView):
    """What a figure counted, row by row. Dossiers open from it: who may see none, sees no row."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    ordening = "datum"
    enkelvoud, meervoud = "rij", "rijen"
    leeg = leeg_gefilterd = Leeg(tekst="In deze periode is er niets dat voor dit cijfer telt.")

    def bereid_voor(self):
        self.cijfer = CIJFERS.get(self.kwargs["code"])
        if self.cijfer is None:
            raise Http404
        self.per, self.groep = (self.request.GET.get(naam) for naam in VAST)
        if self.per is not None and (self.per not in PADEN or self.groep is None):
            raise Http404
        self.groepsnaam = self._lees_groepsnaam()
        self.vraag = self._lees_vraag()
        self.queryset = met_namen(self.cijfer.rijen(self.vraag, per=self.per, groep=self.groep))
        self.filterset_class = FILTERS[self.queryset.model]

    def _lees_groepsnaam(self) -> str:
        try:
            return groepsnaam(self.per, self.groep) if self.per else ""
        except ValueError as fout:  # no month, or no key
            raise Http404 from fout

    def _lees_vraag(self) -> Vraag:
        """The months of the address; without any filter the last month that is over."""
        vandaag, gevraagd = timezone.localdate(), self.request.GET
        namen = {naam for filterset in FILTERS.values() for naam in filterset.base_filters}
        if not (namen | {"leeg"}) & set(gevraagd):
            gevraagd = self.get_standaard()
        van = _maand(gevraagd.get("van"), date(EERSTE_JAAR, 1, 1))
        tot = max(_maand(gevraagd.get("tot"), vandaag.replace(day=1)), van)
        aantal = (tot.year - van.year) * 12 + tot.month - van.month + 1
        return maandvraag(self.request.user, van, vandaag=vandaag, aantal=aantal)

    def get_standaard(self):
        maand = vorige_maand(timezone.localdate()).code
        return {"van": maand, "tot": maand}

    def vaste_delen(self):
        vast = {naam: self.query[naam] for naam in VAST if naam in self.query}
        return super().vaste_delen() | vast

    def get_kolommen(self):
        met_gebruiker = self.request.user.mag(Handeling.GEBRUIKER_BEKIJKEN)
        return kolommen_van(self.queryset.model, met_gebruiker=met_gebruiker)

    def get_titel(self):
        return ": ".join(filter(None, (self.cijfer.naam, self.groepsnaam)))

    def get_context_data(self, **kwargs):
        van, tot = maandnaam(self.vraag.van), maandnaam(self.vraag.tot)
        periode = van if van == tot else f"{van} tot en met {tot}"
        inleiding = f"{self.cijfer.definitie} Dit zijn de rijen van {periode}."
        return super().get_context_data(**kwargs) | {"inleiding": inleiding}

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten")), ("Cijfers", reverse("cijfers"))]

    def na_lijst(self, rijen):
        super().na_lijst([rij for rij in rijen if self.get_persoon_van(rij)])

    def get_persoon_van(self, rij):
        if self.queryset.model is Feit:
            return rij.persoon_sleutel
        return rij.traject and rij.traject.wijkwerker_id


def _maand(tekst: str | None, anders: date) -> date:
    """What the filter refuses shows no row at all, so here any month will do."""
    try:
        return maand_lezen(tekst) if tekst else anders
    except ValueError:
        return anders
