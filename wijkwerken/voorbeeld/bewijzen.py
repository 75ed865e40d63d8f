"""What wijk-werkers have that work asks: papers that were seen, and languages."""

from datetime import timedelta

from activiteiten.models import Vereiste
from gebruikers.models import Aanvraag
from trajecten.models import Traject, WijkWerker
from trajecten.services.bewijzen import bewijs_noteren
from wijkwerken.voorbeeld.wereld import Wereld

TALEN = {"NEDERLANDS": (0, 1, 2, 4, 5), "FRANS": (0, 3, 4), "ENGELS": (2, 3)}
GELDIG_DAGEN = 900


def bewijzen_voor(wereld: Wereld, aanvraag: Aanvraag, traject: Traject) -> None:
    """Before somebody is put on this work: the papers for it, seen at the start of the traject."""
    heeft = set(traject.wijkwerker.bewijzen.values_list("vereiste_id", flat=True))
    for vereiste in aanvraag.alle_vereisten:
        if vereiste.pk not in heeft:
            bewijs_noteren(
                door=traject.bemiddelaar,
                wijkwerker=traject.wijkwerker,
                vereiste=vereiste,
                vandaag=traject.start,
                gezien=True,
                tot=wereld.dagen(GELDIG_DAGEN) if vereiste.vervalt else None,
            )


def talen_noteren(wereld: Wereld) -> None:
    """What people speak, and for one in seven a first-aid paper, some of which lapsed."""
    vereisten = {rij.code: rij for rij in Vereiste.objects.all()}
    for n, persoon in enumerate(WijkWerker.objects.order_by("nummer")):
        for code, resten in TALEN.items():
            if n % 6 in resten:
                bewijs_noteren(
                    door=wereld.bemiddelaar,
                    wijkwerker=persoon,
                    vereiste=vereisten[code],
                    vandaag=wereld.vandaag,
                )
        if n % 7 == 0:
            bewijs_noteren(
                door=wereld.bemiddelaar,
                wijkwerker=persoon,
                vereiste=vereisten["EHBO"],
                vandaag=wereld.dagen(-300),
                gezien=True,
                tot=wereld.vandaag + timedelta(days=20 * (n % 5) - 30),
            )
