from django.contrib import admin

from wijkwerken.kern.admin import AlleenLezenAdmin, beheer
from wijkwerken.regels.models import Regel, Schoolvakantie


@admin.register(Regel, site=beheer)
class RegelAdmin(AlleenLezenAdmin):
    """Rules change on /instellingen/regels/, where the service checks the value."""

    toont = ("code", "waarde", "geldig_van", "bron")
    list_filter = ["code"]


@admin.register(Schoolvakantie, site=beheer)
class SchoolvakantieAdmin(AlleenLezenAdmin):
    """They change on /instellingen/schoolvakanties/."""

    toont = ("schooljaar", "naam", "van", "tot")
    list_filter = ["schooljaar"]
