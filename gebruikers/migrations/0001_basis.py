import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
import wijkwerken.kern.bestanden
import wijkwerken.kern.overeenkomst
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("gebruikers", "0001_initial"),
        ("gebruikers", "0002_vereisten"),
        ("gebruikers", "0003_wachten_en_dagtijden"),
        ("gebruikers", "0004_registraties_en_handtekeningen"),
    ]

    initial = True

    dependencies = [
        ("activiteiten", "0001_basis"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("toegang", "0001_basis"),
    ]

    operations = [
        migrations.CreateModel(
            name="Gebruiker",
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
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "nummer",
                    models.CharField(
                        editable=False, max_length=12, unique=True, verbose_name="nummer"
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
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "voornaam",
                    models.CharField(
                        blank=True,
                        help_text="Alleen voor een natuurlijke persoon.",
                        max_length=80,
                        verbose_name="voornaam",
                    ),
                ),
                (
                    "ondernemingsnummer",
                    models.CharField(blank=True, max_length=10, verbose_name="ondernemingsnummer"),
                ),
                (
                    "contactpersoon",
                    models.CharField(blank=True, max_length=120, verbose_name="contactpersoon"),
                ),
                (
                    "sinds_pwa",
                    models.BooleanField(
                        default=False,
                        help_text="Opent de activiteiten die alleen nog voor bestaande gebruikers mogen.",
                        verbose_name="was al gebruiker onder PWA",
                    ),
                ),
                ("opmerking", models.TextField(blank=True, verbose_name="opmerking")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "verbose_name": "gebruiker",
                "verbose_name_plural": "gebruikers",
                "ordering": ["naam", "voornaam"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soort", "persoon"), ("voornaam", ""), _connector="XOR"
                        ),
                        name="gebruiker_voornaam_hoort_bij_persoon",
                        violation_error_message="Een natuurlijke persoon heeft een voornaam, een organisatie niet.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ondernemingsnummer", ""), _negated=True),
                        fields=("ondernemingsnummer",),
                        name="gebruiker_een_per_ondernemingsnummer",
                        violation_error_message="Er is al een gebruiker met dit ondernemingsnummer: voeg daar een vestiging toe.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="6b9acae61c0fcf207a851465152a936bcec27342",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_2d231",
                    table="gebruikers_gebruiker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikerevent" ("aangemaakt_op", "actief", "contactpersoon", "email", "gewijzigd_op", "id", "naam", "nummer", "ondernemingsnummer", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds_pwa", "soort", "telefoon", "versie", "voornaam") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."contactpersoon", NEW."email", NEW."gewijzigd_op", NEW."id", NEW."naam", NEW."nummer", NEW."ondernemingsnummer", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sinds_pwa", NEW."soort", NEW."telefoon", NEW."versie", NEW."voornaam"); RETURN NULL;',
                    hash="d03a36dde017bf075b54ed0bc3fe9e50d3ef504c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8e24e",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gebruikers_gebruikerevent" ("aangemaakt_op", "actief", "contactpersoon", "email", "gewijzigd_op", "id", "naam", "nummer", "ondernemingsnummer", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds_pwa", "soort", "telefoon", "versie", "voornaam") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."contactpersoon", NEW."email", NEW."gewijzigd_op", NEW."id", NEW."naam", NEW."nummer", NEW."ondernemingsnummer", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sinds_pwa", NEW."soort", NEW."telefoon", NEW."versie", NEW."voornaam"); RETURN NULL;',
                    hash="b8d54c760ee382a5d89d119f76c33e30d23c82e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8c0c9",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruiker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikerevent" ("aangemaakt_op", "actief", "contactpersoon", "email", "gewijzigd_op", "id", "naam", "nummer", "ondernemingsnummer", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds_pwa", "soort", "telefoon", "versie", "voornaam") VALUES (OLD."aangemaakt_op", OLD."actief", OLD."contactpersoon", OLD."email", OLD."gewijzigd_op", OLD."id", OLD."naam", OLD."nummer", OLD."ondernemingsnummer", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sinds_pwa", OLD."soort", OLD."telefoon", OLD."versie", OLD."voornaam"); RETURN NULL;',
                    hash="59f76bfe1a637856d284bf4bb97905cd40809c96",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7a177",
                    table="gebruikers_gebruiker",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="GebruikerEvent",
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
                        to="gebruikers.gebruiker",
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
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("nummer", models.CharField(editable=False, max_length=12, verbose_name="nummer")),
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
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "voornaam",
                    models.CharField(
                        blank=True,
                        help_text="Alleen voor een natuurlijke persoon.",
                        max_length=80,
                        verbose_name="voornaam",
                    ),
                ),
                (
                    "ondernemingsnummer",
                    models.CharField(blank=True, max_length=10, verbose_name="ondernemingsnummer"),
                ),
                (
                    "contactpersoon",
                    models.CharField(blank=True, max_length=120, verbose_name="contactpersoon"),
                ),
                (
                    "sinds_pwa",
                    models.BooleanField(
                        default=False,
                        help_text="Opent de activiteiten die alleen nog voor bestaande gebruikers mogen.",
                        verbose_name="was al gebruiker onder PWA",
                    ),
                ),
                ("opmerking", models.TextField(blank=True, verbose_name="opmerking")),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="58f768fc3560de7a7bb1c2324e220b17ad010f6d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ba0ac",
                    table="gebruikers_gebruikerevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Gebruikersovereenkomst",
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
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overeenkomsten",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "periode",
                    django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode"),
                ),
                ("feiten", models.JSONField(blank=True, default=dict, verbose_name="bedragen")),
                (
                    "getekend_op",
                    models.DateField(blank=True, null=True, verbose_name="getekend op"),
                ),
                (
                    "scan",
                    models.FileField(
                        blank=True,
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="scan",
                    ),
                ),
                (
                    "scan_mime",
                    models.CharField(blank=True, max_length=80, verbose_name="soort bestand"),
                ),
            ],
            options={
                "verbose_name": "gebruikersovereenkomst",
                "verbose_name_plural": "gebruikersovereenkomsten",
                "ordering": ["-periode"],
                "abstract": False,
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("gebruiker", "="), ("periode", "&&")],
                        name="gebruikersovereenkomst_geen_overlap",
                        violation_error_message="In die periode heeft deze gebruiker al een overeenkomst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("periode__isempty", False),
                            ("periode__startswith__isnull", False),
                            ("periode__endswith__isnull", False),
                        ),
                        name="gebruikersovereenkomst_heeft_begin_en_einde",
                        violation_error_message="Een overeenkomst eindigt na haar begin.",
                    ),
                ],
            },
            bases=(wijkwerken.kern.overeenkomst.FeitenMixin, models.Model),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikersovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="d6e39dbf036f514e728cf949d2afe259d10cc4c6",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_34699",
                    table="gebruikers_gebruikersovereenkomst",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikersovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF OLD.getekend_op IS NOT NULL THEN\n                        RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070';\n                    END IF;\n                    IF TG_OP = 'DELETE' THEN\n                        RETURN OLD;\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="f0d6eefb813b9d48fadf9affc821a6e56b36a801",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_a4744",
                    table="gebruikers_gebruikersovereenkomst",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikersovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikersovereenkomstevent" ("aangemaakt_op", "feiten", "gebruiker_id", "getekend_op", "gewijzigd_op", "id", "periode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_mime", "versie") VALUES (NEW."aangemaakt_op", NEW."feiten", NEW."gebruiker_id", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."periode", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."scan", NEW."scan_mime", NEW."versie"); RETURN NULL;',
                    hash="2dce19ca986d0ca2b6fa593a2c64b7698ced8b63",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_25fe3",
                    table="gebruikers_gebruikersovereenkomst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikersovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gebruikers_gebruikersovereenkomstevent" ("aangemaakt_op", "feiten", "gebruiker_id", "getekend_op", "gewijzigd_op", "id", "periode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_mime", "versie") VALUES (NEW."aangemaakt_op", NEW."feiten", NEW."gebruiker_id", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."periode", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."scan", NEW."scan_mime", NEW."versie"); RETURN NULL;',
                    hash="962a5f924cda2ad8421d5d26d25640eb5a222702",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d7764",
                    table="gebruikers_gebruikersovereenkomst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikersovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikersovereenkomstevent" ("aangemaakt_op", "feiten", "gebruiker_id", "getekend_op", "gewijzigd_op", "id", "periode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan", "scan_mime", "versie") VALUES (OLD."aangemaakt_op", OLD."feiten", OLD."gebruiker_id", OLD."getekend_op", OLD."gewijzigd_op", OLD."id", OLD."periode", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."scan", OLD."scan_mime", OLD."versie"); RETURN NULL;',
                    hash="e6571f8e812c5cfae01f2b48b7c65040a91ca17b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_691a9",
                    table="gebruikers_gebruikersovereenkomst",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Gebruikershandtekening",
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
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("getekend_op", models.DateField(verbose_name="getekend op")),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("scherm", "Getekend op scherm"),
                            ("naam", "Naam getypt"),
                            ("papier", "Op papier"),
                            ("oud", "Op papier, zonder scan"),
                        ],
                        max_length=8,
                        verbose_name="wijze",
                    ),
                ),
                (
                    "beeld",
                    models.FileField(
                        blank=True,
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="beeld",
                    ),
                ),
                (
                    "reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom zonder scan"),
                ),
                (
                    "sha256",
                    models.CharField(max_length=64, verbose_name="SHA-256 van wat getekend is"),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handtekeningen",
                        to="gebruikers.gebruikersovereenkomst",
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[("gebruiker", "Gebruiker"), ("organisatie", "Organisatie")],
                        max_length=11,
                        verbose_name="partij",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gebruikershandtekeningen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "handtekening van een gebruikersovereenkomst",
                "verbose_name_plural": "handtekeningen van gebruikersovereenkomsten",
                "ordering": ["aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("overeenkomst", "partij"),
                        name="gebruikershandtekening_een_per_partij",
                        violation_error_message="Deze partij heeft al getekend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("wijze", "scherm"), models.Q(("beeld", ""), _negated=True)),
                            models.Q(("beeld", ""), ("wijze__in", ["naam", "papier"])),
                            models.Q(
                                ("beeld", ""),
                                ("wijze", "oud"),
                                models.Q(("reden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="gebruikershandtekening_bewijs_hoort_bij_wijze",
                        violation_error_message="Een handtekening op scherm heeft een beeld, op papier een scan, en anders een reden.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikershandtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="0370ae8b581c06b805659ded245c3a8acdf2a10b",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_1c3d3",
                    table="gebruikers_gebruikershandtekening",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikershandtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE stand date;",
                    func="\n                    IF TG_OP <> 'INSERT' THEN\n                        SELECT o.getekend_op INTO stand FROM gebruikers_gebruikersovereenkomst o\n                            WHERE o.id = OLD.overeenkomst_id FOR SHARE;\n                        IF stand IS NOT NULL THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n                    END IF;\n                    IF TG_OP = 'DELETE' THEN\n                        RETURN OLD;\n                    END IF;\n                    SELECT o.getekend_op INTO stand FROM gebruikers_gebruikersovereenkomst o\n                        WHERE o.id = NEW.overeenkomst_id FOR SHARE;\n                    IF stand IS NOT NULL THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n                    RETURN NEW;\n                ",
                    hash="9f8b9d71e7ff29019b26943b4a56adaa965907a5",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_2d850",
                    table="gebruikers_gebruikershandtekening",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikershandtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikershandtekeningevent" ("aangemaakt_op", "account_id", "beeld", "getekend_op", "gewijzigd_op", "id", "naam", "overeenkomst_id", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "sha256", "versie", "wijze") VALUES (NEW."aangemaakt_op", NEW."account_id", NEW."beeld", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."naam", NEW."overeenkomst_id", NEW."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."sha256", NEW."versie", NEW."wijze"); RETURN NULL;',
                    hash="d709a478347cf81f3f938ce09a523efc748fa1f2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c8012",
                    table="gebruikers_gebruikershandtekening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikershandtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gebruikers_gebruikershandtekeningevent" ("aangemaakt_op", "account_id", "beeld", "getekend_op", "gewijzigd_op", "id", "naam", "overeenkomst_id", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "sha256", "versie", "wijze") VALUES (NEW."aangemaakt_op", NEW."account_id", NEW."beeld", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."naam", NEW."overeenkomst_id", NEW."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."sha256", NEW."versie", NEW."wijze"); RETURN NULL;',
                    hash="6655616d32598c4bef83eda38a6a7140add0312e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0260e",
                    table="gebruikers_gebruikershandtekening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikershandtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_gebruikershandtekeningevent" ("aangemaakt_op", "account_id", "beeld", "getekend_op", "gewijzigd_op", "id", "naam", "overeenkomst_id", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "sha256", "versie", "wijze") VALUES (OLD."aangemaakt_op", OLD."account_id", OLD."beeld", OLD."getekend_op", OLD."gewijzigd_op", OLD."id", OLD."naam", OLD."overeenkomst_id", OLD."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."sha256", OLD."versie", OLD."wijze"); RETURN NULL;',
                    hash="5816fcace08f29bd6787332c5d118b17e2b438c2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7b6bd",
                    table="gebruikers_gebruikershandtekening",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="GebruikershandtekeningEvent",
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
                        to="gebruikers.gebruikershandtekening",
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
                ("naam", models.CharField(max_length=160, verbose_name="naam")),
                ("getekend_op", models.DateField(verbose_name="getekend op")),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("scherm", "Getekend op scherm"),
                            ("naam", "Naam getypt"),
                            ("papier", "Op papier"),
                            ("oud", "Op papier, zonder scan"),
                        ],
                        max_length=8,
                        verbose_name="wijze",
                    ),
                ),
                (
                    "beeld",
                    models.FileField(
                        blank=True,
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="beeld",
                    ),
                ),
                (
                    "reden",
                    models.CharField(blank=True, max_length=200, verbose_name="waarom zonder scan"),
                ),
                (
                    "sha256",
                    models.CharField(max_length=64, verbose_name="SHA-256 van wat getekend is"),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.gebruikersovereenkomst",
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[("gebruiker", "Gebruiker"), ("organisatie", "Organisatie")],
                        max_length=11,
                        verbose_name="partij",
                    ),
                ),
                (
                    "account",
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
            model_name="gebruikershandtekeningevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c981dbf51f69ebbc1b9de0ec10d1bd86e2c322a8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5d567",
                    table="gebruikers_gebruikershandtekeningevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="GebruikersovereenkomstEvent",
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
                        to="gebruikers.gebruikersovereenkomst",
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
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "periode",
                    django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode"),
                ),
                ("feiten", models.JSONField(blank=True, default=dict, verbose_name="bedragen")),
                (
                    "getekend_op",
                    models.DateField(blank=True, null=True, verbose_name="getekend op"),
                ),
                (
                    "scan",
                    models.FileField(
                        blank=True,
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="scan",
                    ),
                ),
                (
                    "scan_mime",
                    models.CharField(blank=True, max_length=80, verbose_name="soort bestand"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gebruikersovereenkomstevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="edfd63d0e1c5cb96f9f112f2e47794a68a8e20cb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3639d",
                    table="gebruikers_gebruikersovereenkomstevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Registratie",
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
                ("straat", models.CharField(max_length=120, verbose_name="straat")),
                ("huisnummer", models.CharField(max_length=20, verbose_name="huisnummer en bus")),
                ("postcode", models.CharField(max_length=4, verbose_name="postcode")),
                ("plaats", models.CharField(max_length=80, verbose_name="plaats")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("sleutel", models.UUIDField(editable=False, unique=True, verbose_name="sleutel")),
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
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=200, verbose_name="naam")),
                ("voornaam", models.CharField(blank=True, max_length=80, verbose_name="voornaam")),
                (
                    "ondernemingsnummer",
                    models.CharField(blank=True, max_length=10, verbose_name="ondernemingsnummer"),
                ),
                (
                    "contactpersoon",
                    models.CharField(blank=True, max_length=120, verbose_name="contactpersoon"),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registraties",
                        to="toegang.gemeente",
                    ),
                ),
                ("werk", models.TextField(max_length=2000, verbose_name="welk werk")),
                ("wanneer", models.CharField(blank=True, max_length=200, verbose_name="wanneer")),
                ("ontvangen_op", models.DateTimeField(verbose_name="ontvangen op")),
                ("akkoord_op", models.DateTimeField(verbose_name="akkoord op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("nieuw", "Nieuw"),
                            ("overgenomen", "Overgenomen"),
                            ("gekoppeld", "Gekoppeld"),
                            ("geweigerd", "Geweigerd"),
                        ],
                        default="nieuw",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "afgehandeld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgehandeld op"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registraties",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afgehandeld door",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="registraties",
                        to="gebruikers.gebruiker",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=500, verbose_name="waarom niet")),
                (
                    "hoofdactiviteiten",
                    models.ManyToManyField(
                        blank=True, related_name="registraties", to="activiteiten.hoofdactiviteit"
                    ),
                ),
            ],
            options={
                "verbose_name": "registratie",
                "verbose_name_plural": "registraties",
                "ordering": ["-ontvangen_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afgehandeld_op", None), ("door", None), ("status", "nieuw")),
                            models.Q(
                                models.Q(("status", "nieuw"), _negated=True),
                                ("afgehandeld_op__isnull", False),
                                ("door__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="registratie_afgehandeld_hoort_bij_status",
                        violation_error_message="Wat afgehandeld is, heeft een dag en iemand die het deed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("gebruiker__isnull", False),
                                ("status__in", ["overgenomen", "gekoppeld"]),
                            ),
                            models.Q(("gebruiker", None), ("status__in", ["nieuw", "geweigerd"])),
                            _connector="OR",
                        ),
                        name="registratie_gebruiker_hoort_bij_status",
                        violation_error_message="Wat overgenomen of gekoppeld is, hoort bij een gebruiker.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "geweigerd"), ("reden", ""), _connector="XOR"
                        ),
                        name="registratie_reden_hoort_bij_weigering",
                        violation_error_message="Zeg waarom u de registratie weigert.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registratie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="e646ef196780076cf78a053e323ba56205efd358",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_8b820",
                    table="gebruikers_registratie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registratie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_registratieevent" ("afgehandeld_op", "door_id", "gebruiker_id", "id", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "versie") VALUES (NEW."afgehandeld_op", NEW."door_id", NEW."gebruiker_id", NEW."id", NEW."ontvangen_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."status", NEW."versie"); RETURN NULL;',
                    hash="b6bbe4e94c5641eced7d268202a469c2f7830e87",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e7ac5",
                    table="gebruikers_registratie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registratie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."afgehandeld_op" IS DISTINCT FROM (NEW."afgehandeld_op") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."gebruiker_id" IS DISTINCT FROM (NEW."gebruiker_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ontvangen_op" IS DISTINCT FROM (NEW."ontvangen_op") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."versie" IS DISTINCT FROM (NEW."versie"))',
                    func='INSERT INTO "gebruikers_registratieevent" ("afgehandeld_op", "door_id", "gebruiker_id", "id", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "versie") VALUES (NEW."afgehandeld_op", NEW."door_id", NEW."gebruiker_id", NEW."id", NEW."ontvangen_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."status", NEW."versie"); RETURN NULL;',
                    hash="42abccbef49d682866b25212e039841faecb273f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_969ee",
                    table="gebruikers_registratie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registratie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_registratieevent" ("afgehandeld_op", "door_id", "gebruiker_id", "id", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "versie") VALUES (OLD."afgehandeld_op", OLD."door_id", OLD."gebruiker_id", OLD."id", OLD."ontvangen_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."status", OLD."versie"); RETURN NULL;',
                    hash="e93326ab17e3c06ebe6d1e467cd587ce804165bd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_be2fc",
                    table="gebruikers_registratie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="RegistratieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="id_versie_soort_status_ontvangen_op_afgehandeld_op_door_gebruiker_events",
                        to="gebruikers.registratie",
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
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("nieuw", "Nieuw"),
                            ("overgenomen", "Overgenomen"),
                            ("gekoppeld", "Gekoppeld"),
                            ("geweigerd", "Geweigerd"),
                        ],
                        default="nieuw",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                ("ontvangen_op", models.DateTimeField(verbose_name="ontvangen op")),
                (
                    "afgehandeld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgehandeld op"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afgehandeld door",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.gebruiker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registratieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="85e61c95950a2a33f585b9df57d772b1fcb8ac5c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_70963",
                    table="gebruikers_registratieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Vestiging",
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
                ("straat", models.CharField(max_length=120, verbose_name="straat")),
                ("huisnummer", models.CharField(max_length=20, verbose_name="huisnummer en bus")),
                ("postcode", models.CharField(max_length=4, verbose_name="postcode")),
                ("plaats", models.CharField(max_length=80, verbose_name="plaats")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vestigingen",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "naam",
                    models.CharField(default="Hoofdadres", max_length=120, verbose_name="naam"),
                ),
                (
                    "kostenplaats",
                    models.CharField(blank=True, max_length=40, verbose_name="kostenplaats"),
                ),
                (
                    "contactpersoon",
                    models.CharField(blank=True, max_length=120, verbose_name="contactpersoon"),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vestigingen",
                        to="toegang.gemeente",
                    ),
                ),
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "verbose_name": "vestiging",
                "verbose_name_plural": "vestigingen",
                "ordering": ["gebruiker__naam", "naam"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gebruiker", "naam"),
                        name="vestiging_naam_uniek",
                        violation_error_message="Deze gebruiker heeft al een vestiging met die naam.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kostenplaats", ""), _negated=True),
                        fields=("gebruiker", "kostenplaats"),
                        name="vestiging_kostenplaats_uniek",
                        violation_error_message="Deze gebruiker heeft al een vestiging met die kostenplaats.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vestiging",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="52303d8a23cb3e53984b88fad23e7f79b0fad26b",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_b40a0",
                    table="gebruikers_vestiging",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vestiging",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_vestigingevent" ("aangemaakt_op", "actief", "contactpersoon", "email", "gebruiker_id", "gemeente_id", "gewijzigd_op", "huisnummer", "id", "kostenplaats", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "telefoon", "versie") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."contactpersoon", NEW."email", NEW."gebruiker_id", NEW."gemeente_id", NEW."gewijzigd_op", NEW."huisnummer", NEW."id", NEW."kostenplaats", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."plaats", NEW."postcode", NEW."straat", NEW."telefoon", NEW."versie"); RETURN NULL;',
                    hash="df7b9ab907d4c9b4db0fd2f16251edc6e5c77702",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c9d97",
                    table="gebruikers_vestiging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vestiging",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gebruikers_vestigingevent" ("aangemaakt_op", "actief", "contactpersoon", "email", "gebruiker_id", "gemeente_id", "gewijzigd_op", "huisnummer", "id", "kostenplaats", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "telefoon", "versie") VALUES (NEW."aangemaakt_op", NEW."actief", NEW."contactpersoon", NEW."email", NEW."gebruiker_id", NEW."gemeente_id", NEW."gewijzigd_op", NEW."huisnummer", NEW."id", NEW."kostenplaats", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."straat", NEW."telefoon", NEW."versie"); RETURN NULL;',
                    hash="647b82b4a58cc9b7f8b57a7f3ae883c4bc3f2641",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6b013",
                    table="gebruikers_vestiging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vestiging",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_vestigingevent" ("aangemaakt_op", "actief", "contactpersoon", "email", "gebruiker_id", "gemeente_id", "gewijzigd_op", "huisnummer", "id", "kostenplaats", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "telefoon", "versie") VALUES (OLD."aangemaakt_op", OLD."actief", OLD."contactpersoon", OLD."email", OLD."gebruiker_id", OLD."gemeente_id", OLD."gewijzigd_op", OLD."huisnummer", OLD."id", OLD."kostenplaats", OLD."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."telefoon", OLD."versie"); RETURN NULL;',
                    hash="c873e120b0fba2475dd5b989940c6086099ef93f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7e2fd",
                    table="gebruikers_vestiging",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Aanvraag",
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
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanvragen",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "vestiging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanvragen",
                        to="gebruikers.vestiging",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanvragen",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("eenmalig", "Eén keer"),
                            ("terugkerend", "Elke week"),
                            ("voor_datum", "Ergens vóór een datum"),
                        ],
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("ontvangen", "Ontvangen"),
                            ("open", "Open"),
                            ("ingevuld", "Ingevuld"),
                            ("afgesloten", "Afgesloten"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "weekdagen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            choices=[
                                (0, "maandag"),
                                (1, "dinsdag"),
                                (2, "woensdag"),
                                (3, "donderdag"),
                                (4, "vrijdag"),
                                (5, "zaterdag"),
                                (6, "zondag"),
                            ]
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="dagen",
                    ),
                ),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                (
                    "dagtijden",
                    models.JSONField(
                        blank=True, default=list, verbose_name="andere uren op een dag"
                    ),
                ),
                (
                    "slaat_schoolvakanties_over",
                    models.BooleanField(default=False, verbose_name="niet tijdens schoolvakanties"),
                ),
                ("uren", models.PositiveSmallIntegerField(verbose_name="begonnen uren per keer")),
                (
                    "aantal",
                    models.PositiveSmallIntegerField(default=1, verbose_name="aantal wijk-werkers"),
                ),
                ("omschrijving", models.TextField(blank=True, verbose_name="omschrijving")),
                (
                    "toelichting_vereisten",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="toelichting bij de vereisten"
                    ),
                ),
                (
                    "wachtreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("niemand_vrij", "Niemand vrij op die uren"),
                            ("afstand", "Te ver voor wie vrij is"),
                            ("vereiste", "Niemand heeft wat gevraagd wordt"),
                            ("uren", "Te veel uren voor wie past"),
                            ("gebruiker", "We wachten op de gebruiker"),
                            ("toelating", "We wachten op een beslissing van de gemeente"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="waarom nog niemand",
                    ),
                ),
                (
                    "wachtnota",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="toelichting bij het wachten"
                    ),
                ),
                (
                    "vereisten",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Naast wat de activiteit zelf van iedereen vraagt.",
                        related_name="aanvragen",
                        to="activiteiten.vereiste",
                        verbose_name="vereisten",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanvraag",
                "verbose_name_plural": "aanvragen",
                "ordering": ["-ontvangen_op", "-nummer"],
                "abstract": False,
                "indexes": [models.Index(fields=["status", "van"], name="aanvraag_status_van")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="aanvraag_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begin", None), ("einde", None)),
                            ("einde__gt", models.F("begin")),
                            _connector="OR",
                        ),
                        name="aanvraag_einde_na_begin",
                        violation_error_message="Het einde moet na het begin liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uren__gte", 1), ("uren__lte", 24)),
                        name="aanvraag_uren_per_keer",
                        violation_error_message="Eén keer duurt 1 tot 24 uur.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("aantal__gte", 1)),
                        name="aanvraag_minstens_een_wijkwerker",
                        violation_error_message="Vraag minstens één wijk-werker.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "terugkerend"), _negated=True),
                            ("weekdagen__len__gt", 0),
                            _connector="OR",
                        ),
                        name="aanvraag_terugkerend_heeft_dagen",
                        violation_error_message="Kies minstens één dag van de week.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "voor_datum"), _negated=True),
                            ("tot__isnull", False),
                            _connector="OR",
                        ),
                        name="aanvraag_voor_datum_heeft_datum",
                        violation_error_message="Vul de datum in waarvóór het werk klaar moet zijn.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="b23e8589527330c42accd66a682478306ca7fb77",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_b1f9b",
                    table="gebruikers_aanvraag",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_aanvraagevent" ("aangemaakt_op", "aantal", "activiteit_id", "begin", "dagtijden", "einde", "gebruiker_id", "gewijzigd_op", "id", "nummer", "omschrijving", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slaat_schoolvakanties_over", "soort", "status", "toelichting_vereisten", "tot", "uren", "van", "versie", "vestiging_id", "wachtnota", "wachtreden", "weekdagen") VALUES (NEW."aangemaakt_op", NEW."aantal", NEW."activiteit_id", NEW."begin", NEW."dagtijden", NEW."einde", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", NEW."nummer", NEW."omschrijving", NEW."ontvangen_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."slaat_schoolvakanties_over", NEW."soort", NEW."status", NEW."toelichting_vereisten", NEW."tot", NEW."uren", NEW."van", NEW."versie", NEW."vestiging_id", NEW."wachtnota", NEW."wachtreden", NEW."weekdagen"); RETURN NULL;',
                    hash="3feca6ae81568581aff65bf0c763367435110296",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_58449",
                    table="gebruikers_aanvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gebruikers_aanvraagevent" ("aangemaakt_op", "aantal", "activiteit_id", "begin", "dagtijden", "einde", "gebruiker_id", "gewijzigd_op", "id", "nummer", "omschrijving", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slaat_schoolvakanties_over", "soort", "status", "toelichting_vereisten", "tot", "uren", "van", "versie", "vestiging_id", "wachtnota", "wachtreden", "weekdagen") VALUES (NEW."aangemaakt_op", NEW."aantal", NEW."activiteit_id", NEW."begin", NEW."dagtijden", NEW."einde", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", NEW."nummer", NEW."omschrijving", NEW."ontvangen_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."slaat_schoolvakanties_over", NEW."soort", NEW."status", NEW."toelichting_vereisten", NEW."tot", NEW."uren", NEW."van", NEW."versie", NEW."vestiging_id", NEW."wachtnota", NEW."wachtreden", NEW."weekdagen"); RETURN NULL;',
                    hash="38a96c56f9902e1e0b1a0803e469c7c3fa3a40df",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_617cb",
                    table="gebruikers_aanvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gebruikers_aanvraagevent" ("aangemaakt_op", "aantal", "activiteit_id", "begin", "dagtijden", "einde", "gebruiker_id", "gewijzigd_op", "id", "nummer", "omschrijving", "ontvangen_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slaat_schoolvakanties_over", "soort", "status", "toelichting_vereisten", "tot", "uren", "van", "versie", "vestiging_id", "wachtnota", "wachtreden", "weekdagen") VALUES (OLD."aangemaakt_op", OLD."aantal", OLD."activiteit_id", OLD."begin", OLD."dagtijden", OLD."einde", OLD."gebruiker_id", OLD."gewijzigd_op", OLD."id", OLD."nummer", OLD."omschrijving", OLD."ontvangen_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."slaat_schoolvakanties_over", OLD."soort", OLD."status", OLD."toelichting_vereisten", OLD."tot", OLD."uren", OLD."van", OLD."versie", OLD."vestiging_id", OLD."wachtnota", OLD."wachtreden", OLD."weekdagen"); RETURN NULL;',
                    hash="d71036446a33d2b0cc5afb8adb251494459ff44f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_088c8",
                    table="gebruikers_aanvraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AanvraagEvent",
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
                        to="gebruikers.aanvraag",
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
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "vestiging",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.vestiging",
                    ),
                ),
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
                            ("eenmalig", "Eén keer"),
                            ("terugkerend", "Elke week"),
                            ("voor_datum", "Ergens vóór een datum"),
                        ],
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("ontvangen", "Ontvangen"),
                            ("open", "Open"),
                            ("ingevuld", "Ingevuld"),
                            ("afgesloten", "Afgesloten"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                ("ontvangen_op", models.DateField(verbose_name="ontvangen op")),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "weekdagen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            choices=[
                                (0, "maandag"),
                                (1, "dinsdag"),
                                (2, "woensdag"),
                                (3, "donderdag"),
                                (4, "vrijdag"),
                                (5, "zaterdag"),
                                (6, "zondag"),
                            ]
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="dagen",
                    ),
                ),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                (
                    "dagtijden",
                    models.JSONField(
                        blank=True, default=list, verbose_name="andere uren op een dag"
                    ),
                ),
                (
                    "slaat_schoolvakanties_over",
                    models.BooleanField(default=False, verbose_name="niet tijdens schoolvakanties"),
                ),
                ("uren", models.PositiveSmallIntegerField(verbose_name="begonnen uren per keer")),
                (
                    "aantal",
                    models.PositiveSmallIntegerField(default=1, verbose_name="aantal wijk-werkers"),
                ),
                ("omschrijving", models.TextField(blank=True, verbose_name="omschrijving")),
                (
                    "toelichting_vereisten",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="toelichting bij de vereisten"
                    ),
                ),
                (
                    "wachtreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("niemand_vrij", "Niemand vrij op die uren"),
                            ("afstand", "Te ver voor wie vrij is"),
                            ("vereiste", "Niemand heeft wat gevraagd wordt"),
                            ("uren", "Te veel uren voor wie past"),
                            ("gebruiker", "We wachten op de gebruiker"),
                            ("toelating", "We wachten op een beslissing van de gemeente"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="waarom nog niemand",
                    ),
                ),
                (
                    "wachtnota",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="toelichting bij het wachten"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraagevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d966a93bc3f6e02f04fafb4622f7ed3ca95c5575",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7f10e",
                    table="gebruikers_aanvraagevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VestigingEvent",
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
                        to="gebruikers.vestiging",
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
                ("straat", models.CharField(max_length=120, verbose_name="straat")),
                ("huisnummer", models.CharField(max_length=20, verbose_name="huisnummer en bus")),
                ("postcode", models.CharField(max_length=4, verbose_name="postcode")),
                ("plaats", models.CharField(max_length=80, verbose_name="plaats")),
                ("telefoon", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "gebruiker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "naam",
                    models.CharField(default="Hoofdadres", max_length=120, verbose_name="naam"),
                ),
                (
                    "kostenplaats",
                    models.CharField(blank=True, max_length=40, verbose_name="kostenplaats"),
                ),
                (
                    "contactpersoon",
                    models.CharField(blank=True, max_length=120, verbose_name="contactpersoon"),
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
                ("actief", models.BooleanField(default=True, verbose_name="actief")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vestigingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3830ef9f39f983ea82df9fc34a60cf7f19875078",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_71d55",
                    table="gebruikers_vestigingevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
