"""Which running trajecten get other dates by a new value of a rule."""

from dataclasses import replace
from datetime import date

from trajecten.models import Traject
from trajecten.rules.duur import eerste_termijn_einde
from trajecten.rules.trajectfeiten import CODES, EERSTE_TERMIJN, Trajectfeiten
from trajecten.services.termijnen import feiten_van, regelboek
from wijkwerken.regels.gevolgen import HOOGSTENS, Geraakt, Gevolg
from wijkwerken.regels.rules.boek import Regelwaarde
from wijkwerken.toegang.models import Account


def gevolgen_voor_trajecten(account: Account, regel: Regelwaarde, vandaag: date) -> Gevolg | None:
    """One pass over the running trajecten, with the same number of queries for any number.

    A value that begins later is judged on the day it begins.
    """
    if regel.code not in CODES:
        return None
    # Asked while the new value is being tried, so it may stand in the table already.
    boek = regelboek().zonder(regel)
    dag = max(vandaag, regel.geldig_van)
    trajecten = list(
        Traject.objects.zichtbaar_voor(account)
        .lopend()
        .select_related("wijkwerker")
        .order_by("wijkwerker__naam", "wijkwerker__voornaam", "pk")
    )
    feiten = feiten_van(trajecten, dag, regels=boek)
    rijen: list[Geraakt] = []
    geraakt = 0
    for traject in trajecten:
        oud = feiten[traject.pk]
        nieuw = replace(oud, regels=boek.met(regel))
        anders = [
            Geraakt(
                persoon=traject.wijkwerker_id,
                naam=str(traject.wijkwerker),
                url=traject.get_absolute_url(),
                wat=wat,
                oud=voor,
                nieuw=na,
            )
            for (wat, voor), (_, na) in zip(_data(oud), _data(nieuw), strict=True)
            if voor != na
        ]
        geraakt += bool(anders)
        rijen += anders[: max(0, HOOGSTENS - len(rijen))]
    return Gevolg(geraakt, len(trajecten), tuple(rijen))


def _data(feiten: Trajectfeiten) -> list[tuple[str, date | None]]:
    """The dates that a rule decides; an end that was agreed does not move by itself."""
    eerste = None
    if not feiten.overgangsmaatregel:
        eerste = eerste_termijn_einde(
            feiten.duur_vanaf, maanden=feiten.regel(EERSTE_TERMIJN).waarde
        )
    return [
        ("einde eerste termijn", eerste),
        ("uiterste einde", feiten.uiterste_einde),
        ("evaluatie uiterlijk", feiten.evaluatie_uiterlijk),
        ("overgang vervalt", feiten.overgang_vervalt_op),
    ]
