import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
import wijkwerken.kern.bestanden
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("activiteiten", "0001_initial"),
        ("activiteiten", "0002_competenties"),
        ("activiteiten", "0003_vereisten"),
        ("activiteiten", "0004_afwijkende_activiteiten"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("toegang", "0001_basis"),
    ]

    operations = [
        migrations.CreateModel(
            name="Besluit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="besluiten",
                        to="toegang.gemeente",
                    ),
                ),
                ("genomen_op", models.DateField(verbose_name="datum van het besluit")),
                ("nummer", models.CharField(max_length=40, verbose_name="nummer van het besluit")),
                (
                    "naam",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="naam van het bestand"
                    ),
                ),
                (
                    "bestand",
                    models.FileField(
                        blank=True,
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="bestand",
                    ),
                ),
                ("mime", models.CharField(blank=True, max_length=100, verbose_name="type")),
                (
                    "grootte",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="grootte in bytes"
                    ),
                ),
                ("sha256", models.CharField(blank=True, max_length=64, verbose_name="SHA-256")),
            ],
            options={
                "verbose_name": "besluit",
                "verbose_name_plural": "besluiten",
                "ordering": ["-genomen_op", "nummer"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gemeente", "genomen_op", "nummer"),
                        name="besluit_een_keer",
                        violation_error_message="Dit besluit van deze gemeente staat er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bestand", ""), ("grootte", None), ("naam", "")),
                            models.Q(
                                models.Q(("bestand", ""), _negated=True),
                                models.Q(("naam", ""), _negated=True),
                                ("grootte__gt", 0),
                            ),
                            _connector="OR",
                        ),
                        name="besluit_bestand_heel",
                        violation_error_message="Een bijgevoegd besluit heeft een naam en een inhoud.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluit",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="67c618ac60c3e779952a0dbeb18abf3fa7021df7",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_311e8",
                    table="activiteiten_besluit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_besluitevent" ("aangemaakt_op", "bestand", "gemeente_id", "genomen_op", "gewijzigd_op", "grootte", "id", "mime", "naam", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "versie") VALUES (NEW."aangemaakt_op", NEW."bestand", NEW."gemeente_id", NEW."genomen_op", NEW."gewijzigd_op", NEW."grootte", NEW."id", NEW."mime", NEW."naam", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sha256", NEW."versie"); RETURN NULL;',
                    hash="9695ec98763dff127116a6360c83468e02a3dff5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_270e3",
                    table="activiteiten_besluit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_besluitevent" ("aangemaakt_op", "bestand", "gemeente_id", "genomen_op", "gewijzigd_op", "grootte", "id", "mime", "naam", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "versie") VALUES (NEW."aangemaakt_op", NEW."bestand", NEW."gemeente_id", NEW."genomen_op", NEW."gewijzigd_op", NEW."grootte", NEW."id", NEW."mime", NEW."naam", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sha256", NEW."versie"); RETURN NULL;',
                    hash="cd623a1ed9f91a8f2060f94c31d5b3fb8ec379c3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_21eb4",
                    table="activiteiten_besluit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_besluitevent" ("aangemaakt_op", "bestand", "gemeente_id", "genomen_op", "gewijzigd_op", "grootte", "id", "mime", "naam", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "versie") VALUES (OLD."aangemaakt_op", OLD."bestand", OLD."gemeente_id", OLD."genomen_op", OLD."gewijzigd_op", OLD."grootte", OLD."id", OLD."mime", OLD."naam", OLD."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sha256", OLD."versie"); RETURN NULL;',
                    hash="4619686e4bf4fb40401da845d450e76b79fd9bfb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3ba2e",
                    table="activiteiten_besluit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="BesluitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.besluit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="toegang.gemeente",
                    ),
                ),
                ("genomen_op", models.DateField(verbose_name="datum van het besluit")),
                ("nummer", models.CharField(max_length=40, verbose_name="nummer van het besluit")),
                (
                    "naam",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="naam van het bestand"
                    ),
                ),
                (
                    "bestand",
                    models.FileField(
                        blank=True,
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="bestand",
                    ),
                ),
                ("mime", models.CharField(blank=True, max_length=100, verbose_name="type")),
                (
                    "grootte",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="grootte in bytes"
                    ),
                ),
                ("sha256", models.CharField(blank=True, max_length=64, verbose_name="SHA-256")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="besluitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0a892768f891a5f78a856eebf17f228fabdc7fe1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1d4ef",
                    table="activiteiten_besluitevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="CompetentieTerm",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "groep",
                    models.CharField(
                        choices=[
                            ("houding", "Arbeidshouding"),
                            ("omgang", "Omgaan met anderen"),
                            ("taal", "Taal en communicatie"),
                            ("zelfstandig", "Zelfstandig werken"),
                            ("veilig", "Veilig en gezond werken"),
                            ("preventie", "Preventie en toezicht"),
                            ("administratie", "Administratie en computer"),
                            ("herstel", "Herstellen en onderhouden"),
                            ("tuin", "Tuin"),
                            ("land", "Land- en tuinbouw"),
                            ("logistiek", "Logistiek"),
                            ("personen", "Begeleiden van personen"),
                            ("huishouden", "Huishouden"),
                        ],
                        max_length=14,
                        verbose_name="groep",
                    ),
                ),
                ("uitleg", models.CharField(blank=True, max_length=300, verbose_name="uitleg")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "competentieterm",
                "verbose_name_plural": "competentietermen",
                "ordering": ["groep", "naam"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("naam"),
                        name="competentieterm_naam_uniek",
                        violation_error_message="Deze competentie staat al in de lijst.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentieterm",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="5831cd35a119f1e92f4ea1bda75bd1e307747211",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_0a4e3",
                    table="activiteiten_competentieterm",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentieterm",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_competentietermevent" ("aangemaakt_op", "actief", "code", "gewijzigd_op", "groep", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitleg", "versie") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."code", NEW."gewijzigd_op", NEW."groep", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."uitleg", NEW."versie"); RETURN NULL;',
                    hash="12c924cd7ddac6ea3cd0cf834aed05c61a35669f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0c983",
                    table="activiteiten_competentieterm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentieterm",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_competentietermevent" ("aangemaakt_op", "actief", "code", "gewijzigd_op", "groep", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitleg", "versie") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."code", NEW."gewijzigd_op", NEW."groep", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."uitleg", NEW."versie"); RETURN NULL;',
                    hash="19157e3b2e1625f71136f3bc47f510a256472e6d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5a11e",
                    table="activiteiten_competentieterm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentieterm",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_competentietermevent" ("aangemaakt_op", "actief", "code", "gewijzigd_op", "groep", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitleg", "versie") VALUES (OLD."aangemaakt_op", OLD."actief", OLD."code", OLD."gewijzigd_op", OLD."groep", OLD."id", OLD."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."uitleg", OLD."versie"); RETURN NULL;',
                    hash="21f7267ba345b3f310440ac7c3d9de62cb5336e0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a15e5",
                    table="activiteiten_competentieterm",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="CompetentieTermEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.competentieterm",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "groep",
                    models.CharField(
                        choices=[
                            ("houding", "Arbeidshouding"),
                            ("omgang", "Omgaan met anderen"),
                            ("taal", "Taal en communicatie"),
                            ("zelfstandig", "Zelfstandig werken"),
                            ("veilig", "Veilig en gezond werken"),
                            ("preventie", "Preventie en toezicht"),
                            ("administratie", "Administratie en computer"),
                            ("herstel", "Herstellen en onderhouden"),
                            ("tuin", "Tuin"),
                            ("land", "Land- en tuinbouw"),
                            ("logistiek", "Logistiek"),
                            ("personen", "Begeleiden van personen"),
                            ("huishouden", "Huishouden"),
                        ],
                        max_length=14,
                        verbose_name="groep",
                    ),
                ),
                ("uitleg", models.CharField(blank=True, max_length=300, verbose_name="uitleg")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentietermevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="db39f8c5434e5ab0eb26d1b35c20028db78f5022",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ffff3",
                    table="activiteiten_competentietermevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Hoofdactiviteit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("code", models.CharField(max_length=6, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
            ],
            options={
                "verbose_name": "hoofdactiviteit",
                "verbose_name_plural": "hoofdactiviteiten",
                "ordering": ["volgorde", "code"],
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hoofdactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="6723f17002d3ddc9ce12af691231c627f2128c5e",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_5cefd",
                    table="activiteiten_hoofdactiviteit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hoofdactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_hoofdactiviteitevent" ("aangemaakt_op", "code", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "volgorde") VALUES (NEW."aangemaakt_op", NEW."code", NEW."gewijzigd_op", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="28d528e2f7f6be654a673c4d1cd0cdd0094c81d0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fc101",
                    table="activiteiten_hoofdactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hoofdactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_hoofdactiviteitevent" ("aangemaakt_op", "code", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "volgorde") VALUES (NEW."aangemaakt_op", NEW."code", NEW."gewijzigd_op", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."versie", NEW."volgorde"); RETURN NULL;',
                    hash="86fdf6adf1db51891921aaf8dc1b25dcf453738d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a3c9e",
                    table="activiteiten_hoofdactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hoofdactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_hoofdactiviteitevent" ("aangemaakt_op", "code", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "volgorde") VALUES (OLD."aangemaakt_op", OLD."code", OLD."gewijzigd_op", OLD."id", OLD."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."versie", OLD."volgorde"); RETURN NULL;',
                    hash="f6ff4e31212536166c3e5747574ea323b16e38fe",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9961e",
                    table="activiteiten_hoofdactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="HoofdactiviteitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.hoofdactiviteit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("code", models.CharField(max_length=6, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("volgorde", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="hoofdactiviteitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d11b44219cc04230f635bd18dd87f435efc16589",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6898b",
                    table="activiteiten_hoofdactiviteitevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Vereiste",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("rijbewijs", "Rijbewijs"),
                            ("taal", "Taal"),
                            ("attest", "Attest"),
                            ("andere", "Andere"),
                        ],
                        max_length=9,
                        verbose_name="soort",
                    ),
                ),
                (
                    "vervalt",
                    models.BooleanField(
                        default=False,
                        help_text="Met vinkje vraagt een bewijs hiervan tot wanneer het geldig is.",
                        verbose_name="vervalt",
                    ),
                ),
                ("uitleg", models.CharField(blank=True, max_length=300, verbose_name="uitleg")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "verbose_name": "vereiste",
                "verbose_name_plural": "vereisten",
                "ordering": ["soort", "naam"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("naam"),
                        name="vereiste_naam_uniek",
                        violation_error_message="Deze vereiste staat al in de lijst.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vereiste",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="9467a36e9826f41c028164689fb009f844c83e4a",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_17732",
                    table="activiteiten_vereiste",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vereiste",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_vereisteevent" ("aangemaakt_op", "actief", "code", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "uitleg", "versie", "vervalt") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."code", NEW."gewijzigd_op", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."uitleg", NEW."versie", NEW."vervalt"); RETURN NULL;',
                    hash="ab3da92bbca47935cc3e12b4f7cf7a441f0ebdd8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_101dd",
                    table="activiteiten_vereiste",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vereiste",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_vereisteevent" ("aangemaakt_op", "actief", "code", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "uitleg", "versie", "vervalt") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."code", NEW."gewijzigd_op", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."uitleg", NEW."versie", NEW."vervalt"); RETURN NULL;',
                    hash="9f2f4bac2437cb1137fdfe33a141261fa81ff691",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_846fc",
                    table="activiteiten_vereiste",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vereiste",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_vereisteevent" ("aangemaakt_op", "actief", "code", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "uitleg", "versie", "vervalt") VALUES (OLD."aangemaakt_op", OLD."actief", OLD."code", OLD."gewijzigd_op", OLD."id", OLD."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."uitleg", OLD."versie", OLD."vervalt"); RETURN NULL;',
                    hash="37666d0119d9ac15caa0ba77cb50a7a896ba4fe5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_efd61",
                    table="activiteiten_vereiste",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Activiteit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "hoofdactiviteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activiteiten",
                        to="activiteiten.hoofdactiviteit",
                    ),
                ),
                ("code", models.CharField(max_length=12, unique=True, verbose_name="code")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, verbose_name="omschrijving")),
                (
                    "soorten",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("persoon", "Natuurlijke persoon"),
                                ("lokaal_bestuur", "Lokaal bestuur"),
                                ("onderwijs", "Onderwijsinstelling"),
                                ("vereniging", "Vzw of niet-commerciële vereniging"),
                                ("landbouw", "Land- en tuinbouwbedrijf"),
                            ],
                            max_length=14,
                        ),
                        size=None,
                        verbose_name="voor soorten gebruiker",
                    ),
                ),
                (
                    "enkel_overgang",
                    models.BooleanField(
                        default=False,
                        help_text="Wassen van textiel en grote kuis: gesloten voor nieuwe gebruikers.",
                        verbose_name="alleen voor wie het al onder PWA deed",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="op de lijst")),
                (
                    "afwijkend",
                    models.BooleanField(
                        default=False,
                        help_text="Niet op de Vlaamse lijst: mag alleen waar een gemeente ervoor besliste.",
                        verbose_name="afwijkend",
                    ),
                ),
                (
                    "traint",
                    models.ManyToManyField(
                        blank=True,
                        related_name="activiteiten",
                        to="activiteiten.competentieterm",
                        verbose_name="traint deze competenties",
                    ),
                ),
                (
                    "vereisten",
                    models.ManyToManyField(
                        blank=True,
                        related_name="activiteiten",
                        to="activiteiten.vereiste",
                        verbose_name="vereisten",
                    ),
                ),
            ],
            options={
                "verbose_name": "activiteit",
                "verbose_name_plural": "activiteiten",
                "ordering": ["hoofdactiviteit__volgorde", "naam"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("soorten__len__gt", 0)),
                        name="activiteit_minstens_een_soort",
                        violation_error_message="Kies minstens één soort gebruiker.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="c658352ed8b61132d9b41c11f9bde4b450e4d9d9",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_6e871",
                    table="activiteiten_activiteit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_activiteitevent" ("aangemaakt_op", "actief", "afwijkend", "code", "enkel_overgang", "gewijzigd_op", "hoofdactiviteit_id", "id", "naam", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soorten", "versie") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."afwijkend", NEW."code", NEW."enkel_overgang", NEW."gewijzigd_op", NEW."hoofdactiviteit_id", NEW."id", NEW."naam", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soorten", NEW."versie"); RETURN NULL;',
                    hash="cf5f22483b8fc1b9145bc087e8bca635bfaf2c61",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1812e",
                    table="activiteiten_activiteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_activiteitevent" ("aangemaakt_op", "actief", "afwijkend", "code", "enkel_overgang", "gewijzigd_op", "hoofdactiviteit_id", "id", "naam", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soorten", "versie") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."afwijkend", NEW."code", NEW."enkel_overgang", NEW."gewijzigd_op", NEW."hoofdactiviteit_id", NEW."id", NEW."naam", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soorten", NEW."versie"); RETURN NULL;',
                    hash="27a9bc2d456f41f05f6d1602bdae6afaef945a26",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1723f",
                    table="activiteiten_activiteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_activiteitevent" ("aangemaakt_op", "actief", "afwijkend", "code", "enkel_overgang", "gewijzigd_op", "hoofdactiviteit_id", "id", "naam", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soorten", "versie") VALUES (OLD."aangemaakt_op", OLD."actief", OLD."afwijkend", OLD."code", OLD."enkel_overgang", OLD."gewijzigd_op", OLD."hoofdactiviteit_id", OLD."id", OLD."naam", OLD."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soorten", OLD."versie"); RETURN NULL;',
                    hash="810ec5ad8bdcacc37b871f2bb92a5dc2f7cb34f2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3557a",
                    table="activiteiten_activiteit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ActiviteitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "hoofdactiviteit",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.hoofdactiviteit",
                    ),
                ),
                ("code", models.CharField(max_length=12, verbose_name="code")),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(blank=True, verbose_name="omschrijving")),
                (
                    "soorten",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("persoon", "Natuurlijke persoon"),
                                ("lokaal_bestuur", "Lokaal bestuur"),
                                ("onderwijs", "Onderwijsinstelling"),
                                ("vereniging", "Vzw of niet-commerciële vereniging"),
                                ("landbouw", "Land- en tuinbouwbedrijf"),
                            ],
                            max_length=14,
                        ),
                        size=None,
                        verbose_name="voor soorten gebruiker",
                    ),
                ),
                (
                    "enkel_overgang",
                    models.BooleanField(
                        default=False,
                        help_text="Wassen van textiel en grote kuis: gesloten voor nieuwe gebruikers.",
                        verbose_name="alleen voor wie het al onder PWA deed",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="op de lijst")),
                (
                    "afwijkend",
                    models.BooleanField(
                        default=False,
                        help_text="Niet op de Vlaamse lijst: mag alleen waar een gemeente ervoor besliste.",
                        verbose_name="afwijkend",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="108a911c0d479de75c8bb76ebfa85d6557109c5a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f2af6",
                    table="activiteiten_activiteitevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AfwijkendeActiviteit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "nummer",
                    models.CharField(
                        editable=False, max_length=12, unique=True, verbose_name="nummer"
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwijkingen",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwijkingen",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "hoofdactiviteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwijkingen",
                        to="activiteiten.hoofdactiviteit",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(verbose_name="wat men doet")),
                (
                    "soorten",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("persoon", "Natuurlijke persoon"),
                                ("lokaal_bestuur", "Lokaal bestuur"),
                                ("onderwijs", "Onderwijsinstelling"),
                                ("vereniging", "Vzw of niet-commerciële vereniging"),
                                ("landbouw", "Land- en tuinbouwbedrijf"),
                            ],
                            max_length=14,
                        ),
                        size=None,
                        verbose_name="voor soorten gebruiker",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "Concept"),
                            ("advies_gevraagd", "Advies gevraagd"),
                            ("advies_ontvangen", "Adviezen ontvangen"),
                            ("beslist", "Raad besliste"),
                            ("gemeld", "Gemeld aan VDAB"),
                            ("aanvaard", "VDAB aanvaardt"),
                            ("actief", "Actief"),
                            ("afgekeurd", "Afgekeurd"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="concept",
                        max_length=16,
                        verbose_name="stap",
                    ),
                ),
                (
                    "behandelaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwijkingen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwijkingen",
                        to="activiteiten.besluit",
                    ),
                ),
                ("motivering", models.TextField(blank=True, verbose_name="motivering van de raad")),
                (
                    "gemeld_op",
                    models.DateField(blank=True, null=True, verbose_name="gemeld aan VDAB op"),
                ),
                (
                    "kenmerk_vdab",
                    models.CharField(blank=True, max_length=60, verbose_name="kenmerk bij VDAB"),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("aanvaard", "Aanvaard"),
                            ("geen_bezwaar", "Geen bezwaar"),
                            ("afgekeurd", "Afgekeurd"),
                        ],
                        max_length=12,
                        verbose_name="antwoord van VDAB",
                    ),
                ),
                (
                    "uitkomst_op",
                    models.DateField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="actief vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="actief tot en met")),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reden van het einde"
                    ),
                ),
            ],
            options={
                "verbose_name": "afwijkende activiteit",
                "verbose_name_plural": "afwijkende activiteiten",
                "ordering": ["-nummer"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("soorten__len__gt", 0)),
                        name="afwijking_minstens_een_soort",
                        violation_error_message="Kies minstens één soort gebruiker.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("tot", None), ("van", None)),
                            ("tot__gte", models.F("van")),
                            _connector="OR",
                        ),
                        name="afwijking_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "actief"), _negated=True),
                            models.Q(("activiteit__isnull", False), ("van__isnull", False)),
                            _connector="OR",
                        ),
                        name="afwijking_actief_heeft_periode",
                        violation_error_message="Een actieve afwijking heeft een periode.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status__in", ["beslist", "gemeld", "aanvaard", "actief"]),
                                _negated=True,
                            ),
                            ("besluit__isnull", False),
                            _connector="OR",
                        ),
                        name="afwijking_beslist_heeft_besluit",
                        violation_error_message="Na de beslissing hoort er een raadsbesluit bij.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkendeactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="151565a5ed69208adc161230319c24dfadcdac9b",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_1a733",
                    table="activiteiten_afwijkendeactiviteit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkendeactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_afwijkendeactiviteitevent" ("aangemaakt_op", "activiteit_id", "behandelaar_id", "besluit_id", "gemeente_id", "gemeld_op", "gewijzigd_op", "hoofdactiviteit_id", "id", "kenmerk_vdab", "motivering", "naam", "nummer", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soorten", "status", "tot", "uitkomst", "uitkomst_op", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."activiteit_id", NEW."behandelaar_id", NEW."besluit_id", NEW."gemeente_id", NEW."gemeld_op", NEW."gewijzigd_op", NEW."hoofdactiviteit_id", NEW."id", NEW."kenmerk_vdab", NEW."motivering", NEW."naam", NEW."nummer", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."soorten", NEW."status", NEW."tot", NEW."uitkomst", NEW."uitkomst_op", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="2e6495481a6a6c29e2b9aca06f490d1d16846d64",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aa4be",
                    table="activiteiten_afwijkendeactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkendeactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_afwijkendeactiviteitevent" ("aangemaakt_op", "activiteit_id", "behandelaar_id", "besluit_id", "gemeente_id", "gemeld_op", "gewijzigd_op", "hoofdactiviteit_id", "id", "kenmerk_vdab", "motivering", "naam", "nummer", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soorten", "status", "tot", "uitkomst", "uitkomst_op", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."activiteit_id", NEW."behandelaar_id", NEW."besluit_id", NEW."gemeente_id", NEW."gemeld_op", NEW."gewijzigd_op", NEW."hoofdactiviteit_id", NEW."id", NEW."kenmerk_vdab", NEW."motivering", NEW."naam", NEW."nummer", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."soorten", NEW."status", NEW."tot", NEW."uitkomst", NEW."uitkomst_op", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="5a29feec8732f071507b6670f1c72717072b8241",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_91c88",
                    table="activiteiten_afwijkendeactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkendeactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_afwijkendeactiviteitevent" ("aangemaakt_op", "activiteit_id", "behandelaar_id", "besluit_id", "gemeente_id", "gemeld_op", "gewijzigd_op", "hoofdactiviteit_id", "id", "kenmerk_vdab", "motivering", "naam", "nummer", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soorten", "status", "tot", "uitkomst", "uitkomst_op", "van", "versie") VALUES (OLD."aangemaakt_op", OLD."activiteit_id", OLD."behandelaar_id", OLD."besluit_id", OLD."gemeente_id", OLD."gemeld_op", OLD."gewijzigd_op", OLD."hoofdactiviteit_id", OLD."id", OLD."kenmerk_vdab", OLD."motivering", OLD."naam", OLD."nummer", OLD."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."soorten", OLD."status", OLD."tot", OLD."uitkomst", OLD."uitkomst_op", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="a5e093754aa490d272cb51279803e99e0d24e8ee",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6f131",
                    table="activiteiten_afwijkendeactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Advies",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "afwijking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="adviezen",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                ("partner", models.CharField(max_length=120, verbose_name="sociale partner")),
                ("gevraagd_op", models.DateField(verbose_name="gevraagd op")),
                (
                    "ontvangen_op",
                    models.DateField(blank=True, null=True, verbose_name="ontvangen op"),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gunstig", "Gunstig"),
                            ("voorwaarden", "Gunstig met voorwaarden"),
                            ("ongunstig", "Ongunstig"),
                            ("geen", "Geen advies gegeven"),
                        ],
                        max_length=12,
                        verbose_name="advies",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
            ],
            options={
                "verbose_name": "advies",
                "verbose_name_plural": "adviezen",
                "ordering": ["gevraagd_op", "partner"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afwijking", "partner"),
                        name="advies_een_per_partner",
                        violation_error_message="Aan deze partner is al advies gevraagd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ontvangen_op", None), ("uitkomst", "")),
                            models.Q(
                                ("ontvangen_op__gte", models.F("gevraagd_op")),
                                models.Q(("uitkomst", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="advies_uitkomst_met_datum",
                        violation_error_message="Een advies komt niet vóór het gevraagd is.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="2285036dff8f5d5bbc34ac956e48c2e4c6a0eeab",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_1dfd0",
                    table="activiteiten_advies",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_adviesevent" ("aangemaakt_op", "afwijking_id", "gevraagd_op", "gewijzigd_op", "id", "ontvangen_op", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst", "versie") VALUES (NEW."aangemaakt_op", NEW."afwijking_id", NEW."gevraagd_op", NEW."gewijzigd_op", NEW."id", NEW."ontvangen_op", NEW."partner", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."toelichting", NEW."uitkomst", NEW."versie"); RETURN NULL;',
                    hash="9e1343185ec45dd0435cf1f2c32533d58e5f7932",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a7414",
                    table="activiteiten_advies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_adviesevent" ("aangemaakt_op", "afwijking_id", "gevraagd_op", "gewijzigd_op", "id", "ontvangen_op", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst", "versie") VALUES (NEW."aangemaakt_op", NEW."afwijking_id", NEW."gevraagd_op", NEW."gewijzigd_op", NEW."id", NEW."ontvangen_op", NEW."partner", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."toelichting", NEW."uitkomst", NEW."versie"); RETURN NULL;',
                    hash="b5f84380e607364494d11a21f59663b0360c21d5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_929c9",
                    table="activiteiten_advies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_adviesevent" ("aangemaakt_op", "afwijking_id", "gevraagd_op", "gewijzigd_op", "id", "ontvangen_op", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst", "versie") VALUES (OLD."aangemaakt_op", OLD."afwijking_id", OLD."gevraagd_op", OLD."gewijzigd_op", OLD."id", OLD."ontvangen_op", OLD."partner", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."toelichting", OLD."uitkomst", OLD."versie"); RETURN NULL;',
                    hash="d819818759aee5b536e2db86e029f266663ca675",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b86df",
                    table="activiteiten_advies",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AdviesEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.advies",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "afwijking",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                ("partner", models.CharField(max_length=120, verbose_name="sociale partner")),
                ("gevraagd_op", models.DateField(verbose_name="gevraagd op")),
                (
                    "ontvangen_op",
                    models.DateField(blank=True, null=True, verbose_name="ontvangen op"),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("gunstig", "Gunstig"),
                            ("voorwaarden", "Gunstig met voorwaarden"),
                            ("ongunstig", "Ongunstig"),
                            ("geen", "Geen advies gegeven"),
                        ],
                        max_length=12,
                        verbose_name="advies",
                    ),
                ),
                ("toelichting", models.TextField(blank=True, verbose_name="toelichting")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adviesevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7d43ac704154034eda824dba0c5506ed55c8df00",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb53c",
                    table="activiteiten_adviesevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AfwijkendeActiviteitEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("nummer", models.CharField(editable=False, max_length=12, verbose_name="nummer")),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "hoofdactiviteit",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.hoofdactiviteit",
                    ),
                ),
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("omschrijving", models.TextField(verbose_name="wat men doet")),
                (
                    "soorten",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("persoon", "Natuurlijke persoon"),
                                ("lokaal_bestuur", "Lokaal bestuur"),
                                ("onderwijs", "Onderwijsinstelling"),
                                ("vereniging", "Vzw of niet-commerciële vereniging"),
                                ("landbouw", "Land- en tuinbouwbedrijf"),
                            ],
                            max_length=14,
                        ),
                        size=None,
                        verbose_name="voor soorten gebruiker",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "Concept"),
                            ("advies_gevraagd", "Advies gevraagd"),
                            ("advies_ontvangen", "Adviezen ontvangen"),
                            ("beslist", "Raad besliste"),
                            ("gemeld", "Gemeld aan VDAB"),
                            ("aanvaard", "VDAB aanvaardt"),
                            ("actief", "Actief"),
                            ("afgekeurd", "Afgekeurd"),
                            ("ingetrokken", "Ingetrokken"),
                        ],
                        default="concept",
                        max_length=16,
                        verbose_name="stap",
                    ),
                ),
                (
                    "behandelaar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.besluit",
                    ),
                ),
                ("motivering", models.TextField(blank=True, verbose_name="motivering van de raad")),
                (
                    "gemeld_op",
                    models.DateField(blank=True, null=True, verbose_name="gemeld aan VDAB op"),
                ),
                (
                    "kenmerk_vdab",
                    models.CharField(blank=True, max_length=60, verbose_name="kenmerk bij VDAB"),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("aanvaard", "Aanvaard"),
                            ("geen_bezwaar", "Geen bezwaar"),
                            ("afgekeurd", "Afgekeurd"),
                        ],
                        max_length=12,
                        verbose_name="antwoord van VDAB",
                    ),
                ),
                (
                    "uitkomst_op",
                    models.DateField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="actief vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="actief tot en met")),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reden van het einde"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkendeactiviteitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c1344339b523e8058b1a2910cdb7eb6d5b6daf08",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6d68c",
                    table="activiteiten_afwijkendeactiviteitevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AfwijkingEvaluatie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "afwijking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluaties",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("verdringing", models.BooleanField(verbose_name="verdringing vastgesteld")),
                (
                    "bevinding",
                    models.CharField(
                        choices=[
                            ("behouden", "Behouden"),
                            ("bijsturen", "Bijsturen"),
                            ("stopzetten", "Stopzetten"),
                        ],
                        max_length=12,
                        verbose_name="bevinding",
                    ),
                ),
                ("toelichting", models.TextField(verbose_name="toelichting")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwijkingevaluaties",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatie van een afwijking",
                "verbose_name_plural": "evaluaties van afwijkingen",
                "ordering": ["-datum"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afwijking", "datum"),
                        name="afwijkingevaluatie_een_per_dag",
                        violation_error_message="Op deze dag is er al een evaluatie.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkingevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="e8a1d7c07b2f084117d659c3279e2af2d3ead26a",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_6b39f",
                    table="activiteiten_afwijkingevaluatie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkingevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_afwijkingevaluatieevent" ("aangemaakt_op", "afwijking_id", "bevinding", "datum", "door_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "verdringing", "versie") VALUES (NEW."aangemaakt_op", NEW."afwijking_id", NEW."bevinding", NEW."datum", NEW."door_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."toelichting", NEW."verdringing", NEW."versie"); RETURN NULL;',
                    hash="69ba347a0ad07a550272d18d22c9688d1075fb2a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c2c1c",
                    table="activiteiten_afwijkingevaluatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkingevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_afwijkingevaluatieevent" ("aangemaakt_op", "afwijking_id", "bevinding", "datum", "door_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "verdringing", "versie") VALUES (NEW."aangemaakt_op", NEW."afwijking_id", NEW."bevinding", NEW."datum", NEW."door_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."toelichting", NEW."verdringing", NEW."versie"); RETURN NULL;',
                    hash="113a1d0f981688528a8444e8a90733a451fcc916",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4bf0b",
                    table="activiteiten_afwijkingevaluatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkingevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_afwijkingevaluatieevent" ("aangemaakt_op", "afwijking_id", "bevinding", "datum", "door_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "verdringing", "versie") VALUES (OLD."aangemaakt_op", OLD."afwijking_id", OLD."bevinding", OLD."datum", OLD."door_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."toelichting", OLD."verdringing", OLD."versie"); RETURN NULL;',
                    hash="332f934d11b349f5abe64db980facb8f43386b28",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ee0c7",
                    table="activiteiten_afwijkingevaluatie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AfwijkingEvaluatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.afwijkingevaluatie",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "afwijking",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("verdringing", models.BooleanField(verbose_name="verdringing vastgesteld")),
                (
                    "bevinding",
                    models.CharField(
                        choices=[
                            ("behouden", "Behouden"),
                            ("bijsturen", "Bijsturen"),
                            ("stopzetten", "Stopzetten"),
                        ],
                        max_length=12,
                        verbose_name="bevinding",
                    ),
                ),
                ("toelichting", models.TextField(verbose_name="toelichting")),
                (
                    "door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwijkingevaluatieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c3b3cd3e469ffaf181f569c24b9b97673485db6a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b6786",
                    table="activiteiten_afwijkingevaluatieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Criteriumtoets",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "afwijking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="toetsen",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                (
                    "criterium",
                    models.CharField(
                        choices=[
                            ("verdringing", "Verdringt geen gewone of sociale tewerkstelling"),
                            ("nood", "Antwoordt op een nood die niemand anders invult"),
                            ("leerwaarde", "Wie het doet, leert er iets door"),
                            ("technisch", "Vraagt geen techniciteit of attest"),
                        ],
                        max_length=12,
                        verbose_name="criterium",
                    ),
                ),
                ("voldoet", models.BooleanField(blank=True, null=True, verbose_name="voldoet")),
                ("grond", models.TextField(blank=True, verbose_name="grond")),
            ],
            options={
                "verbose_name": "criterium",
                "verbose_name_plural": "criteria",
                "ordering": ["afwijking", "criterium"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afwijking", "criterium"),
                        name="criteriumtoets_een_per_criterium",
                        violation_error_message="Dit criterium is al getoetst.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criteriumtoets",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="8f23ad956f6edf3771f3aafdd24a676f2a41553d",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_4c54f",
                    table="activiteiten_criteriumtoets",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criteriumtoets",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_criteriumtoetsevent" ("aangemaakt_op", "afwijking_id", "criterium", "gewijzigd_op", "grond", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "voldoet") VALUES (NEW."aangemaakt_op", NEW."afwijking_id", NEW."criterium", NEW."gewijzigd_op", NEW."grond", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."versie", NEW."voldoet"); RETURN NULL;',
                    hash="4d236914a66e56dc7ee30f87863ee504039b68d9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c1638",
                    table="activiteiten_criteriumtoets",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criteriumtoets",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_criteriumtoetsevent" ("aangemaakt_op", "afwijking_id", "criterium", "gewijzigd_op", "grond", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "voldoet") VALUES (NEW."aangemaakt_op", NEW."afwijking_id", NEW."criterium", NEW."gewijzigd_op", NEW."grond", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."versie", NEW."voldoet"); RETURN NULL;',
                    hash="2ee138aef65ef31bc1ac4dc72f5efd816021b869",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_07c32",
                    table="activiteiten_criteriumtoets",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criteriumtoets",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_criteriumtoetsevent" ("aangemaakt_op", "afwijking_id", "criterium", "gewijzigd_op", "grond", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "voldoet") VALUES (OLD."aangemaakt_op", OLD."afwijking_id", OLD."criterium", OLD."gewijzigd_op", OLD."grond", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."versie", OLD."voldoet"); RETURN NULL;',
                    hash="c72a1beb1992fca6ad2a37ef87e98b290348a3b8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0e2bf",
                    table="activiteiten_criteriumtoets",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="CriteriumtoetsEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.criteriumtoets",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "afwijking",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                (
                    "criterium",
                    models.CharField(
                        choices=[
                            ("verdringing", "Verdringt geen gewone of sociale tewerkstelling"),
                            ("nood", "Antwoordt op een nood die niemand anders invult"),
                            ("leerwaarde", "Wie het doet, leert er iets door"),
                            ("technisch", "Vraagt geen techniciteit of attest"),
                        ],
                        max_length=12,
                        verbose_name="criterium",
                    ),
                ),
                ("voldoet", models.BooleanField(blank=True, null=True, verbose_name="voldoet")),
                ("grond", models.TextField(blank=True, verbose_name="grond")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="criteriumtoetsevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f6116d060ff82e8253805bb4ef37d387762e15df",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2b177",
                    table="activiteiten_criteriumtoetsevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Toelating",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                        verbose_name="id",
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toelatingen",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("persoon", "Natuurlijke persoon"),
                            ("lokaal_bestuur", "Lokaal bestuur"),
                            ("onderwijs", "Onderwijsinstelling"),
                            ("vereniging", "Vzw of niet-commerciële vereniging"),
                            ("landbouw", "Land- en tuinbouwbedrijf"),
                        ],
                        max_length=14,
                        verbose_name="soort gebruiker",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toelatingen",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "geldig",
                    django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="geldig"),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="beslissing")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toelatingen",
                        to="activiteiten.besluit",
                        verbose_name="raadsbesluit",
                    ),
                ),
                (
                    "enkel_bestaand",
                    models.BooleanField(
                        default=False,
                        help_text="Een overgang: wie later gebruiker werd, mag dit niet vragen.",
                        verbose_name="alleen voor bestaande gebruikers",
                    ),
                ),
                (
                    "afwijking",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="toelatingen",
                        to="activiteiten.afwijkendeactiviteit",
                        verbose_name="afwijking",
                    ),
                ),
            ],
            options={
                "verbose_name": "toelating",
                "verbose_name_plural": "toelatingen",
                "ordering": ["gemeente__naam", "activiteit__naam", "soort"],
                "abstract": False,
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("activiteit", "="),
                            ("soort", "="),
                            ("gemeente", "="),
                            ("geldig", "&&"),
                        ],
                        name="toelating_geen_overlap",
                        violation_error_message="Deze gemeente laat deze activiteit in die periode al toe voor deze soort.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("geldig__isempty", False), ("geldig__startswith__isnull", False)
                        ),
                        name="toelating_heeft_begin",
                        violation_error_message="Een toelating heeft een begindatum, en eindigt daarna.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelating",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="57598a75b454fa547a0d13672ea990c837a0b0f8",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_e9ba1",
                    table="activiteiten_toelating",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelating",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_toelatingevent" ("aangemaakt_op", "activiteit_id", "afwijking_id", "besluit_id", "bron", "enkel_bestaand", "geldig", "gemeente_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (NEW."aangemaakt_op", NEW."activiteit_id", NEW."afwijking_id", NEW."besluit_id", NEW."bron", NEW."enkel_bestaand", NEW."geldig", NEW."gemeente_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."versie"); RETURN NULL;',
                    hash="3f05ab99b4c1526c0987add99642228b88cc3e42",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bfdc7",
                    table="activiteiten_toelating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelating",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "activiteiten_toelatingevent" ("aangemaakt_op", "activiteit_id", "afwijking_id", "besluit_id", "bron", "enkel_bestaand", "geldig", "gemeente_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (NEW."aangemaakt_op", NEW."activiteit_id", NEW."afwijking_id", NEW."besluit_id", NEW."bron", NEW."enkel_bestaand", NEW."geldig", NEW."gemeente_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."versie"); RETURN NULL;',
                    hash="3ab33483dc393d0ffcabd229b4cb714f66842250",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3845b",
                    table="activiteiten_toelating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelating",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "activiteiten_toelatingevent" ("aangemaakt_op", "activiteit_id", "afwijking_id", "besluit_id", "bron", "enkel_bestaand", "geldig", "gemeente_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (OLD."aangemaakt_op", OLD."activiteit_id", OLD."afwijking_id", OLD."besluit_id", OLD."bron", OLD."enkel_bestaand", OLD."geldig", OLD."gemeente_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."versie"); RETURN NULL;',
                    hash="30afca9b874df60398f04423adf3fb5f5270c93a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_82980",
                    table="activiteiten_toelating",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ToelatingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.toelating",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "activiteit",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("persoon", "Natuurlijke persoon"),
                            ("lokaal_bestuur", "Lokaal bestuur"),
                            ("onderwijs", "Onderwijsinstelling"),
                            ("vereniging", "Vzw of niet-commerciële vereniging"),
                            ("landbouw", "Land- en tuinbouwbedrijf"),
                        ],
                        max_length=14,
                        verbose_name="soort gebruiker",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "geldig",
                    django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="geldig"),
                ),
                ("bron", models.CharField(blank=True, max_length=200, verbose_name="beslissing")),
                (
                    "besluit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.besluit",
                        verbose_name="raadsbesluit",
                    ),
                ),
                (
                    "enkel_bestaand",
                    models.BooleanField(
                        default=False,
                        help_text="Een overgang: wie later gebruiker werd, mag dit niet vragen.",
                        verbose_name="alleen voor bestaande gebruikers",
                    ),
                ),
                (
                    "afwijking",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.afwijkendeactiviteit",
                        verbose_name="afwijking",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelatingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="02c31212a8559551ce87cf40b4715ede94cc0e73",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_04149",
                    table="activiteiten_toelatingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VereisteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="activiteiten.vereiste",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, serialize=False, verbose_name="id"
                    ),
                ),
                (
                    "versie",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                ),
                (
                    "aangemaakt_op",
                    models.DateTimeField(auto_now_add=True, verbose_name="aangemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                ("code", models.CharField(max_length=20, verbose_name="code")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("rijbewijs", "Rijbewijs"),
                            ("taal", "Taal"),
                            ("attest", "Attest"),
                            ("andere", "Andere"),
                        ],
                        max_length=9,
                        verbose_name="soort",
                    ),
                ),
                (
                    "vervalt",
                    models.BooleanField(
                        default=False,
                        help_text="Met vinkje vraagt een bewijs hiervan tot wanneer het geldig is.",
                        verbose_name="vervalt",
                    ),
                ),
                ("uitleg", models.CharField(blank=True, max_length=300, verbose_name="uitleg")),
                ("actief", models.BooleanField(default=True, verbose_name="in gebruik")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vereisteevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a18216688c5c9541d899f6e4512dd75c57d7afbd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_acc85",
                    table="activiteiten_vereisteevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
