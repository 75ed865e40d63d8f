import django.db.models.deletion
import pgtrigger.compiler
import uuid
import wijkwerken.kern.migraties
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('regels', '0001_basis'), ('regels', '0002_inschrijvingsgeld'), ('regels', '0003_betwisting_dagen'), ('regels', '0004_vergoedingen'), ('regels', '0005_invoer_bewaren')]

    initial = True

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Regel',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('code', models.CharField(choices=[('uren_per_maand', 'Uren per maand'), ('uren_per_jaar', 'Uren per kalenderjaar'), ('trajectduur_maanden', 'Langste duur van een traject (maanden)'), ('eerste_termijn_maanden', 'Eerste termijn van een traject (maanden)'), ('schorsing_verlengt', 'Schorsing verlengt het traject (per reden)'), ('evaluatie_maanden', 'Maanden tussen evaluaties'), ('evaluatie_escalatie_dagen', 'Evaluatie naar de coördinator (dagen te laat)'), ('evaluatie_wacht_schorsing', 'Evaluatie wacht op het einde van een schorsing (per reden)'), ('overgang_peildatum', 'Peildatum van de overgangsmaatregel'), ('overgang_verval_maanden', 'Maanden zonder prestatie tot verval'), ('afronding', 'Afronding van begonnen uren'), ('chequeprijs', 'Prijs van een cheque (cent)'), ('chequeprijzen', 'Toegelaten prijzen (cent)'), ('vergoeding_per_uur', 'Vergoeding per uur (cent)'), ('reisvergoeding_per_km', 'Reisvergoeding per km (cent)'), ('reisvergoeding_vanaf_km', 'Reisvergoeding boven (km heen en terug)'), ('reisvergoeding_telt_vanaf', 'Reisvergoeding: km heen en terug die niet meetellen'), ('betaallijst_vanaf', 'Eerste dag waarvan wij de uren uitbetalen'), ('fiscaal_voordeel', 'Belastingvermindering voor cheques (procent, cent)'), ('cheque_geldig_maanden', 'Geldigheid van een cheque (maanden)'), ('inschrijvingsgeld', 'Inschrijvingsgeld per jaar (cent, per soort)'), ('betaling_dagen', 'Tijd om het inschrijvingsgeld te betalen (dagen)'), ('signaal_drempels', 'Signaal bij (procent van de limiet)'), ('herinnering_dagen', 'Herinneren (dagen vooraf)'), ('doorstroom_opvolging_maanden', 'Opvolging na het einde (maanden)'), ('doorstroom_signaal_maand', 'Signaal zonder volgende stap (maand)'), ('afwijking_evaluatie_maanden', 'Evaluatie van een afwijkende activiteit (maanden)'), ('matching_gewichten', 'Wat weegt bij het zoeken van een wijk-werker'), ('gebreke_stappen', 'Stappen bij een gebruiker in gebreke'), ('betwisting_dagen', 'Tijd om uren te betwisten en te beslissen (werkdagen)'), ('overeenkomst_maanden', 'Duur van een gebruikersovereenkomst (maanden)'), ('overeenkomst_voorstel_maanden', 'Gebruikersovereenkomst vernieuwen (maanden vooraf)'), ('registratie_bewaren_maanden', 'Registratie die niet overgenomen werd bewaren (maanden)'), ('invoer_bewaren_dagen', 'Ingelezen lijsten bewaren (dagen)'), ('interim_dagen', 'Interimdagen (waarschuwing)'), ('contingent', 'Contingent Vlaanderen (ter informatie)')], max_length=30, verbose_name='regel')),
                ('waarde', models.JSONField(verbose_name='waarde')),
                ('geldig_van', models.DateField(verbose_name='geldig vanaf')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
            ],
            options={
                'verbose_name': 'regel',
                'verbose_name_plural': 'regels',
                'ordering': ['code', '-geldig_van'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('code', 'geldig_van'), name='regel_een_per_datum', violation_error_message='Voor deze regel begint op die datum al een waarde.')],
                'triggers': [pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='85a5c6d4eafd0bc354fc8351de4bbca051655451', operation='UPDATE', pgid='pgtrigger_versie_b6189', table='regels_regel', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "regels_regelevent" ("aangemaakt_op", "bron", "code", "geldig_van", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "waarde") VALUES (NEW."aangemaakt_op", NEW."bron", NEW."code", NEW."geldig_van", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."versie", NEW."waarde"); RETURN NULL;', hash='8f68ccbb1d275035eecad823d233901ce1aa97db', operation='INSERT', pgid='pgtrigger_insert_insert_91864', table='regels_regel', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "regels_regelevent" ("aangemaakt_op", "bron", "code", "geldig_van", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "waarde") VALUES (NEW."aangemaakt_op", NEW."bron", NEW."code", NEW."geldig_van", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."versie", NEW."waarde"); RETURN NULL;', hash='e74a6c39d3e73624012b442f0f8d6a014b325a67', operation='UPDATE', pgid='pgtrigger_update_update_3638b', table='regels_regel', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "regels_regelevent" ("aangemaakt_op", "bron", "code", "geldig_van", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "versie", "waarde") VALUES (OLD."aangemaakt_op", OLD."bron", OLD."code", OLD."geldig_van", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."versie", OLD."waarde"); RETURN NULL;', hash='c0dcba285bc5e6309c6cc76b593c4b6112e4c104', operation='DELETE', pgid='pgtrigger_delete_delete_b85cc', table='regels_regel', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='RegelEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='regels.regel')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('code', models.CharField(choices=[('uren_per_maand', 'Uren per maand'), ('uren_per_jaar', 'Uren per kalenderjaar'), ('trajectduur_maanden', 'Langste duur van een traject (maanden)'), ('eerste_termijn_maanden', 'Eerste termijn van een traject (maanden)'), ('schorsing_verlengt', 'Schorsing verlengt het traject (per reden)'), ('evaluatie_maanden', 'Maanden tussen evaluaties'), ('evaluatie_escalatie_dagen', 'Evaluatie naar de coördinator (dagen te laat)'), ('evaluatie_wacht_schorsing', 'Evaluatie wacht op het einde van een schorsing (per reden)'), ('overgang_peildatum', 'Peildatum van de overgangsmaatregel'), ('overgang_verval_maanden', 'Maanden zonder prestatie tot verval'), ('afronding', 'Afronding van begonnen uren'), ('chequeprijs', 'Prijs van een cheque (cent)'), ('chequeprijzen', 'Toegelaten prijzen (cent)'), ('vergoeding_per_uur', 'Vergoeding per uur (cent)'), ('reisvergoeding_per_km', 'Reisvergoeding per km (cent)'), ('reisvergoeding_vanaf_km', 'Reisvergoeding boven (km heen en terug)'), ('reisvergoeding_telt_vanaf', 'Reisvergoeding: km heen en terug die niet meetellen'), ('betaallijst_vanaf', 'Eerste dag waarvan wij de uren uitbetalen'), ('fiscaal_voordeel', 'Belastingvermindering voor cheques (procent, cent)'), ('cheque_geldig_maanden', 'Geldigheid van een cheque (maanden)'), ('inschrijvingsgeld', 'Inschrijvingsgeld per jaar (cent, per soort)'), ('betaling_dagen', 'Tijd om het inschrijvingsgeld te betalen (dagen)'), ('signaal_drempels', 'Signaal bij (procent van de limiet)'), ('herinnering_dagen', 'Herinneren (dagen vooraf)'), ('doorstroom_opvolging_maanden', 'Opvolging na het einde (maanden)'), ('doorstroom_signaal_maand', 'Signaal zonder volgende stap (maand)'), ('afwijking_evaluatie_maanden', 'Evaluatie van een afwijkende activiteit (maanden)'), ('matching_gewichten', 'Wat weegt bij het zoeken van een wijk-werker'), ('gebreke_stappen', 'Stappen bij een gebruiker in gebreke'), ('betwisting_dagen', 'Tijd om uren te betwisten en te beslissen (werkdagen)'), ('overeenkomst_maanden', 'Duur van een gebruikersovereenkomst (maanden)'), ('overeenkomst_voorstel_maanden', 'Gebruikersovereenkomst vernieuwen (maanden vooraf)'), ('registratie_bewaren_maanden', 'Registratie die niet overgenomen werd bewaren (maanden)'), ('invoer_bewaren_dagen', 'Ingelezen lijsten bewaren (dagen)'), ('interim_dagen', 'Interimdagen (waarschuwing)'), ('contingent', 'Contingent Vlaanderen (ter informatie)')], max_length=30, verbose_name='regel')),
                ('waarde', models.JSONField(verbose_name='waarde')),
                ('geldig_van', models.DateField(verbose_name='geldig vanaf')),
                ('bron', models.CharField(max_length=300, verbose_name='bron')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f6152bb001a524c0f7f50a34492ef43bb017722c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_33862', table='regels_regelevent', when='BEFORE'))],
            },
        ),
        migrations.CreateModel(
            name='Schoolvakantie',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('schooljaar', models.CharField(help_text='Bijvoorbeeld 2026-2027.', max_length=9, verbose_name='schooljaar')),
                ('naam', models.CharField(max_length=60, verbose_name='naam')),
                ('van', models.DateField(verbose_name='van')),
                ('tot', models.DateField(verbose_name='tot en met')),
            ],
            options={
                'verbose_name': 'schoolvakantie',
                'verbose_name_plural': 'schoolvakanties',
                'ordering': ['van'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('tot__gte', models.F('van'))), name='schoolvakantie_tot_na_van', violation_error_message='De laatste dag kan niet vóór de eerste liggen.'), models.UniqueConstraint(fields=('schooljaar', 'naam'), name='schoolvakantie_een_per_jaar', violation_error_message='Deze vakantie staat al bij dit schooljaar.')],
                'triggers': [pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='6685f02de414e465b3c8e08c619141ea0af1c69e', operation='UPDATE', pgid='pgtrigger_versie_add17', table='regels_schoolvakantie', when='BEFORE')), pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "regels_schoolvakantieevent" ("aangemaakt_op", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schooljaar", "tot", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."gewijzigd_op", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."schooljaar", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;', hash='be02a04d6f78cb5383922cd52c8f0ee01c9851c3', operation='INSERT', pgid='pgtrigger_insert_insert_0bbb5', table='regels_schoolvakantie', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "regels_schoolvakantieevent" ("aangemaakt_op", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schooljaar", "tot", "van", "versie") VALUES (NEW."aangemaakt_op", NEW."gewijzigd_op", NEW."id", NEW."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."schooljaar", NEW."tot", NEW."van", NEW."versie"); RETURN NULL;', hash='3b92e16e16bd5beca24ec3c499ee27b2f704210f', operation='UPDATE', pgid='pgtrigger_update_update_2f656', table='regels_schoolvakantie', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "regels_schoolvakantieevent" ("aangemaakt_op", "gewijzigd_op", "id", "naam", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "schooljaar", "tot", "van", "versie") VALUES (OLD."aangemaakt_op", OLD."gewijzigd_op", OLD."id", OLD."naam", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."schooljaar", OLD."tot", OLD."van", OLD."versie"); RETURN NULL;', hash='ba6be9ff0dc59a77e6775d9469d26f13ebf89511', operation='DELETE', pgid='pgtrigger_delete_delete_82434', table='regels_schoolvakantie', when='AFTER'))],
            },
        ),
        migrations.CreateModel(
            name='SchoolvakantieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='regels.schoolvakantie')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('schooljaar', models.CharField(help_text='Bijvoorbeeld 2026-2027.', max_length=9, verbose_name='schooljaar')),
                ('naam', models.CharField(max_length=60, verbose_name='naam')),
                ('van', models.DateField(verbose_name='van')),
                ('tot', models.DateField(verbose_name='tot en met')),
            ],
            options={
                'abstract': False,
                'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='121ff32634c044bd11f65afa063f14999540cb43', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_b6832', table='regels_schoolvakantieevent', when='BEFORE'))],
            },
        ),
        wijkwerken.kern.migraties.TriggersPlaatsen(
        ),
    ]
