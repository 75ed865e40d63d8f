"""The screens. A new kind of row joins with one Scherm here."""

from django.db.models import (
    CharField,
    Count,
    DateField,
    DateTimeField,
    Exists,
    F,
    Max,
    OuterRef,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Cast, Concat, Trim, TruncMonth

from activiteiten.choices import GebruikerSoort
from gebruikers.models import Gebruiker, Vestiging
from trajecten.choices import (
    AfsprakenbladSoort,
    AfsprakenbladStatus,
    EindeReden,
    EvaluatieBesluit,
    EvaluatieSoort,
    InzetStatus,
    OvertypSoort,
)
from trajecten.models import (
    Afsprakenblad,
    Correctie,
    Evaluatie,
    Inzet,
    Overtypregel,
    Overtypscherm,
    Prestatie,
    Traject,
    Urenstap,
    WijkWerker,
)
from trajecten.overtypen.basis import Scherm, Veld
from wijkwerken.toegang.models import Account


def _naam(pad: str) -> Concat:
    return Concat(f"{pad}naam", Value(", "), f"{pad}voornaam")


def _bladen(account: Account):
    bladen = Afsprakenblad.objects.zichtbaar_voor(account)
    return bladen.filter(traject__isnull=False, status=AfsprakenbladStatus.GETEKEND)


def _evaluaties(account: Account):
    return Evaluatie.objects.zichtbaar_voor(account).filter(afgerond_op__isnull=False)


def _inzetten(account: Account):
    gedaan = [InzetStatus.BEVESTIGD, InzetStatus.BEEINDIGD]
    return Inzet.objects.zichtbaar_voor(account).filter(status__in=gedaan)


def _adres(veld: str) -> Subquery:
    eerste = Vestiging.objects.filter(gebruiker=OuterRef("pk")).order_by("aangemaakt_op", "pk")
    return Subquery(eerste.values(veld)[:1])


# -- hours: one row per traject and month, of which the first prestatie stands for all ---------
def _maand(rijen):
    return rijen.annotate(maand=Cast(TruncMonth("datum"), DateField()))


def _maanden(account: Account):
    rijen = _maand(Prestatie.objects.zichtbaar_voor(account))
    eerder = _van_de_maand().filter(pk__lt=OuterRef("pk"))
    return rijen.filter(~Exists(eerder))


def _van_de_maand():
    zelfde = {"traject": OuterRef("traject"), "maand": OuterRef("maand")}
    return _maand(Prestatie.objects.all()).filter(**zelfde).order_by()


def _som(som) -> Subquery:
    return Subquery(_van_de_maand().values("traject").annotate(som=som).values("som")[:1])


SCHERMEN = {
    scherm.soort: scherm
    for scherm in (
        Scherm(
            OvertypSoort.WIJKWERKER,
            (
                Veld("naam", "Naam"),
                Veld("voornaam", "Voornaam"),
                Veld("geboortedatum", "Geboortedatum", soort="datum"),
                Veld("straat", "Straat"),
                Veld("huisnummer", "Nummer en bus"),
                Veld("postcode", "Postcode"),
                Veld("plaats", "Plaats"),
                Veld("telefoon", "Telefoon"),
                Veld("email", "E-mail"),
            ),
            lambda account: WijkWerker.objects.zichtbaar_voor(account),
            _naam(""),
            persoon="pk",
            gemeente="gemeente",
            bemiddelaar="trajecten__bemiddelaar",
        ),
        Scherm(
            OvertypSoort.TRAJECT,
            (
                Veld("nummer", "Ons nummer"),
                Veld("toeleider", "Toeleider", "toeleider__naam"),
                Veld("overeenkomst", "Overeenkomst getekend", "overeenkomst_getekend_op", "datum"),
                Veld("start", "Start", soort="datum"),
                Veld("voorzien_einde", "Voorzien einde", soort="datum"),
                Veld("einde", "Einde", soort="datum"),
                Veld(
                    "reden", "Reden van het einde", "einde_reden", keuzes=dict(EindeReden.choices)
                ),
            ),
            lambda account: Traject.objects.zichtbaar_voor(account),
            _naam("wijkwerker__"),
            persoon="wijkwerker_id",
            gemeente="gemeente",
            bemiddelaar="bemiddelaar",
        ),
        Scherm(
            OvertypSoort.AFSPRAKENBLAD,
            (
                Veld("versie_blad", "Versie", "volgnummer"),
                Veld("soort_blad", "Soort", "soort", keuzes=dict(AfsprakenbladSoort.choices)),
                Veld("getekend", "Getekend op", "getekend_op", "datum"),
                Veld("duur", "Duur in maanden", "duur_maanden"),
                Veld(
                    "uren",
                    "Uren per maand",
                    Subquery(
                        Urenstap.objects.filter(afsprakenblad=OuterRef("pk"))
                        .order_by("-vanaf_maand")
                        .values("uren")[:1]
                    ),
                ),
                Veld("gpmi", "Kenmerk GPMI", "gpmi_kenmerk"),
                Veld("opleiding", "Opleiding ernaast"),
            ),
            _bladen,
            _naam("traject__wijkwerker__"),
            persoon="traject__wijkwerker_id",
            gemeente="traject__gemeente",
            bemiddelaar="traject__bemiddelaar",
        ),
        Scherm(
            OvertypSoort.EVALUATIE,
            (
                Veld("datum", "Datum", soort="datum"),
                Veld("soort_evaluatie", "Soort", "soort", keuzes=dict(EvaluatieSoort.choices)),
                Veld("besluit", "Besluit", keuzes=dict(EvaluatieBesluit.choices)),
                Veld("volgende_stap", "Volgende stap"),
                Veld("uren", "Uren in de periode"),
            ),
            _evaluaties,
            _naam("traject__wijkwerker__"),
            persoon="traject__wijkwerker_id",
            gemeente="traject__gemeente",
            bemiddelaar="traject__bemiddelaar",
        ),
        Scherm(
            OvertypSoort.GEBRUIKER,
            (
                Veld("nummer", "Ons nummer"),
                Veld("soort_gebruiker", "Soort", "soort", keuzes=dict(GebruikerSoort.choices)),
                Veld("naam", "Naam"),
                Veld("voornaam", "Voornaam"),
                Veld("onderneming", "Ondernemingsnummer", "ondernemingsnummer"),
                Veld("straat", "Straat", _adres("straat")),
                Veld("huisnummer", "Nummer en bus", _adres("huisnummer")),
                Veld("postcode", "Postcode", _adres("postcode")),
                Veld("plaats", "Plaats", _adres("plaats")),
                Veld("telefoon", "Telefoon"),
                Veld("email", "E-mail"),
            ),
            lambda account: Gebruiker.objects.zichtbaar_voor(account),
            Trim(Concat("naam", Value(" "), "voornaam")),
            gebruiker="pk",
            gemeente="vestigingen__gemeente",
        ),
        Scherm(
            OvertypSoort.INZET,
            (
                Veld(
                    "gebruiker",
                    "Gebruiker",
                    Trim(
                        Concat(
                            "aanvraag__gebruiker__naam",
                            Value(" "),
                            "aanvraag__gebruiker__voornaam",
                        )
                    ),
                ),
                Veld("code", "Activiteit", "aanvraag__activiteit__code"),
                Veld("activiteit", "Omschrijving", "aanvraag__activiteit__naam"),
                Veld("gemeente", "Gemeente", "aanvraag__vestiging__gemeente__naam"),
                Veld("van", "Vanaf", soort="datum"),
                Veld("tot", "Tot en met", soort="datum"),
            ),
            _inzetten,
            _naam("traject__wijkwerker__"),
            persoon="traject__wijkwerker_id",
            gebruiker="aanvraag__gebruiker_id",
            gemeente="aanvraag__vestiging__gemeente",
            bemiddelaar="traject__bemiddelaar",
        ),
        Scherm(
            OvertypSoort.PRESTATIES,
            (
                Veld("maand", "Maand", soort="maand"),
                Veld("uren", "Uren", _som(Sum("uren"))),
                Veld("cheques", "Cheques", _som(Sum("cheques"))),
                Veld("dagen", "Dagen gewerkt", _som(Count("datum", distinct=True))),
            ),
            _maanden,
            _naam("traject__wijkwerker__"),
            persoon="traject__wijkwerker_id",
            gemeente="traject__gemeente",
            bemiddelaar="traject__bemiddelaar",
            gewijzigd=Cast(_som(Max("gewijzigd_op")), DateTimeField()),
            sleutel=Concat(
                Cast("traject_id", CharField()),
                Value(":"),
                Cast(F("maand"), CharField()),
                output_field=CharField(),
            ),
        ),
        Scherm(
            OvertypSoort.CORRECTIE,
            (
                Veld("datum", "Dag van het werk", "prestatie__datum", "datum"),
                Veld("gewerkt", "Uren toen", "prestatie__uren"),
                Veld("verschil", "Verschil", "uren"),
                Veld("boekmaand", "Geboekt in", soort="maand"),
            ),
            lambda account: Correctie.objects.zichtbaar_voor(account),
            _naam("prestatie__traject__wijkwerker__"),
            persoon="prestatie__traject__wijkwerker_id",
            gemeente="prestatie__traject__gemeente",
            bemiddelaar="prestatie__traject__bemiddelaar",
            gewijzigd="aangemaakt_op",
        ),
    )
}


def schermen() -> list[Scherm]:
    """The screens that are asked for, in the order of the coordinator, else the usual one."""
    gezet = {rij.soort: rij for rij in Overtypscherm.objects.all()}
    plaatsen = {soort: plek for plek, soort in enumerate(SCHERMEN, start=1)}
    gekozen = []
    for soort, scherm in SCHERMEN.items():
        rij = gezet.get(soort)
        if rij is None:
            gekozen.append((plaatsen[soort], scherm))
        elif rij.actief:
            gekozen.append((rij.plaats, scherm.met(rij.kolommen, rij.vanaf)))
    return [scherm for _, scherm in sorted(gekozen, key=lambda paar: paar[0])]


def verdwenen(account: Account):
    """Months that were typed and of which no hours are left: there they go to 0."""
    regels = Overtypregel.objects.zichtbaar_voor(account).filter(soort=OvertypSoort.PRESTATIES)
    maanden = SCHERMEN[OvertypSoort.PRESTATIES].vergelijk(account)
    return regels.exclude(sleutel__in=maanden.values("sleutel"))
