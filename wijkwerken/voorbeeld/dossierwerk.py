"""What people write down and keep with a dossier: notities of each kind, files, a handing over."""

from dataclasses import dataclass

from django.core.files.base import ContentFile

from trajecten.choices import BijlageSoort, Gevoeligheid, NotitieSoort
from trajecten.models import Traject
from trajecten.services.bijlagen import bijlage_toevoegen
from trajecten.services.notities import notitie_intrekken, notitie_schrijven
from trajecten.services.trajecten import traject_overdragen
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip


@dataclass(frozen=True, slots=True)
class Nota:
    """Who wrote what, so many days ago, and who reads it."""

    naam: str
    dagen: int
    soort: str
    tekst: str
    gevoeligheid: str = Gevoeligheid.GEWOON
    door: str = "bemiddelaar"
    vastgezet: bool = False


# fmt: off
NOTITIES = (
    Nota("El Amrani", 70, NotitieSoort.GESPREK, "Wil graag in een keuken leren werken. Staat op "
         "tijd, vraagt soms om een woord te herhalen.", vastgezet=True),
    Nota("El Amrani", 41, NotitieSoort.TELEFOON, "Belt dat hij donderdag een uur later komt. "
         "De keuken is akkoord."),
    Nota("El Amrani", 33, NotitieSoort.HUISBEZOEK, "Thuis op bezoek geweest. Er is zorg over "
         "de huurachterstand; we bekijken het samen met het OCMW.", Gevoeligheid.GEVOELIG),
    Nota("El Amrani", 20, NotitieSoort.AFSPRAAK, "Afgesproken: vanaf volgende maand ook op "
         "vrijdag, als de kinderopvang lukt.", Gevoeligheid.GEDEELD),
    Nota("El Amrani", 16, NotitieSoort.BERICHT, "De kinderopvang is geregeld vanaf de eerste van "
         "de maand.", Gevoeligheid.GEDEELD, "ocmw-halle"),
    Nota("El Amrani", 6, NotitieSoort.OVERLEG, "Teamoverleg: kandidaat voor de opleiding "
         "logistiek assistent in het voorjaar."),
    Nota("Bakkali", 12, NotitieSoort.KLACHT, "Vindt dat de pauze te kort is. Besproken met het "
         "woonzorgcentrum: een kwartier in de voormiddag.", Gevoeligheid.GEDEELD),
    Nota("Demir", 8, NotitieSoort.GESPREK, "Rijdt liever met de fiets dan met de bus."),
    Nota("Yildiz", 11, NotitieSoort.TELEFOON, "Is ziek tot nader bericht. Het attest volgt.",
         Gevoeligheid.GEVOELIG),
)
# fmt: on


def dossiers_vullen(wereld: Wereld) -> None:
    """Notities, files and one dossier that An received and has not looked at yet."""
    for nota in NOTITIES:
        dag = wereld.dagen(-nota.dagen)
        notitie_schrijven(
            door=wereld.accounts[nota.door],
            wijkwerker=_traject(nota.naam).wijkwerker,
            soort=nota.soort,
            tekst=nota.tekst,
            gevoeligheid=nota.gevoeligheid,
            datum=dag,
            vandaag=dag,
            vastgezet=nota.vastgezet,
        )
    verkeerd = notitie_schrijven(
        door=wereld.bemiddelaar,
        wijkwerker=_traject("Demir").wijkwerker,
        soort=NotitieSoort.TELEFOON,
        tekst="Belt af voor de vergadering van maandag.",
        vandaag=wereld.dagen(-3),
    )
    notitie_intrekken(
        door=wereld.bemiddelaar,
        notitie=verkeerd,
        reden="Hoort bij een ander dossier",
        nu=tijdstip(wereld.dagen(-3), 16),
    )
    _bestanden(wereld)
    traject_overdragen(
        door=wereld.coordinator,
        traject=_traject("Nowak"),
        bemiddelaar=wereld.bemiddelaar,
        reden="Piet werkt voortaan alleen in Dilbeek",
        notitie="Zoekt werk in het groen. Bel liefst na vier uur.",
        vandaag=wereld.dagen(-1),
    )


def _bestanden(wereld: Wereld) -> None:
    traject = _traject("El Amrani")
    for bij, naam, soort, gedeeld in (
        (traject, "afsprakenblad getekend.pdf", BijlageSoort.AFSPRAKENBLAD, True),
        (traject, "overeenkomst.pdf", BijlageSoort.OVEREENKOMST, False),
        (traject.wijkwerker, "attest taalniveau.pdf", BijlageSoort.ANDERE, False),
    ):
        bijlage_toevoegen(
            door=wereld.bemiddelaar,
            bij=bij,
            bestand=ContentFile(klein_pdf(naam.removesuffix(".pdf").capitalize()), name=naam),
            soort=soort,
            gedeeld=gedeeld,
        )


def _traject(naam: str) -> Traject:
    return Traject.objects.lopend().select_related("wijkwerker").get(wijkwerker__naam=naam)


def klein_pdf(tekst: str) -> bytes:
    """One page with one line of plain letters, without drawing anything."""
    regel = f"BT /F1 20 Tf 72 740 Td ({tekst}) Tj ET".encode("ascii")
    delen = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >> stream\n%s\nendstream" % (len(regel), regel),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    uit, plaatsen = b"%PDF-1.4\n", []
    for nummer, deel in enumerate(delen, start=1):
        plaatsen.append(len(uit))
        uit += b"%d 0 obj %s endobj\n" % (nummer, deel)
    begin = len(uit)
    uit += b"xref\n0 %d\n0000000000 65535 f \n" % (len(delen) + 1)
    uit += b"".join(b"%010d 00000 n \n" % plaats for plaats in plaatsen)
    return uit + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(delen) + 1,
        begin,
    )
