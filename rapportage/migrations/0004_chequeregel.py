"""What happened to cheques: of a closed month as its snapshot counted, of an open one step by step.

They hang on no person here: a snapshot only keeps how many there were.
"""

from django.db import migrations, models

CHEQUES = """
CREATE VIEW rapportage_chequeregel AS
SELECT b.id::text AS id, false AS gesloten, t.gemeente_id,
    date_trunc('month', b.datum::timestamp)::date AS maand, b.datum, b.soort, 1 AS aantal,
    b.cheque_id, NULL::uuid AS traject_id, NULL::uuid AS dienst_id, NULL::uuid AS bemiddelaar_id
FROM cheques_chequebeweging b
    JOIN trajecten_prestatie p ON p.id = b.prestatie_id
    JOIN trajecten_traject t ON t.id = p.traject_id
WHERE b.soort IN ('gekoppeld', 'gecorrigeerd', 'afgeleverd', 'uitbetaald', 'geweigerd')
    AND NOT EXISTS (
        SELECT FROM trajecten_maandafsluiting m
        WHERE m.gemeente_id = t.gemeente_id AND m.heropend_op IS NULL
            AND m.maand = date_trunc('month', b.datum::timestamp)::date)
UNION ALL
SELECT m.id || ':' || k.key, true, m.gemeente_id, m.maand,
    (m.maand + interval '1 month' - interval '1 day')::date, k.key, k.value::integer,
    NULL, NULL, NULL, NULL
FROM trajecten_maandafsluiting m
    CROSS JOIN LATERAL jsonb_each_text(m.inhoud::jsonb -> 'bewegingen') k
WHERE m.heropend_op IS NULL AND k.value <> '0'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("cheques", "0001_tabellen"),
        ("rapportage", "0003_rapportbestand"),
    ]

    operations = [
        migrations.RunSQL(CHEQUES, "DROP VIEW rapportage_chequeregel", elidable=False),
        migrations.CreateModel(
            name='Chequeregel',
            fields=[
                ('id', models.TextField(primary_key=True, serialize=False)),
                ('maand', models.DateField(verbose_name='maand')),
                ('datum', models.DateField(verbose_name='datum')),
                ('gesloten', models.BooleanField(verbose_name='uit een afgesloten maand')),
                ('soort', models.CharField(choices=[('ontvangen', 'Ontvangen'), ('gekoppeld', 'Ingeleverd voor een prestatie'), ('afgeleverd', 'Afgeleverd bij de uitgever'), ('uitbetaald', 'Uitbetaald'), ('geweigerd', 'Geweigerd door de uitgever'), ('vervallen', 'Vervallen'), ('verloren', 'Als verloren gemeld'), ('terugbetaald', 'Terugbetaald aan de gebruiker'), ('gecorrigeerd', 'Gecorrigeerd: van de prestatie gehaald'), ('aangevraagd', 'Teruggevraagd bij de uitgever'), ('vervangen', 'Vervangen door een andere')], max_length=12, verbose_name='beweging')),
                ('aantal', models.IntegerField(verbose_name='aantal')),
            ],
            options={
                'verbose_name': 'cheques in een rapport',
                'verbose_name_plural': 'cheques in een rapport',
                'db_table': 'rapportage_chequeregel',
                'ordering': ['datum', 'id'],
                'managed': False,
            },
        ),
    ]
