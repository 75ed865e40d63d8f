"""The months of this year beside the same ones of the year before, in one chart."""

from dataclasses import replace

from rapportage.cijfers import Vraag, verberg
from rapportage.cijfers.vraag import NIETS
from rapportage.rapporten.basis import GevuldBlok
from rapportage.rapporten.invullen import Rekent
from wijkwerken.kern.datums import MAANDEN, maanden_van_tot, plus_jaren


def maanden_naast(
    gevuld: GevuldBlok, vraag: Vraag, *, verbergen: bool, reken: Rekent
) -> GevuldBlok:
    """The block with each month's number of the year before, and months named without a year."""
    vorige = vraag.jaar_eerder()
    maanden = maanden_van_tot(vorige.van, vorige.tot)
    toen = reken(gevuld.blok.cijfers, vorige, per="maand")
    if not any(toen[code][None].getal for code in toen):
        return gevuld
    kolommen = {}
    for code, groepen in toen.items():
        waarden = [groepen.get(maand, NIETS) for maand in maanden]
        getoond = verberg(waarden) if verbergen else waarden
        kolommen[code] = dict(zip(maanden, getoond, strict=True))
    rijen = tuple(
        replace(
            rij,
            naam=MAANDEN[rij.sleutel.month - 1],
            cellen=tuple(
                replace(cel, eerder=kolommen[cel.cijfer.code][plus_jaren(rij.sleutel, -1)])
                for cel in rij.cellen
            ),
        )
        for rij in gevuld.rijen
    )
    return replace(gevuld, rijen=rijen)
