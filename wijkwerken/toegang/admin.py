from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils import timezone

from wijkwerken.kern.admin import AlleenLezenAdmin, ReferentieAdmin, VersieForm, beheer
from wijkwerken.toegang.models import (
    Account,
    Gemeente,
    Postcode,
    Toeleidingsdienst,
    Uitnodiging,
)
from wijkwerken.toegang.services import accounts


class AccountForm(VersieForm):
    """The fields of an account; the services say what may be changed."""

    class Meta:
        model = Account
        fields = ["naam", "rol", "dienst", "gemeente", "is_active"]

    door: Account

    def clean(self):
        schoon = super().clean()
        if not self.errors:
            dienst, gemeente = accounts.rol_nakijken(
                schoon["rol"], schoon.get("dienst"), schoon.get("gemeente")
            )
            schoon |= {"dienst": dienst, "gemeente": gemeente}
            eigen = self.instance.pk == self.door.pk
            if eigen and {"rol", "dienst", "gemeente", "is_active"} & set(self.changed_data):
                raise ValidationError("U kunt uw eigen rol of toegang niet wijzigen.")
        return schoon


@admin.register(Account, site=beheer)
class AccountAdmin(ReferentieAdmin):
    """Accounts begin with an invitation (/instellingen/accounts/), so there is no `add` here."""

    form = AccountForm
    fields = ["email", "naam", "rol", "dienst", "gemeente", "is_active", "last_login", "gezien"]
    readonly_fields = ["email", "last_login"]
    list_display = ["naam", "email", "rol", "dienst", "gemeente", "is_active", "last_login"]
    list_filter = ["rol", "is_active"]
    list_select_related = ["dienst", "gemeente"]
    search_fields = ["naam", "email"]

    def has_add_permission(self, request):
        return False

    def geschiedenis_velden(self):
        return ["naam", "email", "rol", "dienst_id", "gemeente_id", "is_active"]

    def get_form(self, request, obj=None, change=False, **kwargs):  # noqa: FBT002 (Django's name)
        form = super().get_form(request, obj, change=change, **kwargs)
        form.door = request.user
        return form

    def save_model(self, request, obj, form, change):
        """Through the services, on a fresh row: `obj` already carries the new values."""
        waarden = form.cleaned_data
        rij = accounts.account_wijzigen(
            door=request.user,
            account=obj,
            naam=waarden["naam"],
            rol=waarden["rol"],
            dienst=waarden["dienst"],
            gemeente=waarden["gemeente"],
            versie=waarden["gezien"],
        )
        if waarden["is_active"] and not rij.is_active:
            accounts.account_inschakelen(door=request.user, account=rij)
        elif rij.is_active and not waarden["is_active"]:
            accounts.account_uitschakelen(door=request.user, account=rij, nu=timezone.now())


@admin.register(Uitnodiging, site=beheer)
class UitnodigingAdmin(AlleenLezenAdmin):
    toont = ("email", "naam", "rol", "verloopt_op", "gebruikt_op", "ingetrokken_op")
    list_filter = ["rol"]


@admin.register(Gemeente, site=beheer)
class GemeenteAdmin(ReferentieAdmin):
    list_display = ["naam", "nis", "provincie", "in_werkingsgebied", "geldig_van", "geldig_tot"]
    list_filter = ["in_werkingsgebied", "provincie"]
    search_fields = ["naam", "nis"]
    raw_id_fields = ["opvolger"]


@admin.register(Postcode, site=beheer)
class PostcodeAdmin(ReferentieAdmin):
    list_display = ["postcode", "deelgemeente", "gemeente"]
    list_select_related = ["gemeente"]
    search_fields = ["postcode", "deelgemeente"]
    raw_id_fields = ["gemeente"]


@admin.register(Toeleidingsdienst, site=beheer)
class ToeleidingsdienstAdmin(ReferentieAdmin):
    list_display = ["naam", "soort", "gemeente", "actief"]
    list_filter = ["soort", "actief"]
    list_select_related = ["gemeente"]
    search_fields = ["naam"]
    raw_id_fields = ["gemeente"]
