"""Who has the tick for rijbewijs B, has a bewijs of it: from now on that is the truth."""

from django.db import migrations

from wijkwerken.kern.referentie import vaste_id

CODE = "RIJBEWIJS-B"


def bewijzen_maken(apps, schema_editor):
    wijkwerkers = apps.get_model("trajecten", "WijkWerker")._base_manager.filter(rijbewijs=True)
    if not wijkwerkers.exists():
        return
    rijbewijs, _ = apps.get_model("activiteiten", "Vereiste")._base_manager.get_or_create(
        code=CODE,
        defaults={
            "id": vaste_id("vereiste", CODE),
            "naam": "Rijbewijs B",
            "soort": "rijbewijs",
            "vervalt": True,
        },
    )
    bewijs = apps.get_model("trajecten", "Bewijs")
    bewijs._base_manager.bulk_create(
        bewijs(wijkwerker=persoon, vereiste=rijbewijs)
        for persoon in wijkwerkers.only("pk").iterator()
    )


class Migration(migrations.Migration):
    dependencies = [("trajecten", "0014_bewijzen")]
    operations = [migrations.RunPython(bewijzen_maken, migrations.RunPython.noop, elidable=True)]
