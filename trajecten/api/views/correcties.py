import django_filters

from trajecten.models import Correctie, Prestatie
from trajecten.services.correcties import correctie_boeken
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import BereikRelatedField, Getal, Invoer, RijSerializer, Tekst
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet
from wijkwerken.toegang.rechten import Handeling


class UrencorrectieSerializer(RijSerializer):
    class Meta:
        model = Correctie
        fields = ("id", "prestatie", "uren", "boekmaand", "reden", "door", "aangemaakt_op")
        read_only_fields = fields


class UrencorrectieInvoer(Invoer):
    prestatie = BereikRelatedField(queryset=Prestatie.objects.all(), help_text="Id.")
    uren = Getal(min_value=-24, max_value=24, help_text="Meer uren, of minder met een min ervoor.")
    reden = Tekst(max_length=300)


class UrencorrectieFilter(django_filters.FilterSet):
    prestatie = django_filters.UUIDFilter(field_name="prestatie_id", label="Id.")
    boekmaand = DatumFilter(field_name="boekmaand", label="De eerste dag van de maand.")

    class Meta:
        model = Correctie
        fields: tuple[str, ...] = ()


class CorrectieViewSet(MaakMixin, RijViewSet):
    """Hours of a closed month that turned out more or less."""

    handelingen = {
        "list": Handeling.GEBRUIKER_BEKIJKEN,
        "retrieve": Handeling.GEBRUIKER_BEKIJKEN,
        "create": Handeling.PRESTATIE_SCHRIJVEN,
    }
    queryset = Correctie.objects.select_related("prestatie__traject")
    serializer_class = UrencorrectieSerializer
    invoer_class = UrencorrectieInvoer
    filterset_class = UrencorrectieFilter
    ordening = ("aangemaakt_op", "boekmaand")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Correcties op uren van afgesloten maanden.",
        "retrieve": "Eén correctie.",
        "create": "Boek meer of minder uren van een afgesloten maand, in de eerste open maand.",
    }

    def persoon(self, rij):
        return [rij.prestatie.traject.wijkwerker_id]

    def maken(self, gegevens):
        return correctie_boeken(door=self.account, **gegevens)
