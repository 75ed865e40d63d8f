from django import forms
from django.contrib import admin

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit, CompetentieTerm, Hoofdactiviteit, Toelating, Vereiste
from wijkwerken.kern.admin import ReferentieAdmin, VersieForm, beheer


@admin.register(Hoofdactiviteit, site=beheer)
class HoofdactiviteitAdmin(ReferentieAdmin):
    list_display = ["naam", "code", "volgorde"]


@admin.register(CompetentieTerm, site=beheer)
class CompetentieTermAdmin(ReferentieAdmin):
    list_display = ["naam", "code", "groep", "actief"]
    list_filter = ["actief", "groep"]
    search_fields = ["naam", "code"]


@admin.register(Vereiste, site=beheer)
class VereisteAdmin(ReferentieAdmin):
    list_display = ["naam", "code", "soort", "vervalt", "actief"]
    list_filter = ["actief", "soort"]
    search_fields = ["naam", "code"]


class ActiviteitForm(VersieForm):
    soorten = forms.MultipleChoiceField(
        label="Voor soorten gebruiker",
        choices=GebruikerSoort.choices,
        widget=forms.CheckboxSelectMultiple,
    )


@admin.register(Activiteit, site=beheer)
class ActiviteitAdmin(ReferentieAdmin):
    form = ActiviteitForm
    list_display = ["naam", "code", "hoofdactiviteit", "actief"]
    list_filter = ["actief", "hoofdactiviteit"]
    list_select_related = ["hoofdactiviteit"]
    search_fields = ["naam", "code"]


@admin.register(Toelating, site=beheer)
class ToelatingAdmin(ReferentieAdmin):
    list_display = ["activiteit", "gemeente", "soort", "geldig", "bron"]
    list_filter = ["soort", "gemeente"]
    list_select_related = ["activiteit", "gemeente"]
    search_fields = ["activiteit__naam"]
    raw_id_fields = ["activiteit", "gemeente"]
