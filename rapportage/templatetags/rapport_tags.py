from django import template

from rapportage.opmaak import waarde_tekst
from rapportage.rapporten import Cel

register = template.Library()


@register.filter
def nu(cel: Cel) -> str:
    """The number of a cell as text."""
    return waarde_tekst(cel.cijfer, cel.waarde)


@register.filter
def eerder(cel: Cel) -> str:
    """That of the year before."""
    return waarde_tekst(cel.cijfer, cel.eerder)
