"""When each task runs, in the time of Brussels."""

from celery.schedules import crontab

# Outside these hours, in the weekend and on holidays only mails about accounts leave.
MAIL_VANAF_UUR, MAIL_TOT_UUR = 7, 19
_elke_ochtend = crontab(hour=6, minute=0)
CELERY_BEAT_SCHEDULE = {
    "verwerk_invoer": {
        "task": "wijkwerken.invoer.tasks.verwerk_invoer",
        "schedule": crontab(),
    },
    "ruim_invoer_op": {
        "task": "wijkwerken.invoer.tasks.ruim_invoer_op",
        "schedule": crontab(hour=3, minute=20),
    },
    "controleer_urenlimieten": {
        "task": "trajecten.tasks.controleer_urenlimieten",
        "schedule": crontab(hour=5, minute=0),
    },
    "herinner_evaluaties": {
        "task": "trajecten.tasks.herinner_evaluaties",
        "schedule": _elke_ochtend,
    },
    "escaleer_evaluaties": {
        "task": "trajecten.tasks.escaleer_evaluaties",
        "schedule": _elke_ochtend,
    },
    "signaleer_trajecteinden": {
        "task": "trajecten.tasks.signaleer_trajecteinden",
        "schedule": _elke_ochtend,
    },
    "signaleer_doorstroom": {
        "task": "trajecten.tasks.signaleer_doorstroom",
        "schedule": _elke_ochtend,
    },
    "herinner_opvolgingen": {
        "task": "trajecten.tasks.herinner_opvolgingen",
        "schedule": _elke_ochtend,
    },
    "signaleer_overgang_verval": {
        "task": "trajecten.tasks.signaleer_overgang_verval",
        "schedule": _elke_ochtend,
    },
    "signaleer_overeenkomsten": {
        "task": "trajecten.tasks.signaleer_overeenkomsten",
        "schedule": _elke_ochtend,
    },
    "signaleer_besluiten": {
        "task": "trajecten.tasks.signaleer_besluiten",
        "schedule": _elke_ochtend,
    },
    "signaleer_gebreken": {
        "task": "trajecten.tasks.signaleer_gebreken",
        "schedule": _elke_ochtend,
    },
    "signaleer_betwistingen": {
        "task": "trajecten.tasks.signaleer_betwistingen",
        "schedule": _elke_ochtend,
    },
    "signaleer_chequevervaldagen": {
        "task": "cheques.tasks.signaleer_chequevervaldagen",
        "schedule": _elke_ochtend,
    },
    "bewijs_cheques": {
        "task": "cheques.tasks.bewijs_cheques",
        "schedule": crontab(hour=3, minute=0),
    },
    "maak_jaarbundels": {
        "task": "cheques.tasks.maak_jaarbundels",
        "schedule": crontab(),
    },
    "ruim_jaarbundels_op": {
        "task": "cheques.tasks.ruim_jaarbundels_op",
        "schedule": crontab(hour=3, minute=25),
    },
    "maak_rapportbestanden": {
        "task": "rapportage.tasks.maak_rapportbestanden",
        "schedule": crontab(),
    },
    "tel_dashboards": {
        "task": "rapportage.tasks.tel_dashboards",
        "schedule": crontab(),
    },
    "stuur_rapporten": {
        "task": "rapportage.tasks.stuur_rapporten",
        "schedule": _elke_ochtend,
    },
    "ruim_rapportbestanden_op": {
        "task": "rapportage.tasks.ruim_rapportbestanden_op",
        "schedule": crontab(hour=3, minute=30),
    },
    "sluit_maanden_af": {
        "task": "cheques.tasks.sluit_maanden_af",
        "schedule": crontab(),
    },
    "verstuur_berichten": {
        "task": "wijkwerken.berichten.tasks.verstuur_berichten",
        "schedule": crontab(),
    },
    # After the checks of 6 h, so that what they find is in it.
    "stuur_dagoverzichten": {
        "task": "wijkwerken.berichten.tasks.stuur_dagoverzichten",
        "schedule": crontab(hour=MAIL_VANAF_UUR, minute=0, day_of_week="mon-fri"),
    },
    "wis_registraties": {
        "task": "gebruikers.tasks.wis_registraties",
        "schedule": crontab(hour=2, minute=10),
    },
    "ruim_op": {
        "task": "wijkwerken.toegang.tasks.ruim_op",
        "schedule": crontab(hour=2, minute=0),
    },
    "verwerk_bulk": {
        "task": "wijkwerken.toegang.tasks.verwerk_bulk",
        "schedule": crontab(),
    },
}
