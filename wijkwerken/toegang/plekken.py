"""Where addresses lie: their postcode and plaats looked up in the reference data."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from wijkwerken.kern.afstand import Plek
from wijkwerken.toegang.models import Postcode

Adressleutel = tuple[str, str]  # postcode and plaats, as in the columns of an address


def plekken_van(adressen: Iterable[Adressleutel]) -> dict[Adressleutel, Plek]:
    """The place of each address, by (postcode, plaats); one query for any number of them.

    Of a postcode with several deelgemeenten the one named as the plaats; without such a one
    the middle of them. An address that is not in the Vlaams Gewest is left out.
    """
    sleutels = set(adressen)
    per_postcode: dict[str, list[tuple[str, Plek]]] = defaultdict(list)
    rijen = Postcode.objects.filter(postcode__in={postcode for postcode, _ in sleutels})
    for postcode, naam, noord, oost in rijen.values_list(
        "postcode", "deelgemeente", "breedtegraad", "lengtegraad"
    ):
        if noord is not None and oost is not None:
            per_postcode[postcode].append((naam.casefold(), Plek(float(noord), float(oost))))
    return {
        sleutel: _plek(per_postcode[sleutel[0]], sleutel[1].casefold())
        for sleutel in sleutels
        if per_postcode[sleutel[0]]
    }


def _plek(deelgemeenten: Collection[tuple[str, Plek]], plaats: str) -> Plek:
    genoemd = [plek for naam, plek in deelgemeenten if naam == plaats]
    plekken = genoemd or [plek for _, plek in deelgemeenten]
    return Plek(
        sum(plek.breedtegraad for plek in plekken) / len(plekken),
        sum(plek.lengtegraad for plek in plekken) / len(plekken),
    )
