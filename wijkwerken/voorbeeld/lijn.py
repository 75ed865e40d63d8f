"""What moves a line: a second traject with a decision about its months, and a proven schorsing."""

from datetime import date

from django.core.files.base import ContentFile

from trajecten.choices import BijlageSoort, Doorstroom, EindeReden
from trajecten.models import Schorsing, Traject
from trajecten.services.bijlagen import bijlage_toevoegen
from trajecten.services.schorsingen import schorsing_bewijzen
from trajecten.services.trajecten import traject_starten
from wijkwerken.voorbeeld.dossiers import beeindigen, evalueren, traject_openen, verlengen
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.wereld import Wereld

# The smallest file that every reader opens as one empty page.
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def tweede_traject(wereld: Wereld) -> Traject:
    """Nine months before, of which only three count: so a coordinator decided, with a reason."""
    mens = Mens("Vermeersch", "Katrien", date(1981, 3, 17), "halle")
    eerste = traject_openen(wereld, mens, wereld.dagen(-800))
    evalueren(wereld, eerste, wereld.dagen(-640))
    eerste = verlengen(wereld, eerste, wereld.dagen(-640))
    beeindigen(
        wereld,
        eerste,
        wereld.dagen(-520),
        reden=EindeReden.GEZONDHEID,
        doorstroom=Doorstroom.GEEN,
        uitleg="Stopte door een langdurige ziekte",
    )
    coordinator = wereld.accounts["coordinator"]
    start = wereld.dagen(-30)
    return traject_starten(
        door=coordinator,
        wijkwerker=eerste.wijkwerker,
        start=start,
        toeleider=eerste.toeleider,
        gemeente=eerste.gemeente,
        bemiddelaar=wereld.bemiddelaar,
        maanden_besluit=3,
        maanden_besluit_reden="Zes van de negen maanden lag het werk stil door ziekte.",
        vandaag=wereld.dagen(-33),
    )


def met_bewijs(schorsing: Schorsing) -> Schorsing:
    """The attest as a file of the dossier."""
    door = schorsing.traject.bemiddelaar
    stuk = bijlage_toevoegen(
        door=door,
        bij=schorsing.traject,
        bestand=ContentFile(PDF, name="attest.pdf"),
        soort=BijlageSoort.SCHORSINGSBEWIJS,
    )
    return schorsing_bewijzen(door=door, schorsing=schorsing, bewijs=schorsing.bewijs, bijlage=stuk)
