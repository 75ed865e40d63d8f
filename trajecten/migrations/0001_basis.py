import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
import trajecten.models.intake
import trajecten.models.inzet
import trajecten.models.traject
import uuid
import wijkwerken.kern.bestanden
import wijkwerken.kern.overeenkomst
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    replaces = [
        ("trajecten", "0001_initial"),
        ("trajecten", "0002_bijlagen"),
        ("trajecten", "0003_terugstuurgrond"),
        ("trajecten", "0004_zitdagen_en_intakes"),
        ("trajecten", "0005_evaluatiegegevens"),
        ("trajecten", "0006_competenties_en_uitsluitingen"),
        ("trajecten", "0007_notities"),
        ("trajecten", "0008_termijnen"),
        ("trajecten", "0009_instroom"),
        ("trajecten", "0010_ondertekenen"),
        ("trajecten", "0011_evaluatiecompetenties"),
        ("trajecten", "0012_doorstroom"),
        ("trajecten", "0013_overgang_hersteld"),
        ("trajecten", "0014_bewijzen"),
        ("trajecten", "0015_rijbewijs_als_bewijs"),
        ("trajecten", "0016_afwijkende_activiteiten"),
        ("trajecten", "0017_beschikbaarheid"),
        ("trajecten", "0018_vervanging"),
        ("trajecten", "0019_planningsberichten"),
        ("trajecten", "0020_aanbiedingen"),
    ]

    initial = True

    dependencies = [
        ("activiteiten", "0001_basis"),
        ("gebruikers", "0001_basis"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("toegang", "0001_basis"),
    ]

    operations = [
        migrations.CreateModel(
            name="Huishouden",
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
                    "optie",
                    models.CharField(
                        choices=[
                            ("a", "Optie A: het OCMW leidt beide partners toe"),
                            ("b", "Optie B: VDAB leidt de partner zonder leefloon toe"),
                        ],
                        max_length=1,
                        verbose_name="wie toeleidt",
                    ),
                ),
                (
                    "afgesproken_met",
                    models.CharField(max_length=120, verbose_name="afgesproken met"),
                ),
                ("afgesproken_op", models.DateField(verbose_name="afgesproken op")),
            ],
            options={
                "verbose_name": "huishouden",
                "verbose_name_plural": "huishoudens",
                "ordering": ["-aangemaakt_op"],
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="huishouden",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="7ab4b9af0a7a53f6288cf570f68ae76864f2c92f",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_726fb",
                    table="trajecten_huishouden",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="huishouden",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_huishoudenevent" ("aangemaakt_op", "afgesproken_met", "afgesproken_op", "gewijzigd_op", "id", "optie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."aangemaakt_op", NEW."afgesproken_met", NEW."afgesproken_op", NEW."gewijzigd_op", NEW."id", NEW."optie", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."versie"); RETURN NULL;',
                    hash="a80a35c897c66bf4a3678489b552a0687c794923",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fcb24",
                    table="trajecten_huishouden",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="huishouden",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_huishoudenevent" ("aangemaakt_op", "afgesproken_met", "afgesproken_op", "gewijzigd_op", "id", "optie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."aangemaakt_op", NEW."afgesproken_met", NEW."afgesproken_op", NEW."gewijzigd_op", NEW."id", NEW."optie", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."versie"); RETURN NULL;',
                    hash="08755bb342d9e7534dff658a80cb0aa27eab3d0f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_759f1",
                    table="trajecten_huishouden",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="huishouden",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_huishoudenevent" ("aangemaakt_op", "afgesproken_met", "afgesproken_op", "gewijzigd_op", "id", "optie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (OLD."aangemaakt_op", OLD."afgesproken_met", OLD."afgesproken_op", OLD."gewijzigd_op", OLD."id", OLD."optie", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."versie"); RETURN NULL;',
                    hash="84780d97857bde09f098fa09a62ebc6fac226b63",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f9c75",
                    table="trajecten_huishouden",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="HuishoudenEvent",
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
                        to="trajecten.huishouden",
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
                    "optie",
                    models.CharField(
                        choices=[
                            ("a", "Optie A: het OCMW leidt beide partners toe"),
                            ("b", "Optie B: VDAB leidt de partner zonder leefloon toe"),
                        ],
                        max_length=1,
                        verbose_name="wie toeleidt",
                    ),
                ),
                (
                    "afgesproken_met",
                    models.CharField(max_length=120, verbose_name="afgesproken met"),
                ),
                ("afgesproken_op", models.DateField(verbose_name="afgesproken op")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="huishoudenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5b8474dbbfe79b3c8593704fb77142bd3b5f597a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b5c36",
                    table="trajecten_huishoudenevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="WijkWerker",
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
                ("voornaam", models.CharField(max_length=80, verbose_name="voornaam")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                (
                    "insz_versleuteld",
                    models.TextField(editable=False, verbose_name="INSZ, versleuteld"),
                ),
                (
                    "insz_index",
                    models.CharField(editable=False, max_length=64, verbose_name="INSZ, index"),
                ),
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
                        related_name="wijkwerkers",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "inkomen",
                    models.CharField(
                        choices=[
                            ("leefloon", "Leefloon"),
                            ("uitkering", "Werkloosheidsuitkering"),
                            ("zonder", "Vrije werkzoekende, zonder uitkering"),
                            ("ziekte", "Ziekte-uitkering, met toelating van de adviserend arts"),
                            ("andere", "Andere steun van het OCMW"),
                        ],
                        max_length=9,
                        verbose_name="leeft van",
                    ),
                ),
                ("rijbewijs", models.BooleanField(default=False, verbose_name="heeft rijbewijs B")),
                ("opmerking", models.TextField(blank=True, verbose_name="opmerking")),
            ],
            options={
                "verbose_name": "wijk-werker",
                "verbose_name_plural": "wijk-werkers",
                "ordering": ["naam", "voornaam", "nummer"],
                "abstract": False,
                "indexes": [models.Index(fields=["naam", "voornaam"], name="wijkwerker_naam")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("insz_index",),
                        name="wijkwerker_insz_uniek",
                        violation_error_message="Er is al een wijk-werker met dit rijksregisternummer.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerker",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="b7ec0f8c940060ca2ea4bbae8abad94f0c5dd6fc",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_ff6e3",
                    table="trajecten_wijkwerker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_wijkwerkerevent" ("aangemaakt_op", "email", "geboortedatum", "gemeente_id", "gewijzigd_op", "huisnummer", "id", "inkomen", "insz_index", "naam", "nummer", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "rijbewijs", "straat", "telefoon", "versie", "voornaam") VALUES (NEW."aangemaakt_op", NEW."email", NEW."geboortedatum", NEW."gemeente_id", NEW."gewijzigd_op", NEW."huisnummer", NEW."id", NEW."inkomen", NEW."insz_index", NEW."naam", NEW."nummer", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."plaats", NEW."postcode", NEW."rijbewijs", NEW."straat", NEW."telefoon", NEW."versie", NEW."voornaam"); RETURN NULL;',
                    hash="dc3627885d8a85425045eedfd9cfcd030fecbb17",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_22861",
                    table="trajecten_wijkwerker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."geboortedatum" IS DISTINCT FROM (NEW."geboortedatum") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."gewijzigd_op" IS DISTINCT FROM (NEW."gewijzigd_op") OR OLD."huisnummer" IS DISTINCT FROM (NEW."huisnummer") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."inkomen" IS DISTINCT FROM (NEW."inkomen") OR OLD."insz_index" IS DISTINCT FROM (NEW."insz_index") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."nummer" IS DISTINCT FROM (NEW."nummer") OR OLD."opmerking" IS DISTINCT FROM (NEW."opmerking") OR OLD."plaats" IS DISTINCT FROM (NEW."plaats") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."rijbewijs" IS DISTINCT FROM (NEW."rijbewijs") OR OLD."straat" IS DISTINCT FROM (NEW."straat") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam"))',
                    func='INSERT INTO "trajecten_wijkwerkerevent" ("aangemaakt_op", "email", "geboortedatum", "gemeente_id", "gewijzigd_op", "huisnummer", "id", "inkomen", "insz_index", "naam", "nummer", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "rijbewijs", "straat", "telefoon", "versie", "voornaam") VALUES (NEW."aangemaakt_op", NEW."email", NEW."geboortedatum", NEW."gemeente_id", NEW."gewijzigd_op", NEW."huisnummer", NEW."id", NEW."inkomen", NEW."insz_index", NEW."naam", NEW."nummer", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."rijbewijs", NEW."straat", NEW."telefoon", NEW."versie", NEW."voornaam"); RETURN NULL;',
                    hash="dcd6263a24c53b572085a13b619621ebf643f382",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e3dbb",
                    table="trajecten_wijkwerker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_wijkwerkerevent" ("aangemaakt_op", "email", "geboortedatum", "gemeente_id", "gewijzigd_op", "huisnummer", "id", "inkomen", "insz_index", "naam", "nummer", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "rijbewijs", "straat", "telefoon", "versie", "voornaam") VALUES (OLD."aangemaakt_op", OLD."email", OLD."geboortedatum", OLD."gemeente_id", OLD."gewijzigd_op", OLD."huisnummer", OLD."id", OLD."inkomen", OLD."insz_index", OLD."naam", OLD."nummer", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."rijbewijs", OLD."straat", OLD."telefoon", OLD."versie", OLD."voornaam"); RETURN NULL;',
                    hash="d62f8abd039e9e06f0797b22277c3ea677482cc0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0914a",
                    table="trajecten_wijkwerker",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Aanmelding",
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
                ("voornaam", models.CharField(max_length=80, verbose_name="voornaam")),
                (
                    "nummer",
                    models.CharField(
                        editable=False, max_length=12, unique=True, verbose_name="nummer"
                    ),
                ),
                ("naam", models.CharField(blank=True, max_length=120, verbose_name="naam")),
                (
                    "geboortedatum",
                    models.DateField(blank=True, null=True, verbose_name="geboortedatum"),
                ),
                (
                    "insz_versleuteld",
                    models.TextField(blank=True, editable=False, verbose_name="INSZ, versleuteld"),
                ),
                (
                    "insz_index",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="INSZ, index"
                    ),
                ),
                ("straat", models.CharField(blank=True, max_length=120, verbose_name="straat")),
                (
                    "huisnummer",
                    models.CharField(blank=True, max_length=20, verbose_name="huisnummer en bus"),
                ),
                ("postcode", models.CharField(blank=True, max_length=4, verbose_name="postcode")),
                ("plaats", models.CharField(blank=True, max_length=80, verbose_name="plaats")),
                (
                    "dienst",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanmeldingen",
                        to="toegang.toeleidingsdienst",
                    ),
                ),
                (
                    "ingediend_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanmeldingen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanmeldingen",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "trajectbegeleider",
                    models.CharField(blank=True, max_length=120, verbose_name="trajectbegeleider"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "Concept"),
                            ("verstuurd", "Verstuurd"),
                            ("gezien", "Gezien"),
                            ("intake_gepland", "Intake gepland"),
                            ("aanvaard", "Gestart"),
                            ("teruggestuurd", "Teruggestuurd"),
                        ],
                        default="concept",
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                (
                    "inkomen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("leefloon", "Leefloon"),
                            ("uitkering", "Werkloosheidsuitkering"),
                            ("zonder", "Vrije werkzoekende, zonder uitkering"),
                            ("ziekte", "Ziekte-uitkering, met toelating van de adviserend arts"),
                            ("andere", "Andere steun van het OCMW"),
                        ],
                        max_length=9,
                        verbose_name="leeft van",
                    ),
                ),
                (
                    "toeleider_reden",
                    models.CharField(
                        blank=True,
                        help_text="Nodig als een OCMW toeleidt zonder leefloon, of VDAB met leefloon.",
                        max_length=300,
                        verbose_name="reden van deze toeleider",
                    ),
                ),
                (
                    "huishouden",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanmeldingen",
                        to="trajecten.huishouden",
                    ),
                ),
                (
                    "indicatoren",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("inactief", "Lange tijd niet gewerkt"),
                                ("ervaring", "Weinig of geen werkervaring"),
                                ("taal", "Leert nog Nederlands"),
                                ("scholing", "Weinig geschoold"),
                                ("gezondheid", "Gezondheid vraagt een trage opbouw"),
                                ("vertrouwen", "Moet ritme en zelfvertrouwen opbouwen"),
                                ("zorg", "Zorgt voor kinderen of familie"),
                                ("leefsituatie", "Moeilijke leefsituatie, zoals schulden of wonen"),
                                ("vorige_stap", "Een vorige stap naar werk was nog te groot"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="wat wijst op een trage opstap",
                    ),
                ),
                (
                    "motivering",
                    models.TextField(
                        blank=True,
                        help_text="Bijvoorbeeld: lang niet gewerkt, taal, randvoorwaarden.",
                        verbose_name="waarom deze laagdrempelige stap",
                    ),
                ),
                (
                    "pwa_uren",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        verbose_name="uren PWA of wijk-werk in de voorbije 12 maanden",
                    ),
                ),
                (
                    "kinderopvang",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("niet_nodig", "Niet nodig"),
                            ("geregeld", "Geregeld"),
                            ("te_regelen", "Nog te regelen"),
                        ],
                        max_length=10,
                        verbose_name="kinderopvang",
                    ),
                ),
                (
                    "vervoer",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("te_voet", "Te voet"),
                                ("fiets", "Fiets"),
                                ("openbaar", "Bus, tram of trein"),
                                ("auto", "Auto of bromfiets"),
                            ],
                            max_length=8,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="kan zich verplaatsen",
                    ),
                ),
                (
                    "beschikbaarheid",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="dagen en uren die kunnen"
                    ),
                ),
                (
                    "gezondheid",
                    models.TextField(blank=True, verbose_name="waar het werk rekening mee houdt"),
                ),
                (
                    "kan_halftijds",
                    models.BooleanField(
                        default=False,
                        verbose_name="kan al halftijds werken of leren op een werkplek",
                    ),
                ),
                (
                    "sociale_economie_hoogst",
                    models.BooleanField(
                        default=False, verbose_name="sociale economie is het hoogst haalbare"
                    ),
                ),
                (
                    "indicering_op",
                    models.DateField(blank=True, null=True, verbose_name="indicering op"),
                ),
                (
                    "indicering_kenmerk",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="kenmerk van de indicering"
                    ),
                ),
                (
                    "ander_instrument",
                    models.BooleanField(
                        default=False, verbose_name="een ander instrument past beter"
                    ),
                ),
                (
                    "ander_instrument_welk",
                    models.CharField(blank=True, max_length=120, verbose_name="welk instrument"),
                ),
                ("rijbewijs", models.BooleanField(default=False, verbose_name="heeft rijbewijs B")),
                (
                    "verstuurd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="verstuurd op"),
                ),
                (
                    "gezien_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="gezien op"),
                ),
                (
                    "intake_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="intake op"),
                ),
                (
                    "intake_plaats",
                    models.CharField(
                        blank=True, max_length=160, verbose_name="plaats van de intake"
                    ),
                ),
                (
                    "beslist_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="beslist op"),
                ),
                (
                    "beslist_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "terugstuur_grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("onvolledig", "Er ontbreken gegevens"),
                            ("kan_halftijds", "Kan al halftijds werken of leren op een werkplek"),
                            ("sociale_economie", "Sociale economie is het hoogst haalbare"),
                            ("ander_instrument", "Een ander instrument past beter"),
                            ("woonplaats", "Woont buiten ons gebied"),
                            ("statuut", "Het statuut laat wijk-werken niet toe"),
                            ("niet_verschenen", "Kwam niet naar de intake"),
                            ("geen_plaats", "Er is nu geen plaats"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=16,
                        verbose_name="grond van terugsturen",
                    ),
                ),
                (
                    "terugstuur_reden",
                    models.TextField(blank=True, verbose_name="reden van terugsturen"),
                ),
                (
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanmeldingen",
                        to="trajecten.wijkwerker",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanmelding",
                "verbose_name_plural": "aanmeldingen",
                "ordering": ["-aangemaakt_op"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["status", "verstuurd_op"], name="aanmelding_status"),
                    models.Index(fields=["insz_index"], name="aanmelding_insz"),
                    models.Index(fields=["geboortedatum"], name="aanmelding_geboren"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "concept"),
                            models.Q(
                                ("geboortedatum__isnull", False),
                                ("gemeente__isnull", False),
                                ("huisnummer__gt", ""),
                                ("inkomen__gt", ""),
                                ("insz_index__gt", ""),
                                ("insz_versleuteld__gt", ""),
                                ("motivering__gt", ""),
                                ("naam__gt", ""),
                                ("plaats__gt", ""),
                                ("postcode__gt", ""),
                                ("straat__gt", ""),
                                ("voornaam__gt", ""),
                            ),
                            _connector="OR",
                        ),
                        name="aanmelding_verstuurd_is_volledig",
                        violation_error_message="Alleen een concept mag nog onvolledig zijn.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "aanvaard"), _negated=True),
                            ("wijkwerker__isnull", False),
                            _connector="OR",
                        ),
                        name="aanmelding_aanvaard_heeft_wijkwerker",
                        violation_error_message="Een aanvaarde aanmelding hoort bij een wijk-werker.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "teruggestuurd"), _negated=True),
                            models.Q(("terugstuur_reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="aanmelding_terug_heeft_reden",
                        violation_error_message="Schrijf waarom de aanmelding teruggaat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "concept"), ("verstuurd_op__isnull", False), _connector="XOR"
                        ),
                        name="aanmelding_verstuurd_op_hoort_bij_status",
                        violation_error_message="Alleen een concept is nog niet verstuurd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "intake_gepland"), _negated=True),
                            ("intake_op__isnull", False),
                            _connector="OR",
                        ),
                        name="aanmelding_intake_heeft_tijdstip",
                        violation_error_message="Vul in wanneer de intake is.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="b57e837fdb317099a80b5e511a36164dc00b19dd",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_cffea",
                    table="trajecten_aanmelding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_aanmeldingevent" ("aangemaakt_op", "ander_instrument", "ander_instrument_welk", "beschikbaarheid", "beslist_door_id", "beslist_op", "dienst_id", "email", "geboortedatum", "gemeente_id", "gewijzigd_op", "gezien_op", "gezondheid", "huishouden_id", "huisnummer", "id", "indicatoren", "indicering_kenmerk", "indicering_op", "ingediend_door_id", "inkomen", "insz_index", "intake_op", "intake_plaats", "kan_halftijds", "kinderopvang", "motivering", "naam", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "pwa_uren", "rijbewijs", "sociale_economie_hoogst", "status", "straat", "telefoon", "terugstuur_grond", "terugstuur_reden", "toeleider_reden", "trajectbegeleider", "versie", "verstuurd_op", "vervoer", "voornaam", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."ander_instrument", NEW."ander_instrument_welk", NEW."beschikbaarheid", NEW."beslist_door_id", NEW."beslist_op", NEW."dienst_id", NEW."email", NEW."geboortedatum", NEW."gemeente_id", NEW."gewijzigd_op", NEW."gezien_op", NEW."gezondheid", NEW."huishouden_id", NEW."huisnummer", NEW."id", NEW."indicatoren", NEW."indicering_kenmerk", NEW."indicering_op", NEW."ingediend_door_id", NEW."inkomen", NEW."insz_index", NEW."intake_op", NEW."intake_plaats", NEW."kan_halftijds", NEW."kinderopvang", NEW."motivering", NEW."naam", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."plaats", NEW."postcode", NEW."pwa_uren", NEW."rijbewijs", NEW."sociale_economie_hoogst", NEW."status", NEW."straat", NEW."telefoon", NEW."terugstuur_grond", NEW."terugstuur_reden", NEW."toeleider_reden", NEW."trajectbegeleider", NEW."versie", NEW."verstuurd_op", NEW."vervoer", NEW."voornaam", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="b6d8087b1f9fa91bf356212716ed8b856d407e79",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_620f0",
                    table="trajecten_aanmelding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."ander_instrument" IS DISTINCT FROM (NEW."ander_instrument") OR OLD."ander_instrument_welk" IS DISTINCT FROM (NEW."ander_instrument_welk") OR OLD."beschikbaarheid" IS DISTINCT FROM (NEW."beschikbaarheid") OR OLD."beslist_door_id" IS DISTINCT FROM (NEW."beslist_door_id") OR OLD."beslist_op" IS DISTINCT FROM (NEW."beslist_op") OR OLD."dienst_id" IS DISTINCT FROM (NEW."dienst_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."geboortedatum" IS DISTINCT FROM (NEW."geboortedatum") OR OLD."gemeente_id" IS DISTINCT FROM (NEW."gemeente_id") OR OLD."gewijzigd_op" IS DISTINCT FROM (NEW."gewijzigd_op") OR OLD."gezien_op" IS DISTINCT FROM (NEW."gezien_op") OR OLD."gezondheid" IS DISTINCT FROM (NEW."gezondheid") OR OLD."huishouden_id" IS DISTINCT FROM (NEW."huishouden_id") OR OLD."huisnummer" IS DISTINCT FROM (NEW."huisnummer") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicatoren" IS DISTINCT FROM (NEW."indicatoren") OR OLD."indicering_kenmerk" IS DISTINCT FROM (NEW."indicering_kenmerk") OR OLD."indicering_op" IS DISTINCT FROM (NEW."indicering_op") OR OLD."ingediend_door_id" IS DISTINCT FROM (NEW."ingediend_door_id") OR OLD."inkomen" IS DISTINCT FROM (NEW."inkomen") OR OLD."insz_index" IS DISTINCT FROM (NEW."insz_index") OR OLD."intake_op" IS DISTINCT FROM (NEW."intake_op") OR OLD."intake_plaats" IS DISTINCT FROM (NEW."intake_plaats") OR OLD."kan_halftijds" IS DISTINCT FROM (NEW."kan_halftijds") OR OLD."kinderopvang" IS DISTINCT FROM (NEW."kinderopvang") OR OLD."motivering" IS DISTINCT FROM (NEW."motivering") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."nummer" IS DISTINCT FROM (NEW."nummer") OR OLD."plaats" IS DISTINCT FROM (NEW."plaats") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."pwa_uren" IS DISTINCT FROM (NEW."pwa_uren") OR OLD."rijbewijs" IS DISTINCT FROM (NEW."rijbewijs") OR OLD."sociale_economie_hoogst" IS DISTINCT FROM (NEW."sociale_economie_hoogst") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."straat" IS DISTINCT FROM (NEW."straat") OR OLD."telefoon" IS DISTINCT FROM (NEW."telefoon") OR OLD."terugstuur_grond" IS DISTINCT FROM (NEW."terugstuur_grond") OR OLD."terugstuur_reden" IS DISTINCT FROM (NEW."terugstuur_reden") OR OLD."toeleider_reden" IS DISTINCT FROM (NEW."toeleider_reden") OR OLD."trajectbegeleider" IS DISTINCT FROM (NEW."trajectbegeleider") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."verstuurd_op" IS DISTINCT FROM (NEW."verstuurd_op") OR OLD."vervoer" IS DISTINCT FROM (NEW."vervoer") OR OLD."voornaam" IS DISTINCT FROM (NEW."voornaam") OR OLD."wijkwerker_id" IS DISTINCT FROM (NEW."wijkwerker_id"))',
                    func='INSERT INTO "trajecten_aanmeldingevent" ("aangemaakt_op", "ander_instrument", "ander_instrument_welk", "beschikbaarheid", "beslist_door_id", "beslist_op", "dienst_id", "email", "geboortedatum", "gemeente_id", "gewijzigd_op", "gezien_op", "gezondheid", "huishouden_id", "huisnummer", "id", "indicatoren", "indicering_kenmerk", "indicering_op", "ingediend_door_id", "inkomen", "insz_index", "intake_op", "intake_plaats", "kan_halftijds", "kinderopvang", "motivering", "naam", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "pwa_uren", "rijbewijs", "sociale_economie_hoogst", "status", "straat", "telefoon", "terugstuur_grond", "terugstuur_reden", "toeleider_reden", "trajectbegeleider", "versie", "verstuurd_op", "vervoer", "voornaam", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."ander_instrument", NEW."ander_instrument_welk", NEW."beschikbaarheid", NEW."beslist_door_id", NEW."beslist_op", NEW."dienst_id", NEW."email", NEW."geboortedatum", NEW."gemeente_id", NEW."gewijzigd_op", NEW."gezien_op", NEW."gezondheid", NEW."huishouden_id", NEW."huisnummer", NEW."id", NEW."indicatoren", NEW."indicering_kenmerk", NEW."indicering_op", NEW."ingediend_door_id", NEW."inkomen", NEW."insz_index", NEW."intake_op", NEW."intake_plaats", NEW."kan_halftijds", NEW."kinderopvang", NEW."motivering", NEW."naam", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."plaats", NEW."postcode", NEW."pwa_uren", NEW."rijbewijs", NEW."sociale_economie_hoogst", NEW."status", NEW."straat", NEW."telefoon", NEW."terugstuur_grond", NEW."terugstuur_reden", NEW."toeleider_reden", NEW."trajectbegeleider", NEW."versie", NEW."verstuurd_op", NEW."vervoer", NEW."voornaam", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="b90f7955f255347a6ff08adddb4b67bda56eafc7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de6c1",
                    table="trajecten_aanmelding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmelding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_aanmeldingevent" ("aangemaakt_op", "ander_instrument", "ander_instrument_welk", "beschikbaarheid", "beslist_door_id", "beslist_op", "dienst_id", "email", "geboortedatum", "gemeente_id", "gewijzigd_op", "gezien_op", "gezondheid", "huishouden_id", "huisnummer", "id", "indicatoren", "indicering_kenmerk", "indicering_op", "ingediend_door_id", "inkomen", "insz_index", "intake_op", "intake_plaats", "kan_halftijds", "kinderopvang", "motivering", "naam", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "pwa_uren", "rijbewijs", "sociale_economie_hoogst", "status", "straat", "telefoon", "terugstuur_grond", "terugstuur_reden", "toeleider_reden", "trajectbegeleider", "versie", "verstuurd_op", "vervoer", "voornaam", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."ander_instrument", OLD."ander_instrument_welk", OLD."beschikbaarheid", OLD."beslist_door_id", OLD."beslist_op", OLD."dienst_id", OLD."email", OLD."geboortedatum", OLD."gemeente_id", OLD."gewijzigd_op", OLD."gezien_op", OLD."gezondheid", OLD."huishouden_id", OLD."huisnummer", OLD."id", OLD."indicatoren", OLD."indicering_kenmerk", OLD."indicering_op", OLD."ingediend_door_id", OLD."inkomen", OLD."insz_index", OLD."intake_op", OLD."intake_plaats", OLD."kan_halftijds", OLD."kinderopvang", OLD."motivering", OLD."naam", OLD."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."pwa_uren", OLD."rijbewijs", OLD."sociale_economie_hoogst", OLD."status", OLD."straat", OLD."telefoon", OLD."terugstuur_grond", OLD."terugstuur_reden", OLD."toeleider_reden", OLD."trajectbegeleider", OLD."versie", OLD."verstuurd_op", OLD."vervoer", OLD."voornaam", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="8a644608eecf86e48c39d598b04f63e84f950b1d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9bfc7",
                    table="trajecten_aanmelding",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AanmeldingEvent",
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
                        to="trajecten.aanmelding",
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
                ("voornaam", models.CharField(max_length=80, verbose_name="voornaam")),
                ("nummer", models.CharField(editable=False, max_length=12, verbose_name="nummer")),
                ("naam", models.CharField(blank=True, max_length=120, verbose_name="naam")),
                (
                    "geboortedatum",
                    models.DateField(blank=True, null=True, verbose_name="geboortedatum"),
                ),
                (
                    "insz_index",
                    models.CharField(
                        blank=True, editable=False, max_length=64, verbose_name="INSZ, index"
                    ),
                ),
                ("straat", models.CharField(blank=True, max_length=120, verbose_name="straat")),
                (
                    "huisnummer",
                    models.CharField(blank=True, max_length=20, verbose_name="huisnummer en bus"),
                ),
                ("postcode", models.CharField(blank=True, max_length=4, verbose_name="postcode")),
                ("plaats", models.CharField(blank=True, max_length=80, verbose_name="plaats")),
                (
                    "dienst",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="toegang.toeleidingsdienst",
                    ),
                ),
                (
                    "ingediend_door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "trajectbegeleider",
                    models.CharField(blank=True, max_length=120, verbose_name="trajectbegeleider"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("concept", "Concept"),
                            ("verstuurd", "Verstuurd"),
                            ("gezien", "Gezien"),
                            ("intake_gepland", "Intake gepland"),
                            ("aanvaard", "Gestart"),
                            ("teruggestuurd", "Teruggestuurd"),
                        ],
                        default="concept",
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                (
                    "inkomen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("leefloon", "Leefloon"),
                            ("uitkering", "Werkloosheidsuitkering"),
                            ("zonder", "Vrije werkzoekende, zonder uitkering"),
                            ("ziekte", "Ziekte-uitkering, met toelating van de adviserend arts"),
                            ("andere", "Andere steun van het OCMW"),
                        ],
                        max_length=9,
                        verbose_name="leeft van",
                    ),
                ),
                (
                    "toeleider_reden",
                    models.CharField(
                        blank=True,
                        help_text="Nodig als een OCMW toeleidt zonder leefloon, of VDAB met leefloon.",
                        max_length=300,
                        verbose_name="reden van deze toeleider",
                    ),
                ),
                (
                    "huishouden",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.huishouden",
                    ),
                ),
                (
                    "indicatoren",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("inactief", "Lange tijd niet gewerkt"),
                                ("ervaring", "Weinig of geen werkervaring"),
                                ("taal", "Leert nog Nederlands"),
                                ("scholing", "Weinig geschoold"),
                                ("gezondheid", "Gezondheid vraagt een trage opbouw"),
                                ("vertrouwen", "Moet ritme en zelfvertrouwen opbouwen"),
                                ("zorg", "Zorgt voor kinderen of familie"),
                                ("leefsituatie", "Moeilijke leefsituatie, zoals schulden of wonen"),
                                ("vorige_stap", "Een vorige stap naar werk was nog te groot"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="wat wijst op een trage opstap",
                    ),
                ),
                (
                    "motivering",
                    models.TextField(
                        blank=True,
                        help_text="Bijvoorbeeld: lang niet gewerkt, taal, randvoorwaarden.",
                        verbose_name="waarom deze laagdrempelige stap",
                    ),
                ),
                (
                    "pwa_uren",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        verbose_name="uren PWA of wijk-werk in de voorbije 12 maanden",
                    ),
                ),
                (
                    "kinderopvang",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("niet_nodig", "Niet nodig"),
                            ("geregeld", "Geregeld"),
                            ("te_regelen", "Nog te regelen"),
                        ],
                        max_length=10,
                        verbose_name="kinderopvang",
                    ),
                ),
                (
                    "vervoer",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("te_voet", "Te voet"),
                                ("fiets", "Fiets"),
                                ("openbaar", "Bus, tram of trein"),
                                ("auto", "Auto of bromfiets"),
                            ],
                            max_length=8,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="kan zich verplaatsen",
                    ),
                ),
                (
                    "beschikbaarheid",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="dagen en uren die kunnen"
                    ),
                ),
                (
                    "gezondheid",
                    models.TextField(blank=True, verbose_name="waar het werk rekening mee houdt"),
                ),
                (
                    "kan_halftijds",
                    models.BooleanField(
                        default=False,
                        verbose_name="kan al halftijds werken of leren op een werkplek",
                    ),
                ),
                (
                    "sociale_economie_hoogst",
                    models.BooleanField(
                        default=False, verbose_name="sociale economie is het hoogst haalbare"
                    ),
                ),
                (
                    "indicering_op",
                    models.DateField(blank=True, null=True, verbose_name="indicering op"),
                ),
                (
                    "indicering_kenmerk",
                    models.CharField(
                        blank=True, max_length=60, verbose_name="kenmerk van de indicering"
                    ),
                ),
                (
                    "ander_instrument",
                    models.BooleanField(
                        default=False, verbose_name="een ander instrument past beter"
                    ),
                ),
                (
                    "ander_instrument_welk",
                    models.CharField(blank=True, max_length=120, verbose_name="welk instrument"),
                ),
                ("rijbewijs", models.BooleanField(default=False, verbose_name="heeft rijbewijs B")),
                (
                    "verstuurd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="verstuurd op"),
                ),
                (
                    "gezien_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="gezien op"),
                ),
                (
                    "intake_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="intake op"),
                ),
                (
                    "intake_plaats",
                    models.CharField(
                        blank=True, max_length=160, verbose_name="plaats van de intake"
                    ),
                ),
                (
                    "beslist_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="beslist op"),
                ),
                (
                    "beslist_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "terugstuur_grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("onvolledig", "Er ontbreken gegevens"),
                            ("kan_halftijds", "Kan al halftijds werken of leren op een werkplek"),
                            ("sociale_economie", "Sociale economie is het hoogst haalbare"),
                            ("ander_instrument", "Een ander instrument past beter"),
                            ("woonplaats", "Woont buiten ons gebied"),
                            ("statuut", "Het statuut laat wijk-werken niet toe"),
                            ("niet_verschenen", "Kwam niet naar de intake"),
                            ("geen_plaats", "Er is nu geen plaats"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=16,
                        verbose_name="grond van terugsturen",
                    ),
                ),
                (
                    "terugstuur_reden",
                    models.TextField(blank=True, verbose_name="reden van terugsturen"),
                ),
                (
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanmeldingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="25580ddb69465605d2fad38185005a90d5fa03ab",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3c14f",
                    table="trajecten_aanmeldingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Afwezigheid",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afwezigheden",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ziek", "Ziek"),
                            ("verlof", "Verlof"),
                            ("opleiding", "Opleiding"),
                            ("afspraak", "Afspraak"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=9,
                        verbose_name="reden",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=200, verbose_name="toelichting"),
                ),
                (
                    "gemeld_door",
                    models.CharField(blank=True, max_length=120, verbose_name="gemeld door"),
                ),
                ("gemeld_op", models.DateField(verbose_name="gemeld op")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "ingetrokken_reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van intrekken"
                    ),
                ),
            ],
            options={
                "verbose_name": "afwezigheid",
                "verbose_name_plural": "afwezigheden",
                "ordering": ["-van"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("ingetrokken_op", None)),
                        fields=["wijkwerker", "van"],
                        name="afwezigheid_geldend",
                    )
                ],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("begin", None), ("ingetrokken_op", None)),
                        expressions=[
                            ("wijkwerker", "="),
                            (
                                trajecten.models.traject.Dagen(models.F("van"), models.F("tot")),
                                "&&",
                            ),
                        ],
                        name="afwezigheid_geen_overlap",
                        violation_error_message="In die periode is deze wijk-werker al afwezig: pas die afwezigheid aan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="afwezigheid_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begin", None), ("einde", None)),
                            ("einde__gt", models.F("begin")),
                            _connector="OR",
                        ),
                        name="afwezigheid_einde_na_begin",
                        violation_error_message="Vul begin en einde samen in, het einde na het begin.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ingetrokken_op", None),
                            models.Q(("ingetrokken_reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="afwezigheid_ingetrokken_heeft_reden",
                        violation_error_message="Schrijf waarom u de afwezigheid intrekt.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="dae315f3bdbb45e1932adb70441023180f2ce943",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_6bfdc",
                    table="trajecten_afwezigheid",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_afwezigheidevent" ("aangemaakt_op", "begin", "einde", "gemeld_door", "gemeld_op", "gewijzigd_op", "id", "ingetrokken_op", "ingetrokken_reden", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."begin", NEW."einde", NEW."gemeld_door", NEW."gemeld_op", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", NEW."ingetrokken_reden", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="82f8b5e8cb1b2cd739db18f17700eb9ac50bd622",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_50e6b",
                    table="trajecten_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_afwezigheidevent" ("aangemaakt_op", "begin", "einde", "gemeld_door", "gemeld_op", "gewijzigd_op", "id", "ingetrokken_op", "ingetrokken_reden", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."begin", NEW."einde", NEW."gemeld_door", NEW."gemeld_op", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", NEW."ingetrokken_reden", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="f1662248d0ea56c5b49a6c33c7c703b4b0b9da96",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1ab7a",
                    table="trajecten_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_afwezigheidevent" ("aangemaakt_op", "begin", "einde", "gemeld_door", "gemeld_op", "gewijzigd_op", "id", "ingetrokken_op", "ingetrokken_reden", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toelichting", "tot", "van", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."begin", OLD."einde", OLD."gemeld_door", OLD."gemeld_op", OLD."gewijzigd_op", OLD."id", OLD."ingetrokken_op", OLD."ingetrokken_reden", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."toelichting", OLD."tot", OLD."van", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="e67e7a261738547efd32e35d7d71fd457ee2b84a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_50e96",
                    table="trajecten_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AfwezigheidEvent",
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
                        to="trajecten.afwezigheid",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ziek", "Ziek"),
                            ("verlof", "Verlof"),
                            ("opleiding", "Opleiding"),
                            ("afspraak", "Afspraak"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=9,
                        verbose_name="reden",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=200, verbose_name="toelichting"),
                ),
                (
                    "gemeld_door",
                    models.CharField(blank=True, max_length=120, verbose_name="gemeld door"),
                ),
                ("gemeld_op", models.DateField(verbose_name="gemeld op")),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "ingetrokken_reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van intrekken"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheidevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7b4d31e00d8193aaddd240a1e7b8be73dc60f938",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e5427",
                    table="trajecten_afwezigheidevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Berichtkeuze",
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
                    "wijkwerker",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichtkeuze",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "gebruiker",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichtkeuze",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "kanaal",
                    models.CharField(
                        choices=[("mail", "Per mail"), ("brief", "Per brief")],
                        max_length=5,
                        verbose_name="bevestigingen",
                    ),
                ),
            ],
            options={
                "verbose_name": "keuze voor bevestigingen",
                "verbose_name_plural": "keuzes voor bevestigingen",
                "ordering": ["aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wijkwerker__isnull", True),
                            ("gebruiker__isnull", True),
                            _connector="XOR",
                        ),
                        name="berichtkeuze_van_een",
                        violation_error_message="Een keuze is van één wijk-werker of één gebruiker.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="berichtkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="a789e69b73d04c94433d409d34427cf58de686ee",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_b4d4b",
                    table="trajecten_berichtkeuze",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="berichtkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_berichtkeuzeevent" ("aangemaakt_op", "gebruiker_id", "gewijzigd_op", "id", "kanaal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", NEW."kanaal", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="a4bb3bccfe6cde70fa4fa443eb5c507e12d238c7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8735c",
                    table="trajecten_berichtkeuze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="berichtkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_berichtkeuzeevent" ("aangemaakt_op", "gebruiker_id", "gewijzigd_op", "id", "kanaal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", NEW."kanaal", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="275f2095ec35cde50280aa9679f53f66959db238",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_954e2",
                    table="trajecten_berichtkeuze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="berichtkeuze",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_berichtkeuzeevent" ("aangemaakt_op", "gebruiker_id", "gewijzigd_op", "id", "kanaal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."gebruiker_id", OLD."gewijzigd_op", OLD."id", OLD."kanaal", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="1056a2a17e92f8d5bf5327ea78109aa830dd3568",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13b35",
                    table="trajecten_berichtkeuze",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="BerichtkeuzeEvent",
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
                        to="trajecten.berichtkeuze",
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
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
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
                (
                    "kanaal",
                    models.CharField(
                        choices=[("mail", "Per mail"), ("brief", "Per brief")],
                        max_length=5,
                        verbose_name="bevestigingen",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="berichtkeuzeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="30bf95cbf3e97b8509a598173d2a029091602344",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_923b5",
                    table="trajecten_berichtkeuzeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Beschikbaarheid",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beschikbaarheden",
                        to="trajecten.wijkwerker",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("blokken", models.JSONField(verbose_name="week")),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=200, verbose_name="toelichting"),
                ),
            ],
            options={
                "verbose_name": "beschikbaarheid",
                "verbose_name_plural": "beschikbaarheden",
                "ordering": ["-van"],
                "abstract": False,
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("wijkwerker", "="),
                            (
                                trajecten.models.traject.Dagen(models.F("van"), models.F("tot")),
                                "&&",
                            ),
                        ],
                        name="beschikbaarheid_geen_overlap",
                        violation_error_message="In die periode geldt al een andere week: pas die aan.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="beschikbaarheid_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="45be408bb5d5ac86109c8ab4a10dad5f4977b9fe",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_810f7",
                    table="trajecten_beschikbaarheid",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_beschikbaarheidevent" ("aangemaakt_op", "blokken", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "tot", "van", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."blokken", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="40c882e4de0551b30cc1c248c860b4b61d56397b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f871a",
                    table="trajecten_beschikbaarheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_beschikbaarheidevent" ("aangemaakt_op", "blokken", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "tot", "van", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."blokken", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."toelichting", NEW."tot", NEW."van", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="3f2dc201200f1ab7292696f0f7ebd7567f48a063",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_61190",
                    table="trajecten_beschikbaarheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_beschikbaarheidevent" ("aangemaakt_op", "blokken", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "tot", "van", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."blokken", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."toelichting", OLD."tot", OLD."van", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="0861fc84d4d178ef1b70c202f5d2c1cbfc7cae7a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_11769",
                    table="trajecten_beschikbaarheid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="BeschikbaarheidEvent",
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
                        to="trajecten.beschikbaarheid",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("blokken", models.JSONField(verbose_name="week")),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=200, verbose_name="toelichting"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheidevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5e8689aa4985c76743c73287ec79dcb5e32a9428",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_18aca",
                    table="trajecten_beschikbaarheidevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="NietSamen",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="niet_samen",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="niet_samen",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "gevraagd_door",
                    models.CharField(
                        choices=[
                            ("wijkwerker", "De wijk-werker"),
                            ("gebruiker", "De gebruiker"),
                            ("wij", "Onze organisatie"),
                        ],
                        max_length=10,
                        verbose_name="gevraagd door",
                    ),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
            ],
            options={
                "verbose_name": "niet samen",
                "verbose_name_plural": "niet samen",
                "ordering": ["-van"],
                "abstract": False,
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("wijkwerker", "="),
                            ("gebruiker", "="),
                            (
                                trajecten.models.traject.Dagen(models.F("van"), models.F("tot")),
                                "&&",
                            ),
                        ],
                        name="nietsamen_geen_overlap",
                        violation_error_message="In die periode staat dit al genoteerd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="nietsamen_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nietsamen",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="ecb5a5c5ff034a7514b9db392f9fd52958f2b7e7",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_962ad",
                    table="trajecten_nietsamen",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nietsamen",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_nietsamenevent" ("aangemaakt_op", "gebruiker_id", "gevraagd_door", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."gebruiker_id", NEW."gevraagd_door", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."tot", NEW."van", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="d51ed096ff186723a887c56c1c7d3a0b3af848ff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_95e29",
                    table="trajecten_nietsamen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nietsamen",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_nietsamenevent" ("aangemaakt_op", "gebruiker_id", "gevraagd_door", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."gebruiker_id", NEW."gevraagd_door", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."tot", NEW."van", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="79aea6cf7e30db338df34209038e29a49dc64ac6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_93095",
                    table="trajecten_nietsamen",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nietsamen",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_nietsamenevent" ("aangemaakt_op", "gebruiker_id", "gevraagd_door", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "van", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."gebruiker_id", OLD."gevraagd_door", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."tot", OLD."van", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="af90264605b0b092852fcd26d7ef0643255c6e7a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_85acb",
                    table="trajecten_nietsamen",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="NietSamenEvent",
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
                        to="trajecten.nietsamen",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
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
                    "gevraagd_door",
                    models.CharField(
                        choices=[
                            ("wijkwerker", "De wijk-werker"),
                            ("gebruiker", "De gebruiker"),
                            ("wij", "Onze organisatie"),
                        ],
                        max_length=10,
                        verbose_name="gevraagd door",
                    ),
                ),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="nietsamenevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e66de094b0e07d7998d47155c29717b1ad4cdf7c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_af86b",
                    table="trajecten_nietsamenevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Planningslink",
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
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planningslinks",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planningslinks",
                        to="gebruikers.gebruiker",
                    ),
                ),
                ("sleutel_hmac", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
            ],
            options={
                "verbose_name": "planningslink",
                "verbose_name_plural": "planningslinks",
                "ordering": ["-aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wijkwerker__isnull", True),
                            ("gebruiker__isnull", True),
                            _connector="XOR",
                        ),
                        name="planningslink_van_een",
                        violation_error_message="Een agenda is van één wijk-werker of één gebruiker.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op", None)),
                        fields=("wijkwerker",),
                        name="planningslink_een_per_wijkwerker",
                        violation_error_message="Er is al een agenda. Vernieuw die.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op", None)),
                        fields=("gebruiker",),
                        name="planningslink_een_per_gebruiker",
                        violation_error_message="Er is al een agenda. Vernieuw die.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningslink",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="78bb8d05ad2c7103b88f5eadd4c1bde491875f30",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_a5e8c",
                    table="trajecten_planningslink",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningslink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_planningslinkevent" ("aangemaakt_op", "gebruiker_id", "gewijzigd_op", "id", "ingetrokken_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel_hmac", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sleutel_hmac", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="803d2fac0228ee6b0a6b1cab308ff51fb87c8cfd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bd6bb",
                    table="trajecten_planningslink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningslink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_planningslinkevent" ("aangemaakt_op", "gebruiker_id", "gewijzigd_op", "id", "ingetrokken_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel_hmac", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sleutel_hmac", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="c037021fb3c4602cc3ad5d934eb33f350990c1d5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4b398",
                    table="trajecten_planningslink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningslink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_planningslinkevent" ("aangemaakt_op", "gebruiker_id", "gewijzigd_op", "id", "ingetrokken_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel_hmac", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."gebruiker_id", OLD."gewijzigd_op", OLD."id", OLD."ingetrokken_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sleutel_hmac", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="647cffccf6a1d2b3fb9a8ee3ff2ffdb77248ae32",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e61ce",
                    table="trajecten_planningslink",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="PlanningslinkEvent",
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
                        to="trajecten.planningslink",
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
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
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
                ("sleutel_hmac", models.CharField(editable=False, max_length=64)),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningslinkevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3b28ae6057dddd91e96b645e9ca2757fe66954d1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d6961",
                    table="trajecten_planningslinkevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Traject",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajecten",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "aanmelding",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="traject",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajecten",
                        to="toegang.gemeente",
                    ),
                ),
                (
                    "toeleider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajecten",
                        to="toegang.toeleidingsdienst",
                    ),
                ),
                (
                    "toeleider_reden",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reden van deze toeleider"
                    ),
                ),
                (
                    "trajectbegeleider",
                    models.CharField(blank=True, max_length=120, verbose_name="trajectbegeleider"),
                ),
                (
                    "bemiddelaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajecten",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("lopend", "Lopend"), ("beeindigd", "Beëindigd")],
                        default="lopend",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("start", models.DateField(verbose_name="start")),
                (
                    "voorzien_einde",
                    models.DateField(blank=True, null=True, verbose_name="voorzien einde"),
                ),
                (
                    "overeenkomst_getekend_op",
                    models.DateField(
                        blank=True, null=True, verbose_name="wijk-werkovereenkomst getekend op"
                    ),
                ),
                (
                    "heeft_overgangsmaatregel",
                    models.BooleanField(default=False, verbose_name="overgangsmaatregel (ex-PWA)"),
                ),
                (
                    "maanden_besluit",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="maanden die meetellen"
                    ),
                ),
                (
                    "maanden_besluit_reden",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reden van dat besluit"
                    ),
                ),
                (
                    "maanden_besluit_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "maanden_besluit_op",
                    models.DateField(blank=True, null=True, verbose_name="besluit van"),
                ),
                ("einde", models.DateField(blank=True, null=True, verbose_name="einde")),
                (
                    "einde_reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("termijn", "Termijn verstreken"),
                            ("doorstroom", "Volgende stap gezet"),
                            ("gezondheid", "Gezondheid"),
                            ("verhuis", "Verhuisd"),
                            ("eigen_vraag", "Op eigen vraag"),
                            ("afspraken", "Afspraken niet nagekomen"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden van het einde",
                    ),
                ),
                (
                    "doorstroom",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("job", "Job"),
                            ("twe", "Tijdelijke werkervaring"),
                            ("opleiding", "Opleiding"),
                            ("stage", "Stage"),
                            ("ibo", "IBO"),
                            ("werkplekleren", "Werkplekleren"),
                            ("sociale_economie", "Sociale economie"),
                            ("arbeidszorg", "Arbeidszorg"),
                            ("andere", "Andere stap"),
                            ("geen", "Geen volgende stap"),
                        ],
                        max_length=16,
                        verbose_name="volgende stap",
                    ),
                ),
                (
                    "doorstroom_toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
            ],
            options={
                "verbose_name": "traject",
                "verbose_name_plural": "trajecten",
                "ordering": ["-start", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "lopend")),
                        fields=["voorzien_einde"],
                        name="traject_lopend_einde",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "lopend")),
                        fields=("wijkwerker",),
                        name="traject_hoogstens_een_lopend",
                        violation_error_code="al_lopend_traject",
                        violation_error_message="Deze wijk-werker heeft al een lopend traject.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("wijkwerker", "="),
                            (
                                trajecten.models.traject.Dagen(
                                    models.F("start"),
                                    django.db.models.functions.comparison.Coalesce(
                                        models.F("einde"), models.F("voorzien_einde")
                                    ),
                                ),
                                "&&",
                            ),
                        ],
                        name="traject_geen_overlap",
                        violation_error_code="al_lopend_traject",
                        violation_error_message="Deze periode overlapt met een ander traject van deze wijk-werker.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("voorzien_einde__gt", models.F("start")),
                            models.Q(("heeft_overgangsmaatregel", True), ("voorzien_einde", None)),
                            _connector="OR",
                        ),
                        name="traject_voorzien_einde_na_start",
                        violation_error_message="Het voorziene einde moet na de start liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("einde__isnull", True), ("status", "lopend")),
                            models.Q(("status", "beeindigd"), ("einde__gte", models.F("start"))),
                            _connector="OR",
                        ),
                        name="traject_einde_hoort_bij_status",
                        violation_error_message="Een lopend traject heeft geen einde; een beëindigd wel.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "lopend"),
                            models.Q(
                                models.Q(("einde_reden", ""), _negated=True),
                                models.Q(("doorstroom", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="traject_einde_heeft_reden_en_volgende_stap",
                        violation_error_message="Vul de reden van het einde en de volgende stap in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("maanden_besluit", None),
                                ("maanden_besluit_door", None),
                                ("maanden_besluit_op", None),
                                ("maanden_besluit_reden", ""),
                            ),
                            models.Q(
                                ("maanden_besluit__isnull", False),
                                ("maanden_besluit_door__isnull", False),
                                ("maanden_besluit_op__isnull", False),
                                models.Q(("maanden_besluit_reden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="traject_maandenbesluit_is_volledig",
                        violation_error_message="Een besluit over de maanden heeft een reden en een dag.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="3967c7b7fcaff0af3fe8c49a7bb412a2746b9b97",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_5f96e",
                    table="trajecten_traject",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_trajectevent" ("aangemaakt_op", "aanmelding_id", "bemiddelaar_id", "doorstroom", "doorstroom_toelichting", "einde", "einde_reden", "gemeente_id", "gewijzigd_op", "heeft_overgangsmaatregel", "id", "maanden_besluit", "maanden_besluit_door_id", "maanden_besluit_op", "maanden_besluit_reden", "nummer", "overeenkomst_getekend_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "status", "toeleider_id", "toeleider_reden", "trajectbegeleider", "versie", "voorzien_einde", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."bemiddelaar_id", NEW."doorstroom", NEW."doorstroom_toelichting", NEW."einde", NEW."einde_reden", NEW."gemeente_id", NEW."gewijzigd_op", NEW."heeft_overgangsmaatregel", NEW."id", NEW."maanden_besluit", NEW."maanden_besluit_door_id", NEW."maanden_besluit_op", NEW."maanden_besluit_reden", NEW."nummer", NEW."overeenkomst_getekend_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."start", NEW."status", NEW."toeleider_id", NEW."toeleider_reden", NEW."trajectbegeleider", NEW."versie", NEW."voorzien_einde", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="9a4a19ee3b795a40179a99353e40bcc9ed3ffd93",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_71dea",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_trajectevent" ("aangemaakt_op", "aanmelding_id", "bemiddelaar_id", "doorstroom", "doorstroom_toelichting", "einde", "einde_reden", "gemeente_id", "gewijzigd_op", "heeft_overgangsmaatregel", "id", "maanden_besluit", "maanden_besluit_door_id", "maanden_besluit_op", "maanden_besluit_reden", "nummer", "overeenkomst_getekend_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "status", "toeleider_id", "toeleider_reden", "trajectbegeleider", "versie", "voorzien_einde", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."bemiddelaar_id", NEW."doorstroom", NEW."doorstroom_toelichting", NEW."einde", NEW."einde_reden", NEW."gemeente_id", NEW."gewijzigd_op", NEW."heeft_overgangsmaatregel", NEW."id", NEW."maanden_besluit", NEW."maanden_besluit_door_id", NEW."maanden_besluit_op", NEW."maanden_besluit_reden", NEW."nummer", NEW."overeenkomst_getekend_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."start", NEW."status", NEW."toeleider_id", NEW."toeleider_reden", NEW."trajectbegeleider", NEW."versie", NEW."voorzien_einde", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="bd7f1b0f106436861fe2a5ba673737a6394b1b7d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_01134",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="traject",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_trajectevent" ("aangemaakt_op", "aanmelding_id", "bemiddelaar_id", "doorstroom", "doorstroom_toelichting", "einde", "einde_reden", "gemeente_id", "gewijzigd_op", "heeft_overgangsmaatregel", "id", "maanden_besluit", "maanden_besluit_door_id", "maanden_besluit_op", "maanden_besluit_reden", "nummer", "overeenkomst_getekend_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "status", "toeleider_id", "toeleider_reden", "trajectbegeleider", "versie", "voorzien_einde", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."aanmelding_id", OLD."bemiddelaar_id", OLD."doorstroom", OLD."doorstroom_toelichting", OLD."einde", OLD."einde_reden", OLD."gemeente_id", OLD."gewijzigd_op", OLD."heeft_overgangsmaatregel", OLD."id", OLD."maanden_besluit", OLD."maanden_besluit_door_id", OLD."maanden_besluit_op", OLD."maanden_besluit_reden", OLD."nummer", OLD."overeenkomst_getekend_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."start", OLD."status", OLD."toeleider_id", OLD."toeleider_reden", OLD."trajectbegeleider", OLD."versie", OLD."voorzien_einde", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="83261166c533a1fe692afb186734bbc2c1ab3a9a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4038c",
                    table="trajecten_traject",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Afsprakenblad",
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
                    "aanmelding",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afsprakenblad",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afsprakenbladen",
                        to="trajecten.traject",
                    ),
                ),
                ("volgnummer", models.PositiveSmallIntegerField(default=1, verbose_name="versie")),
                (
                    "soort",
                    models.CharField(
                        choices=[("afsprakenblad", "Afsprakenblad"), ("gpmi", "GPMI van het OCMW")],
                        default="afsprakenblad",
                        max_length=13,
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "Concept"), ("getekend", "Getekend")],
                        default="concept",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "gpmi_kenmerk",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="kenmerk van het GPMI"
                    ),
                ),
                (
                    "activiteiten_toelichting",
                    models.TextField(blank=True, verbose_name="toelichting bij de activiteiten"),
                ),
                (
                    "vervolgstap",
                    models.TextField(blank=True, verbose_name="verdere stappen na wijk-werken"),
                ),
                (
                    "opleiding",
                    models.CharField(blank=True, max_length=200, verbose_name="opleiding ernaast"),
                ),
                (
                    "duur_maanden",
                    models.PositiveSmallIntegerField(default=6, verbose_name="duur in maanden"),
                ),
                (
                    "getekend_op",
                    models.DateField(blank=True, null=True, verbose_name="getekend op"),
                ),
            ],
            options={
                "verbose_name": "afsprakenblad",
                "verbose_name_plural": "afsprakenbladen",
                "ordering": ["-volgnummer"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("traject", "volgnummer"),
                        name="afsprakenblad_volgnummer_uniek",
                        violation_error_message="Deze versie bestaat al.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "concept")),
                        fields=("traject",),
                        name="afsprakenblad_een_concept",
                        violation_error_message="Er is al een concept: werk daarin verder.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aanmelding__isnull", False),
                            ("traject__isnull", False),
                            _connector="OR",
                        ),
                        name="afsprakenblad_hoort_ergens_bij",
                        violation_error_message="Een afsprakenblad hoort bij een aanmelding of traject.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "getekend"), ("getekend_op", None), _connector="XOR"
                        ),
                        name="afsprakenblad_getekend_op_hoort_bij_status",
                        violation_error_message="Een getekend afsprakenblad heeft een datum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("duur_maanden__gte", 1), ("duur_maanden__lte", 12)),
                        name="afsprakenblad_duur",
                        violation_error_message="De duur is 1 tot 12 maanden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "gpmi"), _negated=True),
                            models.Q(("gpmi_kenmerk", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="afsprakenblad_gpmi_heeft_kenmerk",
                        violation_error_message="Vul het kenmerk van het GPMI in.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afsprakenblad",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="2c5663898f6fb71310c4933aff5e33341b72f2e4",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_a0b19",
                    table="trajecten_afsprakenblad",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afsprakenblad",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.status = 'getekend' THEN\n                RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                    hash="77586f8346a91749f2b973ea5dfcab13bf6b43cf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_60253",
                    table="trajecten_afsprakenblad",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afsprakenblad",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_afsprakenbladevent" ("aangemaakt_op", "aanmelding_id", "activiteiten_toelichting", "duur_maanden", "getekend_op", "gewijzigd_op", "gpmi_kenmerk", "id", "opleiding", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "traject_id", "versie", "vervolgstap", "volgnummer") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."activiteiten_toelichting", NEW."duur_maanden", NEW."getekend_op", NEW."gewijzigd_op", NEW."gpmi_kenmerk", NEW."id", NEW."opleiding", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."status", NEW."traject_id", NEW."versie", NEW."vervolgstap", NEW."volgnummer"); RETURN NULL;',
                    hash="40a8cdc472ef817ba0a501e25e500a934fc13d89",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_045a2",
                    table="trajecten_afsprakenblad",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afsprakenblad",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_afsprakenbladevent" ("aangemaakt_op", "aanmelding_id", "activiteiten_toelichting", "duur_maanden", "getekend_op", "gewijzigd_op", "gpmi_kenmerk", "id", "opleiding", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "traject_id", "versie", "vervolgstap", "volgnummer") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."activiteiten_toelichting", NEW."duur_maanden", NEW."getekend_op", NEW."gewijzigd_op", NEW."gpmi_kenmerk", NEW."id", NEW."opleiding", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."status", NEW."traject_id", NEW."versie", NEW."vervolgstap", NEW."volgnummer"); RETURN NULL;',
                    hash="4ab8d02560f0e540e397e9df850bea4988a8df0d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ab331",
                    table="trajecten_afsprakenblad",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afsprakenblad",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_afsprakenbladevent" ("aangemaakt_op", "aanmelding_id", "activiteiten_toelichting", "duur_maanden", "getekend_op", "gewijzigd_op", "gpmi_kenmerk", "id", "opleiding", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "traject_id", "versie", "vervolgstap", "volgnummer") VALUES (OLD."aangemaakt_op", OLD."aanmelding_id", OLD."activiteiten_toelichting", OLD."duur_maanden", OLD."getekend_op", OLD."gewijzigd_op", OLD."gpmi_kenmerk", OLD."id", OLD."opleiding", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."status", OLD."traject_id", OLD."versie", OLD."vervolgstap", OLD."volgnummer"); RETURN NULL;',
                    hash="7ea8142d1c76757afc76ac25609e95cd961af87d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5816f",
                    table="trajecten_afsprakenblad",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AfsprakenbladEvent",
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
                        to="trajecten.afsprakenblad",
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
                    "aanmelding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                ("volgnummer", models.PositiveSmallIntegerField(default=1, verbose_name="versie")),
                (
                    "soort",
                    models.CharField(
                        choices=[("afsprakenblad", "Afsprakenblad"), ("gpmi", "GPMI van het OCMW")],
                        default="afsprakenblad",
                        max_length=13,
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "Concept"), ("getekend", "Getekend")],
                        default="concept",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "gpmi_kenmerk",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="kenmerk van het GPMI"
                    ),
                ),
                (
                    "activiteiten_toelichting",
                    models.TextField(blank=True, verbose_name="toelichting bij de activiteiten"),
                ),
                (
                    "vervolgstap",
                    models.TextField(blank=True, verbose_name="verdere stappen na wijk-werken"),
                ),
                (
                    "opleiding",
                    models.CharField(blank=True, max_length=200, verbose_name="opleiding ernaast"),
                ),
                (
                    "duur_maanden",
                    models.PositiveSmallIntegerField(default=6, verbose_name="duur in maanden"),
                ),
                (
                    "getekend_op",
                    models.DateField(blank=True, null=True, verbose_name="getekend op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afsprakenbladevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="07081c58e4a2002d5e5a8094b4a3e02f737ce7c5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d7756",
                    table="trajecten_afsprakenbladevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Bijlage",
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
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bijlagen",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "aanmelding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bijlagen",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bijlagen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("afsprakenblad", "Getekend afsprakenblad"),
                            ("gpmi", "GPMI van het OCMW"),
                            ("overeenkomst", "Wijk-werkovereenkomst"),
                            ("overgangsbewijs", "Bewijs van de PWA-overeenkomst"),
                            ("schorsingsbewijs", "Bewijs van een schorsing"),
                            ("andere", "Ander document"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "omschrijving",
                    models.CharField(blank=True, max_length=200, verbose_name="omschrijving"),
                ),
                (
                    "bestand",
                    models.FileField(
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="bestand",
                    ),
                ),
                ("mime", models.CharField(max_length=100, verbose_name="type")),
                ("grootte", models.PositiveIntegerField(verbose_name="grootte in bytes")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                (
                    "gedeeld",
                    models.BooleanField(default=False, verbose_name="gedeeld met de toeleider"),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bijlagen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "bijlage",
                "verbose_name_plural": "bijlagen",
                "ordering": ["-aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("aanmelding", None),
                                ("traject", None),
                                ("wijkwerker__isnull", False),
                            ),
                            models.Q(
                                ("aanmelding__isnull", False),
                                ("traject", None),
                                ("wijkwerker", None),
                            ),
                            models.Q(
                                ("aanmelding", None),
                                ("traject__isnull", False),
                                ("wijkwerker", None),
                            ),
                            _connector="OR",
                        ),
                        name="bijlage_hangt_aan_een_ding",
                        violation_error_message="Een bijlage hoort bij één wijk-werker, aanmelding of traject.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wijkwerker", None), ("gedeeld", False), _connector="OR"
                        ),
                        name="bijlage_van_persoon_blijft_binnen",
                        violation_error_message="Een bijlage bij de persoon blijft binnen. Hang ze aan het traject om te delen.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijlage",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="9e281d8d05c66871249f6253f816e217c432e655",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_9ef68",
                    table="trajecten_bijlage",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijlage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_bijlageevent" ("aangemaakt_op", "aanmelding_id", "bestand", "door_id", "gedeeld", "gewijzigd_op", "grootte", "id", "mime", "naam", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "traject_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."bestand", NEW."door_id", NEW."gedeeld", NEW."gewijzigd_op", NEW."grootte", NEW."id", NEW."mime", NEW."naam", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sha256", NEW."soort", NEW."traject_id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="c1853a09a426c0edae434def540981dad9f4641c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_27f29",
                    table="trajecten_bijlage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijlage",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_bijlageevent" ("aangemaakt_op", "aanmelding_id", "bestand", "door_id", "gedeeld", "gewijzigd_op", "grootte", "id", "mime", "naam", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "traject_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."bestand", NEW."door_id", NEW."gedeeld", NEW."gewijzigd_op", NEW."grootte", NEW."id", NEW."mime", NEW."naam", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sha256", NEW."soort", NEW."traject_id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="16bc99b6451be89539bd8b36744ef215c702b854",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bd887",
                    table="trajecten_bijlage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bijlage",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_bijlageevent" ("aangemaakt_op", "aanmelding_id", "bestand", "door_id", "gedeeld", "gewijzigd_op", "grootte", "id", "mime", "naam", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "traject_id", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."aanmelding_id", OLD."bestand", OLD."door_id", OLD."gedeeld", OLD."gewijzigd_op", OLD."grootte", OLD."id", OLD."mime", OLD."naam", OLD."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sha256", OLD."soort", OLD."traject_id", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="4a677266b2f5c839d51a4d35df7cbc6267821ae1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d1bee",
                    table="trajecten_bijlage",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Bewijs",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewijzen",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "vereiste",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewijzen",
                        to="activiteiten.vereiste",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="geldig vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=200, verbose_name="opmerking"),
                ),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bewijzen",
                        to="trajecten.bijlage",
                        verbose_name="bewijsstuk",
                    ),
                ),
                (
                    "gezien_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gezien door",
                    ),
                ),
                ("gezien_op", models.DateField(blank=True, null=True, verbose_name="gezien op")),
            ],
            options={
                "verbose_name": "bewijs",
                "verbose_name_plural": "bewijzen",
                "ordering": [
                    "vereiste__soort",
                    "vereiste__naam",
                    models.OrderBy(models.F("van"), nulls_first=True),
                ],
                "abstract": False,
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("wijkwerker", "="),
                            ("vereiste", "="),
                            (
                                trajecten.models.traject.Dagen(models.F("van"), models.F("tot")),
                                "&&",
                            ),
                        ],
                        name="bewijs_geen_overlap",
                        violation_error_message="In die periode heeft deze wijk-werker dit al: wijzig het bestaande bewijs.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("van", None),
                            ("tot", None),
                            ("tot__gte", models.F("van")),
                            _connector="OR",
                        ),
                        name="bewijs_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gezien_door", None), ("gezien_op", None)),
                            models.Q(("gezien_door__isnull", False), ("gezien_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="bewijs_gezien_door_en_op",
                        violation_error_message="Wie het zag en wanneer horen bij elkaar.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="057782943043a8169d6ce452429c1692773c7a76",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_7713f",
                    table="trajecten_bewijs",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_bewijsevent" ("aangemaakt_op", "bijlage_id", "gewijzigd_op", "gezien_door_id", "gezien_op", "id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vereiste_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."bijlage_id", NEW."gewijzigd_op", NEW."gezien_door_id", NEW."gezien_op", NEW."id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."tot", NEW."van", NEW."vereiste_id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="1acc36678df4e7c08a9f52f44b62f33555491bd3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_355d5",
                    table="trajecten_bewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_bewijsevent" ("aangemaakt_op", "bijlage_id", "gewijzigd_op", "gezien_door_id", "gezien_op", "id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vereiste_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."bijlage_id", NEW."gewijzigd_op", NEW."gezien_door_id", NEW."gezien_op", NEW."id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."tot", NEW."van", NEW."vereiste_id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="0062950e9d31e6acdf08667585169e8f3f68f38e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b91d6",
                    table="trajecten_bewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_bewijsevent" ("aangemaakt_op", "bijlage_id", "gewijzigd_op", "gezien_door_id", "gezien_op", "id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van", "vereiste_id", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."bijlage_id", OLD."gewijzigd_op", OLD."gezien_door_id", OLD."gezien_op", OLD."id", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."tot", OLD."van", OLD."vereiste_id", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="2b3f6d3c8deaa86a58f46fee976d372a2e9998d4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_77c8c",
                    table="trajecten_bewijs",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="BewijsEvent",
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
                        to="trajecten.bewijs",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "vereiste",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.vereiste",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="geldig vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=200, verbose_name="opmerking"),
                ),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bijlage",
                        verbose_name="bewijsstuk",
                    ),
                ),
                (
                    "gezien_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gezien door",
                    ),
                ),
                ("gezien_op", models.DateField(blank=True, null=True, verbose_name="gezien op")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bewijsevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2e34a22715652f227cb77b1081b7252a992949e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_96be5",
                    table="trajecten_bewijsevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="BijlageEvent",
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
                        to="trajecten.bijlage",
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
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "aanmelding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("afsprakenblad", "Getekend afsprakenblad"),
                            ("gpmi", "GPMI van het OCMW"),
                            ("overeenkomst", "Wijk-werkovereenkomst"),
                            ("overgangsbewijs", "Bewijs van de PWA-overeenkomst"),
                            ("schorsingsbewijs", "Bewijs van een schorsing"),
                            ("andere", "Ander document"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "omschrijving",
                    models.CharField(blank=True, max_length=200, verbose_name="omschrijving"),
                ),
                (
                    "bestand",
                    models.FileField(
                        storage=wijkwerken.kern.bestanden.bewaarplaats,
                        upload_to=wijkwerken.kern.bestanden.willekeurige_naam,
                        verbose_name="bestand",
                    ),
                ),
                ("mime", models.CharField(max_length=100, verbose_name="type")),
                ("grootte", models.PositiveIntegerField(verbose_name="grootte in bytes")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                (
                    "gedeeld",
                    models.BooleanField(default=False, verbose_name="gedeeld met de toeleider"),
                ),
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
            model_name="bijlageevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="57db2ef767b98f17971084d801adf64a3b29f743",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_941cf",
                    table="trajecten_bijlageevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Competentie",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="competenties",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("verworven", "Verworven"), ("te_verwerven", "Te verwerven")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afgesproken",
                        to="activiteiten.competentieterm",
                    ),
                ),
                ("omschrijving", models.CharField(max_length=160, verbose_name="omschrijving")),
                (
                    "niveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="niveau nu",
                    ),
                ),
                (
                    "doelniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="te bereiken niveau",
                    ),
                ),
            ],
            options={
                "verbose_name": "competentie",
                "verbose_name_plural": "competenties",
                "ordering": ["soort", "omschrijving"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afsprakenblad", "soort", "omschrijving"),
                        name="competentie_uniek",
                        violation_error_message="Deze competentie staat er al.",
                    ),
                    models.UniqueConstraint(
                        fields=("afsprakenblad", "soort", "term"),
                        name="competentie_term_uniek",
                        violation_error_message="Deze competentie staat er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("soort", "te_verwerven"), ("doelniveau", ""), _connector="OR"
                        ),
                        name="competentie_doel_bij_te_verwerven",
                        violation_error_message="Alleen bij een competentie die nog te verwerven is, hoort een niveau dat bereikt moet worden.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="2b958856df36f531aba28efa30da899c7db1d891",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_5aa46",
                    table="trajecten_competentie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentie",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE stand text;",
                    func="\n            IF TG_OP <> 'INSERT' THEN\n                \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = OLD.afsprakenblad_id FOR SHARE;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = NEW.afsprakenblad_id FOR SHARE;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            RETURN NEW;\n        ",
                    hash="72750308401aa19b81e00e809a05efcf05bd0b22",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_5edc5",
                    table="trajecten_competentie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_competentieevent" ("aangemaakt_op", "afsprakenblad_id", "doelniveau", "gewijzigd_op", "id", "niveau", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "term_id", "versie") VALUES (NEW."aangemaakt_op", NEW."afsprakenblad_id", NEW."doelniveau", NEW."gewijzigd_op", NEW."id", NEW."niveau", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."term_id", NEW."versie"); RETURN NULL;',
                    hash="91214a6a4331e93bd40c8620c34527d62f55a3f7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_41097",
                    table="trajecten_competentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_competentieevent" ("aangemaakt_op", "afsprakenblad_id", "doelniveau", "gewijzigd_op", "id", "niveau", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "term_id", "versie") VALUES (NEW."aangemaakt_op", NEW."afsprakenblad_id", NEW."doelniveau", NEW."gewijzigd_op", NEW."id", NEW."niveau", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."term_id", NEW."versie"); RETURN NULL;',
                    hash="22c7a5c0e322cb93d7746109d6082d9f62e1ae38",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_931cb",
                    table="trajecten_competentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_competentieevent" ("aangemaakt_op", "afsprakenblad_id", "doelniveau", "gewijzigd_op", "id", "niveau", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "term_id", "versie") VALUES (OLD."aangemaakt_op", OLD."afsprakenblad_id", OLD."doelniveau", OLD."gewijzigd_op", OLD."id", OLD."niveau", OLD."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."term_id", OLD."versie"); RETURN NULL;',
                    hash="ee269d9e091fac3fe44b202a2ee38d050a64a4f5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c4d34",
                    table="trajecten_competentie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="CompetentieEvent",
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
                        to="trajecten.competentie",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("verworven", "Verworven"), ("te_verwerven", "Te verwerven")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.competentieterm",
                    ),
                ),
                ("omschrijving", models.CharField(max_length=160, verbose_name="omschrijving")),
                (
                    "niveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="niveau nu",
                    ),
                ),
                (
                    "doelniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="te bereiken niveau",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competentieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="12e5b091231ebc4c052effcce96ff617dcb1d71f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_85eb9",
                    table="trajecten_competentieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Evaluatie",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluaties",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("tussentijds", "Tussentijds"), ("eind", "Bij het einde")],
                        default="tussentijds",
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "verslag_bemiddelaar",
                    models.TextField(blank=True, verbose_name="verslag van de bemiddelaar"),
                ),
                (
                    "verslag_toeleider",
                    models.TextField(blank=True, verbose_name="verslag van de toeleider"),
                ),
                (
                    "toeleider_klaar",
                    models.BooleanField(
                        default=False, verbose_name="deel van de toeleider is klaar"
                    ),
                ),
                (
                    "bemiddelaar_schreef_op",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="bemiddelaar schreef op"
                    ),
                ),
                (
                    "bemiddelaar_schreef_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "toeleider_schreef_op",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="toeleider schreef op"
                    ),
                ),
                (
                    "toeleider_schreef_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "besluit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("verder", "Verdergaan"),
                            ("bijsturen", "Bijsturen"),
                            ("stoppen", "Stoppen"),
                        ],
                        max_length=9,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "volgende_stap",
                    models.CharField(blank=True, max_length=300, verbose_name="volgende stap"),
                ),
                (
                    "uren",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="uren in deze periode"
                    ),
                ),
                (
                    "gegevens",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="gegevens van de periode"
                    ),
                ),
                (
                    "afgerond_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgerond op"),
                ),
                (
                    "afgerond_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluatie",
                "verbose_name_plural": "evaluaties",
                "ordering": ["-datum"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("afgerond_op", None)),
                        fields=("traject",),
                        name="evaluatie_een_in_opmaak",
                        violation_error_message="Er is al een evaluatie in opmaak: werk daarin verder.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("afgerond_op", None),
                            models.Q(
                                models.Q(("besluit", ""), _negated=True),
                                models.Q(("verslag_bemiddelaar", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="evaluatie_afgerond_is_volledig",
                        violation_error_message="Vul het verslag van de bemiddelaar en het besluit in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("toeleider_klaar", False),
                            models.Q(("verslag_toeleider", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="evaluatie_klaar_deel_is_geschreven",
                        violation_error_message="Schrijf eerst uw deel. Zeg daarna dat het klaar is.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="4a2c099f1172bfc9da18c0a61a3ca4b855516029",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_f190d",
                    table="trajecten_evaluatie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_evaluatieevent" ("aangemaakt_op", "afgerond_door_id", "afgerond_op", "bemiddelaar_schreef_door_id", "bemiddelaar_schreef_op", "besluit", "datum", "gegevens", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toeleider_klaar", "toeleider_schreef_door_id", "toeleider_schreef_op", "traject_id", "uren", "versie", "verslag_bemiddelaar", "verslag_toeleider", "volgende_stap") VALUES (NEW."aangemaakt_op", NEW."afgerond_door_id", NEW."afgerond_op", NEW."bemiddelaar_schreef_door_id", NEW."bemiddelaar_schreef_op", NEW."besluit", NEW."datum", NEW."gegevens", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."toeleider_klaar", NEW."toeleider_schreef_door_id", NEW."toeleider_schreef_op", NEW."traject_id", NEW."uren", NEW."versie", NEW."verslag_bemiddelaar", NEW."verslag_toeleider", NEW."volgende_stap"); RETURN NULL;',
                    hash="e153ad6d619423b4165aa3522978cf1d5bb60f91",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9c9cd",
                    table="trajecten_evaluatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_evaluatieevent" ("aangemaakt_op", "afgerond_door_id", "afgerond_op", "bemiddelaar_schreef_door_id", "bemiddelaar_schreef_op", "besluit", "datum", "gegevens", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toeleider_klaar", "toeleider_schreef_door_id", "toeleider_schreef_op", "traject_id", "uren", "versie", "verslag_bemiddelaar", "verslag_toeleider", "volgende_stap") VALUES (NEW."aangemaakt_op", NEW."afgerond_door_id", NEW."afgerond_op", NEW."bemiddelaar_schreef_door_id", NEW."bemiddelaar_schreef_op", NEW."besluit", NEW."datum", NEW."gegevens", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."toeleider_klaar", NEW."toeleider_schreef_door_id", NEW."toeleider_schreef_op", NEW."traject_id", NEW."uren", NEW."versie", NEW."verslag_bemiddelaar", NEW."verslag_toeleider", NEW."volgende_stap"); RETURN NULL;',
                    hash="b7035ab829c16396a40850383235d9193208d9b2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_449f0",
                    table="trajecten_evaluatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_evaluatieevent" ("aangemaakt_op", "afgerond_door_id", "afgerond_op", "bemiddelaar_schreef_door_id", "bemiddelaar_schreef_op", "besluit", "datum", "gegevens", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "toeleider_klaar", "toeleider_schreef_door_id", "toeleider_schreef_op", "traject_id", "uren", "versie", "verslag_bemiddelaar", "verslag_toeleider", "volgende_stap") VALUES (OLD."aangemaakt_op", OLD."afgerond_door_id", OLD."afgerond_op", OLD."bemiddelaar_schreef_door_id", OLD."bemiddelaar_schreef_op", OLD."besluit", OLD."datum", OLD."gegevens", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."toeleider_klaar", OLD."toeleider_schreef_door_id", OLD."toeleider_schreef_op", OLD."traject_id", OLD."uren", OLD."versie", OLD."verslag_bemiddelaar", OLD."verslag_toeleider", OLD."volgende_stap"); RETURN NULL;',
                    hash="471024151f1b5c43f6e98e3d3dc94971fe96f519",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_47dc1",
                    table="trajecten_evaluatie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="EvaluatieCompetentie",
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
                    "evaluatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="competenties",
                        to="trajecten.evaluatie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("verworven", "Verworven"), ("te_verwerven", "Te verwerven")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="geevalueerd",
                        to="activiteiten.competentieterm",
                    ),
                ),
                ("omschrijving", models.CharField(max_length=160, verbose_name="omschrijving")),
                (
                    "niveau_toen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="niveau toen",
                    ),
                ),
                (
                    "doelniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="te bereiken niveau",
                    ),
                ),
                (
                    "niveau_nu",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="niveau nu",
                    ),
                ),
                ("waarom", models.CharField(blank=True, max_length=300, verbose_name="waarom")),
            ],
            options={
                "verbose_name": "competentie van een evaluatie",
                "verbose_name_plural": "competenties van een evaluatie",
                "ordering": ["-soort", "omschrijving"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("evaluatie", "soort", "omschrijving"),
                        name="evaluatiecompetentie_uniek",
                        violation_error_message="Deze competentie staat er al.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatiecompetentie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="87b370e86cdf8497aebd4e20d0a5096d9af9a139",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_27874",
                    table="trajecten_evaluatiecompetentie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatiecompetentie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_evaluatiecompetentieevent" ("aangemaakt_op", "doelniveau", "evaluatie_id", "gewijzigd_op", "id", "niveau_nu", "niveau_toen", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "term_id", "versie", "waarom") VALUES (NEW."aangemaakt_op", NEW."doelniveau", NEW."evaluatie_id", NEW."gewijzigd_op", NEW."id", NEW."niveau_nu", NEW."niveau_toen", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."term_id", NEW."versie", NEW."waarom"); RETURN NULL;',
                    hash="36c10b693e97d62b3747f10e582ab9ee4eca7485",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4305e",
                    table="trajecten_evaluatiecompetentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatiecompetentie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_evaluatiecompetentieevent" ("aangemaakt_op", "doelniveau", "evaluatie_id", "gewijzigd_op", "id", "niveau_nu", "niveau_toen", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "term_id", "versie", "waarom") VALUES (NEW."aangemaakt_op", NEW."doelniveau", NEW."evaluatie_id", NEW."gewijzigd_op", NEW."id", NEW."niveau_nu", NEW."niveau_toen", NEW."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."term_id", NEW."versie", NEW."waarom"); RETURN NULL;',
                    hash="c0c1e7d242bf0de86c73decd854ca0f0d779e7e4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e42bb",
                    table="trajecten_evaluatiecompetentie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatiecompetentie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_evaluatiecompetentieevent" ("aangemaakt_op", "doelniveau", "evaluatie_id", "gewijzigd_op", "id", "niveau_nu", "niveau_toen", "omschrijving", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "term_id", "versie", "waarom") VALUES (OLD."aangemaakt_op", OLD."doelniveau", OLD."evaluatie_id", OLD."gewijzigd_op", OLD."id", OLD."niveau_nu", OLD."niveau_toen", OLD."omschrijving", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."term_id", OLD."versie", OLD."waarom"); RETURN NULL;',
                    hash="ad77a0ed99ea8b73190ecc36a6b85b397b23b0ac",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_74bf4",
                    table="trajecten_evaluatiecompetentie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="EvaluatieCompetentieEvent",
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
                        to="trajecten.evaluatiecompetentie",
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
                    "evaluatie",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.evaluatie",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("verworven", "Verworven"), ("te_verwerven", "Te verwerven")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="activiteiten.competentieterm",
                    ),
                ),
                ("omschrijving", models.CharField(max_length=160, verbose_name="omschrijving")),
                (
                    "niveau_toen",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="niveau toen",
                    ),
                ),
                (
                    "doelniveau",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="te bereiken niveau",
                    ),
                ),
                (
                    "niveau_nu",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("nog_niet", "Nog niet"),
                            ("met_hulp", "Met hulp"),
                            ("zelfstandig", "Zelfstandig"),
                            ("toont", "Kan het tonen aan anderen"),
                        ],
                        max_length=11,
                        verbose_name="niveau nu",
                    ),
                ),
                ("waarom", models.CharField(blank=True, max_length=300, verbose_name="waarom")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evaluatiecompetentieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e758643f7c16a00158048cc26445180dd4b94b06",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9f87d",
                    table="trajecten_evaluatiecompetentieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="EvaluatieEvent",
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
                        to="trajecten.evaluatie",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("tussentijds", "Tussentijds"), ("eind", "Bij het einde")],
                        default="tussentijds",
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "verslag_bemiddelaar",
                    models.TextField(blank=True, verbose_name="verslag van de bemiddelaar"),
                ),
                (
                    "verslag_toeleider",
                    models.TextField(blank=True, verbose_name="verslag van de toeleider"),
                ),
                (
                    "toeleider_klaar",
                    models.BooleanField(
                        default=False, verbose_name="deel van de toeleider is klaar"
                    ),
                ),
                (
                    "bemiddelaar_schreef_op",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="bemiddelaar schreef op"
                    ),
                ),
                (
                    "bemiddelaar_schreef_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "toeleider_schreef_op",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="toeleider schreef op"
                    ),
                ),
                (
                    "toeleider_schreef_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "besluit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("verder", "Verdergaan"),
                            ("bijsturen", "Bijsturen"),
                            ("stoppen", "Stoppen"),
                        ],
                        max_length=9,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "volgende_stap",
                    models.CharField(blank=True, max_length=300, verbose_name="volgende stap"),
                ),
                (
                    "uren",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="uren in deze periode"
                    ),
                ),
                (
                    "gegevens",
                    models.JSONField(
                        blank=True, default=dict, verbose_name="gegevens van de periode"
                    ),
                ),
                (
                    "afgerond_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgerond op"),
                ),
                (
                    "afgerond_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
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
            model_name="evaluatieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2627403e93c115181dacf82fa84f4abec020b70c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bf211",
                    table="trajecten_evaluatieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Inzet",
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
                    "aanvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inzetten",
                        to="gebruikers.aanvraag",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inzetten",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("voorgesteld", "Voorgesteld"),
                            ("bevestigd", "Bevestigd"),
                            ("beeindigd", "Beëindigd"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="voorgesteld",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangen_door",
                        to="trajecten.inzet",
                    ),
                ),
            ],
            options={
                "verbose_name": "inzet",
                "verbose_name_plural": "inzetten",
                "ordering": ["-van"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ["voorgesteld", "bevestigd"])),
                        fields=("aanvraag", "traject"),
                        name="inzet_een_lopende_per_aanvraag",
                        violation_error_message="Deze wijk-werker doet deze opdracht al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="inzet_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="c75767aa09e2c82ff624b15bb28b93d0ea450f6b",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_3739b",
                    table="trajecten_inzet",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_inzetevent" ("aangemaakt_op", "aanvraag_id", "gewijzigd_op", "id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tot", "traject_id", "van", "versie", "vervangt_id") VALUES (NEW."aangemaakt_op", NEW."aanvraag_id", NEW."gewijzigd_op", NEW."id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."status", NEW."tot", NEW."traject_id", NEW."van", NEW."versie", NEW."vervangt_id"); RETURN NULL;',
                    hash="d34e29e7df1a0acdb889a85ad737dd527f6ec821",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_71f30",
                    table="trajecten_inzet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_inzetevent" ("aangemaakt_op", "aanvraag_id", "gewijzigd_op", "id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tot", "traject_id", "van", "versie", "vervangt_id") VALUES (NEW."aangemaakt_op", NEW."aanvraag_id", NEW."gewijzigd_op", NEW."id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."status", NEW."tot", NEW."traject_id", NEW."van", NEW."versie", NEW."vervangt_id"); RETURN NULL;',
                    hash="8d47547c4364c35d33da0fb050975d2ba45db28a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_746df",
                    table="trajecten_inzet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_inzetevent" ("aangemaakt_op", "aanvraag_id", "gewijzigd_op", "id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tot", "traject_id", "van", "versie", "vervangt_id") VALUES (OLD."aangemaakt_op", OLD."aanvraag_id", OLD."gewijzigd_op", OLD."id", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."status", OLD."tot", OLD."traject_id", OLD."van", OLD."versie", OLD."vervangt_id"); RETURN NULL;',
                    hash="bda674d2c0a849957bea3517ffd6b2cf3532b261",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0055b",
                    table="trajecten_inzet",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Aanbod",
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
                    "aanvraag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanbiedingen",
                        to="gebruikers.aanvraag",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanbiedingen",
                        to="trajecten.traject",
                    ),
                ),
                ("gedaan_op", models.DateField(verbose_name="aangeboden op")),
                (
                    "gedaan_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aangeboden door",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("telefoon", "Telefoon"),
                            ("gesprek", "Gesprek"),
                            ("bericht", "E-mail of bericht"),
                            ("brief", "Brief"),
                            ("gepland", "Gepland zonder te vragen"),
                        ],
                        max_length=9,
                        verbose_name="hoe",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("wacht", "Wacht op antwoord"),
                            ("ja", "Ja"),
                            ("nee", "Nee"),
                            ("geen", "Geen antwoord"),
                        ],
                        default="wacht",
                        max_length=5,
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "beantwoord_op",
                    models.DateField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                (
                    "geweigerd_door",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("wijkwerker", "De wijk-werker"),
                            ("gebruiker", "De gebruiker"),
                            ("wij", "Onze organisatie"),
                        ],
                        max_length=10,
                        verbose_name="geweigerd door",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uren", "Past niet bij andere uren"),
                            ("afstand", "Te ver of moeilijk te bereiken"),
                            ("werk", "Wil of kan dit werk niet doen"),
                            ("plaats", "Wil niet op deze plaats werken"),
                            ("werk_elders", "Heeft ander werk of een opleiding"),
                            ("klik", "Geen goede klik"),
                            ("ervaring", "Te weinig ervaring of kennis"),
                            ("niet_nodig", "Het werk is niet meer nodig"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("nota", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                (
                    "inzet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aanbiedingen",
                        to="trajecten.inzet",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanbod",
                "verbose_name_plural": "aanbiedingen",
                "ordering": ["-gedaan_op"],
                "abstract": False,
                "indexes": [models.Index(fields=["traject", "-gedaan_op"], name="aanbod_laatste")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("antwoord", "wacht")),
                        fields=("aanvraag", "traject"),
                        name="aanbod_een_open",
                        violation_error_message="Dit is al aangeboden en wacht op een antwoord: noteer eerst dat antwoord.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("antwoord", "wacht"), ("beantwoord_op", None)),
                            models.Q(
                                models.Q(("antwoord", "wacht"), _negated=True),
                                ("beantwoord_op__gte", models.F("gedaan_op")),
                            ),
                            _connector="OR",
                        ),
                        name="aanbod_antwoord_heeft_dag",
                        violation_error_message="Een antwoord komt op of na de dag van het aanbod.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("antwoord", "nee"),
                                models.Q(("geweigerd_door", ""), _negated=True),
                                models.Q(("reden", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("antwoord", "nee"), _negated=True),
                                ("geweigerd_door", ""),
                                ("reden", ""),
                            ),
                            _connector="OR",
                        ),
                        name="aanbod_nee_heeft_reden",
                        violation_error_message="Bij een weigering hoort van wie ze komt, en waarom.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="30636763e90f5306519fdd6dbe8a316e4f9a32c4",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_7129b",
                    table="trajecten_aanbod",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_aanbodevent" ("aangemaakt_op", "aanvraag_id", "antwoord", "beantwoord_op", "gedaan_door_id", "gedaan_op", "geweigerd_door", "gewijzigd_op", "id", "inzet_id", "nota", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "versie", "wijze") VALUES (NEW."aangemaakt_op", NEW."aanvraag_id", NEW."antwoord", NEW."beantwoord_op", NEW."gedaan_door_id", NEW."gedaan_op", NEW."geweigerd_door", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", NEW."nota", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."traject_id", NEW."versie", NEW."wijze"); RETURN NULL;',
                    hash="10eda0338ba95ae9507c291c86176de0e2715eba",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f0ffb",
                    table="trajecten_aanbod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_aanbodevent" ("aangemaakt_op", "aanvraag_id", "antwoord", "beantwoord_op", "gedaan_door_id", "gedaan_op", "geweigerd_door", "gewijzigd_op", "id", "inzet_id", "nota", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "versie", "wijze") VALUES (NEW."aangemaakt_op", NEW."aanvraag_id", NEW."antwoord", NEW."beantwoord_op", NEW."gedaan_door_id", NEW."gedaan_op", NEW."geweigerd_door", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", NEW."nota", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."traject_id", NEW."versie", NEW."wijze"); RETURN NULL;',
                    hash="8d1fbbb2775e202800edc1108a8b2db4aaa57963",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e3cc5",
                    table="trajecten_aanbod",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbod",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_aanbodevent" ("aangemaakt_op", "aanvraag_id", "antwoord", "beantwoord_op", "gedaan_door_id", "gedaan_op", "geweigerd_door", "gewijzigd_op", "id", "inzet_id", "nota", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "versie", "wijze") VALUES (OLD."aangemaakt_op", OLD."aanvraag_id", OLD."antwoord", OLD."beantwoord_op", OLD."gedaan_door_id", OLD."gedaan_op", OLD."geweigerd_door", OLD."gewijzigd_op", OLD."id", OLD."inzet_id", OLD."nota", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."traject_id", OLD."versie", OLD."wijze"); RETURN NULL;',
                    hash="83693c7d460b59764a308514f991c790809971bd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e828a",
                    table="trajecten_aanbod",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="AanbodEvent",
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
                        to="trajecten.aanbod",
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
                    "aanvraag",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.aanvraag",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                ("gedaan_op", models.DateField(verbose_name="aangeboden op")),
                (
                    "gedaan_door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aangeboden door",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("telefoon", "Telefoon"),
                            ("gesprek", "Gesprek"),
                            ("bericht", "E-mail of bericht"),
                            ("brief", "Brief"),
                            ("gepland", "Gepland zonder te vragen"),
                        ],
                        max_length=9,
                        verbose_name="hoe",
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        choices=[
                            ("wacht", "Wacht op antwoord"),
                            ("ja", "Ja"),
                            ("nee", "Nee"),
                            ("geen", "Geen antwoord"),
                        ],
                        default="wacht",
                        max_length=5,
                        verbose_name="antwoord",
                    ),
                ),
                (
                    "beantwoord_op",
                    models.DateField(blank=True, null=True, verbose_name="antwoord op"),
                ),
                (
                    "geweigerd_door",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("wijkwerker", "De wijk-werker"),
                            ("gebruiker", "De gebruiker"),
                            ("wij", "Onze organisatie"),
                        ],
                        max_length=10,
                        verbose_name="geweigerd door",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uren", "Past niet bij andere uren"),
                            ("afstand", "Te ver of moeilijk te bereiken"),
                            ("werk", "Wil of kan dit werk niet doen"),
                            ("plaats", "Wil niet op deze plaats werken"),
                            ("werk_elders", "Heeft ander werk of een opleiding"),
                            ("klik", "Geen goede klik"),
                            ("ervaring", "Te weinig ervaring of kennis"),
                            ("niet_nodig", "Het werk is niet meer nodig"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("nota", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                (
                    "inzet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanbodevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f424f468dd36da4c7fe3f9a24e360645cab2a484",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0a2a7",
                    table="trajecten_aanbodevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="GeplandMoment",
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
                    "inzet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="momenten",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="momenten",
                        to="trajecten.traject",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="begonnen uren")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("gepresteerd", "Gepresteerd"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="gepland",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van annulatie"
                    ),
                ),
                (
                    "stiptheid",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("op_tijd", "Op tijd"),
                            ("te_laat", "Te laat"),
                            ("verwittigd", "Niet gekomen, verwittigd"),
                            ("niet_verwittigd", "Niet gekomen, niet verwittigd"),
                        ],
                        db_default="",
                        default="",
                        max_length=15,
                        verbose_name="stiptheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "gepland moment",
                "verbose_name_plural": "geplande momenten",
                "ordering": ["datum", "begin"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "gepland")),
                        fields=["traject", "datum"],
                        include=("uren",),
                        name="geplandmoment_gereserveerd",
                    ),
                    models.Index(fields=["datum"], name="geplandmoment_datum"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("uren__gte", 1), ("uren__lte", 24)),
                        name="geplandmoment_uren",
                        violation_error_message="Een moment duurt 1 tot 24 begonnen uren.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begin", None), ("einde", None)),
                            ("einde__gt", models.F("begin")),
                            _connector="OR",
                        ),
                        name="geplandmoment_einde_na_begin",
                        violation_error_message="Het einde moet na het begin liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stiptheid", ""),
                            models.Q(
                                ("status", "geannuleerd"),
                                ("stiptheid__in", ("verwittigd", "niet_verwittigd")),
                            ),
                            _connector="OR",
                        ),
                        name="geplandmoment_stiptheid_hoort_bij_status",
                        violation_error_message="Alleen bij een geannuleerd moment staat wie niet kwam.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("begin__isnull", False),
                            models.Q(("status", "geannuleerd"), _negated=True),
                        ),
                        expressions=[("traject", "="), (trajecten.models.inzet.Tijdvak(), "&&")],
                        name="geplandmoment_geen_overlap",
                        violation_error_code="overlap",
                        violation_error_message="Op dat uur staat deze wijk-werker al ergens gepland.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="7799c66a4fa59b8b1defbbe184722e4399086942",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_ee052",
                    table="trajecten_geplandmoment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="inzet_van_traject",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT EXISTS (\n                SELECT 1 FROM trajecten_inzet i\n                WHERE i.id = NEW.inzet_id AND i.traject_id = NEW.traject_id\n            ) THEN\n                RAISE EXCEPTION 'inzet of another traject' USING ERRCODE = 'WW061';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="81f49b0667b86d87e6246171f68dd1af60381032",
                    operation='INSERT OR UPDATE OF "inzet_id", "traject_id"',
                    pgid="pgtrigger_inzet_van_traject_c4ba1",
                    table="trajecten_geplandmoment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="limieten",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"status\" = 'gepland')",
                    declare="DECLARE persoon uuid; jaar_van date; jaar_tot date; maand_van date; maand_tot date; limiet_maand int; limiet_jaar int; som_maand int; som_jaar int;",
                    func="\n    SELECT t.wijkwerker_id INTO persoon FROM trajecten_traject t WHERE t.id = NEW.traject_id;\n    PERFORM 1 FROM trajecten_wijkwerker w WHERE w.id = persoon FOR NO KEY UPDATE;\n    jaar_van := make_date(extract(year FROM NEW.datum)::int, 1, 1);\n    jaar_tot := make_date(extract(year FROM NEW.datum)::int + 1, 1, 1);\n    maand_van := (jaar_van + (extract(month FROM NEW.datum) - 1) * interval '1 month')::date;\n    maand_tot := (maand_van + interval '1 month')::date;\n    SELECT (r.waarde #>> '{}')::int INTO limiet_maand FROM regels_regel r\n        WHERE r.code = 'uren_per_maand' AND r.geldig_van <= NEW.datum\n        ORDER BY r.geldig_van DESC LIMIT 1;\n    SELECT (r.waarde #>> '{}')::int INTO limiet_jaar FROM regels_regel r\n        WHERE r.code = 'uren_per_jaar' AND r.geldig_van <= NEW.datum\n        ORDER BY r.geldig_van DESC LIMIT 1;\n    SELECT coalesce(sum(u.uren), 0),\n           coalesce(sum(u.uren) FILTER (WHERE u.datum >= maand_van AND u.datum < maand_tot), 0)\n        INTO som_jaar, som_maand\n        FROM (\n            SELECT p.uren, p.datum FROM trajecten_prestatie p\n                JOIN trajecten_traject t ON t.id = p.traject_id\n                WHERE t.wijkwerker_id = persoon\n                    AND p.datum >= jaar_van AND p.datum < jaar_tot \n            UNION ALL\n            SELECT e.uren, e.maand FROM trajecten_urenelders e\n                WHERE e.wijkwerker_id = persoon AND e.maand >= jaar_van AND e.maand < jaar_tot\n            \n            UNION ALL\n            SELECT m.uren, m.datum FROM trajecten_geplandmoment m\n                JOIN trajecten_traject t ON t.id = m.traject_id\n                WHERE t.wijkwerker_id = persoon AND m.status = 'gepland'\n                    AND m.datum >= jaar_van AND m.datum < jaar_tot AND m.id <> NEW.id\n\n        ) u;\n    IF som_maand + NEW.uren > limiet_maand OR som_jaar + NEW.uren > limiet_jaar THEN\n        RAISE EXCEPTION 'hour limit: % in the month, % in the year',\n            som_maand + NEW.uren, som_jaar + NEW.uren USING ERRCODE = 'WW060';\n    END IF;\n    RETURN NEW;\n",
                    hash="c8fa9cbc1aa5a9f28673c8818fed273e1ed16689",
                    operation='INSERT OR UPDATE OF "uren", "datum", "traject_id", "status"',
                    pgid="pgtrigger_limieten_b0009",
                    table="trajecten_geplandmoment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandmomentevent" ("aangemaakt_op", "begin", "datum", "einde", "gewijzigd_op", "id", "inzet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "status", "stiptheid", "traject_id", "uren", "versie") VALUES (NEW."aangemaakt_op", NEW."begin", NEW."datum", NEW."einde", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."status", NEW."stiptheid", NEW."traject_id", NEW."uren", NEW."versie"); RETURN NULL;',
                    hash="7ad53ecf7eb2949465ae8df88303beea0a291bc4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_40a5c",
                    table="trajecten_geplandmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_geplandmomentevent" ("aangemaakt_op", "begin", "datum", "einde", "gewijzigd_op", "id", "inzet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "status", "stiptheid", "traject_id", "uren", "versie") VALUES (NEW."aangemaakt_op", NEW."begin", NEW."datum", NEW."einde", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."status", NEW."stiptheid", NEW."traject_id", NEW."uren", NEW."versie"); RETURN NULL;',
                    hash="da01b86a9ea2be99c20a73cf24905187344deb03",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_82b65",
                    table="trajecten_geplandmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_geplandmomentevent" ("aangemaakt_op", "begin", "datum", "einde", "gewijzigd_op", "id", "inzet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "status", "stiptheid", "traject_id", "uren", "versie") VALUES (OLD."aangemaakt_op", OLD."begin", OLD."datum", OLD."einde", OLD."gewijzigd_op", OLD."id", OLD."inzet_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."status", OLD."stiptheid", OLD."traject_id", OLD."uren", OLD."versie"); RETURN NULL;',
                    hash="6ca0889842dcff4c82379de836f414eeecd85913",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_77c6f",
                    table="trajecten_geplandmoment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="GeplandMomentEvent",
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
                        to="trajecten.geplandmoment",
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
                    "inzet",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="begonnen uren")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("gepresteerd", "Gepresteerd"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="gepland",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van annulatie"
                    ),
                ),
                (
                    "stiptheid",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("op_tijd", "Op tijd"),
                            ("te_laat", "Te laat"),
                            ("verwittigd", "Niet gekomen, verwittigd"),
                            ("niet_verwittigd", "Niet gekomen, niet verwittigd"),
                        ],
                        db_default="",
                        default="",
                        max_length=15,
                        verbose_name="stiptheid",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="geplandmomentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5e2d92a10f6e98a03f68bdeb7281f2c2da12b90b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e3287",
                    table="trajecten_geplandmomentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="InzetEvent",
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
                        to="trajecten.inzet",
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
                    "aanvraag",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gebruikers.aanvraag",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("voorgesteld", "Voorgesteld"),
                            ("bevestigd", "Bevestigd"),
                            ("beeindigd", "Beëindigd"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="voorgesteld",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
                (
                    "vervangt",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzetevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="36b27a0a21e18cbd08050505025d83ec9e6a93c9",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_92926",
                    table="trajecten_inzetevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Notitie",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notities",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notities",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("gesprek", "Gesprek"),
                            ("telefoon", "Telefoon"),
                            ("bericht", "E-mail of bericht"),
                            ("huisbezoek", "Huisbezoek"),
                            ("afspraak", "Afspraak"),
                            ("klacht", "Klacht"),
                            ("overleg", "Intern overleg"),
                            ("overdracht", "Overdracht"),
                            ("andere", "Andere"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                (
                    "gevoeligheid",
                    models.CharField(
                        choices=[
                            ("gewoon", "Gewoon: alleen wij"),
                            ("gevoelig", "Gevoelig: alleen wij, verborgen tot iemand ze opent"),
                            ("gedeeld", "Gedeeld met de toeleider"),
                        ],
                        default="gewoon",
                        max_length=8,
                        verbose_name="wie dit leest",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("tekst", models.TextField(max_length=4000, verbose_name="notitie")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notities",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("vastgezet", models.BooleanField(default=False, verbose_name="bovenaan")),
                (
                    "gecorrigeerd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="verbeterd op"),
                ),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "ingetrokken_reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van intrekken"
                    ),
                ),
            ],
            options={
                "verbose_name": "notitie",
                "verbose_name_plural": "notities",
                "ordering": ["-vastgezet", "-datum", "-aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("gevoeligheid", "gedeeld"), _negated=True),
                            ("traject__isnull", False),
                            _connector="OR",
                        ),
                        name="notitie_gedeeld_hoort_bij_traject",
                        violation_error_message="Alleen een notitie bij een traject kan gedeeld worden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ingetrokken_op", None),
                            models.Q(("ingetrokken_reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="notitie_ingetrokken_heeft_reden",
                        violation_error_message="Schrijf waarom u de notitie intrekt.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="d89fb63df334cbf44265115d1c0d8df689551b81",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_f4978",
                    table="trajecten_notitie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_notitieevent" ("aangemaakt_op", "datum", "door_id", "gecorrigeerd_op", "gevoeligheid", "gewijzigd_op", "id", "ingetrokken_op", "ingetrokken_reden", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tekst", "traject_id", "vastgezet", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."datum", NEW."door_id", NEW."gecorrigeerd_op", NEW."gevoeligheid", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", NEW."ingetrokken_reden", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."tekst", NEW."traject_id", NEW."vastgezet", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="31238980f35732eaf4aaf06b3a5fb673a461175c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_35412",
                    table="trajecten_notitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_notitieevent" ("aangemaakt_op", "datum", "door_id", "gecorrigeerd_op", "gevoeligheid", "gewijzigd_op", "id", "ingetrokken_op", "ingetrokken_reden", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tekst", "traject_id", "vastgezet", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."datum", NEW."door_id", NEW."gecorrigeerd_op", NEW."gevoeligheid", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", NEW."ingetrokken_reden", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."tekst", NEW."traject_id", NEW."vastgezet", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="ae54b2be7f4de3568afa15400b711a11345485a7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2971f",
                    table="trajecten_notitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_notitieevent" ("aangemaakt_op", "datum", "door_id", "gecorrigeerd_op", "gevoeligheid", "gewijzigd_op", "id", "ingetrokken_op", "ingetrokken_reden", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "tekst", "traject_id", "vastgezet", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."datum", OLD."door_id", OLD."gecorrigeerd_op", OLD."gevoeligheid", OLD."gewijzigd_op", OLD."id", OLD."ingetrokken_op", OLD."ingetrokken_reden", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."tekst", OLD."traject_id", OLD."vastgezet", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="a170025e513c2ac3ca69d1cb5b67af824ad757fb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_70f4e",
                    table="trajecten_notitie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="NotitieEvent",
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
                        to="trajecten.notitie",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("gesprek", "Gesprek"),
                            ("telefoon", "Telefoon"),
                            ("bericht", "E-mail of bericht"),
                            ("huisbezoek", "Huisbezoek"),
                            ("afspraak", "Afspraak"),
                            ("klacht", "Klacht"),
                            ("overleg", "Intern overleg"),
                            ("overdracht", "Overdracht"),
                            ("andere", "Andere"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                (
                    "gevoeligheid",
                    models.CharField(
                        choices=[
                            ("gewoon", "Gewoon: alleen wij"),
                            ("gevoelig", "Gevoelig: alleen wij, verborgen tot iemand ze opent"),
                            ("gedeeld", "Gedeeld met de toeleider"),
                        ],
                        default="gewoon",
                        max_length=8,
                        verbose_name="wie dit leest",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("tekst", models.TextField(max_length=4000, verbose_name="notitie")),
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
                ("vastgezet", models.BooleanField(default=False, verbose_name="bovenaan")),
                (
                    "gecorrigeerd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="verbeterd op"),
                ),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
                (
                    "ingetrokken_reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van intrekken"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notitieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a4daba0c22c2bd10205cc6ac5b7a0e51e6135b6f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_dd8e2",
                    table="trajecten_notitieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Opvolging",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opvolgingen",
                        to="trajecten.traject",
                    ),
                ),
                ("maand", models.PositiveSmallIntegerField(verbose_name="maanden na het einde")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                (
                    "situatie",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("werk_voltijds", "Werkt voltijds"),
                            ("werk_halftijds", "Werkt minstens halftijds"),
                            ("werk_minder", "Werkt minder dan halftijds"),
                            ("sociale_economie", "Werkt in de sociale economie"),
                            ("opleiding", "Volgt een opleiding of stage"),
                            ("arbeidszorg", "Arbeidszorg"),
                            ("zoekt", "Zoekt werk"),
                            ("niet_beschikbaar", "Kan nu niet werken"),
                            ("andere", "Andere situatie"),
                            ("niet_bereikt", "Niet bereikt"),
                        ],
                        max_length=17,
                        verbose_name="situatie",
                    ),
                ),
                ("sinds", models.DateField(blank=True, null=True, verbose_name="sinds")),
                (
                    "bron",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("persoon", "De persoon zelf"),
                            ("toeleider", "De toeleider"),
                            ("vdab", "VDAB"),
                            ("andere", "Iemand anders"),
                        ],
                        max_length=9,
                        verbose_name="wie vertelde het",
                    ),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
                (
                    "keren_niet_bereikt",
                    models.PositiveSmallIntegerField(default=0, verbose_name="keren niet bereikt"),
                ),
                (
                    "ingevuld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingevuld op"),
                ),
                (
                    "ingevuld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gesloten_op",
                    models.DateField(blank=True, null=True, verbose_name="gesloten op"),
                ),
                (
                    "gesloten_reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van het sluiten"
                    ),
                ),
                (
                    "andere_dienst",
                    models.BooleanField(
                        default=False, verbose_name="gesloten door een andere dienst"
                    ),
                ),
            ],
            options={
                "verbose_name": "opvolging",
                "verbose_name_plural": "opvolgingen",
                "ordering": ["uiterlijk", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("ingevuld_op", None)),
                        fields=["uiterlijk"],
                        name="opvolging_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("traject", "maand"),
                        name="opvolging_een_per_maand",
                        violation_error_message="Voor deze maand is er al een opvolging.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ingevuld_op", None), ("situatie", "")),
                            models.Q(
                                models.Q(("situatie", ""), _negated=True),
                                ("ingevuld_door__isnull", False),
                                ("ingevuld_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="opvolging_ingevuld_heeft_situatie",
                        violation_error_message="Wat ingevuld is, heeft een situatie.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("gesloten_op", None),
                            models.Q(("gesloten_reden", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="opvolging_gesloten_heeft_reden",
                        violation_error_message="Sluiten vraagt een reden.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opvolging",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="92f85fc53924de6aeb5ebc087ef2272420f79178",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_75122",
                    table="trajecten_opvolging",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opvolging",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_opvolgingevent" ("aangemaakt_op", "andere_dienst", "bron", "gesloten_op", "gesloten_reden", "gewijzigd_op", "id", "ingevuld_door_id", "ingevuld_op", "keren_niet_bereikt", "maand", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "situatie", "traject_id", "uiterlijk", "versie") VALUES (NEW."aangemaakt_op", NEW."andere_dienst", NEW."bron", NEW."gesloten_op", NEW."gesloten_reden", NEW."gewijzigd_op", NEW."id", NEW."ingevuld_door_id", NEW."ingevuld_op", NEW."keren_niet_bereikt", NEW."maand", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sinds", NEW."situatie", NEW."traject_id", NEW."uiterlijk", NEW."versie"); RETURN NULL;',
                    hash="ade5192dbc8ae344f5d3b07ddadc87ca2a3cda3e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1f1a6",
                    table="trajecten_opvolging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opvolging",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_opvolgingevent" ("aangemaakt_op", "andere_dienst", "bron", "gesloten_op", "gesloten_reden", "gewijzigd_op", "id", "ingevuld_door_id", "ingevuld_op", "keren_niet_bereikt", "maand", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "situatie", "traject_id", "uiterlijk", "versie") VALUES (NEW."aangemaakt_op", NEW."andere_dienst", NEW."bron", NEW."gesloten_op", NEW."gesloten_reden", NEW."gewijzigd_op", NEW."id", NEW."ingevuld_door_id", NEW."ingevuld_op", NEW."keren_niet_bereikt", NEW."maand", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sinds", NEW."situatie", NEW."traject_id", NEW."uiterlijk", NEW."versie"); RETURN NULL;',
                    hash="def0b557a1632d000108eabdcc252c861db86231",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42c98",
                    table="trajecten_opvolging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opvolging",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_opvolgingevent" ("aangemaakt_op", "andere_dienst", "bron", "gesloten_op", "gesloten_reden", "gewijzigd_op", "id", "ingevuld_door_id", "ingevuld_op", "keren_niet_bereikt", "maand", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sinds", "situatie", "traject_id", "uiterlijk", "versie") VALUES (OLD."aangemaakt_op", OLD."andere_dienst", OLD."bron", OLD."gesloten_op", OLD."gesloten_reden", OLD."gewijzigd_op", OLD."id", OLD."ingevuld_door_id", OLD."ingevuld_op", OLD."keren_niet_bereikt", OLD."maand", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sinds", OLD."situatie", OLD."traject_id", OLD."uiterlijk", OLD."versie"); RETURN NULL;',
                    hash="35c1dd27e6583fa2513e1f83fd008d912ef52d0f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7beba",
                    table="trajecten_opvolging",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OpvolgingEvent",
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
                        to="trajecten.opvolging",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                ("maand", models.PositiveSmallIntegerField(verbose_name="maanden na het einde")),
                ("uiterlijk", models.DateField(verbose_name="uiterlijk")),
                (
                    "situatie",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("werk_voltijds", "Werkt voltijds"),
                            ("werk_halftijds", "Werkt minstens halftijds"),
                            ("werk_minder", "Werkt minder dan halftijds"),
                            ("sociale_economie", "Werkt in de sociale economie"),
                            ("opleiding", "Volgt een opleiding of stage"),
                            ("arbeidszorg", "Arbeidszorg"),
                            ("zoekt", "Zoekt werk"),
                            ("niet_beschikbaar", "Kan nu niet werken"),
                            ("andere", "Andere situatie"),
                            ("niet_bereikt", "Niet bereikt"),
                        ],
                        max_length=17,
                        verbose_name="situatie",
                    ),
                ),
                ("sinds", models.DateField(blank=True, null=True, verbose_name="sinds")),
                (
                    "bron",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("persoon", "De persoon zelf"),
                            ("toeleider", "De toeleider"),
                            ("vdab", "VDAB"),
                            ("andere", "Iemand anders"),
                        ],
                        max_length=9,
                        verbose_name="wie vertelde het",
                    ),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
                (
                    "keren_niet_bereikt",
                    models.PositiveSmallIntegerField(default=0, verbose_name="keren niet bereikt"),
                ),
                (
                    "ingevuld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingevuld op"),
                ),
                (
                    "ingevuld_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gesloten_op",
                    models.DateField(blank=True, null=True, verbose_name="gesloten op"),
                ),
                (
                    "gesloten_reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van het sluiten"
                    ),
                ),
                (
                    "andere_dienst",
                    models.BooleanField(
                        default=False, verbose_name="gesloten door een andere dienst"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opvolgingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f11b6edd6bc966917a2b4e72faf0ea881ce092fe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0ed01",
                    table="trajecten_opvolgingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Overdracht",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdrachten",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "van",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overgedragen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "aan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="gekregen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "notitie",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overdracht",
                        to="trajecten.notitie",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "gezien_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="gezien op"),
                ),
            ],
            options={
                "verbose_name": "overdracht",
                "verbose_name_plural": "overdrachten",
                "ordering": ["-datum", "-aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("van", models.F("aan")), _negated=True),
                        name="overdracht_aan_een_ander",
                        violation_error_message="Kies een andere bemiddelaar dan wie het dossier nu heeft.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="f62be2ba6defdd96bd6ef650fb3199201cb5473e",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_df0e7",
                    table="trajecten_overdracht",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overdrachtevent" ("aan_id", "aangemaakt_op", "datum", "door_id", "gewijzigd_op", "gezien_op", "id", "notitie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "van_id", "versie") VALUES (NEW."aan_id", NEW."aangemaakt_op", NEW."datum", NEW."door_id", NEW."gewijzigd_op", NEW."gezien_op", NEW."id", NEW."notitie_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."traject_id", NEW."van_id", NEW."versie"); RETURN NULL;',
                    hash="7cfa9d15ca6925f32523d66675bde9bdd5640983",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_713a4",
                    table="trajecten_overdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_overdrachtevent" ("aan_id", "aangemaakt_op", "datum", "door_id", "gewijzigd_op", "gezien_op", "id", "notitie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "van_id", "versie") VALUES (NEW."aan_id", NEW."aangemaakt_op", NEW."datum", NEW."door_id", NEW."gewijzigd_op", NEW."gezien_op", NEW."id", NEW."notitie_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."traject_id", NEW."van_id", NEW."versie"); RETURN NULL;',
                    hash="2d3b866d7c84f4cefa183ac7994d6c394a2b8d27",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_66763",
                    table="trajecten_overdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overdrachtevent" ("aan_id", "aangemaakt_op", "datum", "door_id", "gewijzigd_op", "gezien_op", "id", "notitie_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "van_id", "versie") VALUES (OLD."aan_id", OLD."aangemaakt_op", OLD."datum", OLD."door_id", OLD."gewijzigd_op", OLD."gezien_op", OLD."id", OLD."notitie_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."traject_id", OLD."van_id", OLD."versie"); RETURN NULL;',
                    hash="f5f7510b3c400c32d4eb7a921f511a20a39cd345",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_94ba0",
                    table="trajecten_overdracht",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OverdrachtEvent",
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
                        to="trajecten.overdracht",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "van",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "aan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("reden", models.CharField(max_length=200, verbose_name="reden")),
                (
                    "notitie",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.notitie",
                    ),
                ),
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
                (
                    "gezien_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="gezien op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overdrachtevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="889e4a85f5abc5e2546c6a2e5f8d84b17284ff2b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1754f",
                    table="trajecten_overdrachtevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Overgangsbewijs",
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
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overgangsbewijs",
                        to="trajecten.traject",
                    ),
                ),
                ("pwa_van", models.DateField(verbose_name="PWA-overeenkomst vanaf")),
                (
                    "pwa_tot",
                    models.DateField(blank=True, null=True, verbose_name="PWA-overeenkomst tot"),
                ),
                (
                    "kenmerk",
                    models.CharField(
                        help_text="Waar het bewijsstuk ligt.",
                        max_length=200,
                        verbose_name="kenmerk van het bewijs",
                    ),
                ),
                (
                    "nagekeken_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("nagekeken_op", models.DateField(verbose_name="nagekeken op")),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overgangsbewijzen",
                        to="trajecten.bijlage",
                        verbose_name="bewijsstuk",
                    ),
                ),
                (
                    "vervallen_op",
                    models.DateField(blank=True, null=True, verbose_name="vervallen op"),
                ),
                (
                    "vervallen_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "hersteld_op",
                    models.DateField(blank=True, null=True, verbose_name="verval teruggenomen op"),
                ),
                (
                    "hersteld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "hersteld_reden",
                    models.CharField(blank=True, max_length=300, verbose_name="reden"),
                ),
                (
                    "gewerkt_op",
                    models.DateField(blank=True, null=True, verbose_name="toch gewerkt op"),
                ),
            ],
            options={
                "verbose_name": "overgangsbewijs",
                "verbose_name_plural": "overgangsbewijzen",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("pwa_tot", None),
                            ("pwa_tot__gte", models.F("pwa_van")),
                            _connector="OR",
                        ),
                        name="overgangsbewijs_tot_na_van",
                        violation_error_message="De PWA-overeenkomst eindigt na haar begin.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("vervallen_door", None), ("vervallen_op", None)),
                            models.Q(
                                ("vervallen_door__isnull", False), ("vervallen_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="overgangsbewijs_verval_is_volledig",
                        violation_error_message="Bij een verval hoort wie het vaststelde.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("gewerkt_op", None),
                                ("hersteld_door", None),
                                ("hersteld_op", None),
                                ("hersteld_reden", ""),
                            ),
                            models.Q(
                                ("hersteld_door__isnull", False),
                                ("hersteld_op__isnull", False),
                                models.Q(("hersteld_reden", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="overgangsbewijs_herstel_is_volledig",
                        violation_error_message="Wie een verval terugneemt, schrijft waarom.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overgangsbewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="f6a3bf4acb17b3c3f8eb62aec97a8cf3d5bb16f2",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_6cd42",
                    table="trajecten_overgangsbewijs",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overgangsbewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overgangsbewijsevent" ("aangemaakt_op", "bijlage_id", "gewerkt_op", "gewijzigd_op", "hersteld_door_id", "hersteld_op", "hersteld_reden", "id", "kenmerk", "nagekeken_door_id", "nagekeken_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pwa_tot", "pwa_van", "traject_id", "versie", "vervallen_door_id", "vervallen_op") VALUES (NEW."aangemaakt_op", NEW."bijlage_id", NEW."gewerkt_op", NEW."gewijzigd_op", NEW."hersteld_door_id", NEW."hersteld_op", NEW."hersteld_reden", NEW."id", NEW."kenmerk", NEW."nagekeken_door_id", NEW."nagekeken_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."pwa_tot", NEW."pwa_van", NEW."traject_id", NEW."versie", NEW."vervallen_door_id", NEW."vervallen_op"); RETURN NULL;',
                    hash="e577c85d3cdef69a44e2ffee527e635c3227713a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1212c",
                    table="trajecten_overgangsbewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overgangsbewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_overgangsbewijsevent" ("aangemaakt_op", "bijlage_id", "gewerkt_op", "gewijzigd_op", "hersteld_door_id", "hersteld_op", "hersteld_reden", "id", "kenmerk", "nagekeken_door_id", "nagekeken_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pwa_tot", "pwa_van", "traject_id", "versie", "vervallen_door_id", "vervallen_op") VALUES (NEW."aangemaakt_op", NEW."bijlage_id", NEW."gewerkt_op", NEW."gewijzigd_op", NEW."hersteld_door_id", NEW."hersteld_op", NEW."hersteld_reden", NEW."id", NEW."kenmerk", NEW."nagekeken_door_id", NEW."nagekeken_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."pwa_tot", NEW."pwa_van", NEW."traject_id", NEW."versie", NEW."vervallen_door_id", NEW."vervallen_op"); RETURN NULL;',
                    hash="972daff1577895f0d26c54eb098aa1fc8bc575d1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c5624",
                    table="trajecten_overgangsbewijs",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overgangsbewijs",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overgangsbewijsevent" ("aangemaakt_op", "bijlage_id", "gewerkt_op", "gewijzigd_op", "hersteld_door_id", "hersteld_op", "hersteld_reden", "id", "kenmerk", "nagekeken_door_id", "nagekeken_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pwa_tot", "pwa_van", "traject_id", "versie", "vervallen_door_id", "vervallen_op") VALUES (OLD."aangemaakt_op", OLD."bijlage_id", OLD."gewerkt_op", OLD."gewijzigd_op", OLD."hersteld_door_id", OLD."hersteld_op", OLD."hersteld_reden", OLD."id", OLD."kenmerk", OLD."nagekeken_door_id", OLD."nagekeken_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."pwa_tot", OLD."pwa_van", OLD."traject_id", OLD."versie", OLD."vervallen_door_id", OLD."vervallen_op"); RETURN NULL;',
                    hash="d44a7eae9de2b5cdea2155fd49436cb2b90d9d05",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0ec23",
                    table="trajecten_overgangsbewijs",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OvergangsbewijsEvent",
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
                        to="trajecten.overgangsbewijs",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                ("pwa_van", models.DateField(verbose_name="PWA-overeenkomst vanaf")),
                (
                    "pwa_tot",
                    models.DateField(blank=True, null=True, verbose_name="PWA-overeenkomst tot"),
                ),
                (
                    "kenmerk",
                    models.CharField(
                        help_text="Waar het bewijsstuk ligt.",
                        max_length=200,
                        verbose_name="kenmerk van het bewijs",
                    ),
                ),
                (
                    "nagekeken_door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("nagekeken_op", models.DateField(verbose_name="nagekeken op")),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bijlage",
                        verbose_name="bewijsstuk",
                    ),
                ),
                (
                    "vervallen_op",
                    models.DateField(blank=True, null=True, verbose_name="vervallen op"),
                ),
                (
                    "vervallen_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "hersteld_op",
                    models.DateField(blank=True, null=True, verbose_name="verval teruggenomen op"),
                ),
                (
                    "hersteld_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "hersteld_reden",
                    models.CharField(blank=True, max_length=300, verbose_name="reden"),
                ),
                (
                    "gewerkt_op",
                    models.DateField(blank=True, null=True, verbose_name="toch gewerkt op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overgangsbewijsevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9394d66bf85e80f21fc8ca49ff1f4a2693c0309c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0ed4e",
                    table="trajecten_overgangsbewijsevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Overschrijding",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overschrijdingen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "inzet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overschrijdingen",
                        to="trajecten.inzet",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="uren boven de limiet")),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bevestigd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bevestigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="bevestigd op"),
                ),
            ],
            options={
                "verbose_name": "overschrijding",
                "verbose_name_plural": "overschrijdingen",
                "ordering": ["-datum"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("uren__gte", 1), ("uren__lte", 24)),
                        name="overschrijding_uren",
                        violation_error_message="Een overschrijding is 1 tot 24 uur.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("bevestigd_door", None),
                            models.Q(
                                ("bevestigd_door", models.F("vastgelegd_door")), _negated=True
                            ),
                            _connector="OR",
                        ),
                        name="overschrijding_tweede_coordinator",
                        violation_error_message="Een andere coördinator moet dit bevestigen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bevestigd_door", None), ("bevestigd_op", None)),
                            models.Q(
                                ("bevestigd_door__isnull", False), ("bevestigd_op__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="overschrijding_bevestiging_volledig",
                        violation_error_message="Een bevestiging heeft een coördinator en een tijdstip.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overschrijding",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="d8f9c9330ede9f47656028566ca402842566e1ee",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_3ad85",
                    table="trajecten_overschrijding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overschrijding",
            trigger=pgtrigger.compiler.Trigger(
                name="inzet_van_traject",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT EXISTS (\n                SELECT 1 FROM trajecten_inzet i\n                WHERE i.id = NEW.inzet_id AND i.traject_id = NEW.traject_id\n            ) THEN\n                RAISE EXCEPTION 'inzet of another traject' USING ERRCODE = 'WW061';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="fbfb124b45183473f81c211fabfa154d533d38ed",
                    operation='INSERT OR UPDATE OF "inzet_id", "traject_id"',
                    pgid="pgtrigger_inzet_van_traject_cb0f6",
                    table="trajecten_overschrijding",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overschrijding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overschrijdingevent" ("aangemaakt_op", "bevestigd_door_id", "bevestigd_op", "datum", "gewijzigd_op", "id", "inzet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uren", "vastgelegd_door_id", "versie") VALUES (NEW."aangemaakt_op", NEW."bevestigd_door_id", NEW."bevestigd_op", NEW."datum", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."traject_id", NEW."uren", NEW."vastgelegd_door_id", NEW."versie"); RETURN NULL;',
                    hash="ac53ab9eefb845e65189a2a7c106081949094a21",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_752af",
                    table="trajecten_overschrijding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overschrijding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_overschrijdingevent" ("aangemaakt_op", "bevestigd_door_id", "bevestigd_op", "datum", "gewijzigd_op", "id", "inzet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uren", "vastgelegd_door_id", "versie") VALUES (NEW."aangemaakt_op", NEW."bevestigd_door_id", NEW."bevestigd_op", NEW."datum", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."traject_id", NEW."uren", NEW."vastgelegd_door_id", NEW."versie"); RETURN NULL;',
                    hash="cc19996c3cda71e8e38db3cbad0ba8359d77c752",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_14841",
                    table="trajecten_overschrijding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overschrijding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_overschrijdingevent" ("aangemaakt_op", "bevestigd_door_id", "bevestigd_op", "datum", "gewijzigd_op", "id", "inzet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "uren", "vastgelegd_door_id", "versie") VALUES (OLD."aangemaakt_op", OLD."bevestigd_door_id", OLD."bevestigd_op", OLD."datum", OLD."gewijzigd_op", OLD."id", OLD."inzet_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."traject_id", OLD."uren", OLD."vastgelegd_door_id", OLD."versie"); RETURN NULL;',
                    hash="3f16f63d672d8c6a82c6adc1a30d267978e4ed5c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_58e4c",
                    table="trajecten_overschrijding",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="OverschrijdingEvent",
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
                        to="trajecten.overschrijding",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "inzet",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="uren boven de limiet")),
                ("reden", models.CharField(max_length=300, verbose_name="reden")),
                (
                    "vastgelegd_door",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bevestigd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bevestigd_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="bevestigd op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overschrijdingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0797cd629c4709132353f0978e5664087011cd63",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b1a1b",
                    table="trajecten_overschrijdingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Planningsbericht",
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
                    "inzet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planningsberichten",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[("wijkwerker", "Wijk-werker"), ("gebruiker", "Gebruiker")],
                        max_length=10,
                        verbose_name="aan",
                    ),
                ),
                (
                    "aanleiding",
                    models.CharField(
                        choices=[
                            ("bevestigd", "Bevestigd"),
                            ("verplaatst", "Verplaatst"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        max_length=11,
                        verbose_name="waarover",
                    ),
                ),
                (
                    "moment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planningsberichten",
                        to="trajecten.geplandmoment",
                    ),
                ),
                ("oud", models.CharField(blank=True, max_length=80, verbose_name="wat er stond")),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "kanaal",
                    models.CharField(
                        choices=[("mail", "Per mail"), ("brief", "Per brief")],
                        max_length=5,
                        verbose_name="hoe",
                    ),
                ),
                (
                    "afgedrukt_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgedrukt op"),
                ),
            ],
            options={
                "verbose_name": "planningsbericht",
                "verbose_name_plural": "planningsberichten",
                "ordering": ["-aangemaakt_op"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("afgedrukt_op", None), ("kanaal", "brief")),
                        fields=["aangemaakt_op"],
                        name="planningsbericht_te_printen",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kanaal", "brief"), ("afgedrukt_op", None), _connector="OR"
                        ),
                        name="planningsbericht_alleen_brief_afgedrukt",
                        violation_error_message="Alleen een brief wordt afgedrukt.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningsbericht",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="9670512ebb377543fa0abdbdd2db8d1adee9779a",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_bfd12",
                    table="trajecten_planningsbericht",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningsbericht",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_planningsberichtevent" ("aangemaakt_op", "aanleiding", "afgedrukt_op", "datum", "gewijzigd_op", "id", "inzet_id", "kanaal", "moment_id", "oud", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."aangemaakt_op", NEW."aanleiding", NEW."afgedrukt_op", NEW."datum", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", NEW."kanaal", NEW."moment_id", NEW."oud", NEW."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."versie"); RETURN NULL;',
                    hash="2463017c0def08604d0e40d1e8c6010d1b1ba696",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c43b8",
                    table="trajecten_planningsbericht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningsbericht",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_planningsberichtevent" ("aangemaakt_op", "aanleiding", "afgedrukt_op", "datum", "gewijzigd_op", "id", "inzet_id", "kanaal", "moment_id", "oud", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (NEW."aangemaakt_op", NEW."aanleiding", NEW."afgedrukt_op", NEW."datum", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", NEW."kanaal", NEW."moment_id", NEW."oud", NEW."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."versie"); RETURN NULL;',
                    hash="32d985a24da4035da42b5d03a8cc6fa9c3648303",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0140b",
                    table="trajecten_planningsbericht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningsbericht",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_planningsberichtevent" ("aangemaakt_op", "aanleiding", "afgedrukt_op", "datum", "gewijzigd_op", "id", "inzet_id", "kanaal", "moment_id", "oud", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie") VALUES (OLD."aangemaakt_op", OLD."aanleiding", OLD."afgedrukt_op", OLD."datum", OLD."gewijzigd_op", OLD."id", OLD."inzet_id", OLD."kanaal", OLD."moment_id", OLD."oud", OLD."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."versie"); RETURN NULL;',
                    hash="538ef09a598b39c6c266cbbda5797477d2986082",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fad24",
                    table="trajecten_planningsbericht",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="PlanningsberichtEvent",
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
                        to="trajecten.planningsbericht",
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
                    "inzet",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[("wijkwerker", "Wijk-werker"), ("gebruiker", "Gebruiker")],
                        max_length=10,
                        verbose_name="aan",
                    ),
                ),
                (
                    "aanleiding",
                    models.CharField(
                        choices=[
                            ("bevestigd", "Bevestigd"),
                            ("verplaatst", "Verplaatst"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        max_length=11,
                        verbose_name="waarover",
                    ),
                ),
                (
                    "moment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.geplandmoment",
                    ),
                ),
                ("oud", models.CharField(blank=True, max_length=80, verbose_name="wat er stond")),
                ("datum", models.DateField(verbose_name="datum")),
                (
                    "kanaal",
                    models.CharField(
                        choices=[("mail", "Per mail"), ("brief", "Per brief")],
                        max_length=5,
                        verbose_name="hoe",
                    ),
                ),
                (
                    "afgedrukt_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgedrukt op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planningsberichtevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ac85e2980cccaa2611cbe019c0216e6ac9f28371",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_62152",
                    table="trajecten_planningsberichtevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Prestatie",
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
                    "traject",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prestaties",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "inzet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prestaties",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "moment",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prestatie",
                        to="trajecten.geplandmoment",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="begonnen uren")),
                (
                    "cheques",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="cheques ingeleverd"
                    ),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
                (
                    "stiptheid",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("op_tijd", "Op tijd"),
                            ("te_laat", "Te laat"),
                            ("verwittigd", "Niet gekomen, verwittigd"),
                            ("niet_verwittigd", "Niet gekomen, niet verwittigd"),
                        ],
                        db_default="",
                        default="",
                        max_length=15,
                        verbose_name="stiptheid",
                    ),
                ),
            ],
            options={
                "verbose_name": "prestatie",
                "verbose_name_plural": "prestaties",
                "ordering": ["-datum", "-begin", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        fields=["traject", "datum"], include=("uren",), name="prestatie_traject"
                    ),
                    models.Index(
                        fields=["datum"], include=("traject", "uren"), name="prestatie_datum"
                    ),
                    models.Index(
                        condition=models.Q(("cheques__lt", models.F("uren"))),
                        fields=["datum"],
                        name="prestatie_onbetaald",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("uren__gte", 1), ("uren__lte", 24)),
                        name="prestatie_uren",
                        violation_error_message="Een prestatie duurt 1 tot 24 begonnen uren.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("begin", None), ("einde", None)),
                            ("einde__gt", models.F("begin")),
                            _connector="OR",
                        ),
                        name="prestatie_einde_na_begin",
                        violation_error_message="Het einde moet na het begin liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("cheques__lte", models.F("uren"))),
                        name="prestatie_cheques_hoogstens_uren",
                        violation_error_code="cheque_gebruikt",
                        violation_error_message="Er zijn al meer cheques ingeleverd dan dit aantal uren: haal eerst een cheque van deze prestatie af.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("stiptheid__in", ["", "op_tijd", "te_laat"])),
                        name="prestatie_stiptheid_van_wie_kwam",
                        violation_error_message="Bij gewerkte uren kiest u op tijd of te laat.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("begin__isnull", False)),
                        expressions=[("traject", "="), (trajecten.models.inzet.Tijdvak(), "&&")],
                        name="prestatie_geen_overlap",
                        violation_error_code="overlap",
                        violation_error_message="Op dat uur heeft deze wijk-werker al gewerkt.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="b62a7ed012e47a7b9d57471ba28f4c767ef08d6c",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_a09c8",
                    table="trajecten_prestatie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatie",
            trigger=pgtrigger.compiler.Trigger(
                name="inzet_van_traject",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT EXISTS (\n                SELECT 1 FROM trajecten_inzet i\n                WHERE i.id = NEW.inzet_id AND i.traject_id = NEW.traject_id\n            ) THEN\n                RAISE EXCEPTION 'inzet of another traject' USING ERRCODE = 'WW061';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="aad68fd02185a75970d5a9816da542c1f184677d",
                    operation='INSERT OR UPDATE OF "inzet_id", "traject_id"',
                    pgid="pgtrigger_inzet_van_traject_e0d7d",
                    table="trajecten_prestatie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatie",
            trigger=pgtrigger.compiler.Trigger(
                name="limieten",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE persoon uuid; jaar_van date; jaar_tot date; maand_van date; maand_tot date; limiet_maand int; limiet_jaar int; som_maand int; som_jaar int;",
                    func="\n    SELECT t.wijkwerker_id INTO persoon FROM trajecten_traject t WHERE t.id = NEW.traject_id;\n    PERFORM 1 FROM trajecten_wijkwerker w WHERE w.id = persoon FOR NO KEY UPDATE;\n    jaar_van := make_date(extract(year FROM NEW.datum)::int, 1, 1);\n    jaar_tot := make_date(extract(year FROM NEW.datum)::int + 1, 1, 1);\n    maand_van := (jaar_van + (extract(month FROM NEW.datum) - 1) * interval '1 month')::date;\n    maand_tot := (maand_van + interval '1 month')::date;\n    SELECT (r.waarde #>> '{}')::int INTO limiet_maand FROM regels_regel r\n        WHERE r.code = 'uren_per_maand' AND r.geldig_van <= NEW.datum\n        ORDER BY r.geldig_van DESC LIMIT 1;\n    SELECT (r.waarde #>> '{}')::int INTO limiet_jaar FROM regels_regel r\n        WHERE r.code = 'uren_per_jaar' AND r.geldig_van <= NEW.datum\n        ORDER BY r.geldig_van DESC LIMIT 1;\n    SELECT coalesce(sum(u.uren), 0),\n           coalesce(sum(u.uren) FILTER (WHERE u.datum >= maand_van AND u.datum < maand_tot), 0)\n        INTO som_jaar, som_maand\n        FROM (\n            SELECT p.uren, p.datum FROM trajecten_prestatie p\n                JOIN trajecten_traject t ON t.id = p.traject_id\n                WHERE t.wijkwerker_id = persoon\n                    AND p.datum >= jaar_van AND p.datum < jaar_tot AND p.id <> NEW.id\n            UNION ALL\n            SELECT e.uren, e.maand FROM trajecten_urenelders e\n                WHERE e.wijkwerker_id = persoon AND e.maand >= jaar_van AND e.maand < jaar_tot\n            \n        ) u;\n    IF som_maand + NEW.uren > limiet_maand OR som_jaar + NEW.uren > limiet_jaar THEN\n        RAISE EXCEPTION 'hour limit: % in the month, % in the year',\n            som_maand + NEW.uren, som_jaar + NEW.uren USING ERRCODE = 'WW060';\n    END IF;\n    RETURN NEW;\n",
                    hash="90f8eef646b3c6f3958f559e79cad0506ce2cd90",
                    operation='INSERT OR UPDATE OF "uren", "datum", "traject_id"',
                    pgid="pgtrigger_limieten_78457",
                    table="trajecten_prestatie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_prestatieevent" ("aangemaakt_op", "begin", "cheques", "datum", "einde", "gewijzigd_op", "id", "inzet_id", "moment_id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stiptheid", "traject_id", "uren", "versie") VALUES (NEW."aangemaakt_op", NEW."begin", NEW."cheques", NEW."datum", NEW."einde", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", NEW."moment_id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."stiptheid", NEW."traject_id", NEW."uren", NEW."versie"); RETURN NULL;',
                    hash="c62e2d589519055237553b89c3f71378338d4890",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_027d8",
                    table="trajecten_prestatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_prestatieevent" ("aangemaakt_op", "begin", "cheques", "datum", "einde", "gewijzigd_op", "id", "inzet_id", "moment_id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stiptheid", "traject_id", "uren", "versie") VALUES (NEW."aangemaakt_op", NEW."begin", NEW."cheques", NEW."datum", NEW."einde", NEW."gewijzigd_op", NEW."id", NEW."inzet_id", NEW."moment_id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."stiptheid", NEW."traject_id", NEW."uren", NEW."versie"); RETURN NULL;',
                    hash="10d5b85d9c09da74e22cbf686caf9d7d223fd9ba",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_22873",
                    table="trajecten_prestatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_prestatieevent" ("aangemaakt_op", "begin", "cheques", "datum", "einde", "gewijzigd_op", "id", "inzet_id", "moment_id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stiptheid", "traject_id", "uren", "versie") VALUES (OLD."aangemaakt_op", OLD."begin", OLD."cheques", OLD."datum", OLD."einde", OLD."gewijzigd_op", OLD."id", OLD."inzet_id", OLD."moment_id", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."stiptheid", OLD."traject_id", OLD."uren", OLD."versie"); RETURN NULL;',
                    hash="6ccfc1d1725eca688782d0b25f3424467236b1d9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ddbd1",
                    table="trajecten_prestatie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="PrestatieEvent",
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
                        to="trajecten.prestatie",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "inzet",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "moment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.geplandmoment",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(blank=True, null=True, verbose_name="begin")),
                ("einde", models.TimeField(blank=True, null=True, verbose_name="einde")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="begonnen uren")),
                (
                    "cheques",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="cheques ingeleverd"
                    ),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
                (
                    "stiptheid",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("op_tijd", "Op tijd"),
                            ("te_laat", "Te laat"),
                            ("verwittigd", "Niet gekomen, verwittigd"),
                            ("niet_verwittigd", "Niet gekomen, niet verwittigd"),
                        ],
                        db_default="",
                        default="",
                        max_length=15,
                        verbose_name="stiptheid",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="prestatieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="836cd98197341dc6470e9a345c2ad3b01ec1f6dd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2934e",
                    table="trajecten_prestatieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Schorsing",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schorsingen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("ziekte", "Ziekte"),
                            ("moederschap", "Moederschap"),
                            ("opleiding", "Opleiding"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("bewijs", models.CharField(blank=True, max_length=200, verbose_name="bewijs")),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schorsingen",
                        to="trajecten.bijlage",
                        verbose_name="bewijsstuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "schorsing",
                "verbose_name_plural": "schorsingen",
                "ordering": ["van"],
                "abstract": False,
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("traject", "="),
                            (
                                trajecten.models.traject.Dagen(models.F("van"), models.F("tot")),
                                "&&",
                            ),
                        ],
                        name="schorsing_geen_overlap",
                        violation_error_message="In die periode is dit traject al geschorst: verleng de bestaande schorsing.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="schorsing_tot_na_van",
                        violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schorsing",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="e15d08ae44d62b24c98d0a36a47c46ef6226ae6d",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_337b2",
                    table="trajecten_schorsing",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schorsing",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_schorsingevent" ("aangemaakt_op", "bewijs", "bijlage_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "traject_id", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."bewijs", NEW."bijlage_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."tot", NEW."traject_id", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="acfcd2ad9b2833fc4f63f5cf961f9b2d55dd5f46",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_69ce3",
                    table="trajecten_schorsing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schorsing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_schorsingevent" ("aangemaakt_op", "bewijs", "bijlage_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "traject_id", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."bewijs", NEW."bijlage_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."tot", NEW."traject_id", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="c1df98d07f97eb3d45b95b83c9e899dd5f88734e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_18e09",
                    table="trajecten_schorsing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schorsing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_schorsingevent" ("aangemaakt_op", "bewijs", "bijlage_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "tot", "traject_id", "van", "versie") VALUES (OLD."aangemaakt_op", OLD."bewijs", OLD."bijlage_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."tot", OLD."traject_id", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="2df639e76b6a892fa2c039660dc2e368bff18f20",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9b405",
                    table="trajecten_schorsing",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="SchorsingEvent",
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
                        to="trajecten.schorsing",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("ziekte", "Ziekte"),
                            ("moederschap", "Moederschap"),
                            ("opleiding", "Opleiding"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("bewijs", models.CharField(blank=True, max_length=200, verbose_name="bewijs")),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bijlage",
                        verbose_name="bewijsstuk",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="schorsingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="218c1cc51a36ec01306f311c2bfbdcc69e5a50ef",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f90d5",
                    table="trajecten_schorsingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Signaal",
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
                ("sleutel", models.CharField(max_length=160, unique=True, verbose_name="sleutel")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("urenlimiet", "Urenlimiet"),
                            ("planning", "Planning past niet meer"),
                            ("evaluatie", "Evaluatie"),
                            ("escalatie", "Evaluatie blijft uit"),
                            ("trajecteinde", "Einde van het traject"),
                            ("doorstroom", "Nog geen volgende stap"),
                            ("overgang", "Overgangsmaatregel vervalt"),
                            ("overeenkomst", "Gebruikersovereenkomst loopt af"),
                            ("cheques", "Cheques vervallen"),
                            ("toelating", "Toelating van de activiteit eindigt"),
                            ("besluit", "Afwijkende activiteit"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "ernst",
                    models.CharField(
                        choices=[("let_op", "Let op"), ("fout", "Dringend")],
                        max_length=6,
                        verbose_name="ernst",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("afgehandeld", "Afgehandeld"),
                            ("vervallen", "Niet meer van toepassing"),
                        ],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signalen",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signalen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "gebruiker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signalen",
                        to="gebruikers.gebruiker",
                    ),
                ),
                (
                    "afwijking",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signalen",
                        to="activiteiten.afwijkendeactiviteit",
                    ),
                ),
                ("datum", models.DateField(verbose_name="uiterste of betrokken datum")),
                ("melding", models.CharField(max_length=300, verbose_name="melding")),
                ("gegevens", models.JSONField(blank=True, default=dict, verbose_name="getallen")),
                (
                    "afgehandeld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "afgehandeld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgehandeld op"),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
            ],
            options={
                "verbose_name": "signaal",
                "verbose_name_plural": "signalen",
                "ordering": ["datum", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "open")),
                        fields=["soort", "datum"],
                        name="signaal_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wijkwerker__isnull", False),
                            ("gebruiker__isnull", False),
                            ("afwijking__isnull", False),
                            _connector="OR",
                        ),
                        name="signaal_gaat_over_iemand",
                        violation_error_message="Een signaal gaat over een wijk-werker, een gebruiker of een afwijking.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="73fd133e75e0e3506fe18bd33a992df30f2c13da",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_57489",
                    table="trajecten_signaal",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_signaalevent" ("aangemaakt_op", "afgehandeld_door_id", "afgehandeld_op", "afwijking_id", "datum", "ernst", "gebruiker_id", "gegevens", "gewijzigd_op", "id", "melding", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "status", "traject_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."afgehandeld_door_id", NEW."afgehandeld_op", NEW."afwijking_id", NEW."datum", NEW."ernst", NEW."gebruiker_id", NEW."gegevens", NEW."gewijzigd_op", NEW."id", NEW."melding", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sleutel", NEW."soort", NEW."status", NEW."traject_id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="9e646b8fb5b8fa55c5e1a482001305fc9054fd54",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4bb04",
                    table="trajecten_signaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_signaalevent" ("aangemaakt_op", "afgehandeld_door_id", "afgehandeld_op", "afwijking_id", "datum", "ernst", "gebruiker_id", "gegevens", "gewijzigd_op", "id", "melding", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "status", "traject_id", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."afgehandeld_door_id", NEW."afgehandeld_op", NEW."afwijking_id", NEW."datum", NEW."ernst", NEW."gebruiker_id", NEW."gegevens", NEW."gewijzigd_op", NEW."id", NEW."melding", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sleutel", NEW."soort", NEW."status", NEW."traject_id", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="095046cddf851f3a3b636220fd8f5ec654772b9d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6181c",
                    table="trajecten_signaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_signaalevent" ("aangemaakt_op", "afgehandeld_door_id", "afgehandeld_op", "afwijking_id", "datum", "ernst", "gebruiker_id", "gegevens", "gewijzigd_op", "id", "melding", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sleutel", "soort", "status", "traject_id", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."afgehandeld_door_id", OLD."afgehandeld_op", OLD."afwijking_id", OLD."datum", OLD."ernst", OLD."gebruiker_id", OLD."gegevens", OLD."gewijzigd_op", OLD."id", OLD."melding", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sleutel", OLD."soort", OLD."status", OLD."traject_id", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="a70be742a0d952d100f7ef8e7d3808371276c8cc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bf661",
                    table="trajecten_signaal",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="SignaalEvent",
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
                        to="trajecten.signaal",
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
                ("sleutel", models.CharField(max_length=160, verbose_name="sleutel")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("urenlimiet", "Urenlimiet"),
                            ("planning", "Planning past niet meer"),
                            ("evaluatie", "Evaluatie"),
                            ("escalatie", "Evaluatie blijft uit"),
                            ("trajecteinde", "Einde van het traject"),
                            ("doorstroom", "Nog geen volgende stap"),
                            ("overgang", "Overgangsmaatregel vervalt"),
                            ("overeenkomst", "Gebruikersovereenkomst loopt af"),
                            ("cheques", "Cheques vervallen"),
                            ("toelating", "Toelating van de activiteit eindigt"),
                            ("besluit", "Afwijkende activiteit"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "ernst",
                    models.CharField(
                        choices=[("let_op", "Let op"), ("fout", "Dringend")],
                        max_length=6,
                        verbose_name="ernst",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("afgehandeld", "Afgehandeld"),
                            ("vervallen", "Niet meer van toepassing"),
                        ],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "wijkwerker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
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
                    ),
                ),
                ("datum", models.DateField(verbose_name="uiterste of betrokken datum")),
                ("melding", models.CharField(max_length=300, verbose_name="melding")),
                ("gegevens", models.JSONField(blank=True, default=dict, verbose_name="getallen")),
                (
                    "afgehandeld_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "afgehandeld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgehandeld op"),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=300, verbose_name="opmerking"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signaalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1acf103ab907ad317febb0ab6c4601b966f8dd5b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c2697",
                    table="trajecten_signaalevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Terugkoppeling",
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
                    "inzet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terugkoppelingen",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terugkoppelingen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("link", "Per mail"),
                            ("papier", "Op papier"),
                            ("gesprek", "In een gesprek"),
                        ],
                        max_length=7,
                        verbose_name="hoe gevraagd",
                    ),
                ),
                (
                    "afspraken",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "Bijna nooit"), (2, "Soms"), (3, "Meestal"), (4, "Altijd")],
                        null=True,
                        verbose_name="komt op tijd en houdt zich aan afspraken",
                    ),
                ),
                (
                    "werk",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "Bijna nooit"), (2, "Soms"), (3, "Meestal"), (4, "Altijd")],
                        null=True,
                        verbose_name="doet het werk zoals gevraagd",
                    ),
                ),
                (
                    "zelfstandig",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "Bijna nooit"), (2, "Soms"), (3, "Meestal"), (4, "Altijd")],
                        null=True,
                        verbose_name="leert bij en werkt zelfstandig",
                    ),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=500, verbose_name="opmerking"),
                ),
                ("datum", models.DateField(blank=True, null=True, verbose_name="datum")),
                (
                    "ingevuld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingevuld op"),
                ),
                (
                    "ingevuld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("aan", models.EmailField(blank=True, max_length=254, verbose_name="gevraagd aan")),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sleutel_hmac", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "verloopt_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="verloopt op"),
                ),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
            ],
            options={
                "verbose_name": "terugkoppeling",
                "verbose_name_plural": "terugkoppelingen",
                "ordering": ["-datum", "-aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("afspraken", None),
                                ("datum", None),
                                ("ingevuld_op", None),
                                ("opmerking", ""),
                                ("werk", None),
                                ("zelfstandig", None),
                            ),
                            models.Q(
                                ("afspraken__range", (1, 4)),
                                ("datum__isnull", False),
                                ("ingevuld_op__isnull", False),
                                ("werk__range", (1, 4)),
                                ("zelfstandig__range", (1, 4)),
                            ),
                            _connector="OR",
                        ),
                        name="terugkoppeling_alles_of_niets",
                        violation_error_message="Beantwoord de drie vragen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("wijze", "link"), _negated=True),
                            models.Q(
                                models.Q(("aan", ""), _negated=True),
                                models.Q(("sleutel_hmac", ""), _negated=True),
                                ("verloopt_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="terugkoppeling_link_is_volledig",
                        violation_error_message="Een link gaat naar een e-mailadres en vervalt op een dag.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("ingetrokken_op", None), ("ingevuld_op", None)),
                        fields=("inzet",),
                        name="terugkoppeling_een_open_per_inzet",
                        violation_error_message="Er loopt al een vraag aan deze gebruiker.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="terugkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="7d46c6697d464e417bc41d1ab0c3c3701402cb43",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_a39b0",
                    table="trajecten_terugkoppeling",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="terugkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="inzet_van_traject",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NOT EXISTS (\n                SELECT 1 FROM trajecten_inzet i\n                WHERE i.id = NEW.inzet_id AND i.traject_id = NEW.traject_id\n            ) THEN\n                RAISE EXCEPTION 'inzet of another traject' USING ERRCODE = 'WW061';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="ae7e10f3dd8b10b6d4c49415583417a66a9989ee",
                    operation='INSERT OR UPDATE OF "inzet_id", "traject_id"',
                    pgid="pgtrigger_inzet_van_traject_0e0aa",
                    table="trajecten_terugkoppeling",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="terugkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_terugkoppelingevent" ("aan", "aangemaakt_op", "afspraken", "datum", "gevraagd_door_id", "gewijzigd_op", "id", "ingetrokken_op", "ingevuld_door_id", "ingevuld_op", "inzet_id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "verloopt_op", "versie", "werk", "wijze", "zelfstandig") VALUES (NEW."aan", NEW."aangemaakt_op", NEW."afspraken", NEW."datum", NEW."gevraagd_door_id", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", NEW."ingevuld_door_id", NEW."ingevuld_op", NEW."inzet_id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."traject_id", NEW."verloopt_op", NEW."versie", NEW."werk", NEW."wijze", NEW."zelfstandig"); RETURN NULL;',
                    hash="5fb65a2c6beff0e073af30388e69464efb596fc8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9fbcf",
                    table="trajecten_terugkoppeling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="terugkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aan" IS DISTINCT FROM (NEW."aan") OR OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."afspraken" IS DISTINCT FROM (NEW."afspraken") OR OLD."datum" IS DISTINCT FROM (NEW."datum") OR OLD."gevraagd_door_id" IS DISTINCT FROM (NEW."gevraagd_door_id") OR OLD."gewijzigd_op" IS DISTINCT FROM (NEW."gewijzigd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."ingetrokken_op" IS DISTINCT FROM (NEW."ingetrokken_op") OR OLD."ingevuld_door_id" IS DISTINCT FROM (NEW."ingevuld_door_id") OR OLD."ingevuld_op" IS DISTINCT FROM (NEW."ingevuld_op") OR OLD."inzet_id" IS DISTINCT FROM (NEW."inzet_id") OR OLD."opmerking" IS DISTINCT FROM (NEW."opmerking") OR OLD."traject_id" IS DISTINCT FROM (NEW."traject_id") OR OLD."verloopt_op" IS DISTINCT FROM (NEW."verloopt_op") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."werk" IS DISTINCT FROM (NEW."werk") OR OLD."wijze" IS DISTINCT FROM (NEW."wijze") OR OLD."zelfstandig" IS DISTINCT FROM (NEW."zelfstandig"))',
                    func='INSERT INTO "trajecten_terugkoppelingevent" ("aan", "aangemaakt_op", "afspraken", "datum", "gevraagd_door_id", "gewijzigd_op", "id", "ingetrokken_op", "ingevuld_door_id", "ingevuld_op", "inzet_id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "verloopt_op", "versie", "werk", "wijze", "zelfstandig") VALUES (NEW."aan", NEW."aangemaakt_op", NEW."afspraken", NEW."datum", NEW."gevraagd_door_id", NEW."gewijzigd_op", NEW."id", NEW."ingetrokken_op", NEW."ingevuld_door_id", NEW."ingevuld_op", NEW."inzet_id", NEW."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."traject_id", NEW."verloopt_op", NEW."versie", NEW."werk", NEW."wijze", NEW."zelfstandig"); RETURN NULL;',
                    hash="3b5fb5b30242a6ed3bf56069783ac8a2b050b284",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e7457",
                    table="trajecten_terugkoppeling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="terugkoppeling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_terugkoppelingevent" ("aan", "aangemaakt_op", "afspraken", "datum", "gevraagd_door_id", "gewijzigd_op", "id", "ingetrokken_op", "ingevuld_door_id", "ingevuld_op", "inzet_id", "opmerking", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "traject_id", "verloopt_op", "versie", "werk", "wijze", "zelfstandig") VALUES (OLD."aan", OLD."aangemaakt_op", OLD."afspraken", OLD."datum", OLD."gevraagd_door_id", OLD."gewijzigd_op", OLD."id", OLD."ingetrokken_op", OLD."ingevuld_door_id", OLD."ingevuld_op", OLD."inzet_id", OLD."opmerking", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."traject_id", OLD."verloopt_op", OLD."versie", OLD."werk", OLD."wijze", OLD."zelfstandig"); RETURN NULL;',
                    hash="acc171d2be8096e834bddcb5e94af33e7dc169eb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_295b4",
                    table="trajecten_terugkoppeling",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="TerugkoppelingEvent",
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
                        to="trajecten.terugkoppeling",
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
                    "inzet",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.inzet",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("link", "Per mail"),
                            ("papier", "Op papier"),
                            ("gesprek", "In een gesprek"),
                        ],
                        max_length=7,
                        verbose_name="hoe gevraagd",
                    ),
                ),
                (
                    "afspraken",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "Bijna nooit"), (2, "Soms"), (3, "Meestal"), (4, "Altijd")],
                        null=True,
                        verbose_name="komt op tijd en houdt zich aan afspraken",
                    ),
                ),
                (
                    "werk",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "Bijna nooit"), (2, "Soms"), (3, "Meestal"), (4, "Altijd")],
                        null=True,
                        verbose_name="doet het werk zoals gevraagd",
                    ),
                ),
                (
                    "zelfstandig",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(1, "Bijna nooit"), (2, "Soms"), (3, "Meestal"), (4, "Altijd")],
                        null=True,
                        verbose_name="leert bij en werkt zelfstandig",
                    ),
                ),
                (
                    "opmerking",
                    models.CharField(blank=True, max_length=500, verbose_name="opmerking"),
                ),
                ("datum", models.DateField(blank=True, null=True, verbose_name="datum")),
                (
                    "ingevuld_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingevuld op"),
                ),
                (
                    "ingevuld_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("aan", models.EmailField(blank=True, max_length=254, verbose_name="gevraagd aan")),
                (
                    "gevraagd_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "verloopt_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="verloopt op"),
                ),
                (
                    "ingetrokken_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="terugkoppelingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b2924d3c78f245c3306e4011bd690b38e9f8c499",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_abe1b",
                    table="trajecten_terugkoppelingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="TrajectEvent",
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
                        to="trajecten.traject",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "aanmelding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.aanmelding",
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
                    "toeleider",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="toegang.toeleidingsdienst",
                    ),
                ),
                (
                    "toeleider_reden",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reden van deze toeleider"
                    ),
                ),
                (
                    "trajectbegeleider",
                    models.CharField(blank=True, max_length=120, verbose_name="trajectbegeleider"),
                ),
                (
                    "bemiddelaar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("lopend", "Lopend"), ("beeindigd", "Beëindigd")],
                        default="lopend",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("start", models.DateField(verbose_name="start")),
                (
                    "voorzien_einde",
                    models.DateField(blank=True, null=True, verbose_name="voorzien einde"),
                ),
                (
                    "overeenkomst_getekend_op",
                    models.DateField(
                        blank=True, null=True, verbose_name="wijk-werkovereenkomst getekend op"
                    ),
                ),
                (
                    "heeft_overgangsmaatregel",
                    models.BooleanField(default=False, verbose_name="overgangsmaatregel (ex-PWA)"),
                ),
                (
                    "maanden_besluit",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="maanden die meetellen"
                    ),
                ),
                (
                    "maanden_besluit_reden",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="reden van dat besluit"
                    ),
                ),
                (
                    "maanden_besluit_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "maanden_besluit_op",
                    models.DateField(blank=True, null=True, verbose_name="besluit van"),
                ),
                ("einde", models.DateField(blank=True, null=True, verbose_name="einde")),
                (
                    "einde_reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("termijn", "Termijn verstreken"),
                            ("doorstroom", "Volgende stap gezet"),
                            ("gezondheid", "Gezondheid"),
                            ("verhuis", "Verhuisd"),
                            ("eigen_vraag", "Op eigen vraag"),
                            ("afspraken", "Afspraken niet nagekomen"),
                            ("andere", "Andere reden"),
                        ],
                        max_length=12,
                        verbose_name="reden van het einde",
                    ),
                ),
                (
                    "doorstroom",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("job", "Job"),
                            ("twe", "Tijdelijke werkervaring"),
                            ("opleiding", "Opleiding"),
                            ("stage", "Stage"),
                            ("ibo", "IBO"),
                            ("werkplekleren", "Werkplekleren"),
                            ("sociale_economie", "Sociale economie"),
                            ("arbeidszorg", "Arbeidszorg"),
                            ("andere", "Andere stap"),
                            ("geen", "Geen volgende stap"),
                        ],
                        max_length=16,
                        verbose_name="volgende stap",
                    ),
                ),
                (
                    "doorstroom_toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trajectevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a66b8d022e10b2c511ae96b9eefac5626b31f891",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_914af",
                    table="trajecten_trajectevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="UrenElders",
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
                    "wijkwerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uren_elders",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "maand",
                    models.DateField(help_text="De eerste dag van de maand.", verbose_name="maand"),
                ),
                ("uren", models.PositiveSmallIntegerField(verbose_name="uren")),
                ("bron", models.CharField(max_length=200, verbose_name="bron")),
            ],
            options={
                "verbose_name": "uren elders",
                "verbose_name_plural": "uren elders",
                "ordering": ["-maand"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("wijkwerker", "maand"),
                        name="urenelders_een_per_maand",
                        violation_error_message="Voor die maand zijn al uren elders genoteerd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("maand__day", 1)),
                        name="urenelders_eerste_dag",
                        violation_error_message="Noteer de eerste dag van de maand.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenelders",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="6d0fe8216ad9ca57edf135b9e3f3f8a12390e5c9",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_90d06",
                    table="trajecten_urenelders",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenelders",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_ureneldersevent" ("aangemaakt_op", "bron", "gewijzigd_op", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uren", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."bron", NEW."gewijzigd_op", NEW."id", NEW."maand", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."uren", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="0af6f8d7f13a1928c0fe02639efe4ce766a5d57a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bb751",
                    table="trajecten_urenelders",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenelders",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_ureneldersevent" ("aangemaakt_op", "bron", "gewijzigd_op", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uren", "versie", "wijkwerker_id") VALUES (NEW."aangemaakt_op", NEW."bron", NEW."gewijzigd_op", NEW."id", NEW."maand", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."uren", NEW."versie", NEW."wijkwerker_id"); RETURN NULL;',
                    hash="73dfefaac1b35f6df2ecfbce8c7eed4f116a3acd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a52ff",
                    table="trajecten_urenelders",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenelders",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_ureneldersevent" ("aangemaakt_op", "bron", "gewijzigd_op", "id", "maand", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uren", "versie", "wijkwerker_id") VALUES (OLD."aangemaakt_op", OLD."bron", OLD."gewijzigd_op", OLD."id", OLD."maand", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."uren", OLD."versie", OLD."wijkwerker_id"); RETURN NULL;',
                    hash="186febeabf7633b129e6454a0728c1b9f4e7e20f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6308a",
                    table="trajecten_urenelders",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="UrenEldersEvent",
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
                        to="trajecten.urenelders",
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
                    "wijkwerker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerker",
                    ),
                ),
                (
                    "maand",
                    models.DateField(help_text="De eerste dag van de maand.", verbose_name="maand"),
                ),
                ("uren", models.PositiveSmallIntegerField(verbose_name="uren")),
                ("bron", models.CharField(max_length=200, verbose_name="bron")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ureneldersevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b2dbe5ccf714d5b012d711bbd2d26698daa50c4b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6bb82",
                    table="trajecten_ureneldersevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Urenstap",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="urenstappen",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                ("vanaf_maand", models.PositiveSmallIntegerField(verbose_name="vanaf maand")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="uren per maand")),
            ],
            options={
                "verbose_name": "urenstap",
                "verbose_name_plural": "urenstappen",
                "ordering": ["vanaf_maand"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afsprakenblad", "vanaf_maand"),
                        name="urenstap_een_per_maand",
                        violation_error_message="Voor die maand is al een aantal uren afgesproken.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("uren__gte", 1), ("vanaf_maand__gte", 1)),
                        name="urenstap_positief",
                        violation_error_message="Maand en uren beginnen bij 1.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenstap",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="365e3571b6ce79435c774f56e5fe8c111d68e047",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_f4550",
                    table="trajecten_urenstap",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenstap",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE stand text;",
                    func="\n            IF TG_OP <> 'INSERT' THEN\n                \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = OLD.afsprakenblad_id FOR SHARE;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = NEW.afsprakenblad_id FOR SHARE;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            RETURN NEW;\n        ",
                    hash="1b00bc1e6a08d1f8ec2d781e27c23cc9f24ba742",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_18335",
                    table="trajecten_urenstap",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenstap",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_urenstapevent" ("aangemaakt_op", "afsprakenblad_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uren", "vanaf_maand", "versie") VALUES (NEW."aangemaakt_op", NEW."afsprakenblad_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."uren", NEW."vanaf_maand", NEW."versie"); RETURN NULL;',
                    hash="89ed0bc35c665d090f163baaac6fce95e2783b42",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_76d0c",
                    table="trajecten_urenstap",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenstap",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_urenstapevent" ("aangemaakt_op", "afsprakenblad_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uren", "vanaf_maand", "versie") VALUES (NEW."aangemaakt_op", NEW."afsprakenblad_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."uren", NEW."vanaf_maand", NEW."versie"); RETURN NULL;',
                    hash="2eddee502ef11309c433ae7ccd800cb06e1a2b5a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_54918",
                    table="trajecten_urenstap",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenstap",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_urenstapevent" ("aangemaakt_op", "afsprakenblad_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uren", "vanaf_maand", "versie") VALUES (OLD."aangemaakt_op", OLD."afsprakenblad_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."uren", OLD."vanaf_maand", OLD."versie"); RETURN NULL;',
                    hash="7c21f9e82e648fd00d8e64ac3dd10a2685b7b384",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_86581",
                    table="trajecten_urenstap",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="UrenstapEvent",
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
                        to="trajecten.urenstap",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                ("vanaf_maand", models.PositiveSmallIntegerField(verbose_name="vanaf maand")),
                ("uren", models.PositiveSmallIntegerField(verbose_name="uren per maand")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="urenstapevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7a81f923e33fab759126202b2222e4c77b094a6e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aa846",
                    table="trajecten_urenstapevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Vervanging",
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
                    "afwezigheid",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="trajecten.afwezigheid",
                    ),
                ),
                (
                    "moment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangingen",
                        to="trajecten.geplandmoment",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Te regelen"),
                            ("vervangen", "Vervangen"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "nieuw_moment",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangt",
                        to="trajecten.geplandmoment",
                    ),
                ),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "besloten_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="besloten op"),
                ),
            ],
            options={
                "verbose_name": "vervanging",
                "verbose_name_plural": "vervangingen",
                "ordering": ["moment__datum", "moment__begin", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afwezigheid", "moment"),
                        name="vervanging_een_per_moment",
                        violation_error_message="Dit moment staat al bij deze afwezigheid.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nieuw_moment__isnull", False), ("status", "vervangen")),
                            models.Q(
                                models.Q(("status", "vervangen"), _negated=True),
                                ("nieuw_moment", None),
                            ),
                            _connector="OR",
                        ),
                        name="vervanging_nieuw_moment_hoort_bij_status",
                        violation_error_message="Alleen wie vervangen is, heeft een nieuw moment.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("besloten_op", None), ("status", "open")),
                            models.Q(
                                models.Q(("status", "open"), _negated=True),
                                ("besloten_op__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="vervanging_besluit_hoort_bij_status",
                        violation_error_message="Van een besluit staat er wanneer het viel.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervanging",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="bf01a2bd2b49dd1edb29b197b2fb627607621ad4",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_93946",
                    table="trajecten_vervanging",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervanging",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_vervangingevent" ("aangemaakt_op", "afwezigheid_id", "besloten_door_id", "besloten_op", "gewijzigd_op", "id", "moment_id", "nieuw_moment_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versie") VALUES (NEW."aangemaakt_op", NEW."afwezigheid_id", NEW."besloten_door_id", NEW."besloten_op", NEW."gewijzigd_op", NEW."id", NEW."moment_id", NEW."nieuw_moment_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."status", NEW."versie"); RETURN NULL;',
                    hash="ad01a234e8141c4232283ca323264778f163a47b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7614d",
                    table="trajecten_vervanging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervanging",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_vervangingevent" ("aangemaakt_op", "afwezigheid_id", "besloten_door_id", "besloten_op", "gewijzigd_op", "id", "moment_id", "nieuw_moment_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versie") VALUES (NEW."aangemaakt_op", NEW."afwezigheid_id", NEW."besloten_door_id", NEW."besloten_op", NEW."gewijzigd_op", NEW."id", NEW."moment_id", NEW."nieuw_moment_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."status", NEW."versie"); RETURN NULL;',
                    hash="261bda86626241e6c00a2668625b84f79db3b93a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bdf71",
                    table="trajecten_vervanging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervanging",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_vervangingevent" ("aangemaakt_op", "afwezigheid_id", "besloten_door_id", "besloten_op", "gewijzigd_op", "id", "moment_id", "nieuw_moment_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versie") VALUES (OLD."aangemaakt_op", OLD."afwezigheid_id", OLD."besloten_door_id", OLD."besloten_op", OLD."gewijzigd_op", OLD."id", OLD."moment_id", OLD."nieuw_moment_id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."status", OLD."versie"); RETURN NULL;',
                    hash="7d717f84216be0796125fce4358852311fef2749",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_167cc",
                    table="trajecten_vervanging",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VervangingEvent",
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
                        to="trajecten.vervanging",
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
                    "afwezigheid",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.afwezigheid",
                    ),
                ),
                (
                    "moment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.geplandmoment",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Te regelen"),
                            ("vervangen", "Vervangen"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "nieuw_moment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.geplandmoment",
                    ),
                ),
                (
                    "besloten_door",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "besloten_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="besloten op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervangingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c360c829c55516a01ab82f078045b9a49714b950",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_438a2",
                    table="trajecten_vervangingevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Vervangvraag",
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
                    "vervanging",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vragen",
                        to="trajecten.vervanging",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vervangvragen",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("telefoon", "Telefoon"),
                            ("bericht", "Bericht"),
                            ("mail", "E-mail"),
                            ("gesprek", "Gesprek"),
                        ],
                        max_length=8,
                        verbose_name="hoe",
                    ),
                ),
                ("gevraagd_op", models.DateTimeField(verbose_name="gevraagd op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "antwoord",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "Ja"), ("nee", "Nee"), ("geen_antwoord", "Geen antwoord")],
                        max_length=14,
                        verbose_name="antwoord",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "verbose_name": "vraag om te vervangen",
                "verbose_name_plural": "vragen om te vervangen",
                "ordering": ["gevraagd_op"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("vervanging", "traject"),
                        name="vervangvraag_een_per_persoon",
                        violation_error_message="Deze wijk-werker is al gevraagd: noteer het antwoord.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervangvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="672a1038b6191b76edc3cb2ccf9a29f2d448b81f",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_842e1",
                    table="trajecten_vervangvraag",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervangvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_vervangvraagevent" ("aangemaakt_op", "antwoord", "door_id", "gevraagd_op", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "versie", "vervanging_id", "wijze") VALUES (NEW."aangemaakt_op", NEW."antwoord", NEW."door_id", NEW."gevraagd_op", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."traject_id", NEW."versie", NEW."vervanging_id", NEW."wijze"); RETURN NULL;',
                    hash="aaf4830d68d618224deb020262ce984d195d0213",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_01316",
                    table="trajecten_vervangvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervangvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_vervangvraagevent" ("aangemaakt_op", "antwoord", "door_id", "gevraagd_op", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "versie", "vervanging_id", "wijze") VALUES (NEW."aangemaakt_op", NEW."antwoord", NEW."door_id", NEW."gevraagd_op", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."traject_id", NEW."versie", NEW."vervanging_id", NEW."wijze"); RETURN NULL;',
                    hash="6f9286ce13a60ca6eb2c0ce7d33edefe59dcd9b0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f4df0",
                    table="trajecten_vervangvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervangvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_vervangvraagevent" ("aangemaakt_op", "antwoord", "door_id", "gevraagd_op", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "traject_id", "versie", "vervanging_id", "wijze") VALUES (OLD."aangemaakt_op", OLD."antwoord", OLD."door_id", OLD."gevraagd_op", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."traject_id", OLD."versie", OLD."vervanging_id", OLD."wijze"); RETURN NULL;',
                    hash="dfd7affdf8cdac22272c03d8d8390e35f93101a5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e901c",
                    table="trajecten_vervangvraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VervangvraagEvent",
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
                        to="trajecten.vervangvraag",
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
                    "vervanging",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.vervanging",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "wijze",
                    models.CharField(
                        choices=[
                            ("telefoon", "Telefoon"),
                            ("bericht", "Bericht"),
                            ("mail", "E-mail"),
                            ("gesprek", "Gesprek"),
                        ],
                        max_length=8,
                        verbose_name="hoe",
                    ),
                ),
                ("gevraagd_op", models.DateTimeField(verbose_name="gevraagd op")),
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
                (
                    "antwoord",
                    models.CharField(
                        blank=True,
                        choices=[("ja", "Ja"), ("nee", "Nee"), ("geen_antwoord", "Geen antwoord")],
                        max_length=14,
                        verbose_name="antwoord",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="vervangvraagevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d9d07b22b5b872dc63277bea52c36c8d4b8094e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6956c",
                    table="trajecten_vervangvraagevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VolgendeStap",
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
                    "traject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="volgende_stap",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("job", "Job"),
                            ("twe", "Tijdelijke werkervaring"),
                            ("opleiding", "Opleiding"),
                            ("stage", "Stage"),
                            ("ibo", "IBO"),
                            ("werkplekleren", "Werkplekleren"),
                            ("sociale_economie", "Sociale economie"),
                            ("arbeidszorg", "Arbeidszorg"),
                            ("andere", "Andere stap"),
                            ("geen", "Geen volgende stap"),
                        ],
                        max_length=16,
                        verbose_name="volgende stap",
                    ),
                ),
                (
                    "organisatie",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: een woonzorgcentrum, of de naam van de opleiding.",
                        max_length=120,
                        verbose_name="werkgever of organisatie",
                    ),
                ),
                ("vanaf", models.DateField(blank=True, null=True, verbose_name="vanaf")),
                (
                    "minstens_halftijds",
                    models.BooleanField(blank=True, null=True, verbose_name="minstens halftijds"),
                ),
                (
                    "gevonden_door",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("zelf", "De wijk-werker zelf"),
                            ("bemiddelaar", "De bemiddelaar"),
                            ("toeleider", "De toeleider"),
                            ("vdab", "VDAB"),
                            ("gebruiker", "Een gebruiker"),
                            ("andere", "Iemand anders"),
                        ],
                        max_length=12,
                        verbose_name="gevonden door",
                    ),
                ),
                (
                    "afgesproken_met",
                    models.CharField(blank=True, max_length=120, verbose_name="afgesproken met"),
                ),
                (
                    "afgesproken_op",
                    models.DateField(blank=True, null=True, verbose_name="afgesproken op"),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
            ],
            options={
                "verbose_name": "volgende stap",
                "verbose_name_plural": "volgende stappen",
                "ordering": ["traject", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("stap", "geen"), _negated=True),
                        name="volgende_stap_is_een_stap",
                        violation_error_message="Kies een stap die volgt.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="volgendestap",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="fe32e97474a301272977bececd63123290e401dc",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_161bd",
                    table="trajecten_volgendestap",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="volgendestap",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_volgendestapevent" ("aangemaakt_op", "afgesproken_met", "afgesproken_op", "gevonden_door", "gewijzigd_op", "id", "minstens_halftijds", "organisatie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "toelichting", "traject_id", "vanaf", "versie") VALUES (NEW."aangemaakt_op", NEW."afgesproken_met", NEW."afgesproken_op", NEW."gevonden_door", NEW."gewijzigd_op", NEW."id", NEW."minstens_halftijds", NEW."organisatie", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."stap", NEW."toelichting", NEW."traject_id", NEW."vanaf", NEW."versie"); RETURN NULL;',
                    hash="94f2a178c05b95f5cbd421dc3a1c912c87d6169c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4b27b",
                    table="trajecten_volgendestap",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="volgendestap",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_volgendestapevent" ("aangemaakt_op", "afgesproken_met", "afgesproken_op", "gevonden_door", "gewijzigd_op", "id", "minstens_halftijds", "organisatie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "toelichting", "traject_id", "vanaf", "versie") VALUES (NEW."aangemaakt_op", NEW."afgesproken_met", NEW."afgesproken_op", NEW."gevonden_door", NEW."gewijzigd_op", NEW."id", NEW."minstens_halftijds", NEW."organisatie", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."stap", NEW."toelichting", NEW."traject_id", NEW."vanaf", NEW."versie"); RETURN NULL;',
                    hash="f362ef53d59a64dbb1d225944d86a5a83b76fd09",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_01db2",
                    table="trajecten_volgendestap",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="volgendestap",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_volgendestapevent" ("aangemaakt_op", "afgesproken_met", "afgesproken_op", "gevonden_door", "gewijzigd_op", "id", "minstens_halftijds", "organisatie", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stap", "toelichting", "traject_id", "vanaf", "versie") VALUES (OLD."aangemaakt_op", OLD."afgesproken_met", OLD."afgesproken_op", OLD."gevonden_door", OLD."gewijzigd_op", OLD."id", OLD."minstens_halftijds", OLD."organisatie", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."stap", OLD."toelichting", OLD."traject_id", OLD."vanaf", OLD."versie"); RETURN NULL;',
                    hash="cf2a1755752ce164e9c05e841913b0fa16466b7f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_45724",
                    table="trajecten_volgendestap",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VolgendeStapEvent",
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
                        to="trajecten.volgendestap",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "stap",
                    models.CharField(
                        choices=[
                            ("job", "Job"),
                            ("twe", "Tijdelijke werkervaring"),
                            ("opleiding", "Opleiding"),
                            ("stage", "Stage"),
                            ("ibo", "IBO"),
                            ("werkplekleren", "Werkplekleren"),
                            ("sociale_economie", "Sociale economie"),
                            ("arbeidszorg", "Arbeidszorg"),
                            ("andere", "Andere stap"),
                            ("geen", "Geen volgende stap"),
                        ],
                        max_length=16,
                        verbose_name="volgende stap",
                    ),
                ),
                (
                    "organisatie",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: een woonzorgcentrum, of de naam van de opleiding.",
                        max_length=120,
                        verbose_name="werkgever of organisatie",
                    ),
                ),
                ("vanaf", models.DateField(blank=True, null=True, verbose_name="vanaf")),
                (
                    "minstens_halftijds",
                    models.BooleanField(blank=True, null=True, verbose_name="minstens halftijds"),
                ),
                (
                    "gevonden_door",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("zelf", "De wijk-werker zelf"),
                            ("bemiddelaar", "De bemiddelaar"),
                            ("toeleider", "De toeleider"),
                            ("vdab", "VDAB"),
                            ("gebruiker", "Een gebruiker"),
                            ("andere", "Iemand anders"),
                        ],
                        max_length=12,
                        verbose_name="gevonden door",
                    ),
                ),
                (
                    "afgesproken_met",
                    models.CharField(blank=True, max_length=120, verbose_name="afgesproken met"),
                ),
                (
                    "afgesproken_op",
                    models.DateField(blank=True, null=True, verbose_name="afgesproken op"),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="volgendestapevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="56d030547794acf2b2a513d4ec9b36c51d56c621",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_53422",
                    table="trajecten_volgendestapevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Voorkeursactiviteit",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="voorkeuren",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                (
                    "activiteit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voorkeuren",
                        to="activiteiten.activiteit",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("voorkeur", "Bij voorkeur"), ("uitgesloten", "Niet")],
                        default="voorkeur",
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "verbose_name": "voorkeursactiviteit",
                "verbose_name_plural": "voorkeursactiviteiten",
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("afsprakenblad", "activiteit"),
                        name="voorkeursactiviteit_uniek",
                        violation_error_message="Deze activiteit staat er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("soort", "uitgesloten"), _negated=True),
                            models.Q(("reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="voorkeursactiviteit_uitgesloten_met_reden",
                        violation_error_message="Zeg waarom deze activiteit niet kan.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorkeursactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="7762ef0cd37ae3e84de04b9c8e2eefb4fd67de4d",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_c0461",
                    table="trajecten_voorkeursactiviteit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorkeursactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE stand text;",
                    func="\n            IF TG_OP <> 'INSERT' THEN\n                \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = OLD.afsprakenblad_id FOR SHARE;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = NEW.afsprakenblad_id FOR SHARE;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            RETURN NEW;\n        ",
                    hash="c0235f790ff146e3be45197a1c139335a1b9c5d0",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_22bfe",
                    table="trajecten_voorkeursactiviteit",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorkeursactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_voorkeursactiviteitevent" ("aangemaakt_op", "activiteit_id", "afsprakenblad_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "versie") VALUES (NEW."aangemaakt_op", NEW."activiteit_id", NEW."afsprakenblad_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."soort", NEW."versie"); RETURN NULL;',
                    hash="dae8c5a58330e39678bcc62c992ae4eb2511e5cd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3ecc3",
                    table="trajecten_voorkeursactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorkeursactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_voorkeursactiviteitevent" ("aangemaakt_op", "activiteit_id", "afsprakenblad_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "versie") VALUES (NEW."aangemaakt_op", NEW."activiteit_id", NEW."afsprakenblad_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."soort", NEW."versie"); RETURN NULL;',
                    hash="06697371632e691263cd78579962d8b67ec8d6af",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_41e27",
                    table="trajecten_voorkeursactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorkeursactiviteit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_voorkeursactiviteitevent" ("aangemaakt_op", "activiteit_id", "afsprakenblad_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "versie") VALUES (OLD."aangemaakt_op", OLD."activiteit_id", OLD."afsprakenblad_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."soort", OLD."versie"); RETURN NULL;',
                    hash="1436c30b61ba4a361d2c88a7356634729e72a3a1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7c0cb",
                    table="trajecten_voorkeursactiviteit",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="VoorkeursactiviteitEvent",
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
                        to="trajecten.voorkeursactiviteit",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.afsprakenblad",
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
                        choices=[("voorkeur", "Bij voorkeur"), ("uitgesloten", "Niet")],
                        default="voorkeur",
                        max_length=11,
                        verbose_name="soort",
                    ),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorkeursactiviteitevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b1cd2eba0a9bcde88766b27c566205fc96877981",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8bafa",
                    table="trajecten_voorkeursactiviteitevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Wachtnotitie",
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
                    "aanmelding",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wachtnotitie",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "traject",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wachtnotitie",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("andere_activiteit", "Wil een andere activiteit"),
                            ("geen_aanvraag", "Geen aanvraag in de gemeente"),
                            ("geen_vervoer", "Geen vervoer"),
                            ("uren", "De uren passen niet"),
                            ("gezondheid", "Kan nu niet, om de gezondheid"),
                            ("eerst_leren", "Leert eerst de taal of een vak"),
                            ("toeleider", "Wacht op de toeleider"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=17,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
            ],
            options={
                "verbose_name": "reden van wachten",
                "verbose_name_plural": "redenen van wachten",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aanmelding__isnull", True),
                            ("traject__isnull", True),
                            _connector="XOR",
                        ),
                        name="wachtnotitie_hoort_bij_een",
                        violation_error_message="Een reden van wachten hoort bij één dossier.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wachtnotitie",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="c9a4b5f762e29db1e0c443db0ac604db92f4e343",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_a23e0",
                    table="trajecten_wachtnotitie",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wachtnotitie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_wachtnotitieevent" ("aangemaakt_op", "aanmelding_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "traject_id", "versie") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."toelichting", NEW."traject_id", NEW."versie"); RETURN NULL;',
                    hash="983a556d0a94b7eff202c2e9d3cefc385813256d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_55c0d",
                    table="trajecten_wachtnotitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wachtnotitie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_wachtnotitieevent" ("aangemaakt_op", "aanmelding_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "traject_id", "versie") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."toelichting", NEW."traject_id", NEW."versie"); RETURN NULL;',
                    hash="eb8aa5a7354257d740092ae78db3c576b17928c1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d90ef",
                    table="trajecten_wachtnotitie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wachtnotitie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_wachtnotitieevent" ("aangemaakt_op", "aanmelding_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "toelichting", "traject_id", "versie") VALUES (OLD."aangemaakt_op", OLD."aanmelding_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."toelichting", OLD."traject_id", OLD."versie"); RETURN NULL;',
                    hash="d3aba6b27d65fbeed7849262b10f82eff793b9c6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_17557",
                    table="trajecten_wachtnotitie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="WachtnotitieEvent",
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
                        to="trajecten.wachtnotitie",
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
                    "aanmelding",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "traject",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        choices=[
                            ("andere_activiteit", "Wil een andere activiteit"),
                            ("geen_aanvraag", "Geen aanvraag in de gemeente"),
                            ("geen_vervoer", "Geen vervoer"),
                            ("uren", "De uren passen niet"),
                            ("gezondheid", "Kan nu niet, om de gezondheid"),
                            ("eerst_leren", "Leert eerst de taal of een vak"),
                            ("toeleider", "Wacht op de toeleider"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=17,
                        verbose_name="waarom",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wachtnotitieevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8249663d7ddcc641fb4a8d361000b3fedd698ecd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b015a",
                    table="trajecten_wachtnotitieevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="WijkWerkerEvent",
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
                        to="trajecten.wijkwerker",
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
                ("voornaam", models.CharField(max_length=80, verbose_name="voornaam")),
                ("naam", models.CharField(max_length=120, verbose_name="naam")),
                ("geboortedatum", models.DateField(verbose_name="geboortedatum")),
                (
                    "insz_index",
                    models.CharField(editable=False, max_length=64, verbose_name="INSZ, index"),
                ),
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
                    "inkomen",
                    models.CharField(
                        choices=[
                            ("leefloon", "Leefloon"),
                            ("uitkering", "Werkloosheidsuitkering"),
                            ("zonder", "Vrije werkzoekende, zonder uitkering"),
                            ("ziekte", "Ziekte-uitkering, met toelating van de adviserend arts"),
                            ("andere", "Andere steun van het OCMW"),
                        ],
                        max_length=9,
                        verbose_name="leeft van",
                    ),
                ),
                ("rijbewijs", models.BooleanField(default=False, verbose_name="heeft rijbewijs B")),
                ("opmerking", models.TextField(blank=True, verbose_name="opmerking")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="78cc13ac3d0e82d2a33103d2fe60766d180d02bc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_33b15",
                    table="trajecten_wijkwerkerevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Wijkwerkovereenkomst",
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
                    "traject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overeenkomsten",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("overeenkomst", "Overeenkomst"), ("addendum", "Addendum")],
                        default="overeenkomst",
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "Concept"), ("getekend", "Getekend")],
                        default="concept",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("feiten", models.JSONField(default=dict, verbose_name="bedragen en regels")),
                (
                    "getekend_op",
                    models.DateField(blank=True, null=True, verbose_name="getekend op"),
                ),
            ],
            options={
                "verbose_name": "wijk-werkovereenkomst",
                "verbose_name_plural": "wijk-werkovereenkomsten",
                "ordering": ["-van", "-nummer"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("traject", "van"),
                        name="overeenkomst_een_per_begin",
                        violation_error_message="Er is al een overeenkomst vanaf die dag.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("soort", "overeenkomst")),
                        fields=("traject",),
                        name="overeenkomst_een_per_traject",
                        violation_error_message="Dit traject heeft al een overeenkomst: maak een addendum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tot", None), ("tot__gte", models.F("van")), _connector="OR"
                        ),
                        name="overeenkomst_tot_na_van",
                        violation_error_message="De overeenkomst eindigt niet vóór ze begint.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "getekend"), ("getekend_op", None), _connector="XOR"
                        ),
                        name="overeenkomst_getekend_op_hoort_bij_status",
                        violation_error_message="Een getekende overeenkomst heeft een datum.",
                    ),
                ],
            },
            bases=(wijkwerken.kern.overeenkomst.FeitenMixin, models.Model),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="5ed22db45e63187108ed94d94394c701a65619c6",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_d4f07",
                    table="trajecten_wijkwerkovereenkomst",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.status = 'getekend' THEN\n                RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070';\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            RETURN NEW;\n        ",
                    hash="509fde07e64dc0176648825e9a072763017c0026",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_badc5",
                    table="trajecten_wijkwerkovereenkomst",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_wijkwerkovereenkomstevent" ("aangemaakt_op", "feiten", "getekend_op", "gewijzigd_op", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "tot", "traject_id", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."feiten", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."status", NEW."tot", NEW."traject_id", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="5d5523b2b7f85bb84171e7718a7bc57f79a91f36",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_567ff",
                    table="trajecten_wijkwerkovereenkomst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_wijkwerkovereenkomstevent" ("aangemaakt_op", "feiten", "getekend_op", "gewijzigd_op", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "tot", "traject_id", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."feiten", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."status", NEW."tot", NEW."traject_id", NEW."van", NEW."versie"); RETURN NULL;',
                    hash="fbd06d1971251400a480c7f9cee77a9dc0fc4d8a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_31359",
                    table="trajecten_wijkwerkovereenkomst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkovereenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_wijkwerkovereenkomstevent" ("aangemaakt_op", "feiten", "getekend_op", "gewijzigd_op", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "tot", "traject_id", "van", "versie") VALUES (OLD."aangemaakt_op", OLD."feiten", OLD."getekend_op", OLD."gewijzigd_op", OLD."id", OLD."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."status", OLD."tot", OLD."traject_id", OLD."van", OLD."versie"); RETURN NULL;',
                    hash="4170e65246411120d6de92b9fbf981009048e9c3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_56b6e",
                    table="trajecten_wijkwerkovereenkomst",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Handtekening",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handtekeningen",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handtekeningen",
                        to="trajecten.wijkwerkovereenkomst",
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[
                            ("wijkwerker", "Wijk-werker"),
                            ("toeleider", "Toeleider"),
                            ("organisatie", "Organisatie"),
                        ],
                        max_length=11,
                        verbose_name="partij",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handtekeningen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handtekeningen",
                        to="trajecten.bijlage",
                    ),
                ),
                ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
            ],
            options={
                "verbose_name": "handtekening",
                "verbose_name_plural": "handtekeningen",
                "ordering": ["aangemaakt_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("afsprakenblad__isnull", False), ("overeenkomst", None)),
                            models.Q(("afsprakenblad", None), ("overeenkomst__isnull", False)),
                            _connector="OR",
                        ),
                        name="handtekening_onder_een_document",
                        violation_error_message="Een handtekening staat onder één document.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("vervallen", False)),
                        fields=("afsprakenblad", "partij"),
                        name="handtekening_een_per_partij_blad",
                        violation_error_message="Deze partij heeft al getekend.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("vervallen", False)),
                        fields=("overeenkomst", "partij"),
                        name="handtekening_een_per_partij_overeenkomst",
                        violation_error_message="Deze partij heeft al getekend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("overeenkomst", None),
                            models.Q(("partij", "toeleider"), _negated=True),
                            _connector="OR",
                        ),
                        name="handtekening_toeleider_alleen_op_blad",
                        violation_error_message="Een toeleider tekent geen overeenkomst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("wijze", "scherm"), models.Q(("beeld", ""), _negated=True)),
                            models.Q(("wijze", "naam"), ("beeld", "")),
                            models.Q(
                                ("bijlage__isnull", False), ("wijze", "papier"), ("beeld", "")
                            ),
                            models.Q(
                                ("wijze", "oud"),
                                models.Q(("reden", ""), _negated=True),
                                ("beeld", ""),
                            ),
                            _connector="OR",
                        ),
                        name="handtekening_bewijs_hoort_bij_wijze",
                        violation_error_message="Een handtekening op scherm heeft een beeld, op papier een scan, en anders een reden.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="10d925525b4f8308fd77179cbc7b64b33434921a",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_2ef44",
                    table="trajecten_handtekening",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="bevroren",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE stand text;",
                    func="\n            IF TG_OP <> 'INSERT' THEN\n                \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = OLD.afsprakenblad_id FOR SHARE;\n\n    IF NOT FOUND THEN\n        SELECT o.status INTO stand FROM trajecten_wijkwerkovereenkomst o\n            WHERE o.id = OLD.overeenkomst_id FOR SHARE;\n    END IF;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN\n                RETURN OLD;\n            END IF;\n            \n    SELECT b.status INTO stand FROM trajecten_afsprakenblad b\n        WHERE b.id = NEW.afsprakenblad_id FOR SHARE;\n\n    IF NOT FOUND THEN\n        SELECT o.status INTO stand FROM trajecten_wijkwerkovereenkomst o\n            WHERE o.id = NEW.overeenkomst_id FOR SHARE;\n    END IF;\n IF stand = 'getekend' THEN RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070'; END IF;\n            RETURN NEW;\n        ",
                    hash="fa8bdf387c859f9ed66639e27d7087f9868b2a06",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_bevroren_a3032",
                    table="trajecten_handtekening",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_handtekeningevent" ("aangemaakt_op", "account_id", "afsprakenblad_id", "beeld", "bijlage_id", "getekend_op", "gewijzigd_op", "id", "naam", "overeenkomst_id", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "sha256", "versie", "vervallen", "wijze") VALUES (NEW."aangemaakt_op", NEW."account_id", NEW."afsprakenblad_id", NEW."beeld", NEW."bijlage_id", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."naam", NEW."overeenkomst_id", NEW."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."reden", NEW."sha256", NEW."versie", NEW."vervallen", NEW."wijze"); RETURN NULL;',
                    hash="39c4bc4dee904448ddd39daf3718825993965f68",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bc153",
                    table="trajecten_handtekening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_handtekeningevent" ("aangemaakt_op", "account_id", "afsprakenblad_id", "beeld", "bijlage_id", "getekend_op", "gewijzigd_op", "id", "naam", "overeenkomst_id", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "sha256", "versie", "vervallen", "wijze") VALUES (NEW."aangemaakt_op", NEW."account_id", NEW."afsprakenblad_id", NEW."beeld", NEW."bijlage_id", NEW."getekend_op", NEW."gewijzigd_op", NEW."id", NEW."naam", NEW."overeenkomst_id", NEW."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."reden", NEW."sha256", NEW."versie", NEW."vervallen", NEW."wijze"); RETURN NULL;',
                    hash="dea907f045de1b048063388eff3338f0633fb9a1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_85c2f",
                    table="trajecten_handtekening",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handtekening",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_handtekeningevent" ("aangemaakt_op", "account_id", "afsprakenblad_id", "beeld", "bijlage_id", "getekend_op", "gewijzigd_op", "id", "naam", "overeenkomst_id", "partij", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "sha256", "versie", "vervallen", "wijze") VALUES (OLD."aangemaakt_op", OLD."account_id", OLD."afsprakenblad_id", OLD."beeld", OLD."bijlage_id", OLD."getekend_op", OLD."gewijzigd_op", OLD."id", OLD."naam", OLD."overeenkomst_id", OLD."partij", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."reden", OLD."sha256", OLD."versie", OLD."vervallen", OLD."wijze"); RETURN NULL;',
                    hash="c31b1e9db1ac15532467309ac8c93aca4532f938",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_34d85",
                    table="trajecten_handtekening",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="HandtekeningEvent",
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
                        to="trajecten.handtekening",
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
                    "afsprakenblad",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.afsprakenblad",
                    ),
                ),
                (
                    "overeenkomst",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.wijkwerkovereenkomst",
                    ),
                ),
                (
                    "partij",
                    models.CharField(
                        choices=[
                            ("wijkwerker", "Wijk-werker"),
                            ("toeleider", "Toeleider"),
                            ("organisatie", "Organisatie"),
                        ],
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
                (
                    "bijlage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.bijlage",
                    ),
                ),
                ("vervallen", models.BooleanField(default=False, verbose_name="vervallen")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handtekeningevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fda7840c46ea5a984c98fb94532defa94549b9b5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_19bd9",
                    table="trajecten_handtekeningevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="WijkwerkovereenkomstEvent",
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
                        to="trajecten.wijkwerkovereenkomst",
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
                    "traject",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.traject",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[("overeenkomst", "Overeenkomst"), ("addendum", "Addendum")],
                        default="overeenkomst",
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "Concept"), ("getekend", "Getekend")],
                        default="concept",
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                ("van", models.DateField(verbose_name="vanaf")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("feiten", models.JSONField(default=dict, verbose_name="bedragen en regels")),
                (
                    "getekend_op",
                    models.DateField(blank=True, null=True, verbose_name="getekend op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkwerkovereenkomstevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ceeb5267f4eeafad9d2da0ddbfcd6cf7eb3a206f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1d4d7",
                    table="trajecten_wijkwerkovereenkomstevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Zitdag",
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
                        related_name="zitdagen",
                        to="toegang.gemeente",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(verbose_name="begin")),
                ("einde", models.TimeField(verbose_name="einde")),
                (
                    "duur",
                    models.PositiveSmallIntegerField(default=45, verbose_name="minuten per intake"),
                ),
                ("plaats", models.CharField(max_length=80, verbose_name="plaats")),
                ("adres", models.CharField(blank=True, max_length=120, verbose_name="adres")),
                (
                    "bemiddelaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="zitdagen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Gaat door"), ("geannuleerd", "Geannuleerd")],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van annulatie"
                    ),
                ),
            ],
            options={
                "verbose_name": "zitdag",
                "verbose_name_plural": "zitdagen",
                "ordering": ["datum", "begin"],
                "abstract": False,
                "indexes": [
                    models.Index(fields=["gemeente", "datum"], name="zitdag_gemeente_datum")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("einde__gt", models.F("begin"))),
                        name="zitdag_einde_na_begin",
                        violation_error_message="Het einde moet na het begin liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("duur__gte", 10), ("duur__lte", 240)),
                        name="zitdag_duur",
                        violation_error_message="Een intake duurt 10 tot 240 minuten.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reden", ""), ("status", "open")),
                            models.Q(
                                ("status", "geannuleerd"), models.Q(("reden", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="zitdag_geannuleerd_heeft_reden",
                        violation_error_message="Schrijf waarom de zitdag niet doorgaat.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "open")),
                        expressions=[
                            ("bemiddelaar", "="),
                            (trajecten.models.inzet.Tijdvak(), "&&"),
                        ],
                        name="zitdag_bemiddelaar_geen_overlap",
                        violation_error_code="overlap",
                        violation_error_message="Op dat uur houdt deze bemiddelaar al een zitdag.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zitdag",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="f638cada122b43f3fc97dc8d906decb1ec8e3786",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_c2945",
                    table="trajecten_zitdag",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zitdag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_zitdagevent" ("aangemaakt_op", "adres", "begin", "bemiddelaar_id", "datum", "duur", "einde", "gemeente_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "reden", "status", "versie") VALUES (NEW."aangemaakt_op", NEW."adres", NEW."begin", NEW."bemiddelaar_id", NEW."datum", NEW."duur", NEW."einde", NEW."gemeente_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."plaats", NEW."reden", NEW."status", NEW."versie"); RETURN NULL;',
                    hash="f1cb30069463a77509a7effda0d523af0e9d22e0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_29f66",
                    table="trajecten_zitdag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zitdag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_zitdagevent" ("aangemaakt_op", "adres", "begin", "bemiddelaar_id", "datum", "duur", "einde", "gemeente_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "reden", "status", "versie") VALUES (NEW."aangemaakt_op", NEW."adres", NEW."begin", NEW."bemiddelaar_id", NEW."datum", NEW."duur", NEW."einde", NEW."gemeente_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."plaats", NEW."reden", NEW."status", NEW."versie"); RETURN NULL;',
                    hash="17852b90b343e840108946f7cf3e2c9588f1d4c6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ab3bf",
                    table="trajecten_zitdag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zitdag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_zitdagevent" ("aangemaakt_op", "adres", "begin", "bemiddelaar_id", "datum", "duur", "einde", "gemeente_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "reden", "status", "versie") VALUES (OLD."aangemaakt_op", OLD."adres", OLD."begin", OLD."bemiddelaar_id", OLD."datum", OLD."duur", OLD."einde", OLD."gemeente_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."plaats", OLD."reden", OLD."status", OLD."versie"); RETURN NULL;',
                    hash="e9b55300cb6b5fb348fc2649cbd26ecc8a0645fe",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f8e84",
                    table="trajecten_zitdag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Intake",
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
                    "aanmelding",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakes",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "zitdag",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakes",
                        to="trajecten.zitdag",
                    ),
                ),
                (
                    "bemiddelaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("begin", models.DateTimeField(verbose_name="begin")),
                ("einde", models.DateTimeField(verbose_name="einde")),
                ("plaats", models.CharField(blank=True, max_length=210, verbose_name="plaats")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("gehouden", "Gehouden"),
                            ("niet_verschenen", "Niet verschenen"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="gepland",
                        max_length=15,
                        verbose_name="status",
                    ),
                ),
                (
                    "verwittigd",
                    models.BooleanField(blank=True, null=True, verbose_name="vooraf verwittigd"),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "conclusie",
                    models.CharField(
                        blank=True, max_length=600, verbose_name="conclusie voor de toeleider"
                    ),
                ),
            ],
            options={
                "verbose_name": "intake",
                "verbose_name_plural": "intakes",
                "ordering": ["begin"],
                "abstract": False,
                "indexes": [models.Index(fields=["begin"], name="intake_begin")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "geannuleerd"), _negated=True),
                        fields=("zitdag", "begin"),
                        name="intake_een_per_plaats",
                        violation_error_code="plaats_bezet",
                        violation_error_message="Deze plaats is al bezet. Kies een andere.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "gepland")),
                        fields=("aanmelding",),
                        name="intake_een_gepland",
                        violation_error_message="Voor deze aanmelding is al een intake gepland.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "gepland")),
                        expressions=[
                            ("bemiddelaar", "="),
                            (trajecten.models.intake.Moment(), "&&"),
                        ],
                        name="intake_bemiddelaar_geen_overlap",
                        violation_error_code="overlap",
                        violation_error_message="Op dat uur heeft deze bemiddelaar al een intake.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("einde__gt", models.F("begin"))),
                        name="intake_einde_na_begin",
                        violation_error_message="Het einde moet na het begin liggen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", "niet_verschenen"),
                            ("verwittigd__isnull", True),
                            _connector="XOR",
                        ),
                        name="intake_verwittigd_hoort_bij_afwezig",
                        violation_error_message="Zeg of de persoon vooraf verwittigde.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "geannuleerd"), _negated=True),
                            models.Q(("reden", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="intake_geannuleerd_heeft_reden",
                        violation_error_message="Schrijf waarom de intake niet doorgaat.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intake",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="d7b3e4dc4328947ce4b1031a246135e2f24a3d4f",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_bc0fe",
                    table="trajecten_intake",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intake",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_intakeevent" ("aangemaakt_op", "aanmelding_id", "begin", "bemiddelaar_id", "conclusie", "einde", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "reden", "status", "versie", "verwittigd", "zitdag_id") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."begin", NEW."bemiddelaar_id", NEW."conclusie", NEW."einde", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."plaats", NEW."reden", NEW."status", NEW."versie", NEW."verwittigd", NEW."zitdag_id"); RETURN NULL;',
                    hash="5fa59f8f42ff5aea67c208562879812469e70f2d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b1f6e",
                    table="trajecten_intake",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intake",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "trajecten_intakeevent" ("aangemaakt_op", "aanmelding_id", "begin", "bemiddelaar_id", "conclusie", "einde", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "reden", "status", "versie", "verwittigd", "zitdag_id") VALUES (NEW."aangemaakt_op", NEW."aanmelding_id", NEW."begin", NEW."bemiddelaar_id", NEW."conclusie", NEW."einde", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."plaats", NEW."reden", NEW."status", NEW."versie", NEW."verwittigd", NEW."zitdag_id"); RETURN NULL;',
                    hash="ce8e60102a909f6d31555d7541e7b365a92693e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_702b0",
                    table="trajecten_intake",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intake",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_intakeevent" ("aangemaakt_op", "aanmelding_id", "begin", "bemiddelaar_id", "conclusie", "einde", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "reden", "status", "versie", "verwittigd", "zitdag_id") VALUES (OLD."aangemaakt_op", OLD."aanmelding_id", OLD."begin", OLD."bemiddelaar_id", OLD."conclusie", OLD."einde", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."plaats", OLD."reden", OLD."status", OLD."versie", OLD."verwittigd", OLD."zitdag_id"); RETURN NULL;',
                    hash="2965336770163ec08d0ea315aaac48416a236a48",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ab50f",
                    table="trajecten_intake",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="IntakeEvent",
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
                        to="trajecten.intake",
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
                    "aanmelding",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.aanmelding",
                    ),
                ),
                (
                    "zitdag",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.zitdag",
                    ),
                ),
                (
                    "bemiddelaar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("begin", models.DateTimeField(verbose_name="begin")),
                ("einde", models.DateTimeField(verbose_name="einde")),
                ("plaats", models.CharField(blank=True, max_length=210, verbose_name="plaats")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "Gepland"),
                            ("gehouden", "Gehouden"),
                            ("niet_verschenen", "Niet verschenen"),
                            ("geannuleerd", "Geannuleerd"),
                        ],
                        default="gepland",
                        max_length=15,
                        verbose_name="status",
                    ),
                ),
                (
                    "verwittigd",
                    models.BooleanField(blank=True, null=True, verbose_name="vooraf verwittigd"),
                ),
                ("reden", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                (
                    "conclusie",
                    models.CharField(
                        blank=True, max_length=600, verbose_name="conclusie voor de toeleider"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intakeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a0e81b5a1947a3c6b38482a67c1e30fb5c22a08e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a1e03",
                    table="trajecten_intakeevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="Intakeverslag",
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
                    "intake",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verslag",
                        to="trajecten.intake",
                    ),
                ),
                ("gehouden_op", models.DateField(verbose_name="gehouden op")),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="intakeverslagen",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "aanwezig",
                    models.CharField(blank=True, max_length=200, verbose_name="wie was aanwezig"),
                ),
                ("motivatie", models.TextField(blank=True, verbose_name="motivatie")),
                ("werkervaring", models.TextField(blank=True, verbose_name="werkervaring")),
                ("wensen", models.TextField(blank=True, verbose_name="wat de persoon wil")),
                (
                    "dagen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            validators=[django.core.validators.MaxValueValidator(6)]
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="beschikbare dagen",
                    ),
                ),
                (
                    "uren_per_week",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="uren per week"
                    ),
                ),
                (
                    "beschikbaarheid",
                    models.CharField(blank=True, max_length=300, verbose_name="welke uren"),
                ),
                ("fiets", models.BooleanField(default=False, verbose_name="komt met de fiets")),
                ("auto", models.BooleanField(default=False, verbose_name="heeft een auto")),
                (
                    "openbaar_vervoer",
                    models.BooleanField(default=False, verbose_name="neemt bus, tram of trein"),
                ),
                ("rijbewijs", models.BooleanField(default=False, verbose_name="heeft rijbewijs B")),
                ("taal", models.CharField(blank=True, max_length=300, verbose_name="taal")),
                (
                    "beperkingen",
                    models.TextField(
                        blank=True, verbose_name="wat lichamelijk of mentaal niet kan"
                    ),
                ),
                ("afspraken", models.TextField(blank=True, verbose_name="afspraken")),
                (
                    "advies",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("starten", "Starten"),
                            ("wachten", "Wachten"),
                            ("niet_geschikt", "Niet geschikt voor wijk-werken"),
                        ],
                        max_length=13,
                        verbose_name="advies",
                    ),
                ),
                (
                    "grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("onvolledig", "Er ontbreken gegevens"),
                            ("kan_halftijds", "Kan al halftijds werken of leren op een werkplek"),
                            ("sociale_economie", "Sociale economie is het hoogst haalbare"),
                            ("ander_instrument", "Een ander instrument past beter"),
                            ("woonplaats", "Woont buiten ons gebied"),
                            ("statuut", "Het statuut laat wijk-werken niet toe"),
                            ("niet_verschenen", "Kwam niet naar de intake"),
                            ("geen_plaats", "Er is nu geen plaats"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=16,
                        verbose_name="grond om terug te sturen",
                    ),
                ),
                (
                    "wachtreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("andere_activiteit", "Wil een andere activiteit"),
                            ("geen_aanvraag", "Geen aanvraag in de gemeente"),
                            ("geen_vervoer", "Geen vervoer"),
                            ("uren", "De uren passen niet"),
                            ("gezondheid", "Kan nu niet, om de gezondheid"),
                            ("eerst_leren", "Leert eerst de taal of een vak"),
                            ("toeleider", "Wacht op de toeleider"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=17,
                        verbose_name="reden van wachten",
                    ),
                ),
                (
                    "conclusie",
                    models.CharField(
                        blank=True, max_length=600, verbose_name="conclusie voor de toeleider"
                    ),
                ),
                (
                    "afgerond_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgerond op"),
                ),
            ],
            options={
                "verbose_name": "intakeverslag",
                "verbose_name_plural": "intakeverslagen",
                "ordering": ["-gehouden_op"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("afgerond_op", None),
                            models.Q(
                                models.Q(("advies", ""), _negated=True),
                                models.Q(("conclusie", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="intakeverslag_afgerond_heeft_advies",
                        violation_error_message="Kies een advies en schrijf de conclusie.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("afgerond_op", None),
                            models.Q(("advies", "niet_geschikt"), _negated=True),
                            models.Q(("grond", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="intakeverslag_niet_geschikt_heeft_grond",
                        violation_error_message="Kies op welke grond wijk-werken niet past.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("uren_per_week", None), ("uren_per_week__lte", 40), _connector="OR"
                        ),
                        name="intakeverslag_uren_per_week",
                        violation_error_message="Vul hoogstens 40 uur per week in.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intakeverslag",
            trigger=pgtrigger.compiler.Trigger(
                name="versie",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ",
                    hash="3a0902e39f05691435812cc25fd166dc16d605ad",
                    operation="UPDATE",
                    pgid="pgtrigger_versie_35747",
                    table="trajecten_intakeverslag",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intakeverslag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_intakeverslagevent" ("aangemaakt_op", "aanwezig", "advies", "afgerond_op", "afspraken", "auto", "beschikbaarheid", "conclusie", "dagen", "door_id", "fiets", "gehouden_op", "gewijzigd_op", "grond", "id", "intake_id", "motivatie", "openbaar_vervoer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rijbewijs", "taal", "uren_per_week", "versie", "wachtreden", "wensen", "werkervaring") VALUES (NEW."aangemaakt_op", NEW."aanwezig", NEW."advies", NEW."afgerond_op", NEW."afspraken", NEW."auto", NEW."beschikbaarheid", NEW."conclusie", NEW."dagen", NEW."door_id", NEW."fiets", NEW."gehouden_op", NEW."gewijzigd_op", NEW."grond", NEW."id", NEW."intake_id", NEW."motivatie", NEW."openbaar_vervoer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."rijbewijs", NEW."taal", NEW."uren_per_week", NEW."versie", NEW."wachtreden", NEW."wensen", NEW."werkervaring"); RETURN NULL;',
                    hash="011d1dedccb230f60fe03a5c91f7458b9dd62cd9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_41e0c",
                    table="trajecten_intakeverslag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intakeverslag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."aanwezig" IS DISTINCT FROM (NEW."aanwezig") OR OLD."advies" IS DISTINCT FROM (NEW."advies") OR OLD."afgerond_op" IS DISTINCT FROM (NEW."afgerond_op") OR OLD."afspraken" IS DISTINCT FROM (NEW."afspraken") OR OLD."auto" IS DISTINCT FROM (NEW."auto") OR OLD."beschikbaarheid" IS DISTINCT FROM (NEW."beschikbaarheid") OR OLD."conclusie" IS DISTINCT FROM (NEW."conclusie") OR OLD."dagen" IS DISTINCT FROM (NEW."dagen") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."fiets" IS DISTINCT FROM (NEW."fiets") OR OLD."gehouden_op" IS DISTINCT FROM (NEW."gehouden_op") OR OLD."gewijzigd_op" IS DISTINCT FROM (NEW."gewijzigd_op") OR OLD."grond" IS DISTINCT FROM (NEW."grond") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."intake_id" IS DISTINCT FROM (NEW."intake_id") OR OLD."motivatie" IS DISTINCT FROM (NEW."motivatie") OR OLD."openbaar_vervoer" IS DISTINCT FROM (NEW."openbaar_vervoer") OR OLD."rijbewijs" IS DISTINCT FROM (NEW."rijbewijs") OR OLD."taal" IS DISTINCT FROM (NEW."taal") OR OLD."uren_per_week" IS DISTINCT FROM (NEW."uren_per_week") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."wachtreden" IS DISTINCT FROM (NEW."wachtreden") OR OLD."wensen" IS DISTINCT FROM (NEW."wensen") OR OLD."werkervaring" IS DISTINCT FROM (NEW."werkervaring"))',
                    func='INSERT INTO "trajecten_intakeverslagevent" ("aangemaakt_op", "aanwezig", "advies", "afgerond_op", "afspraken", "auto", "beschikbaarheid", "conclusie", "dagen", "door_id", "fiets", "gehouden_op", "gewijzigd_op", "grond", "id", "intake_id", "motivatie", "openbaar_vervoer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rijbewijs", "taal", "uren_per_week", "versie", "wachtreden", "wensen", "werkervaring") VALUES (NEW."aangemaakt_op", NEW."aanwezig", NEW."advies", NEW."afgerond_op", NEW."afspraken", NEW."auto", NEW."beschikbaarheid", NEW."conclusie", NEW."dagen", NEW."door_id", NEW."fiets", NEW."gehouden_op", NEW."gewijzigd_op", NEW."grond", NEW."id", NEW."intake_id", NEW."motivatie", NEW."openbaar_vervoer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."rijbewijs", NEW."taal", NEW."uren_per_week", NEW."versie", NEW."wachtreden", NEW."wensen", NEW."werkervaring"); RETURN NULL;',
                    hash="23b50c633ac6a32627054af5d38cfd9ca023d469",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_34138",
                    table="trajecten_intakeverslag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intakeverslag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "trajecten_intakeverslagevent" ("aangemaakt_op", "aanwezig", "advies", "afgerond_op", "afspraken", "auto", "beschikbaarheid", "conclusie", "dagen", "door_id", "fiets", "gehouden_op", "gewijzigd_op", "grond", "id", "intake_id", "motivatie", "openbaar_vervoer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rijbewijs", "taal", "uren_per_week", "versie", "wachtreden", "wensen", "werkervaring") VALUES (OLD."aangemaakt_op", OLD."aanwezig", OLD."advies", OLD."afgerond_op", OLD."afspraken", OLD."auto", OLD."beschikbaarheid", OLD."conclusie", OLD."dagen", OLD."door_id", OLD."fiets", OLD."gehouden_op", OLD."gewijzigd_op", OLD."grond", OLD."id", OLD."intake_id", OLD."motivatie", OLD."openbaar_vervoer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."rijbewijs", OLD."taal", OLD."uren_per_week", OLD."versie", OLD."wachtreden", OLD."wensen", OLD."werkervaring"); RETURN NULL;',
                    hash="3579fc0d1101e8a39b1a19f2ab3b50b8c1ea1526",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a4658",
                    table="trajecten_intakeverslag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.CreateModel(
            name="IntakeverslagEvent",
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
                        to="trajecten.intakeverslag",
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
                    "intake",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajecten.intake",
                    ),
                ),
                ("gehouden_op", models.DateField(verbose_name="gehouden op")),
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
                (
                    "aanwezig",
                    models.CharField(blank=True, max_length=200, verbose_name="wie was aanwezig"),
                ),
                ("motivatie", models.TextField(blank=True, verbose_name="motivatie")),
                ("werkervaring", models.TextField(blank=True, verbose_name="werkervaring")),
                ("wensen", models.TextField(blank=True, verbose_name="wat de persoon wil")),
                (
                    "dagen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(
                            validators=[django.core.validators.MaxValueValidator(6)]
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="beschikbare dagen",
                    ),
                ),
                (
                    "uren_per_week",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="uren per week"
                    ),
                ),
                (
                    "beschikbaarheid",
                    models.CharField(blank=True, max_length=300, verbose_name="welke uren"),
                ),
                ("fiets", models.BooleanField(default=False, verbose_name="komt met de fiets")),
                ("auto", models.BooleanField(default=False, verbose_name="heeft een auto")),
                (
                    "openbaar_vervoer",
                    models.BooleanField(default=False, verbose_name="neemt bus, tram of trein"),
                ),
                ("rijbewijs", models.BooleanField(default=False, verbose_name="heeft rijbewijs B")),
                ("taal", models.CharField(blank=True, max_length=300, verbose_name="taal")),
                ("afspraken", models.TextField(blank=True, verbose_name="afspraken")),
                (
                    "advies",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("starten", "Starten"),
                            ("wachten", "Wachten"),
                            ("niet_geschikt", "Niet geschikt voor wijk-werken"),
                        ],
                        max_length=13,
                        verbose_name="advies",
                    ),
                ),
                (
                    "grond",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("onvolledig", "Er ontbreken gegevens"),
                            ("kan_halftijds", "Kan al halftijds werken of leren op een werkplek"),
                            ("sociale_economie", "Sociale economie is het hoogst haalbare"),
                            ("ander_instrument", "Een ander instrument past beter"),
                            ("woonplaats", "Woont buiten ons gebied"),
                            ("statuut", "Het statuut laat wijk-werken niet toe"),
                            ("niet_verschenen", "Kwam niet naar de intake"),
                            ("geen_plaats", "Er is nu geen plaats"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=16,
                        verbose_name="grond om terug te sturen",
                    ),
                ),
                (
                    "wachtreden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("andere_activiteit", "Wil een andere activiteit"),
                            ("geen_aanvraag", "Geen aanvraag in de gemeente"),
                            ("geen_vervoer", "Geen vervoer"),
                            ("uren", "De uren passen niet"),
                            ("gezondheid", "Kan nu niet, om de gezondheid"),
                            ("eerst_leren", "Leert eerst de taal of een vak"),
                            ("toeleider", "Wacht op de toeleider"),
                            ("andere", "Een andere reden"),
                        ],
                        max_length=17,
                        verbose_name="reden van wachten",
                    ),
                ),
                (
                    "conclusie",
                    models.CharField(
                        blank=True, max_length=600, verbose_name="conclusie voor de toeleider"
                    ),
                ),
                (
                    "afgerond_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="afgerond op"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="intakeverslagevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="eaa306451cc3ce2973d4c487857cdfa290eb7db8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9559a",
                    table="trajecten_intakeverslagevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.CreateModel(
            name="ZitdagEvent",
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
                        to="trajecten.zitdag",
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
                ("datum", models.DateField(verbose_name="datum")),
                ("begin", models.TimeField(verbose_name="begin")),
                ("einde", models.TimeField(verbose_name="einde")),
                (
                    "duur",
                    models.PositiveSmallIntegerField(default=45, verbose_name="minuten per intake"),
                ),
                ("plaats", models.CharField(max_length=80, verbose_name="plaats")),
                ("adres", models.CharField(blank=True, max_length=120, verbose_name="adres")),
                (
                    "bemiddelaar",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Gaat door"), ("geannuleerd", "Geannuleerd")],
                        default="open",
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="reden van annulatie"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zitdagevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0e754b57c1f75fd531c07b7e32483079f916caa0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_881cd",
                    table="trajecten_zitdagevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
