import re

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from activiteiten.models import Hoofdactiviteit, Vereiste
from gebruikers.choices import (
    AanvraagSoort,
    AanvraagStatus,
    AanvraagWachtreden,
    Bankbestandsoort,
    Bestemming,
    GebrekeBeslissing,
    GebruikerSoort,
    Geldstand,
    Ontvangstwijze,
    RegistratieStatus,
)
from gebruikers.models import (
    Aanvraag,
    Bankbestand,
    Gebreke,
    Gebruiker,
    Gebruikersovereenkomst,
    Inschrijvingsgeld,
    Ontvangst,
    Registratie,
    Uitsluiting,
    Vestiging,
)
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.filters import (
    JaNeeFilter,
    KeuzeFilter,
    RijFilter,
    TotFilter,
    VanafFilter,
    ZoekFilter,
)
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Gemeente

OVEREENKOMST = [
    ("geldig", "Geldig vandaag"),
    ("loopt_af", "Loopt binnenkort af"),
    ("te_tekenen", "Nog te tekenen"),
    ("geen", "Geen geldige"),
]

STAND = [
    ("te_vernieuwen", "Te vernieuwen"),
    ("te_tekenen", "Nog te tekenen"),
    ("geldig", "Geldig vandaag"),
    ("later", "Begint later"),
    ("voorbij", "Voorbij"),
]

GELDSTAND = [
    ("open", "Nog te betalen"),
    ("te_vragen", "Nog te vragen"),
    ("gevraagd", "Gevraagd, nog tijd"),
    ("te_laat", "Te laat"),
    ("deels", "Deels betaald"),
    ("betaald", "Betaald"),
    ("te_veel", "Te veel betaald"),
    ("kwijtgescholden", "Kwijtgescholden"),
]
EERSTE_JAAR = 2018


def _gemeenten(request):
    return Gemeente.objects.zichtbaar_voor(request.user).in_werkingsgebied()


class EenGebruikerFilter(RijFilter):
    """The rows of one gebruiker: a link names it, nobody picks it from a list."""

    def __init__(self, **kwargs):
        super().__init__(
            bewaarbaar=False,
            queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
            label="Gebruiker",
            widget=django_filters.widgets.forms.HiddenInput,
            **kwargs,
        )


def _jaren():
    """From the first year of wijk-werken up to next year, the newest first."""
    return [(str(j), str(j)) for j in range(timezone.localdate().year + 1, EERSTE_JAAR - 1, -1)]


class GebruikerFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "voornaam", "nummer", "email", "ondernemingsnummer"])
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort")
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente", method="filter_gemeente")
    overeenkomst = KeuzeFilter(
        choices=OVEREENKOMST, label="Overeenkomst", method="filter_overeenkomst"
    )
    actief = JaNeeFilter(label="Actief")

    class Meta:
        model = Gebruiker
        fields = ["zoek", "soort", "gemeente", "overeenkomst", "actief"]

    def filter_gemeente(self, queryset, naam, gemeente):
        """With a vestiging there; a subquery, so that two vestigingen do not double the row."""
        return queryset.filter(
            Exists(Vestiging.objects.filter(gebruiker=OuterRef("pk"), gemeente=gemeente))
        )

    def filter_overeenkomst(self, queryset, naam, keuze):
        vandaag = self.request.vandaag
        eigen = Gebruikersovereenkomst.objects.filter(gebruiker=OuterRef("pk"))
        if keuze == "te_tekenen":
            return queryset.filter(
                Exists(eigen.filter(getekend_op=None, periode__endswith__gt=vandaag))
            )
        if keuze == "geen":
            return queryset.exclude(Exists(eigen.geldig_op(vandaag)))
        geldig = queryset.filter(Exists(eigen.geldig_op(vandaag)))
        if keuze == "geldig":
            return geldig
        return geldig.exclude(Exists(eigen.geldig_op(voorsteldag(vandaag))))


class OvereenkomstFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["gebruiker__naam", "gebruiker__voornaam", "gebruiker__nummer"])
    stand = KeuzeFilter(choices=STAND, label="Stand", method="filter_stand")
    soort = KeuzeFilter(
        choices=GebruikerSoort, label="Soort gebruiker", field_name="gebruiker__soort"
    )
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente", method="filter_gemeente")
    gebruiker = EenGebruikerFilter()
    # The upper bound of a period is the first day after it.
    tot_van = VanafFilter(label="Loopt nog op", field_name="periode__endswith", lookup_expr="gt")
    tot_tot = TotFilter(label="Afgelopen vóór", field_name="periode__endswith")

    class Meta:
        model = Gebruikersovereenkomst
        fields = ["zoek", "stand", "soort", "gemeente"]

    def filter_gemeente(self, queryset, naam, gemeente):
        daar = Vestiging.objects.filter(gebruiker=OuterRef("gebruiker"), gemeente=gemeente)
        return queryset.filter(Exists(daar))

    def filter_stand(self, queryset, naam, keuze):
        vandaag = self.request.vandaag
        if keuze == "te_tekenen":
            return queryset.filter(getekend_op=None)
        getekend = queryset.filter(getekend_op__isnull=False)
        if keuze == "voorbij":
            return getekend.filter(periode__endswith__lte=vandaag)
        if keuze == "geldig":
            return getekend.filter(periode__contains=vandaag)
        if keuze == "later":
            return getekend.filter(periode__startswith__gt=vandaag)
        volgende = Gebruikersovereenkomst.objects.filter(
            gebruiker=OuterRef("gebruiker"), periode__startswith__gte=OuterRef("periode__endswith")
        )
        return getekend.filter(
            ~Exists(volgende), gebruiker__actief=True, periode__endswith__lte=voorsteldag(vandaag)
        )


def voorsteldag(vandaag):
    """Which overeenkomsten end before this day: time to propose the next."""
    maanden = Regel.objects.waarde_op(RegelCode.OVEREENKOMST_VOORSTEL_MAANDEN, vandaag)
    return plus_maanden(vandaag, maanden)


GEBREKE_STAND = [
    ("gemeld", "Gemeld"),
    ("in_gebreke", "Wacht op antwoord"),
    ("te_beslissen", "Te beslissen"),
    ("beslist", "Beslist"),
]


class GebrekeFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["nummer", "gebruiker__naam", "gebruiker__voornaam"])
    stand = KeuzeFilter(choices=GEBREKE_STAND, label="Stand", method="filter_stand")
    beslissing = KeuzeFilter(choices=GebrekeBeslissing, label="Beslissing")
    uitgesloten = JaNeeFilter(label="Vandaag uitgesloten", method="filter_uitgesloten")
    soort = KeuzeFilter(
        choices=GebruikerSoort, label="Soort gebruiker", field_name="gebruiker__soort"
    )
    gebruiker = EenGebruikerFilter()
    gemeld_van = VanafFilter(label="Gemeld vanaf", field_name="gemeld_op")
    gemeld_tot = TotFilter(label="Gemeld tot en met", field_name="gemeld_op")

    class Meta:
        model = Gebreke
        fields = ["zoek", "stand", "beslissing", "uitgesloten", "soort"]

    def filter_stand(self, queryset, naam, keuze):
        vandaag = self.request.vandaag
        if keuze == "te_beslissen":
            return queryset.te_beslissen(vandaag)
        if keuze == "in_gebreke":
            return queryset.filter(status=keuze, antwoord_voor__gte=vandaag)
        return queryset.filter(status=keuze)

    def filter_uitgesloten(self, queryset, naam, ja):
        loopt = Exists(
            Uitsluiting.objects.geldend_op(self.request.vandaag).filter(gebreke=OuterRef("pk"))
        )
        return queryset.filter(loopt if ja else ~loopt)


class RegistratieFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "voornaam", "email", "ondernemingsnummer"])
    status = KeuzeFilter(choices=RegistratieStatus, label="Stand")
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort")
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente")

    class Meta:
        model = Registratie
        fields = ["zoek", "status", "soort", "gemeente"]


class AanvraagWachtlijstFilter(django_filters.FilterSet):
    """Of aanvragen that wait: all filters but the status."""

    zoek = ZoekFilter(
        velden=["activiteit__naam", "gebruiker__naam", "gebruiker__voornaam", "nummer"]
    )
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente", field_name="vestiging__gemeente")
    hoofdactiviteit = RijFilter(
        queryset=Hoofdactiviteit.objects.all(),
        label="Hoofdactiviteit",
        field_name="activiteit__hoofdactiviteit",
    )
    soort = KeuzeFilter(choices=AanvraagSoort, label="Hoe vaak")
    vereiste = RijFilter(queryset=Vereiste.objects.all(), label="Vereist", method="filter_vereiste")
    wachtreden = KeuzeFilter(choices=AanvraagWachtreden, label="Waarom nog niemand")
    soort_gebruiker = KeuzeFilter(
        choices=GebruikerSoort, label="Soort gebruiker", field_name="gebruiker__soort"
    )
    gebruiker = EenGebruikerFilter()
    van_van = VanafFilter(label="Begint vanaf", field_name="van")
    van_tot = TotFilter(label="Begint tot en met", field_name="van")

    class Meta:
        model = Aanvraag
        fields = [
            "zoek",
            "gemeente",
            "hoofdactiviteit",
            "soort",
            "soort_gebruiker",
            "vereiste",
            "wachtreden",
        ]

    def filter_vereiste(self, queryset, naam, vereiste):
        """Asked by the activiteit, or by this request."""
        gevraagd = Aanvraag.objects.filter(
            Q(vereisten=vereiste) | Q(activiteit__vereisten=vereiste)
        )
        return queryset.filter(pk__in=gevraagd.values("pk"))


class AanvraagFilter(AanvraagWachtlijstFilter):
    status = KeuzeFilter(choices=AanvraagStatus, label="Status")

    class Meta(AanvraagWachtlijstFilter.Meta):
        fields = ["zoek", "status", *AanvraagWachtlijstFilter.Meta.fields[1:]]


class MededelingFilter(ZoekFilter):
    """Also finds a communication as people write it: +++202/6000/00394+++."""

    def filter(self, qs, value):
        return super().filter(qs, re.sub(r"[+*/]", "", value or ""))


class InschrijvingsgeldFilter(django_filters.FilterSet):
    zoek = MededelingFilter(
        velden=["gebruiker__naam", "gebruiker__voornaam", "gebruiker__nummer", "mededeling"]
    )
    jaar = KeuzeFilter(choices=_jaren, label="Jaar")
    stand = KeuzeFilter(choices=GELDSTAND, label="Stand", method="filter_stand")
    soort = KeuzeFilter(
        choices=GebruikerSoort, label="Soort gebruiker", field_name="gebruiker__soort"
    )
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente", method="filter_gemeente")
    mail = JaNeeFilter(label="Met e-mailadres", method="filter_mail")
    gebruiker = EenGebruikerFilter()

    class Meta:
        model = Inschrijvingsgeld
        fields = ["zoek", "jaar", "stand", "soort", "gemeente", "mail"]

    def filter_gemeente(self, queryset, naam, gemeente):
        daar = Vestiging.objects.filter(gebruiker=OuterRef("gebruiker"), gemeente=gemeente)
        return queryset.filter(Exists(daar))

    def filter_mail(self, queryset, naam, keuze):
        leeg = Q(gebruiker__email="")
        return queryset.exclude(leeg) if keuze == "ja" else queryset.filter(leeg)

    def filter_stand(self, queryset, naam, keuze):
        """On a queryset with `ontvangen`."""
        vandaag = self.request.vandaag
        return {
            "open": lambda: queryset.open(),
            "te_vragen": lambda: queryset.open().filter(gevraagd_op=None),
            "gevraagd": lambda: queryset.open().filter(vervalt_op__gte=vandaag),
            "te_laat": lambda: queryset.te_laat(vandaag),
            "deels": lambda: queryset.open().filter(ontvangen__gt=0),
            "betaald": lambda: queryset.filter(stand=Geldstand.BETAALD),
            "te_veel": lambda: queryset.te_veel(),
            "kwijtgescholden": lambda: queryset.filter(stand=Geldstand.KWIJTGESCHOLDEN),
        }[keuze]()


class OntvangstFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["tegenpartij", "omschrijving", "mededeling"])
    bestemming = KeuzeFilter(choices=Bestemming, label="Bestemming")
    wijze = KeuzeFilter(choices=Ontvangstwijze, label="Hoe")
    datum_van = VanafFilter(label="Vanaf", field_name="datum")
    datum_tot = TotFilter(label="Tot en met", field_name="datum")
    bestand = RijFilter(
        bewaarbaar=False,
        queryset=lambda request: Bankbestand.objects.zichtbaar_voor(request.user),
        label="Bankbestand",
        widget=django_filters.widgets.forms.HiddenInput,
    )

    class Meta:
        model = Ontvangst
        fields = ["zoek", "bestemming", "wijze"]


class BankbestandFilter(django_filters.FilterSet):
    soort = KeuzeFilter(choices=Bankbestandsoort, label="Soort")
    teruggedraaid = JaNeeFilter(label="Teruggedraaid", method="filter_terug")

    class Meta:
        model = Bankbestand
        fields = ["soort", "teruggedraaid"]

    def filter_terug(self, queryset, naam, keuze):
        return queryset.filter(teruggedraaid_op__isnull=keuze == "nee")
