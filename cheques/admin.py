from django.contrib import admin

from cheques.models import Afgifte, Cheque, Chequebestelling, ChequeBeweging, Krediet
from wijkwerken.kern.admin import AlleenLezenAdmin, beheer


@admin.register(Chequebestelling, site=beheer)
class ChequebestellingAdmin(AlleenLezenAdmin):
    toont = ("gebruiker_id", "vorm", "aantal", "prijs", "uitgegeven_op", "vervalt_op")
    list_filter = ["vorm"]
    date_hierarchy = "uitgegeven_op"


@admin.register(Cheque, site=beheer)
class ChequeAdmin(AlleenLezenAdmin):
    toont = ("nummer", "stand", "bestelling_id", "prestatie_id")
    list_filter = ["stand"]
    search_fields = ["nummer"]


@admin.register(ChequeBeweging, site=beheer)
class ChequeBewegingAdmin(AlleenLezenAdmin):
    toont = ("cheque_id", "volgnummer", "soort", "datum", "prestatie_id", "door_id")
    list_filter = ["soort"]
    date_hierarchy = "datum"


@admin.register(Afgifte, site=beheer)
class AfgifteAdmin(AlleenLezenAdmin):
    toont = ("nummer", "stand", "kenmerk", "aantal", "waarde", "afgeleverd_op", "beantwoord_op")
    list_filter = ["stand"]
    search_fields = ["nummer", "kenmerk"]


@admin.register(Krediet, site=beheer)
class KredietAdmin(AlleenLezenAdmin):
    toont = ("gebruiker_id", "uren", "van", "tot", "door_id", "ingetrokken_op")
    date_hierarchy = "van"
