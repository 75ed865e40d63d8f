"""Which aanvragen wait for somebody, how long already, and why."""

from dataclasses import replace

from django.urls import reverse

from gebruikers.choices import AanvraagWachtreden
from gebruikers.filters import AanvraagWachtlijstFilter
from gebruikers.forms.aanvragen import WachtredenForm
from gebruikers.models import Aanvraag
from gebruikers.services import aanvraag_wachtreden
from gebruikers.views.aanvragen import NAKIJKEN, AanvraagListView
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import Leeg, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

ONGENOTEERD = "Nog niet genoteerd"


def reden(rij):
    return AanvraagWachtreden(rij.wachtreden).label if rij.wachtreden else ONGENOTEERD


def _noteren(door, aanvraag, versie, gegevens):
    return aanvraag_wachtreden(door=door, aanvraag=aanvraag, versie=versie, **gegevens)


class WachtredenBulkForm(WachtredenForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["versie"]  # every row has its own


NOTEREN = Bulkactie(
    "wachtreden",
    "Reden noteren",
    handeling=Handeling.GEBRUIKER_BEWERKEN,
    service=_noteren,
    form_class=WachtredenBulkForm,
    kolommen=(Kolom("wachtreden", "Waarom nog niemand", reden),),
)


class AanvraagWachtlijstView(AanvraagListView):
    """The longest waiting on top."""

    filterset_class = AanvraagWachtlijstFilter
    titel = "Wachtlijst van aanvragen"
    inleiding = "Wat het langst wacht, staat bovenaan. De dagen tellen vanaf de ontvangst."
    ordening = "-dagen"
    bulkacties = (NOTEREN, NAKIJKEN)

    def get_queryset(self):
        return super().get_queryset().wacht()

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list"))]

    def get_standaard(self):
        return {}

    def get_kolommen(self):
        mag = self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN)
        kolommen = {kolom.naam: kolom for kolom in super().get_kolommen()}
        wacht = [
            # More days is an earlier day: the order of the one is the other's turned around.
            Kolom(
                "dagen", "Dagen", pad=lambda rij: max((self.vandaag - rij.ontvangen_op).days, 0),
                sorteer="-ontvangen_op", soort="getal",
            ),
            Kolom(
                "wachtreden", "Waarom nog niemand", reden, sorteer="wachtreden",
                link=(lambda rij: reverse("aanvraag_wachtreden", args=[rij.pk])) if mag else False,
                uitleg="wachtnota",
            ),
        ]  # fmt: skip
        voor = ("activiteit", "gebruiker", "gemeente", "wanneer", "bezet")
        rest = [
            replace(kolom, standaard=kolom.standaard and naam == "status")
            for naam, kolom in kolommen.items()
            if naam not in voor
        ]
        return [*(kolommen[naam] for naam in voor), *wacht, *rest]

    def get_knoppen(self):
        return []

    def get_leeg(self):
        return Leeg("Niets wacht", "Voor elke aanvraag is iemand gevonden.")


class AanvraagWachtredenView(ObjectFormulierView):
    """Why nobody was found yet, from the list and back to it."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Aanvraag.objects.select_related("activiteit", "gebruiker")
    form_class = WachtredenForm
    titel = "Waarom is er nog niemand?"
    succes_melding = "Genoteerd."

    def get_kruimels(self):
        return [("Wachtlijst", reverse("aanvraag_wachtlijst")), *super().get_kruimels()]

    def get_initial(self):
        return {veld: getattr(self.object, veld) for veld in ("wachtreden", "wachtnota", "versie")}

    def get_terug_url(self):
        return reverse("aanvraag_wachtlijst")

    def get_success_url(self):
        return reverse("aanvraag_wachtlijst")

    def call_service(self, form):
        return aanvraag_wachtreden(
            door=self.request.user, aanvraag=self.object, **form.cleaned_data
        )
