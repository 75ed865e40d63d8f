"""How the refusal of a service lands in a form, and how a conflict is laid out."""

from datetime import date, datetime, time

from django.core.exceptions import NON_FIELD_ERRORS

from wijkwerken.kern import opmaak


def zet_fouten(form, error):
    """Put a ValidationError at its fields; what has no visible field goes on top.

    A field that the form does not show would hide its error, so its sentence goes on top too.
    """
    verborgen = {veld.name for veld in form.hidden_fields()}
    for naam, fouten in getattr(error, "error_dict", {NON_FIELD_ERRORS: error}).items():
        bekend = naam in form.fields and naam not in verborgen
        form.add_error(naam if bekend else None, fouten)


def conflict_rijen(form, actueel):
    """The fields in which the row now differs from what was typed: both values in words."""
    rijen = []
    for veld in form.visible_fields():
        # An INSZ is never shown whole without being asked for.
        if veld.name == "insz" or not hasattr(actueel, veld.name):
            continue
        opgeslagen = _in_woorden(veld.field, getattr(actueel, veld.name))
        ingevuld = _in_woorden(veld.field, form.cleaned_data.get(veld.name))
        if opgeslagen != ingevuld:
            rijen.append({"label": veld.label, "opgeslagen": opgeslagen, "ingevuld": ingevuld})
    return rijen


def _in_woorden(field, waarde) -> str:
    if waarde is None or waarde == "":
        return ""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, datetime):
        return opmaak.tijdstip(waarde)
    if isinstance(waarde, date):
        return opmaak.datum(waarde)
    if isinstance(waarde, time):
        return opmaak.tijd(waarde)
    if hasattr(waarde, "all"):  # many rows
        return ", ".join(str(rij) for rij in waarde.all())
    if isinstance(waarde, list):  # many choices
        return ", ".join(_in_woorden(field, deel) for deel in waarde)
    keuzes = getattr(field, "choices", None)
    if keuzes is not None and not hasattr(field, "queryset"):
        return str(dict(keuzes).get(waarde, waarde))
    return str(waarde)
