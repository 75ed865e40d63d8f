from django import template

from rapportage.rapporten import Cel
from rapportage.rapporten.teksten import verschiltekst, waardetekst

register = template.Library()


@register.filter
def nu(cel: Cel) -> str:
    """The number of a cell as text."""
    return waardetekst(cel.cijfer, cel.waarde)


@register.filter
def eerder(cel: Cel) -> str:
    """That of the year before."""
    return waardetekst(cel.cijfer, cel.eerder)


register.filter("verschil", verschiltekst)
