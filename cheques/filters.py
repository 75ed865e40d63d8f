import django_filters
from django import forms
from django.utils import timezone

from cheques.choices import (
    Afgiftestand,
    Afgifteuitslag,
    Bestelbron,
    Chequeaanvraagstand,
    ChequeStand,
    ChequeVorm,
    Chequewens,
)
from cheques.models import Afgifte, Afgifteregel, Cheque, Chequeaanvraag, Chequebestelling, Krediet
from cheques.services.voorraad import voorraden_van_alle
from gebruikers.choices import GebruikerSoort
from gebruikers.models import Gebruiker
from trajecten.prestatiefilters import MaandFilter, gemeenten
from wijkwerken.kern.filters import KeuzeFilter, RijFilter, TotFilter, VanafFilter, ZoekFilter


class ChequeFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["nummer", "bestelling__gebruiker__naam"])
    stand = KeuzeFilter(label="Stand", choices=ChequeStand)
    vorm = KeuzeFilter(label="Vorm", choices=ChequeVorm, field_name="bestelling__vorm")
    gebruiker = RijFilter(
        bewaarbaar=False,
        label="Gebruiker",
        field_name="bestelling__gebruiker",
        queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
    )
    vervalt_vanaf = VanafFilter(label="Vervalt vanaf", field_name="bestelling__vervalt_op")
    vervalt_tot = TotFilter(label="Vervalt tot en met", field_name="bestelling__vervalt_op")

    bestelling = RijFilter(
        bewaarbaar=False,
        label="Aankoop",
        queryset=lambda request: Chequebestelling.objects.zichtbaar_voor(
            request.user
        ).select_related("gebruiker"),
        widget=forms.HiddenInput,
    )
    afgifte = RijFilter(
        label="Afgifte",
        field_name="afgifteregels__afgifte",
        queryset=lambda request: Afgifte.objects.zichtbaar_voor(request.user),
    )
    geboekt = MaandFilter(label="Prestatie geboekt in", veld="prestatie__boekmaand")
    traject_gemeente = RijFilter(
        queryset=gemeenten,
        label="Gemeente van het traject",
        field_name="prestatie__traject__gemeente",
    )

    class Meta:
        model = Cheque
        fields: list[str] = []


class AfgifteFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["nummer", "kenmerk"])
    stand = KeuzeFilter(label="Stand", choices=Afgiftestand)
    afgeleverd_vanaf = VanafFilter(label="Afgeleverd vanaf", field_name="afgeleverd_op")
    afgeleverd_tot = TotFilter(label="Afgeleverd tot en met", field_name="afgeleverd_op")

    class Meta:
        model = Afgifte
        fields: list[str] = []


class ChequeaanvraagFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["nummer", "gebruiker__naam", "regels__cheque__nummer"])
    stand = KeuzeFilter(label="Stand", choices=Chequeaanvraagstand)
    wens = KeuzeFilter(label="Gevraagd", choices=Chequewens)
    gebruiker = RijFilter(
        bewaarbaar=False,
        label="Gebruiker",
        queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
    )
    verstuurd_vanaf = VanafFilter(label="Verstuurd vanaf", field_name="verstuurd_op")
    verstuurd_tot = TotFilter(label="Verstuurd tot en met", field_name="verstuurd_op")

    class Meta:
        model = Chequeaanvraag
        fields: list[str] = []


class AfgifteregelFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["cheque__nummer", "reden", "cheque__bestelling__gebruiker__naam"])
    uitslag = KeuzeFilter(label="Antwoord", choices=Afgifteuitslag)
    afgifte = RijFilter(
        label="Afgifte", queryset=lambda request: Afgifte.objects.zichtbaar_voor(request.user)
    )
    stand = KeuzeFilter(label="Cheque nu", choices=ChequeStand, field_name="cheque__stand")

    class Meta:
        model = Afgifteregel
        fields: list[str] = []


VOORRAAD = [
    ("leeg", "Geen cheques over"),
    ("droog", "Binnen drie weken op"),
    ("vervalt", "Cheques vervallen binnen drie weken"),
]


class VoorraadFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "voornaam", "nummer"])
    voorraad = django_filters.ChoiceFilter(
        label="Voorraad", choices=VOORRAAD, empty_label="Alle", method="filter_voorraad"
    )
    soort = KeuzeFilter(label="Soort", choices=GebruikerSoort)

    class Meta:
        model = Gebruiker
        fields: list[str] = []

    def filter_voorraad(self, rijen, naam, waarde):
        if waarde == "leeg":
            return rijen.filter(over=0)
        vandaag = timezone.localdate()
        alle = voorraden_van_alle(self.request.user, vandaag=vandaag)
        gekozen = [
            sleutel
            for sleutel, rij in alle.items()
            if (
                rij.vervalt_binnen(vandaag)
                if waarde == "vervalt"
                else rij.verloop.droog_binnen(vandaag)
            )
        ]
        return rijen.filter(pk__in=gekozen)


STANDEN = [("geldig", "Geldig"), ("voorbij", "Voorbij"), ("ingetrokken", "Ingetrokken")]


class KredietFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["gebruiker__naam", "gebruiker__voornaam", "reden"])
    gebruiker = RijFilter(
        bewaarbaar=False,
        label="Gebruiker",
        queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
    )
    stand = django_filters.ChoiceFilter(
        label="Stand", choices=STANDEN, empty_label="Alle", method="filter_stand"
    )
    tot_vanaf = VanafFilter(label="Loopt nog op", field_name="tot")

    class Meta:
        model = Krediet
        fields: list[str] = []

    def filter_stand(self, rijen, naam, waarde):
        vandaag = timezone.localdate()
        if waarde == "ingetrokken":
            return rijen.exclude(ingetrokken_op=None)
        rijen = rijen.niet_ingetrokken()
        return rijen.geldig_op(vandaag) if waarde == "geldig" else rijen.filter(tot__lt=vandaag)


class ChequebestellingFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["gebruiker__naam", "gebruiker__voornaam", "kenmerk"])
    gebruiker = RijFilter(
        bewaarbaar=False,
        label="Gebruiker",
        queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
    )
    vorm = KeuzeFilter(label="Vorm", choices=ChequeVorm)
    bron = KeuzeFilter(label="Bron", choices=Bestelbron)
    uitgegeven_vanaf = VanafFilter(label="Uitgegeven vanaf", field_name="uitgegeven_op")
    uitgegeven_tot = TotFilter(label="Uitgegeven tot en met", field_name="uitgegeven_op")

    class Meta:
        model = Chequebestelling
        fields: list[str] = []
