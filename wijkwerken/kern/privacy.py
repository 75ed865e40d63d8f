"""Every field of every model has a privacy class; exports, logs and erasure read it here."""

from django.db import models


class Privacy(models.TextChoices):
    PUBLIEK = "publiek", "Publiek"
    INTERN = "intern", "Intern"
    PERSOONLIJK = "persoonlijk", "Persoonlijk"
    GEVOELIG = "gevoelig", "Gevoelig"
    INSZ = "insz", "Rijksregisternummer"


def privacyklasse(model: type[models.Model], veld: str) -> Privacy:
    """The class of one field. Raises `KeyError` for a field that nobody classified.

    A model sets `privacy = {"veld": Privacy.X}`; what it inherits counts too. A foreign key
    needs no entry: it shows a row, and that row's own fields are classified.
    """
    for klasse in model.__mro__:
        eigen = vars(klasse).get("privacy", {})
        if veld in eigen:
            return eigen[veld]
    if isinstance(model._meta.get_field(veld), models.ForeignKey):
        return Privacy.INTERN
    raise KeyError(f"{model._meta.label}.{veld} has no privacy class.")
