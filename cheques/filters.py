import django_filters

from cheques.choices import ChequeStand, ChequeVorm
from cheques.models import Cheque
from gebruikers.models import Gebruiker
from wijkwerken.kern.filters import KeuzeFilter, RijFilter, TotFilter, VanafFilter, ZoekFilter


class ChequeFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["nummer", "bestelling__gebruiker__naam"])
    stand = KeuzeFilter(label="Stand", choices=ChequeStand)
    vorm = KeuzeFilter(label="Vorm", choices=ChequeVorm, field_name="bestelling__vorm")
    gebruiker = RijFilter(
        bewaarbaar=False,
        label="Gebruiker",
        field_name="bestelling__gebruiker",
        queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
    )
    vervalt_vanaf = VanafFilter(label="Vervalt vanaf", field_name="bestelling__vervalt_op")
    vervalt_tot = TotFilter(label="Vervalt tot en met", field_name="bestelling__vervalt_op")

    class Meta:
        model = Cheque
        fields: list[str] = []
