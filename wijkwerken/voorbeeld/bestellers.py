"""Gebruikers of the five kinds, what they signed, what they ask, and the cheques they bought."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from activiteiten.choices import GebruikerSoort
from cheques.choices import ChequeVorm
from cheques.services.aankoop import cheques_ontvangen
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag, Gebruiker
from gebruikers.services.aanvragen import aanvraag_indienen
from gebruikers.services.gebruikers import gebruiker_inschrijven
from gebruikers.services.handtekeningen import overeenkomst_tekenen
from gebruikers.services.overeenkomsten import overeenkomst_maken
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld.personen import adres, mail, telefoon
from wijkwerken.voorbeeld.wereld import Wereld

PERSOON, BESTUUR, SCHOOL, VERENIGING, HOEVE = (
    GebruikerSoort.PERSOON,
    GebruikerSoort.LOKAAL_BESTUUR,
    GebruikerSoort.ONDERWIJS,
    GebruikerSoort.VERENIGING,
    GebruikerSoort.LANDBOUW,
)


@dataclass(frozen=True, slots=True)
class Besteller:
    """Who orders work; a household has a first name."""

    naam: str
    soort: str
    gemeente: str
    voornaam: str = ""
    contact: str = ""
    sinds_pwa: bool = False


# fmt: off
BESTELLERS = (
    Besteller("Claes", PERSOON, "halle", "Godelieve"),
    Besteller("Vanderlinden", PERSOON, "halle", "Roger"),
    Besteller("Deneyer", PERSOON, "halle", "Paula", sinds_pwa=True),
    Besteller("Van Cutsem", PERSOON, "beersel", "Hilde"),
    Besteller("Laermans", PERSOON, "beersel", "Gustaaf"),
    Besteller("Debroux", PERSOON, "dilbeek", "Ivonne", sinds_pwa=True),
    Besteller("Walravens", PERSOON, "dilbeek", "Luc"),
    Besteller("Ouali", PERSOON, "leeuw", "Naïma"),
    Besteller("Heymans", PERSOON, "leeuw", "Jozef"),
    Besteller("Rampelberg", PERSOON, "leeuw", "Simone"),
    Besteller("Theys", PERSOON, "halle", "Willy"),
    Besteller("Woonzorgcentrum Zonnewende", BESTUUR, "halle", contact="Els Nys"),
    Besteller("Technische dienst Zennedal", BESTUUR, "halle", contact="Geert Thys"),
    Besteller("Dienstencentrum De Meander", BESTUUR, "beersel", contact="Rita Raes"),
    Besteller("Bibliotheek De Leeslamp", BESTUUR, "dilbeek", contact="Kris Baert"),
    Besteller("Basisschool De Linde", SCHOOL, "halle", contact="Ann Wouters"),
    Besteller("Basisschool Het Vlindernest", SCHOOL, "beersel", contact="Tom Martens"),
    Besteller("Vrije school De Kiem", SCHOOL, "dilbeek", contact="Inge Maes"),
    Besteller("Basisschool Ten Poel", SCHOOL, "leeuw", contact="Jan Segers"),
    Besteller("Voedselhulp Pajot vzw", VERENIGING, "halle", contact="Fons Aerts"),
    Besteller("Speelpleinwerking Kriebel vzw", VERENIGING, "beersel", contact="Lotte Smets"),
    Besteller("Seniorenclub Herfstrood vzw", VERENIGING, "dilbeek", contact="Maria Stevens"),
    Besteller("Buurtwerk De Spoel vzw", VERENIGING, "leeuw", contact="Samir Bakkali"),
    Besteller("Fruithoeve Ter Kammen", HOEVE, "leeuw", contact="Koen Michiels"),
    Besteller("Witloofbedrijf Pauwels", HOEVE, "dilbeek", contact="Greet Pauwels"),
)
# fmt: on


def ondernemingsnummer(volgnummer: int) -> str:
    """Ten digits that check out, in a range that nobody was given."""
    basis = 19_990_000 + volgnummer
    return f"{basis}{97 - basis % 97:02d}"


def inschrijven(wereld: Wereld, besteller: Besteller) -> Gebruiker:
    """Taken in sixteen months ago, with two overeenkomsten of a year, signed on their first day."""
    begin = plus_maanden(wereld.vandaag, -16)
    gegevens = {
        "soort": besteller.soort,
        "naam": besteller.naam,
        "voornaam": besteller.voornaam,
        "contactpersoon": besteller.contact,
        "telefoon": telefoon(wereld),
        "email": mail(besteller.voornaam, besteller.naam) if besteller.voornaam else "",
        "sinds_pwa": besteller.sinds_pwa,
        **adres(wereld, besteller.gemeente),
    }
    if besteller.soort != PERSOON:
        gegevens["ondernemingsnummer"] = ondernemingsnummer(wereld.volgnummer)
        gegevens["email"] = mail("info", besteller.naam)
    return gebruiker_inschrijven(
        door=wereld.bemiddelaar, vandaag=begin, gegevens=gegevens, bevestigd=True
    )


def overeenkomsten(wereld: Wereld, gebruiker: Gebruiker, tot: date | None = None) -> None:
    """Two in a row; the second ends in eight months, or on `tot`."""
    laatste = tot or plus_maanden(wereld.vandaag, 8)
    begin = plus_maanden(wereld.vandaag, -16)
    midden = plus_maanden(laatste, -12)
    for van, einde in ((begin, midden), (midden + timedelta(days=1), laatste)):
        rij = overeenkomst_maken(door=wereld.bemiddelaar, gebruiker=gebruiker, van=van, tot=einde)
        overeenkomst_tekenen(
            door=wereld.bemiddelaar,
            overeenkomst=rij,
            getekend_op=van,
            vandaag=wereld.vandaag,
            reden="Overgenomen uit het oude systeem; het papier ligt in de kast.",
        )


def aanvragen(
    wereld: Wereld,
    gebruiker: Gebruiker,
    code: str,
    *,
    ontvangen: date,
    van: date,
    dagen: tuple[int, ...] = (),
    begin: time | None = time(8, 30),
    einde: time | None = time(12, 30),
    aantal: int = 1,
    **anders: object,
) -> Aanvraag:
    """A weekly request on those days, or once without any."""
    gegevens = {
        "vestiging": gebruiker.vestigingen.get(),
        "activiteit": wereld.activiteiten[code],
        "soort": AanvraagSoort.TERUGKEREND if dagen else AanvraagSoort.EENMALIG,
        "van": van,
        "weekdagen": list(dagen),
        "begin": begin,
        "einde": einde,
        "aantal": aantal,
    }
    return aanvraag_indienen(door=wereld.bemiddelaar, vandaag=ontvangen, gegevens=gegevens | anders)


def kopen(
    wereld: Wereld, gebruiker: Gebruiker, aantal: int, dag: date, *, elektronisch: bool = False
) -> list[str]:
    """Cheques bought on that day; the numbers, in order."""
    eerste = wereld.chequenummer
    wereld.chequenummer += aantal
    cheques_ontvangen(
        door=wereld.bemiddelaar,
        gebruiker=gebruiker,
        eerste_nummer=str(eerste),
        aantal=aantal,
        uitgegeven_op=dag,
        vandaag=dag,
        vorm=ChequeVorm.ELEKTRONISCH if elektronisch else ChequeVorm.PAPIER,
    )
    return [str(nummer) for nummer in range(eerste, eerste + aantal)]
