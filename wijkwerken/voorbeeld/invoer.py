"""Two lists out of Excel: one that was read in and can be undone, one that waits with faults."""

from gebruikers.models import Gebruiker
from trajecten.models import Prestatie
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.klaarzetten import invoer_klaarzetten, kolommen_kiezen
from wijkwerken.invoer.services.uitvoeren import invoer_bevestigen
from wijkwerken.invoer.soorten import soort_van
from wijkwerken.invoer.werk import verwerk
from wijkwerken.voorbeeld.insz import insz_van
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip


def laden(wereld: Wereld) -> None:
    """New contacts of gebruikers, done; hours that an organiser sent, to be mended first."""
    gebruikers = Gebruiker.objects.exclude(soort="persoon").order_by("nummer")[:4]
    rijen = ["Contactlijst;;;", "Nummer;Naam;Contactpersoon;GSM"]
    namen = ("Ilse Verbeke", "Tom Goossens", "Amina Haddad", "Luc Peeters")
    for plaats, (gebruiker, naam) in enumerate(zip(gebruikers, namen, strict=False)):
        rijen.append(f"{gebruiker.nummer};{gebruiker.naam};{naam};0470 71 19 3{plaats}")
    invoer = _bekijk(wereld, "gebruikers", "Contactlijst 2026", "contacten.csv", rijen)
    bevestigd = invoer_bevestigen(door=wereld.bemiddelaar, invoer=invoer, gezien=invoer.stempel)
    verwerk(bevestigd, vandaag=wereld.vandaag, nu=tijdstip(wereld.vandaag))
    _bekijk(wereld, "prestaties", "Lijst van de school", "uren van de school.csv", _uren(wereld))


def _uren(wereld: Wereld) -> list[str]:
    """Some that are there already, and what goes wrong in a spreadsheet."""
    rijen = ["Rijksregisternummer;Wijk-werker;Klant;Datum;Van;Tot;Uren"]
    daar = Prestatie.objects.select_related("traject__wijkwerker", "inzet__aanvraag__gebruiker")
    for prestatie in daar.order_by("-datum", "pk")[:4]:
        persoon, klant = prestatie.traject.wijkwerker, prestatie.inzet.aanvraag.gebruiker.nummer
        tijden = (
            f"{prestatie.begin:%H:%M};{prestatie.einde:%H:%M}"
            if prestatie.begin and prestatie.einde
            else ";"
        )
        rijen.append(
            f"{persoon.insz};{persoon};{klant};{prestatie.datum:%d/%m/%Y};{tijden};{prestatie.uren}"
        )
    persoon = daar[0].traject.wijkwerker
    rijen += [
        f";{persoon};;{wereld.dagen(-3):%d/%m/%y};8:30;11:30;",
        f";{persoon};;{wereld.dagen(-4):%d/%m/%Y};;;2,5",
        f";{persoon};Onbekende Klant;{wereld.dagen(-4):%d/%m/%Y};8u30;11u30;",
        f"{insz_van(persoon.geboortedatum.replace(year=2003), 11)[1:]};;;46052;;;4",
    ]
    return rijen


def _bekijk(wereld: Wereld, soort: str, bron: str, naam: str, rijen: list[str]) -> Invoer:
    """Brought, its columns as they were recognised, and judged."""
    invoer = invoer_klaarzetten(
        door=wereld.bemiddelaar,
        soort=soort_van(soort),
        bron=bron,
        bestandsnaam=naam,
        inhoud="\r\n".join(rijen).encode("cp1252"),
    )
    if not invoer.is_bezig:
        invoer = kolommen_kiezen(door=wereld.bemiddelaar, invoer=invoer, kolommen=invoer.kolommen)
    verwerk(invoer, vandaag=wereld.vandaag, nu=tijdstip(wereld.vandaag))
    return invoer
