"""The vereisten over REST."""

import django_filters

from activiteiten.choices import VereisteSoort
from activiteiten.models import Vereiste
from activiteiten.services import vereiste_toevoegen, vereiste_wijzigen
from wijkwerken.kern.api.filters import JaNeeFilter, TekstFilter
from wijkwerken.kern.api.velden import BereikLijst, Invoer, RijSerializer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin
from wijkwerken.toegang.rechten import Handeling

_EIGEN = ("naam", "soort", "vervalt", "uitleg")


class VereisteSerializer(RijSerializer):
    class Meta:
        model = Vereiste
        fields = ("id", "versie", "code", *_EIGEN, "actief")
        read_only_fields = fields


class VereisteInvoer(RijSerializer):
    class Meta:
        model = Vereiste
        fields = _EIGEN


class VereisteWijziging(RijSerializer):
    class Meta:
        model = Vereiste
        fields = (*_EIGEN, "actief")


class VereistInvoer(Invoer):
    vereisten = BereikLijst(
        queryset=Vereiste.objects.all(),
        help_text="Ids van wat de activiteit vraagt; wat er niet bij staat, vraagt ze niet.",
    )


class VereisteFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    code = django_filters.CharFilter(max_length=20, label="Code van de vereiste.")
    soort = django_filters.ChoiceFilter(choices=VereisteSoort.choices, label="Soort.")
    actief = JaNeeFilter(label="Nog in gebruik.")

    class Meta:
        model = Vereiste
        fields = ()


class VereisteViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """What may be asked of who does the work."""

    handelingen = {
        "list": Handeling.ACTIVITEIT_BEKIJKEN,
        "retrieve": Handeling.ACTIVITEIT_BEKIJKEN,
        "create": Handeling.COMPETENTIE_BEHEREN,
        "partial_update": Handeling.COMPETENTIE_BEHEREN,
    }
    queryset = Vereiste.objects.all()
    serializer_class = VereisteSerializer
    invoer_class = VereisteInvoer
    wijzig_class = VereisteWijziging
    filterset_class = VereisteFilter
    ordening = ("naam", "code", "soort")
    standaard_ordening = "naam"
    uitleg = {
        "list": "Rijbewijzen, talen en attesten die activiteiten en aanvragen kunnen vragen.",
        "retrieve": "Eén vereiste.",
        "create": "Voeg een vereiste toe; haar code komt van haar naam.",
        "partial_update": "Hernoem een vereiste of schakel ze uit. Wie ze heeft, houdt ze.",
    }

    def maken(self, gegevens):
        return vereiste_toevoegen(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        for veld in (*_EIGEN, "actief"):
            gegevens.setdefault(veld, getattr(rij, veld))
        return vereiste_wijzigen(door=self.account, vereiste=rij, versie=self.versie, **gegevens)
