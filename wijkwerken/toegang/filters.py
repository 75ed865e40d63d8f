import django_filters

from wijkwerken.kern.filters import JaNeeFilter, KeuzeFilter, ZoekFilter
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account, Weergave


class AccountFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "email"], label="Naam of e-mailadres")
    rol = KeuzeFilter(choices=Rol.choices, label="Rol")
    actief = JaNeeFilter(field_name="is_active", label="Actief")

    class Meta:
        model = Account
        fields: list[str] = []


class WeergaveFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam"], label="Naam")
    gedeeld = JaNeeFilter(label="Gedeeld")

    class Meta:
        model = Weergave
        fields: list[str] = []
