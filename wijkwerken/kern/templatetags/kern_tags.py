"""Formatting for templates; no queries and no rules here."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from wijkwerken.kern import opmaak
from wijkwerken.kern.grafieken import SMAL, Grafiek, teken
from wijkwerken.kern.grafieken.doek import Vorm
from wijkwerken.kern.kleuren import statusklasse
from wijkwerken.kern.meters import meterdelen

register = template.Library()


def _lokaal(waarde):
    """A moment in the time of Brussels; a date or a time as it is."""
    if isinstance(waarde, datetime) and timezone.is_aware(waarde):
        return timezone.localtime(waarde)
    return waarde


@register.filter
def datum(waarde):
    """22/11/2026."""
    return opmaak.datum(_lokaal(waarde))


@register.filter
def datum_kort(waarde):
    """22 nov."""
    return opmaak.datum_kort(_lokaal(waarde))


@register.filter
def datum_lang(waarde):
    """22 november 2026."""
    return opmaak.datum_lang(_lokaal(waarde))


@register.filter
def dag_datum(waarde):
    """zondag 22 november 2026."""
    return opmaak.dag_datum(_lokaal(waarde))


@register.filter
def maand_jaar(waarde):
    """november 2026."""
    return opmaak.maand_jaar(_lokaal(waarde))


@register.filter
def km(waarde):
    """4,2 km."""
    return opmaak.km(waarde)


@register.filter
def tijd(waarde):
    """9.30 uur."""
    return opmaak.tijd(_lokaal(waarde))


@register.filter
def tijdstip(waarde):
    """22/11/2026 9.30 uur."""
    return opmaak.tijdstip(_lokaal(waarde))


register.filter("uren", opmaak.uren)
register.filter("bedrag", opmaak.bedrag)
register.filter("telefoon", opmaak.telefoon)
register.filter("insz_gemaskeerd", opmaak.insz_gemaskeerd)
register.filter("initialen", opmaak.initialen)
register.filter("statusklasse", statusklasse)
register.simple_tag(meterdelen)


@register.filter
def getal(waarde):
    """1.234,56; a text stays what it is, so that a tile can also say `geen`."""
    return waarde if isinstance(waarde, str) else opmaak.getal(waarde)


@register.inclusion_tag("onderdelen/status.html")
def status(rij, veld="status"):
    """The badge of a choices field: its Dutch label with the colour of its value."""
    waarde = getattr(rij, veld)
    tekst = getattr(rij, f"get_{veld}_display", lambda: waarde)()
    return {"tekst": tekst, "klasse": statusklasse(waarde)}


@register.filter
def meldingklasse(melding):
    """The class of a message of django.contrib.messages."""
    klassen = {"success": "ok", "warning": "let-op", "error": "fout"}
    return klassen.get(melding.level_tag, "neutraal")


@register.filter
def veldgroepen(form):
    """The visible fields in the groups of `form.groepen`; what is in none comes last."""
    over = {veld.name: veld for veld in form.visible_fields()}
    groepen = [
        {"titel": titel, "velden": [over.pop(naam) for naam in namen if naam in over]}
        for titel, namen in getattr(form, "groepen", [])
    ]
    return [*groepen, {"titel": "", "velden": list(over.values())}]


@register.filter
def aantal_fouten(form):
    """How many errors the summary lists."""
    return sum(len(fouten) for fouten in form.errors.values())


@register.filter
def anker(veld):
    """The id that a link in the error summary jumps to: a group of choices has its first one."""
    if veld.use_fieldset and veld.subwidgets:
        return veld.subwidgets[0].id_for_label or veld.auto_id
    return veld.id_for_label or veld.auto_id


@register.simple_tag
def svgvorm(vorm: Vorm):
    """One shape of a chart as an element of SVG."""
    attributen = format_html_join("", ' {}="{}"', vorm.attributen.items())
    return format_html("<{0}{1}>{2}</{0}>", vorm.naam, attributen, vorm.tekst)


@register.inclusion_tag("onderdelen/grafiek.html")
def grafiek(grafiek: Grafiek, *, tabel: bool = True):
    """A chart on the screen: each bar a link when it has one, and the same as a table.

    Without `tabel` the page itself has a table with all the numbers.
    """
    tekeningen = {"breed": teken(grafiek), "smal": teken(grafiek, SMAL)}
    return {"grafiek": grafiek, "tabel": tabel, **tekeningen}


@register.inclusion_tag("onderdelen/grafiek_papier.html")
def grafiek_papier(grafiek: Grafiek, *, gevolgd: bool = False):
    """A chart in a PDF and its table, unless it is `gevolgd` by one that says all of it."""
    grafiek = grafiek.zonder_links()
    return {"grafiek": grafiek, "tekening": teken(grafiek), "tabel": not gevolgd}
