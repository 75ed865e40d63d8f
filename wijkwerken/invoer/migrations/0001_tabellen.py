import django.db.models.deletion
import pgtrigger.compiler
import uuid
import wijkwerken.kern.bestanden
import wijkwerken.kern.migraties
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('invoer', '0001_basis'), ('invoer', '0002_bestand')]

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', '0001_tabellen'),
    ]

    operations = [
        migrations.CreateModel(
            name='Invoerbron',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('soort', models.CharField(max_length=20, verbose_name='wat')),
                ('naam', models.CharField(max_length=80, verbose_name='bron')),
                ('kolommen', models.JSONField(blank=True, default=dict, verbose_name='kolommen')),
            ],
            options={
                'verbose_name': 'bron van invoer',
                'verbose_name_plural': 'bronnen van invoer',
                'ordering': ['soort', 'naam'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('soort', 'naam'), name='invoerbron_naam_uniek', violation_error_message='Deze bron bestaat al.')],
                'triggers': [pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='ca62a593da548665c36c18725f9bd3381f2ccfd5', operation='UPDATE', pgid='pgtrigger_versie_0b74f', table='invoer_invoerbron', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "invoer_invoerbronevent" ("aangemaakt_op", "gewijzigd_op", "id", "kolommen", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (NEW."aangemaakt_op", NEW."gewijzigd_op", NEW."id", NEW."kolommen", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."versie"); RETURN NULL;', hash='615bee3e62f4ded2753daf0cf13eb7a04890d569', operation='INSERT', pgid='pgtrigger_insert_insert_20d18', table='invoer_invoerbron', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "invoer_invoerbronevent" ("aangemaakt_op", "gewijzigd_op", "id", "kolommen", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (NEW."aangemaakt_op", NEW."gewijzigd_op", NEW."id", NEW."kolommen", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."versie"); RETURN NULL;', hash='e93ff61acf45fcc0fa1475c3e73864db517e18df', operation='UPDATE', pgid='pgtrigger_update_update_1a310', table='invoer_invoerbron', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "invoer_invoerbronevent" ("aangemaakt_op", "gewijzigd_op", "id", "kolommen", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie") VALUES (OLD."aangemaakt_op", OLD."gewijzigd_op", OLD."id", OLD."kolommen", OLD."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."versie"); RETURN NULL;', hash='3549a426e1479d5adca4d2a732359e052fcf55f2', operation='DELETE', pgid='pgtrigger_delete_delete_74dc3', table='invoer_invoerbron', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='Invoer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam van het bestand')),
                ('bestand', models.FileField(blank=True, storage=wijkwerken.kern.bestanden.bewaarplaats, upload_to=wijkwerken.kern.bestanden.willekeurige_naam, verbose_name='bijlage')),
                ('mime', models.CharField(blank=True, max_length=100, verbose_name='type')),
                ('grootte', models.PositiveIntegerField(blank=True, null=True, verbose_name='grootte in bytes')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256')),
                ('soort', models.CharField(editable=False, max_length=20, verbose_name='wat')),
                ('bron', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoeren', to='invoer.invoerbron')),
                ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invoeren', to=settings.AUTH_USER_MODEL)),
                ('fase', models.CharField(choices=[('kolommen', 'Kolommen kiezen'), ('nakijken', 'Wordt nagekeken'), ('nagekeken', 'Klaar om te bevestigen'), ('uitvoeren', 'Wordt ingelezen'), ('gedaan', 'Ingelezen'), ('terug', 'Wordt ongedaan gemaakt'), ('ongedaan', 'Ongedaan gemaakt')], default='kolommen', max_length=10, verbose_name='stand')),
                ('koppen', models.JSONField(default=list, editable=False, verbose_name='koppen')),
                ('kolommen', models.JSONField(blank=True, default=list, editable=False, verbose_name='kolommen')),
                ('klaar', models.PositiveIntegerField(default=0, editable=False, verbose_name='rijen klaar')),
                ('stempel', models.CharField(blank=True, editable=False, max_length=40, verbose_name='stempel')),
                ('melding', models.CharField(blank=True, editable=False, max_length=300, verbose_name='melding')),
                ('zonder_fouten', models.BooleanField(default=False, verbose_name='foute rijen overgeslagen')),
                ('gedaan_op', models.DateTimeField(blank=True, null=True, verbose_name='ingelezen op')),
                ('gedaan_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ongedaan_op', models.DateTimeField(blank=True, null=True, verbose_name='ongedaan gemaakt op')),
                ('ongedaan_door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('gewist_op', models.DateTimeField(blank=True, null=True, verbose_name='inhoud gewist op')),
            ],
            options={
                'verbose_name': 'invoer',
                'verbose_name_plural': 'invoer',
                'ordering': ['-aangemaakt_op'],
                'abstract': False,
                'indexes': [models.Index(fields=['sha256'], name='invoer_bestand')],
                'constraints': [models.CheckConstraint(condition=models.Q(('bestand', ''), models.Q(('gewist_op', None), ('grootte__gt', 0)), _connector='OR'), name='invoer_bestand_heel', violation_error_message='Een bewaard bestand heeft een inhoud, en is niet gewist.')],
                'triggers': [pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='0347d3dc7e8e69317ab0df577b652704ce370bac', operation='UPDATE', pgid='pgtrigger_versie_fda2e', table='invoer_invoer', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "invoer_invoerevent" ("aangemaakt_op", "bestand", "bron_id", "door_id", "fase", "gedaan_door_id", "gedaan_op", "gewist_op", "grootte", "id", "kolommen", "koppen", "melding", "mime", "naam", "ongedaan_door_id", "ongedaan_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "stempel", "zonder_fouten") VALUES (NEW."aangemaakt_op", NEW."bestand", NEW."bron_id", NEW."door_id", NEW."fase", NEW."gedaan_door_id", NEW."gedaan_op", NEW."gewist_op", NEW."grootte", NEW."id", NEW."kolommen", NEW."koppen", NEW."melding", NEW."mime", NEW."naam", NEW."ongedaan_door_id", NEW."ongedaan_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."sha256", NEW."soort", NEW."stempel", NEW."zonder_fouten"); RETURN NULL;', hash='b1b6c1f336dc3d46790461cab2b5764cfc2ce482', operation='INSERT', pgid='pgtrigger_insert_insert_d1340', table='invoer_invoer', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."bestand" IS DISTINCT FROM (NEW."bestand") OR OLD."bron_id" IS DISTINCT FROM (NEW."bron_id") OR OLD."door_id" IS DISTINCT FROM (NEW."door_id") OR OLD."fase" IS DISTINCT FROM (NEW."fase") OR OLD."gedaan_door_id" IS DISTINCT FROM (NEW."gedaan_door_id") OR OLD."gedaan_op" IS DISTINCT FROM (NEW."gedaan_op") OR OLD."gewist_op" IS DISTINCT FROM (NEW."gewist_op") OR OLD."grootte" IS DISTINCT FROM (NEW."grootte") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kolommen" IS DISTINCT FROM (NEW."kolommen") OR OLD."koppen" IS DISTINCT FROM (NEW."koppen") OR OLD."melding" IS DISTINCT FROM (NEW."melding") OR OLD."mime" IS DISTINCT FROM (NEW."mime") OR OLD."naam" IS DISTINCT FROM (NEW."naam") OR OLD."ongedaan_door_id" IS DISTINCT FROM (NEW."ongedaan_door_id") OR OLD."ongedaan_op" IS DISTINCT FROM (NEW."ongedaan_op") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."stempel" IS DISTINCT FROM (NEW."stempel") OR OLD."zonder_fouten" IS DISTINCT FROM (NEW."zonder_fouten"))', func='INSERT INTO "invoer_invoerevent" ("aangemaakt_op", "bestand", "bron_id", "door_id", "fase", "gedaan_door_id", "gedaan_op", "gewist_op", "grootte", "id", "kolommen", "koppen", "melding", "mime", "naam", "ongedaan_door_id", "ongedaan_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "stempel", "zonder_fouten") VALUES (NEW."aangemaakt_op", NEW."bestand", NEW."bron_id", NEW."door_id", NEW."fase", NEW."gedaan_door_id", NEW."gedaan_op", NEW."gewist_op", NEW."grootte", NEW."id", NEW."kolommen", NEW."koppen", NEW."melding", NEW."mime", NEW."naam", NEW."ongedaan_door_id", NEW."ongedaan_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."sha256", NEW."soort", NEW."stempel", NEW."zonder_fouten"); RETURN NULL;', hash='fae43435187d1860cb96fb3708269aa65b9fe797', operation='UPDATE', pgid='pgtrigger_update_update_1549e', table='invoer_invoer', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "invoer_invoerevent" ("aangemaakt_op", "bestand", "bron_id", "door_id", "fase", "gedaan_door_id", "gedaan_op", "gewist_op", "grootte", "id", "kolommen", "koppen", "melding", "mime", "naam", "ongedaan_door_id", "ongedaan_op", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "soort", "stempel", "zonder_fouten") VALUES (OLD."aangemaakt_op", OLD."bestand", OLD."bron_id", OLD."door_id", OLD."fase", OLD."gedaan_door_id", OLD."gedaan_op", OLD."gewist_op", OLD."grootte", OLD."id", OLD."kolommen", OLD."koppen", OLD."melding", OLD."mime", OLD."naam", OLD."ongedaan_door_id", OLD."ongedaan_op", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."sha256", OLD."soort", OLD."stempel", OLD."zonder_fouten"); RETURN NULL;', hash='b11228971698e0e0370088ea518485f206ba4167', operation='DELETE', pgid='pgtrigger_delete_delete_88aef', table='invoer_invoer', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='InvoerbronEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='invoer.invoerbron')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('soort', models.CharField(max_length=20, verbose_name='wat')),
                ('naam', models.CharField(max_length=80, verbose_name='bron')),
                ('kolommen', models.JSONField(blank=True, default=dict, verbose_name='kolommen')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c91788d9ea130b32a74e65e6e135e6d88ea8ce5d', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_3aa60', table='invoer_invoerbronevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='InvoerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='invoer.invoer')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('naam', models.CharField(blank=True, max_length=120, verbose_name='naam van het bestand')),
                ('bestand', models.FileField(blank=True, storage=wijkwerken.kern.bestanden.bewaarplaats, upload_to=wijkwerken.kern.bestanden.willekeurige_naam, verbose_name='bijlage')),
                ('mime', models.CharField(blank=True, max_length=100, verbose_name='type')),
                ('grootte', models.PositiveIntegerField(blank=True, null=True, verbose_name='grootte in bytes')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256')),
                ('soort', models.CharField(editable=False, max_length=20, verbose_name='wat')),
                ('bron', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='invoer.invoerbron')),
                ('door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('fase', models.CharField(choices=[('kolommen', 'Kolommen kiezen'), ('nakijken', 'Wordt nagekeken'), ('nagekeken', 'Klaar om te bevestigen'), ('uitvoeren', 'Wordt ingelezen'), ('gedaan', 'Ingelezen'), ('terug', 'Wordt ongedaan gemaakt'), ('ongedaan', 'Ongedaan gemaakt')], default='kolommen', max_length=10, verbose_name='stand')),
                ('koppen', models.JSONField(default=list, editable=False, verbose_name='koppen')),
                ('kolommen', models.JSONField(blank=True, default=list, editable=False, verbose_name='kolommen')),
                ('stempel', models.CharField(blank=True, editable=False, max_length=40, verbose_name='stempel')),
                ('melding', models.CharField(blank=True, editable=False, max_length=300, verbose_name='melding')),
                ('zonder_fouten', models.BooleanField(default=False, verbose_name='foute rijen overgeslagen')),
                ('gedaan_op', models.DateTimeField(blank=True, null=True, verbose_name='ingelezen op')),
                ('gedaan_door', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('ongedaan_op', models.DateTimeField(blank=True, null=True, verbose_name='ongedaan gemaakt op')),
                ('ongedaan_door', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('gewist_op', models.DateTimeField(blank=True, null=True, verbose_name='inhoud gewist op')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ece4bfdb4817d611ad812c6c4786bfb24d609533', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_f9d64', table='invoer_invoerevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Invoerrij',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('invoer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rijen', to='invoer.invoer')),
                ('nummer', models.PositiveIntegerField(verbose_name='rij')),
                ('inhoud', models.TextField(blank=True, editable=False, verbose_name='inhoud, versleuteld')),
                ('staat', models.CharField(choices=[('wacht', 'Nog na te kijken'), ('nieuw', 'Nieuw'), ('gewijzigd', 'Gewijzigd'), ('ongewijzigd', 'Ongewijzigd'), ('fout', 'Fout')], default='wacht', max_length=12, verbose_name='staat')),
                ('bezwaren', models.JSONField(blank=True, default=list, editable=False, verbose_name='bezwaren')),
                ('wijzigingen', models.JSONField(blank=True, default=list, editable=False, verbose_name='wijzigingen')),
                ('gemaakt', models.JSONField(blank=True, default=list, editable=False, verbose_name='wat gemaakt is')),
                ('blijft', models.CharField(blank=True, max_length=300, verbose_name='waarom het blijft')),
            ],
            options={
                'verbose_name': 'rij van invoer',
                'verbose_name_plural': 'rijen van invoer',
                'ordering': ['nummer'],
                'indexes': [models.Index(fields=['invoer', 'staat'], name='invoerrij_staat')],
                'constraints': [models.UniqueConstraint(fields=('invoer', 'nummer'), name='invoerrij_nummer_eenmaal', violation_error_message='Deze rij staat er al in.')],
            },
        ),
        wijkwerken.kern.migraties.TriggersPlaatsen(
        ),
    ]
