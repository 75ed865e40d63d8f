import django.db.models.deletion
import pgtrigger.compiler
import uuid
import wijkwerken.kern.migraties
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('berichten', '0001_basis')]

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', '0001_tabellen'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bericht',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('sleutel', models.CharField(max_length=200, unique=True, verbose_name='sleutel')),
                ('soort', models.CharField(choices=[('account', 'Account en beveiliging'), ('aanmelding', 'Aanmeldingen'), ('intake', 'Intakes'), ('afsprakenblad', 'Afsprakenbladen en overeenkomsten'), ('evaluatie', 'Evaluaties'), ('escalatie', 'Evaluaties die te laat blijven'), ('trajecteinde', 'Trajecten die aflopen'), ('doorstroom', 'Opvolging na het einde'), ('afwijking', 'Afwijkende activiteiten'), ('gebruiker', 'Gebruikers en registraties'), ('dossier', 'Dossiers en overdracht'), ('rapport', 'Rapporten'), ('dagoverzicht', 'Dagoverzicht')], max_length=14, verbose_name='soort')),
                ('wijze', models.CharField(choices=[('meteen', 'Meteen, in een eigen mail'), ('overzicht', 'Eén keer per dag, in het dagoverzicht'), ('niet', 'Geen mail: ik kijk op Vandaag')], default='meteen', max_length=9, verbose_name='wijze')),
                ('over', models.CharField(blank=True, help_text='Sleutel van wat er wacht.', max_length=160, verbose_name='gaat over')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='berichten', to=settings.AUTH_USER_MODEL)),
                ('aan', models.EmailField(max_length=254, verbose_name='aan')),
                ('onderwerp', models.CharField(max_length=150, verbose_name='onderwerp')),
                ('pad', models.CharField(blank=True, max_length=200, verbose_name='pagina')),
                ('tekst', models.TextField(verbose_name='tekst')),
                ('overzicht', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='opgenomen', to='berichten.bericht')),
                ('niet_voor', models.DateTimeField(blank=True, null=True, verbose_name='niet voor')),
                ('verzonden_op', models.DateTimeField(blank=True, null=True, verbose_name='verzonden op')),
                ('vervallen', models.BooleanField(default=False, verbose_name='niet meer nodig')),
                ('pogingen', models.PositiveSmallIntegerField(default=0, verbose_name='pogingen')),
                ('fout', models.CharField(blank=True, max_length=200, verbose_name='laatste fout')),
            ],
            options={
                'verbose_name': 'bericht',
                'verbose_name_plural': 'berichten',
                'ordering': ['-aangemaakt_op'],
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('vervallen', False), ('verzonden_op', None), ('wijze', 'meteen')), fields=['pogingen', 'aangemaakt_op'], name='bericht_te_verzenden'), models.Index(condition=models.Q(('vervallen', False), ('verzonden_op', None), ('wijze', 'overzicht')), fields=['account'], name='bericht_voor_overzicht'), models.Index(condition=models.Q(('verzonden_op', None), models.Q(('over', ''), _negated=True)), fields=['over'], name='bericht_over')],
                'triggers': [pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='f01880537ef6139f1d48aebd151d54a79e42c9cf', operation='UPDATE', pgid='pgtrigger_versie_42186', table='berichten_bericht', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "berichten_berichtevent" ("aan", "aangemaakt_op", "account_id", "fout", "gewijzigd_op", "id", "niet_voor", "onderwerp", "over", "overzicht_id", "pad", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pogingen", "sleutel", "soort", "versie", "vervallen", "verzonden_op", "wijze") VALUES (NEW."aan", NEW."aangemaakt_op", NEW."account_id", NEW."fout", NEW."gewijzigd_op", NEW."id", NEW."niet_voor", NEW."onderwerp", NEW."over", NEW."overzicht_id", NEW."pad", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."pogingen", NEW."sleutel", NEW."soort", NEW."versie", NEW."vervallen", NEW."verzonden_op", NEW."wijze"); RETURN NULL;', hash='80716615e1d2cb8add5db75a374fcf0f406b974f', operation='INSERT', pgid='pgtrigger_insert_insert_eef6a', table='berichten_bericht', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."aan" IS DISTINCT FROM (NEW."aan") OR OLD."aangemaakt_op" IS DISTINCT FROM (NEW."aangemaakt_op") OR OLD."account_id" IS DISTINCT FROM (NEW."account_id") OR OLD."fout" IS DISTINCT FROM (NEW."fout") OR OLD."gewijzigd_op" IS DISTINCT FROM (NEW."gewijzigd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."niet_voor" IS DISTINCT FROM (NEW."niet_voor") OR OLD."onderwerp" IS DISTINCT FROM (NEW."onderwerp") OR OLD."over" IS DISTINCT FROM (NEW."over") OR OLD."overzicht_id" IS DISTINCT FROM (NEW."overzicht_id") OR OLD."pad" IS DISTINCT FROM (NEW."pad") OR OLD."pogingen" IS DISTINCT FROM (NEW."pogingen") OR OLD."sleutel" IS DISTINCT FROM (NEW."sleutel") OR OLD."soort" IS DISTINCT FROM (NEW."soort") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."vervallen" IS DISTINCT FROM (NEW."vervallen") OR OLD."verzonden_op" IS DISTINCT FROM (NEW."verzonden_op") OR OLD."wijze" IS DISTINCT FROM (NEW."wijze"))', func='INSERT INTO "berichten_berichtevent" ("aan", "aangemaakt_op", "account_id", "fout", "gewijzigd_op", "id", "niet_voor", "onderwerp", "over", "overzicht_id", "pad", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pogingen", "sleutel", "soort", "versie", "vervallen", "verzonden_op", "wijze") VALUES (NEW."aan", NEW."aangemaakt_op", NEW."account_id", NEW."fout", NEW."gewijzigd_op", NEW."id", NEW."niet_voor", NEW."onderwerp", NEW."over", NEW."overzicht_id", NEW."pad", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."pogingen", NEW."sleutel", NEW."soort", NEW."versie", NEW."vervallen", NEW."verzonden_op", NEW."wijze"); RETURN NULL;', hash='d54729fa25554fa9e4ef0289f02f088a1af0b7da', operation='UPDATE', pgid='pgtrigger_update_update_e4737', table='berichten_bericht', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "berichten_berichtevent" ("aan", "aangemaakt_op", "account_id", "fout", "gewijzigd_op", "id", "niet_voor", "onderwerp", "over", "overzicht_id", "pad", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pogingen", "sleutel", "soort", "versie", "vervallen", "verzonden_op", "wijze") VALUES (OLD."aan", OLD."aangemaakt_op", OLD."account_id", OLD."fout", OLD."gewijzigd_op", OLD."id", OLD."niet_voor", OLD."onderwerp", OLD."over", OLD."overzicht_id", OLD."pad", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."pogingen", OLD."sleutel", OLD."soort", OLD."versie", OLD."vervallen", OLD."verzonden_op", OLD."wijze"); RETURN NULL;', hash='d9fd1a0ce00537fa8fe4f8237ebb52bb73f095a0', operation='DELETE', pgid='pgtrigger_delete_delete_b41e4', table='berichten_bericht', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='BerichtEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='berichten.bericht')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('sleutel', models.CharField(max_length=200, verbose_name='sleutel')),
                ('soort', models.CharField(choices=[('account', 'Account en beveiliging'), ('aanmelding', 'Aanmeldingen'), ('intake', 'Intakes'), ('afsprakenblad', 'Afsprakenbladen en overeenkomsten'), ('evaluatie', 'Evaluaties'), ('escalatie', 'Evaluaties die te laat blijven'), ('trajecteinde', 'Trajecten die aflopen'), ('doorstroom', 'Opvolging na het einde'), ('afwijking', 'Afwijkende activiteiten'), ('gebruiker', 'Gebruikers en registraties'), ('dossier', 'Dossiers en overdracht'), ('rapport', 'Rapporten'), ('dagoverzicht', 'Dagoverzicht')], max_length=14, verbose_name='soort')),
                ('wijze', models.CharField(choices=[('meteen', 'Meteen, in een eigen mail'), ('overzicht', 'Eén keer per dag, in het dagoverzicht'), ('niet', 'Geen mail: ik kijk op Vandaag')], default='meteen', max_length=9, verbose_name='wijze')),
                ('over', models.CharField(blank=True, help_text='Sleutel van wat er wacht.', max_length=160, verbose_name='gaat over')),
                ('account', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('aan', models.EmailField(max_length=254, verbose_name='aan')),
                ('onderwerp', models.CharField(max_length=150, verbose_name='onderwerp')),
                ('pad', models.CharField(blank=True, max_length=200, verbose_name='pagina')),
                ('overzicht', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='berichten.bericht')),
                ('niet_voor', models.DateTimeField(blank=True, null=True, verbose_name='niet voor')),
                ('verzonden_op', models.DateTimeField(blank=True, null=True, verbose_name='verzonden op')),
                ('vervallen', models.BooleanField(default=False, verbose_name='niet meer nodig')),
                ('pogingen', models.PositiveSmallIntegerField(default=0, verbose_name='pogingen')),
                ('fout', models.CharField(blank=True, max_length=200, verbose_name='laatste fout')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='396472805a1011cd2f4e57d036e64a216bbd06e3', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_77c5d', table='berichten_berichtevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Voorkeur',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='voorkeuren', to=settings.AUTH_USER_MODEL)),
                ('soort', models.CharField(choices=[('account', 'Account en beveiliging'), ('aanmelding', 'Aanmeldingen'), ('intake', 'Intakes'), ('afsprakenblad', 'Afsprakenbladen en overeenkomsten'), ('evaluatie', 'Evaluaties'), ('escalatie', 'Evaluaties die te laat blijven'), ('trajecteinde', 'Trajecten die aflopen'), ('doorstroom', 'Opvolging na het einde'), ('afwijking', 'Afwijkende activiteiten'), ('gebruiker', 'Gebruikers en registraties'), ('dossier', 'Dossiers en overdracht'), ('rapport', 'Rapporten'), ('dagoverzicht', 'Dagoverzicht')], max_length=14, verbose_name='soort')),
                ('wijze', models.CharField(choices=[('meteen', 'Meteen, in een eigen mail'), ('overzicht', 'Eén keer per dag, in het dagoverzicht'), ('niet', 'Geen mail: ik kijk op Vandaag')], max_length=9, verbose_name='wanneer')),
            ],
            options={
                'verbose_name': 'voorkeur',
                'verbose_name_plural': 'voorkeuren',
                'ordering': ['account', 'soort'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('account', 'soort'), name='voorkeur_een_per_soort', violation_error_message='Voor deze soort is er al een keuze.'), models.CheckConstraint(condition=models.Q(('soort__in', ['account', 'dagoverzicht']), _negated=True), name='voorkeur_niet_over_account', violation_error_message='Mails over uw account komen altijd meteen.'), models.CheckConstraint(condition=models.Q(('soort', 'escalatie'), ('wijze', 'niet'), _negated=True), name='voorkeur_escalatie_komt_altijd', violation_error_message='Een melding van wat te laat blijft, kan niet uit.')],
                'triggers': [pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='852dadf04de2e0cb27c52044141c14cd56463454', operation='UPDATE', pgid='pgtrigger_versie_42291', table='berichten_voorkeur', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "berichten_voorkeurevent" ("aangemaakt_op", "account_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie", "wijze") VALUES (NEW."aangemaakt_op", NEW."account_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."soort", NEW."versie", NEW."wijze"); RETURN NULL;', hash='2a370508f7a3e8b1b6f5ab4efed0efe3fad7e2c3', operation='INSERT', pgid='pgtrigger_insert_insert_fb50a', table='berichten_voorkeur', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "berichten_voorkeurevent" ("aangemaakt_op", "account_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie", "wijze") VALUES (NEW."aangemaakt_op", NEW."account_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."soort", NEW."versie", NEW."wijze"); RETURN NULL;', hash='e5db721d96f9ba1f2bfe3072eaffbbe06c952556', operation='UPDATE', pgid='pgtrigger_update_update_8188f', table='berichten_voorkeur', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "berichten_voorkeurevent" ("aangemaakt_op", "account_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "versie", "wijze") VALUES (OLD."aangemaakt_op", OLD."account_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."soort", OLD."versie", OLD."wijze"); RETURN NULL;', hash='4c8408fb027da04b5b866746f3f542d2d602ac3e', operation='DELETE', pgid='pgtrigger_delete_delete_27802', table='berichten_voorkeur', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='VoorkeurEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='berichten.voorkeur')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('account', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('soort', models.CharField(choices=[('account', 'Account en beveiliging'), ('aanmelding', 'Aanmeldingen'), ('intake', 'Intakes'), ('afsprakenblad', 'Afsprakenbladen en overeenkomsten'), ('evaluatie', 'Evaluaties'), ('escalatie', 'Evaluaties die te laat blijven'), ('trajecteinde', 'Trajecten die aflopen'), ('doorstroom', 'Opvolging na het einde'), ('afwijking', 'Afwijkende activiteiten'), ('gebruiker', 'Gebruikers en registraties'), ('dossier', 'Dossiers en overdracht'), ('rapport', 'Rapporten'), ('dagoverzicht', 'Dagoverzicht')], max_length=14, verbose_name='soort')),
                ('wijze', models.CharField(choices=[('meteen', 'Meteen, in een eigen mail'), ('overzicht', 'Eén keer per dag, in het dagoverzicht'), ('niet', 'Geen mail: ik kijk op Vandaag')], max_length=9, verbose_name='wanneer')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f070855e932d4c42ad951539dcae068381d93f22', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_4245a', table='berichten_voorkeurevent', when='BEFORE'))],
            },
        ),
        wijkwerken.kern.migraties.TriggersPlaatsen(
        ),
    ]
