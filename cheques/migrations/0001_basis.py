import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('cheques', '0001_initial')]

    initial = True

    dependencies = [
        ('gebruikers', '0001_basis'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('toegang', '0001_basis'),
        ('trajecten', '0001_basis'),
    ]

    operations = [
        migrations.CreateModel(
            name='Chequebestelling',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('gebruiker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chequebestellingen', to='gebruikers.gebruiker')),
                ('vorm', models.CharField(choices=[('papier', 'Papier'), ('elektronisch', 'Elektronisch')], default='papier', max_length=12, verbose_name='vorm')),
                ('aantal', models.PositiveIntegerField(verbose_name='aantal')),
                ('prijs', models.PositiveIntegerField(verbose_name='prijs per cheque (cent)')),
                ('uitgegeven_op', models.DateField(verbose_name='uitgegeven op')),
                ('vervalt_op', models.DateField(verbose_name='geldig tot en met')),
            ],
            options={
                'verbose_name': 'chequebestelling',
                'verbose_name_plural': 'chequebestellingen',
                'ordering': ['-uitgegeven_op', '-aangemaakt_op'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('aantal__gte', 1)), name='chequebestelling_minstens_een', violation_error_message='Bestel minstens één cheque.'), models.CheckConstraint(condition=models.Q(('vervalt_op__gte', models.F('uitgegeven_op'))), name='chequebestelling_vervalt_na_uitgifte', violation_error_message='De vervaldag kan niet vóór de uitgifte liggen.')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequebestelling',
            trigger=pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='f6baf1da7e5b03a7d783822a7ff03cb435b52194', operation='UPDATE', pgid='pgtrigger_versie_5911d', table='cheques_chequebestelling', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequebestelling',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cheques_chequebestellingevent" ("aangemaakt_op", "aantal", "gebruiker_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prijs", "uitgegeven_op", "versie", "vervalt_op", "vorm") VALUES (NEW."aangemaakt_op", NEW."aantal", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."prijs", NEW."uitgegeven_op", NEW."versie", NEW."vervalt_op", NEW."vorm"); RETURN NULL;', hash='566a26f1a6bcb0ffd6207329dd009aa91b7ffbc4', operation='INSERT', pgid='pgtrigger_insert_insert_c6ca3', table='cheques_chequebestelling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequebestelling',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cheques_chequebestellingevent" ("aangemaakt_op", "aantal", "gebruiker_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prijs", "uitgegeven_op", "versie", "vervalt_op", "vorm") VALUES (NEW."aangemaakt_op", NEW."aantal", NEW."gebruiker_id", NEW."gewijzigd_op", NEW."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."prijs", NEW."uitgegeven_op", NEW."versie", NEW."vervalt_op", NEW."vorm"); RETURN NULL;', hash='69389468f1d62320f0630328e25b68bf87170eb0', operation='UPDATE', pgid='pgtrigger_update_update_1aaa5', table='cheques_chequebestelling', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequebestelling',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cheques_chequebestellingevent" ("aangemaakt_op", "aantal", "gebruiker_id", "gewijzigd_op", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prijs", "uitgegeven_op", "versie", "vervalt_op", "vorm") VALUES (OLD."aangemaakt_op", OLD."aantal", OLD."gebruiker_id", OLD."gewijzigd_op", OLD."id", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."prijs", OLD."uitgegeven_op", OLD."versie", OLD."vervalt_op", OLD."vorm"); RETURN NULL;', hash='0573301e722eeb7df5efc4cc95684f808ca20d24', operation='DELETE', pgid='pgtrigger_delete_delete_4e881', table='cheques_chequebestelling', when='AFTER')),
        ),
        migrations.CreateModel(
            name='Cheque',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('nummer', models.CharField(max_length=20, unique=True, verbose_name='nummer')),
                ('bestelling', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cheques', to='cheques.chequebestelling')),
                ('stand', models.CharField(choices=[('ontvangen', 'Bij de gebruiker'), ('gekoppeld', 'Ingeleverd'), ('afgeleverd', 'Afgeleverd bij de uitgever'), ('uitbetaald', 'Uitbetaald'), ('geweigerd', 'Geweigerd door de uitgever'), ('vervallen', 'Vervallen'), ('verloren', 'Verloren'), ('terugbetaald', 'Terugbetaald aan de gebruiker')], default='ontvangen', max_length=12, verbose_name='stand')),
                ('prestatie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='betalende_cheques', to='trajecten.prestatie')),
            ],
            options={
                'verbose_name': 'cheque',
                'verbose_name_plural': 'cheques',
                'ordering': ['nummer'],
                'abstract': False,
                'indexes': [models.Index(fields=['stand'], name='cheque_stand')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('prestatie__isnull', False), ('stand__in', ('gekoppeld', 'afgeleverd', 'uitbetaald', 'geweigerd'))), models.Q(models.Q(('stand__in', ('gekoppeld', 'afgeleverd', 'uitbetaald', 'geweigerd')), _negated=True), ('prestatie', None)), _connector='OR'), name='cheque_prestatie_hoort_bij_stand', violation_error_message='Een ingeleverde cheque hoort bij een prestatie.'), models.CheckConstraint(condition=models.Q(('nummer__regex', '^[0-9]{6,20}$')), name='cheque_nummer_alleen_cijfers', violation_error_message='Een chequenummer telt 6 tot 20 cijfers.')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cheque',
            trigger=pgtrigger.compiler.Trigger(name='versie', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF NEW.versie <> OLD.versie THEN\n            RAISE EXCEPTION 'stale row of %', TG_TABLE_NAME USING ERRCODE = 'WW412';\n        END IF;\n        NEW.versie = OLD.versie + 1;\n        NEW.gewijzigd_op = clock_timestamp();\n        RETURN NEW;\n    ", hash='6cbea609512f8dae6d9c7cf403f3598a9e82ea6e', operation='UPDATE', pgid='pgtrigger_versie_95ace', table='cheques_cheque', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cheque',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cheques_chequeevent" ("aangemaakt_op", "bestelling_id", "gewijzigd_op", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prestatie_id", "stand", "versie") VALUES (NEW."aangemaakt_op", NEW."bestelling_id", NEW."gewijzigd_op", NEW."id", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'insert\', NEW."id", NEW."prestatie_id", NEW."stand", NEW."versie"); RETURN NULL;', hash='ce90934a9071b79b1015a9b569867aeb78161e09', operation='INSERT', pgid='pgtrigger_insert_insert_2c963', table='cheques_cheque', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cheque',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "cheques_chequeevent" ("aangemaakt_op", "bestelling_id", "gewijzigd_op", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prestatie_id", "stand", "versie") VALUES (NEW."aangemaakt_op", NEW."bestelling_id", NEW."gewijzigd_op", NEW."id", NEW."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'update\', NEW."id", NEW."prestatie_id", NEW."stand", NEW."versie"); RETURN NULL;', hash='c029c4ce28a04a66104cfa1282ca968ede99acb0', operation='UPDATE', pgid='pgtrigger_update_update_d7373', table='cheques_cheque', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cheque',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "cheques_chequeevent" ("aangemaakt_op", "bestelling_id", "gewijzigd_op", "id", "nummer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prestatie_id", "stand", "versie") VALUES (OLD."aangemaakt_op", OLD."bestelling_id", OLD."gewijzigd_op", OLD."id", OLD."nummer", _pgh_attach_context(), CLOCK_TIMESTAMP(), \'delete\', OLD."id", OLD."prestatie_id", OLD."stand", OLD."versie"); RETURN NULL;', hash='1fad8c08faeff52dfef0dedf86080357d7f527c5', operation='DELETE', pgid='pgtrigger_delete_delete_a142a', table='cheques_cheque', when='AFTER')),
        ),
        migrations.CreateModel(
            name='ChequebestellingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cheques.chequebestelling')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('gebruiker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gebruikers.gebruiker')),
                ('vorm', models.CharField(choices=[('papier', 'Papier'), ('elektronisch', 'Elektronisch')], default='papier', max_length=12, verbose_name='vorm')),
                ('aantal', models.PositiveIntegerField(verbose_name='aantal')),
                ('prijs', models.PositiveIntegerField(verbose_name='prijs per cheque (cent)')),
                ('uitgegeven_op', models.DateField(verbose_name='uitgegeven op')),
                ('vervalt_op', models.DateField(verbose_name='geldig tot en met')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequebestellingevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8e95edcbccc45a561d9d2e3697329410421c2834', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_943f3', table='cheques_chequebestellingevent', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='ChequeBeweging',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name='id')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('cheque', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bewegingen', to='cheques.cheque')),
                ('volgnummer', models.PositiveSmallIntegerField(verbose_name='volgnummer')),
                ('soort', models.CharField(choices=[('ontvangen', 'Ontvangen'), ('gekoppeld', 'Ingeleverd voor een prestatie'), ('afgeleverd', 'Afgeleverd bij de uitgever'), ('uitbetaald', 'Uitbetaald'), ('geweigerd', 'Geweigerd door de uitgever'), ('vervallen', 'Vervallen'), ('verloren', 'Als verloren gemeld'), ('terugbetaald', 'Terugbetaald aan de gebruiker'), ('gecorrigeerd', 'Gecorrigeerd: van de prestatie gehaald')], max_length=12, verbose_name='beweging')),
                ('datum', models.DateField(verbose_name='datum')),
                ('prestatie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='chequebewegingen', to='trajecten.prestatie')),
                ('door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reden', models.CharField(blank=True, max_length=300, verbose_name='reden')),
            ],
            options={
                'verbose_name': 'chequebeweging',
                'verbose_name_plural': 'chequebewegingen',
                'ordering': ['cheque', 'volgnummer'],
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('cheque', 'volgnummer'), name='chequebeweging_een_levenslijn', violation_error_message='Deze cheque is intussen gewijzigd. Probeer opnieuw.'), models.CheckConstraint(condition=models.Q(models.Q(('soort', 'gecorrigeerd'), _negated=True), models.Q(('reden', ''), _negated=True), _connector='OR'), name='chequebeweging_correctie_heeft_reden', violation_error_message='Schrijf waarom u corrigeert.')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequebeweging',
            trigger=pgtrigger.compiler.Trigger(name='alleen_toevoegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='95a3b1774cb181bd3d11448f07960bba3862bcdc', operation='UPDATE OR DELETE', pgid='pgtrigger_alleen_toevoegen_3f324', table='cheques_chequebeweging', when='BEFORE')),
        ),
        migrations.CreateModel(
            name='ChequeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='cheques.cheque')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, serialize=False, verbose_name='id')),
                ('versie', models.PositiveIntegerField(default=1, editable=False, verbose_name='versie')),
                ('aangemaakt_op', models.DateTimeField(auto_now_add=True, verbose_name='aangemaakt op')),
                ('gewijzigd_op', models.DateTimeField(auto_now=True, verbose_name='gewijzigd op')),
                ('nummer', models.CharField(max_length=20, verbose_name='nummer')),
                ('bestelling', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cheques.chequebestelling')),
                ('stand', models.CharField(choices=[('ontvangen', 'Bij de gebruiker'), ('gekoppeld', 'Ingeleverd'), ('afgeleverd', 'Afgeleverd bij de uitgever'), ('uitbetaald', 'Uitbetaald'), ('geweigerd', 'Geweigerd door de uitgever'), ('vervallen', 'Vervallen'), ('verloren', 'Verloren'), ('terugbetaald', 'Terugbetaald aan de gebruiker')], default='ontvangen', max_length=12, verbose_name='stand')),
                ('prestatie', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='trajecten.prestatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='chequeevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c1fe941778844a5691e8143c5dc924d55ce027ec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_29884', table='cheques_chequeevent', when='BEFORE')),
        ),
    ]
