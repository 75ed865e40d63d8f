"""What the end of a permission hits, as an answer over REST."""

from activiteiten.gevolgen import geraakt_door
from activiteiten.services.alternatieven import alternatieven_voor
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen


def gevolgen_antwoord(request, vensters):
    """Everything in these windows, and what may be done there instead; who is named is logged."""
    geraakt = geraakt_door(request.user, vensters)
    inzage_loggen(request, [een.persoon for een in geraakt if een.persoon], InzageWijze.API)
    return {"geraakt": geraakt, "alternatieven": alternatieven_voor(vensters)}
