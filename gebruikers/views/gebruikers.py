from contextlib import contextmanager
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from gebruikers.filters import GebruikerFilter
from gebruikers.forms.gebruikers import GebruikerInschrijvenForm, GebruikerWijzigenForm
from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services import gebruiker_inschrijven, gebruiker_wijzigen
from gebruikers.services.gelijken import LijktOp
from wijkwerken.kern import opmaak
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.controles import ondernemingsnummer_nakijken, ondernemingsnummer_opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
)
from wijkwerken.toegang.rechten import Handeling


def _op_niet_actief(door, gebruiker, versie, gegevens):
    return gebruiker_wijzigen(
        door=door, gebruiker=gebruiker, versie=versie, gegevens={"actief": False}
    )


def _weer_actief(door, gebruiker, versie, oud):
    return gebruiker_wijzigen(door=door, gebruiker=gebruiker, versie=versie, gegevens=oud)


NIET_ACTIEF = Bulkactie(
    "niet_actief",
    "Op niet actief zetten",
    handeling=Handeling.GEBRUIKER_BEWERKEN,
    service=_op_niet_actief,
    kolommen=(Kolom("actief", "Actief", soort="ja_nee"),),
    icoon="archive",
    oud=lambda gebruiker: {"actief": gebruiker.actief},
    herstel=_weer_actief,
)


class GebruikerListView(FilterListView):
    """Who orders work."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Gebruiker.objects.prefetch_related(
        Prefetch("vestigingen", Vestiging.objects.select_related("gemeente").order_by("naam"))
    )
    filterset_class = GebruikerFilter
    titel = "Gebruikers"
    ordening = "naam"
    enkelvoud, meervoud = "gebruiker", "gebruikers"
    bulkacties = (NIET_ACTIEF,)
    kolommen = (
        Kolom("naam", "Naam", pad=str, sorteer=("naam", "voornaam"), link=True, uitleg="nummer"),
        Kolom("soort", "Soort", sorteer="soort", soort="keuze"),
        Kolom("gemeente", "Gemeente", pad=lambda rij: _gemeenten(rij)),
        Kolom(
            "telefoon",
            "Telefoon",
            # On one line in the table; in a file with ordinary spaces.
            pad=lambda rij: opmaak.telefoon(rij.telefoon).replace(" ", opmaak.SMAL),
        ),
        Kolom("email", "E-mail", in_tabel=False),
        Kolom("contactpersoon", "Contactpersoon", in_tabel=False),
        Kolom(
            "ondernemingsnummer",
            "Ondernemingsnummer",
            pad=lambda rij: ondernemingsnummer_van(rij),
            in_tabel=False,
        ),
        Kolom(
            "overeenkomst",
            "Overeenkomst tot",
            pad=lambda rij: rij.overeenkomst_voor and rij.overeenkomst_voor - timedelta(days=1),
            sorteer="overeenkomst_voor",
            soort="datum",
            uitleg=lambda rij: "" if rij.overeenkomst_voor else "geen",
        ),
        Kolom(
            "open", "Open aanvragen", pad="open_aanvragen", sorteer="open_aanvragen", soort="getal"
        ),
        Kolom("nummer", "Nummer", in_tabel=False),
        Kolom("sinds_pwa", "Al sinds PWA", soort="ja_nee", sorteer="sinds_pwa", standaard=False),
        Kolom(
            "ingeschreven",
            "Ingeschreven",
            pad="aangemaakt_op",
            sorteer="aangemaakt_op",
            soort="datum",
            standaard=False,
        ),
    )

    def bereid_voor(self):
        self.request.vandaag = timezone.localdate()

    def get_queryset(self):
        return super().get_queryset().met_overeenkomst_tot().met_open_aanvragen()

    def get_standaard(self):
        return {"actief": "ja"}

    def get_knoppen(self):
        knoppen = [
            Knop("Overeenkomsten", reverse("overeenkomst_list")),
            Knop("Meldingen", reverse("gebreke_list")),
            Knop("Registraties", reverse("registratie_list")),
        ]
        if self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN):
            knoppen.append(Knop("Importeren", f"{reverse('invoer_nieuw')}?soort=gebruikers"))
            knoppen.append(Knop("Nieuwe gebruiker", reverse("gebruiker_nieuw"), hoofd=True))
        return knoppen

    def get_leeg(self):
        return Leeg(
            "Nog geen gebruikers",
            "Een gebruiker is wie werk vraagt: een gezin, een school, een vereniging.",
            reverse("gebruiker_nieuw"),
            "Nieuwe gebruiker",
        )


def ondernemingsnummer_van(gebruiker):
    nummer = gebruiker.ondernemingsnummer
    return ondernemingsnummer_opmaak(nummer) if nummer else ""


def _gemeenten(gebruiker):
    namen = {vestiging.gemeente.naam for vestiging in gebruiker.vestigingen.all()}
    return ", ".join(sorted(namen))


@contextmanager
def toont_bekenden(form):
    """Let the form link to who is there already: who looks the same, or has the number."""
    try:
        yield
    except LijktOp as error:
        form.lijken = error.rijen
        raise
    except ValidationError as error:
        for deel in getattr(error, "error_dict", {}).get("ondernemingsnummer", ()):
            if deel.code == "ondernemingsnummer_bestaat":
                nummer = ondernemingsnummer_nakijken(form.cleaned_data["ondernemingsnummer"])
                form.bestaande = Gebruiker.objects.get(ondernemingsnummer=nummer)
        raise


def _bevestigd(form):
    gegevens = dict(form.cleaned_data)
    return {"bevestigd": gegevens.pop("bevestigd"), "gegevens": gegevens}


class GebruikerNieuwView(FormulierView):
    """Take in a gebruiker; when it looks like one that is there, ask first."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = GebruikerInschrijvenForm
    template_name = "gebruikers/gebruiker_form.html"
    titel = "Nieuwe gebruiker"
    knop = "Inschrijven"

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]

    def get_terug_url(self):
        return reverse("gebruiker_list")

    def call_service(self, form):
        with toont_bekenden(form):
            return gebruiker_inschrijven(
                door=self.request.user, vandaag=timezone.localdate(), **_bevestigd(form)
            )

    def get_succes_melding(self):
        return f"{self.resultaat} is ingeschreven. Maak nu de overeenkomst."


class GebruikerWijzigenView(ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    model = Gebruiker
    form_class = GebruikerWijzigenForm
    template_name = "gebruikers/gebruiker_form.html"
    titel = "Gebruiker wijzigen"

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list")), *super().get_kruimels()]

    def get_initial(self):
        rij = self.object
        velden = [*GebruikerWijzigenForm.base_fields, "versie"]
        return {veld: getattr(rij, veld) for veld in velden} | {
            "telefoon": opmaak.telefoon(rij.telefoon)
        }

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return gebruiker_wijzigen(
            door=self.request.user,
            gebruiker=self.object,
            versie=gegevens.pop("versie"),
            gegevens=gegevens,
        )
