"""Hours to look at: which traject, when and how many; never whose they are."""

from django.contrib import admin

from trajecten.models import GeplandMoment, Inzet, Overschrijding, Prestatie, Traject
from wijkwerken.kern.admin import AlleenLezenAdmin, beheer


@admin.register(Traject, site=beheer)
class TrajectAdmin(AlleenLezenAdmin):
    toont = ("nummer", "status", "start", "voorzien_einde", "einde")
    list_filter = ["status"]
    search_fields = ["nummer"]


@admin.register(Inzet, site=beheer)
class InzetAdmin(AlleenLezenAdmin):
    toont = ("traject_id", "aanvraag_id", "status", "van", "tot")
    list_filter = ["status"]


@admin.register(GeplandMoment, site=beheer)
class GeplandMomentAdmin(AlleenLezenAdmin):
    toont = ("traject_id", "inzet_id", "datum", "begin", "einde", "uren", "status")
    list_filter = ["status"]
    date_hierarchy = "datum"


@admin.register(Prestatie, site=beheer)
class PrestatieAdmin(AlleenLezenAdmin):
    toont = ("traject_id", "inzet_id", "datum", "begin", "einde", "uren", "cheques")
    date_hierarchy = "datum"


@admin.register(Overschrijding, site=beheer)
class OverschrijdingAdmin(AlleenLezenAdmin):
    toont = ("traject_id", "inzet_id", "datum", "uren", "bevestigd_op")
    date_hierarchy = "datum"
