"""Aanmeldingen that ask for a second look: a bare concept, a mixed household, a known person."""

from datetime import date

from trajecten.choices import HuishoudenOptie, Indicator, Inkomen, Kinderopvang, Vervoer
from trajecten.models import Aanmelding, WijkWerker
from trajecten.services.aanmeldingen import aanmelding_schrijven
from trajecten.services.huishoudens import huishouden_noteren
from wijkwerken.voorbeeld.dossiers import aanmelden, versturen
from wijkwerken.voorbeeld.personen import Mens, adres, mail, telefoon
from wijkwerken.voorbeeld.wereld import Wereld

PARTNERS = (
    Mens("Rahimi", "Parisa", date(1990, 3, 21), "halle"),
    Mens("Rahimi", "Omid", date(1987, 11, 9), "halle", Inkomen.ZONDER),
)


def instroom(wereld: Wereld) -> None:
    """Call it last: it comes back to people who stand in the dossiers already."""
    _kaal_concept(wereld)
    _gemengd_gezin(wereld)
    _bekend(wereld, "Benali", "ocmw-beersel", wereld.dagen(-2))
    _dubbel(wereld, "Janssens", "Bart", wereld.dagen(-1))


def _kaal_concept(wereld: Wereld) -> None:
    """Kept after a first talk, with hardly more than a first name."""
    aanmelding_schrijven(
        door=wereld.accounts["ocmw-halle"],
        vandaag=wereld.vandaag,
        gegevens={
            "voornaam": "Yasmina",
            "indicatoren": [Indicator.TAAL, Indicator.ERVARING],
            "kinderopvang": Kinderopvang.TE_REGELEN,
            "vervoer": [Vervoer.OPENBAAR],
            "beschikbaarheid": "Voormiddag, als de kinderen op school zijn",
        },
    )


def _gemengd_gezin(wereld: Wereld) -> None:
    """She has a leefloon, he has none: option B, and the organisation linked the two."""
    dag = wereld.dagen(-5)
    zij, hij = (versturen(wereld, aanmelden(wereld, mens, dag), dag) for mens in PARTNERS)
    huishouden_noteren(
        door=wereld.bemiddelaar,
        aanmelding=zij,
        partner=hij,
        optie=HuishoudenOptie.B,
        afgesproken_met="Nadia Toeleider, VDAB",
        afgesproken_op=dag,
        vandaag=wereld.vandaag,
    )


def _bekend(wereld: Wereld, naam: str, dienst: str, dag: date) -> None:
    """Worked here before, moved, and is referred by a dienst that does not know that."""
    bekend = WijkWerker.objects.filter(naam=naam).order_by("nummer")[0]
    _opnieuw(wereld, bekend, dienst, dag, **adres(wereld, "beersel"))


def _dubbel(wereld: Wereld, naam: str, voornaam: str, dag: date) -> None:
    """A second dienst refers somebody whose first aanmelding still waits."""
    eerste = Aanmelding.objects.open().filter(naam=naam, voornaam=voornaam)[0]
    _opnieuw(wereld, eerste, "vdab", dag, toeleider_reden="Volgt bij ons een sollicitatietraining.")


def _opnieuw(
    wereld: Wereld, persoon: WijkWerker | Aanmelding, dienst: str, dag: date, **anders: str
) -> None:
    gegevens = {
        "voornaam": persoon.voornaam,
        "naam": persoon.naam,
        "geboortedatum": persoon.geboortedatum,
        "insz": persoon.insz,
        "straat": persoon.straat,
        "huisnummer": persoon.huisnummer,
        "postcode": persoon.postcode,
        "telefoon": telefoon(wereld),
        "email": mail(persoon.voornaam, persoon.naam),
        "inkomen": persoon.inkomen,
        "trajectbegeleider": "D. Toeleider",
        "indicatoren": [Indicator.INACTIEF, Indicator.VERTROUWEN],
        "motivering": "Lang niet gewerkt en wil eerst enkele uren per week proberen.",
        "vervoer": [Vervoer.FIETS],
    }
    rij = aanmelding_schrijven(
        door=wereld.accounts[dienst], vandaag=dag, gegevens=gegevens | anders
    )
    versturen(wereld, rij, dag)
