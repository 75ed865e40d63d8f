from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from gebruikers.filters import GebruikerFilter
from gebruikers.forms.gebruikers import GebruikerInschrijvenForm, GebruikerWijzigenForm
from gebruikers.models import Aanvraag, Gebruiker, Gebruikersovereenkomst, Vestiging
from gebruikers.services import gebruiker_inschrijven, gebruiker_wijzigen
from wijkwerken.kern import opmaak
from wijkwerken.kern.controles import ondernemingsnummer_opmaak, telefoon_nakijken
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.toegang.rechten import Handeling

AANVRAGEN_OP_PAGINA = 10


def laatste_dag(rij):
    """The last day of an overeenkomst."""
    return rij.periode.upper - timedelta(days=1)


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
            pad=lambda rij: _ondernemingsnummer(rij),
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
        if not self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN):
            return []
        return [Knop("Nieuwe gebruiker", reverse("gebruiker_nieuw"), hoofd=True)]

    def get_leeg(self):
        return Leeg(
            "Nog geen gebruikers",
            "Een gebruiker is wie werk vraagt: een gezin, een school, een vereniging.",
            reverse("gebruiker_nieuw"),
            "Nieuwe gebruiker",
        )


def _ondernemingsnummer(gebruiker):
    nummer = gebruiker.ondernemingsnummer
    return ondernemingsnummer_opmaak(nummer) if nummer else ""


def _gemeenten(gebruiker):
    namen = {vestiging.gemeente.naam for vestiging in gebruiker.vestigingen.all()}
    return ", ".join(sorted(namen))


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

    def form_valid(self, form):
        if not form.cleaned_data.get("toch"):
            lijken = self._lijken(form.cleaned_data)
            if lijken:
                form.vraag_bevestiging(lijken)
                return self.form_invalid(form)
        return super().form_valid(form)

    def _lijken(self, gegevens):
        try:
            telefoon = telefoon_nakijken(gegevens["telefoon"]) if gegevens["telefoon"] else ""
        except ValidationError:  # the service says so at the field
            telefoon = ""
        return list(
            Gebruiker.objects.bewerkbaar_voor(self.request.user)
            .lijkt_op(
                naam=gegevens["naam"],
                voornaam=gegevens["voornaam"],
                postcode=gegevens["postcode"],
                telefoon=telefoon,
                email=gegevens["email"],
            )
            .prefetch_related("vestigingen")[:10]
        )

    def call_service(self, form):
        gegevens = {veld: w for veld, w in form.cleaned_data.items() if veld != "toch"}
        return gebruiker_inschrijven(
            door=self.request.user, vandaag=timezone.localdate(), gegevens=gegevens
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


class GebruikerDetailView(ScopedDetailView):
    """The gebruiker with its vestigingen, overeenkomsten and aanvragen."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    model = Gebruiker
    template_name = "gebruikers/gebruiker_detail.html"

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        mag_bewerken = account.mag(Handeling.GEBRUIKER_BEWERKEN)
        overeenkomsten = list(
            Gebruikersovereenkomst.objects.zichtbaar_voor(account).filter(gebruiker=self.object)
        )
        aanvragen = list(
            Aanvraag.objects.zichtbaar_voor(account)
            .filter(gebruiker=self.object)
            .select_related("activiteit", "vestiging")[: AANVRAGEN_OP_PAGINA + 1]
        )
        return super().get_context_data(
            tabs=tabs_van(self.object),
            mag_bewerken=mag_bewerken,
            vestigingen=Vestiging.objects.zichtbaar_voor(account)
            .filter(gebruiker=self.object)
            .select_related("gemeente"),
            overeenkomsten=_overeenkomsten(overeenkomsten, vandaag, mag_bewerken=mag_bewerken),
            heeft_overeenkomst=any(
                rij.getekend_op and vandaag in rij.periode for rij in overeenkomsten
            ),
            ondernemingsnummer=_ondernemingsnummer(self.object),
            aanvragen=_aanvragen(aanvragen[:AANVRAGEN_OP_PAGINA]),
            meer_aanvragen=len(aanvragen) > AANVRAGEN_OP_PAGINA,
            **kwargs,
        )


def stand(rij, vandaag):
    """How an overeenkomst stands today."""
    if rij.getekend_op is None:
        return "te_tekenen"
    if vandaag in rij.periode:
        return "geldig"
    return "later" if rij.periode.lower > vandaag else "voorbij"


STANDEN = {
    "te_tekenen": "Nog te tekenen",
    "geldig": "Geldig",
    "later": "Begint later",
    "voorbij": "Voorbij",
}


def _overeenkomsten(rijen, vandaag, *, mag_bewerken):
    kolommen = [
        Kolom("van", "Vanaf", pad="periode__lower", soort="datum"),
        Kolom("tot", "Tot en met", pad=laatste_dag, soort="datum"),
        Kolom("getekend_op", "Getekend op", soort="datum"),
        Kolom("stand", "Stand", pad=lambda rij: STANDEN[stand(rij, vandaag)]),
    ]

    def tekenen(rij):
        return rij.getekend_op is None and rij.periode.upper > vandaag

    if mag_bewerken and any(tekenen(rij) for rij in rijen):
        kolommen.append(
            Kolom(
                "tekenen",
                "Wat nu",
                pad=lambda rij: "Handtekening noteren" if tekenen(rij) else "",
                link=lambda rij: (
                    reverse("overeenkomst_tekenen", args=[rij.pk]) if tekenen(rij) else ""
                ),
            )
        )
    return Tabel(kolommen, rijen, bijschrift="Overeenkomsten")


def _aanvragen(rijen):
    kolommen = [
        Kolom("activiteit", "Activiteit", pad="activiteit__naam", link=True),
        Kolom("vestiging", "Vestiging", pad="vestiging__naam"),
        Kolom("wanneer", "Wanneer", uitleg="uur"),
        Kolom("status", "Status", soort="status"),
    ]
    return Tabel(kolommen, rijen, bijschrift="Aanvragen")
