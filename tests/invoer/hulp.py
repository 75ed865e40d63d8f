"""What the tests of imports share: the state of every business table, and lists as text."""

import hashlib

from tests.veiligheidsnet import eigen_modellen

ZAKEN = {"gebruikers", "trajecten", "cheques", "activiteiten"}
# A version and its time go on counting when a row goes back to what it was.
TELT_NIET = {"versie", "gewijzigd_op"}


def tabellen() -> dict[str, str]:
    """A hash of every business table: all rows, all columns but the version."""
    som = {}
    for model in eigen_modellen():
        if model._meta.app_label not in ZAKEN:
            continue
        velden = [v.attname for v in model._meta.concrete_fields if v.name not in TELT_NIET]
        rijen = sorted(repr(rij) for rij in model._base_manager.values_list(*velden))
        som[model._meta.label] = hashlib.sha256(repr(rijen).encode()).hexdigest()
    assert len(som) > 30
    return som


def als_lijst(koppen, rijen) -> str:
    """A CSV as Excel in Flanders writes it."""
    return "\n".join(";".join(map(str, rij)) for rij in [koppen, *rijen])
