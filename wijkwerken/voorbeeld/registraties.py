"""Who registered on the public page, vestigingen of one organisation, and what waits for a pen."""

import uuid

from activiteiten.choices import GebruikerSoort
from gebruikers.models import Gebruiker
from gebruikers.services.notities import notitie_schrijven
from gebruikers.services.overeenkomsten import overeenkomst_vernieuwen
from gebruikers.services.registraties import registratie_ontvangen, registratie_weigeren
from gebruikers.services.vestigingen import vestiging_toevoegen
from wijkwerken.voorbeeld.bestellers import ondernemingsnummer
from wijkwerken.voorbeeld.personen import telefoon
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

REGISTRATIES: tuple[dict[str, str], ...] = (
    {
        "soort": GebruikerSoort.ONDERWIJS,
        "naam": "Freinetschool De Vlieger",
        "contactpersoon": "Nele Goossens",
        "straat": "Vogelzang",
        "huisnummer": "4",
        "postcode": "1500",
        "werk": "Toezicht in de refter, en helpen bij het opruimen.",
        "wanneer": "Elke schooldag van 11.30 tot 13 uur.",
    },
    {
        # She is a gebruiker already, under a name that is spelled otherwise.
        "soort": GebruikerSoort.PERSOON,
        "naam": "Claus",
        "voornaam": "Godelieve",
        "straat": "Stationsstraat",
        "huisnummer": "71",
        "postcode": "1500",
        "werk": "Iemand die mij helpt met boodschappen.",
        "wanneer": "Vrijdag.",
    },
    {
        "soort": GebruikerSoort.VERENIGING,
        "naam": "Petanqueclub De Bol vzw",
        "contactpersoon": "Rik Moens",
        "straat": "Sportlaan",
        "huisnummer": "2",
        "postcode": "1700",
        "werk": "Onderhoud van de banen.",
        "wanneer": "Eén keer in de lente.",
    },
)
VESTIGINGEN = (
    ("Basisschool De Linde", "Kleuterschool", "KS-02", "Groenstraat", "18", "1500"),
    ("Technische dienst Zennedal", "Depot Noord", "TD-NOORD", "Industrielaan", "5", "1500"),
    ("Technische dienst Zennedal", "Kerkhoven", "TD-KERKHOF", "Kerkstraat", "1", "1501"),
)
NOTITIES = (
    (-30, "Claes", "Gebeld: zij geeft de sleutel zelf af, elke dinsdag om 9 uur."),
    (-12, "Claes", "Vraagt om in de vakantie een week over te slaan."),
    (-9, "Basisschool De Linde", "Afgesproken met Ann Wouters: de poort is open vanaf 7.45 uur."),
)


def laden(wereld: Wereld, gebruikers: dict[str, Gebruiker]) -> None:
    for naam, plek, kostenplaats, straat, huisnummer, postcode in VESTIGINGEN:
        vestiging_toevoegen(
            door=wereld.bemiddelaar,
            gebruiker=gebruikers[naam],
            gegevens={
                "naam": plek,
                "kostenplaats": kostenplaats,
                "straat": straat,
                "huisnummer": huisnummer,
                "postcode": postcode,
            },
        )
    for dagen, gegevens in zip((-1, -3, -16), REGISTRATIES, strict=True):
        organisatie = gegevens["soort"] != GebruikerSoort.PERSOON
        wereld.volgnummer += 1
        registratie = registratie_ontvangen(
            gegevens=gegevens
            | {
                "telefoon": telefoon(wereld),
                "ondernemingsnummer": ondernemingsnummer(wereld.volgnummer) if organisatie else "",
            },
            sleutel=uuid.UUID(int=wereld.volgnummer),
            nu=tijdstip(wereld.dagen(dagen), 11),
        )
    registratie_weigeren(
        door=wereld.bemiddelaar,
        registratie=registratie,
        reden="Dit werk vraagt machines. Vraag het aan de groendienst van uw gemeente.",
        nu=tijdstip(wereld.dagen(-14), 10),
    )
    for naam in ("Speelpleinwerking Kriebel vzw", "Laermans"):
        laatste = gebruikers[naam].overeenkomsten.order_by("-periode")[0]
        overeenkomst_vernieuwen(
            door=wereld.bemiddelaar, overeenkomst=laatste, vandaag=wereld.vandaag
        )
    for dagen, naam, tekst in NOTITIES:
        notitie_schrijven(
            door=wereld.bemiddelaar,
            gebruiker=gebruikers[naam],
            tekst=tekst,
            vandaag=wereld.dagen(dagen),
        )
    wereld.meld(f"{len(REGISTRATIES)} registraties, {len(VESTIGINGEN)} vestigingen erbij")
