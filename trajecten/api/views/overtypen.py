import django_filters

from trajecten.api.serializers.overtypen import (
    OvergenomenSerializer,
    OvertypLijstSerializer,
    OvertypOvernemenInvoer,
    OvertypregelSerializer,
    OvertypvraagInvoer,
)
from trajecten.models import Overtypregel
from trajecten.overtypen.basis import waarden_van
from trajecten.services.overtypen import (
    merk,
    overtypregel_terugzetten,
    overtypregels_overnemen,
    scherm_van,
)
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.toegang.api.basis import RijViewSet, daad, vraag
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

HOOGSTENS = 200
OVERTYPEN = Handeling.DOSSIER_BEWERKEN


class OvertypregelFilter(django_filters.FilterSet):
    wijkwerker = django_filters.UUIDFilter(field_name="wijkwerker_id", label="Id.")

    class Meta:
        model = Overtypregel
        fields = ("soort", "sleutel")


class OvertypregelViewSet(RijViewSet):
    """What was typed into VDAB's own system, and what is still to be."""

    handelingen = {"list": OVERTYPEN, "retrieve": OVERTYPEN}
    queryset = Overtypregel.objects.all()
    serializer_class = OvertypregelSerializer
    filterset_class = OvertypregelFilter
    ordening = ("overgenomen_op",)
    standaard_ordening = "-overgenomen_op"
    uitleg = {
        "list": "Rijen die in het systeem van VDAB overgenomen zijn.",
        "retrieve": "Eén overgenomen rij.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    @vraag(
        OvertypLijstSerializer,
        invoer=OvertypvraagInvoer,
        handeling=OVERTYPEN,
        op_lijst=True,
        uitleg="Wat op dit scherm nieuw of gewijzigd is, met de waarden in de volgorde van het "
        "scherm.",
    )
    def te_doen(self, rij, gegevens):
        scherm = scherm_van(gegevens["soort"])
        wacht = scherm.te_doen(self.account).order_by("wie", "pk")
        begin = gegevens["vanaf"]
        rijen = list(wacht[begin : begin + HOOGSTENS])
        inzage_loggen(
            self.request, [een.persoon_id for een in rijen if een.persoon_id], InzageWijze.API
        )
        return {
            "soort": scherm.soort,
            "aantal": wacht.count(),
            "rijen": [
                {
                    "sleutel": een.sleutel,
                    "merk": merk(een.nu),
                    "wie": een.wie,
                    "overtypstand": een.overtypstand,
                    "waarden": waarden_van(scherm, een),
                }
                for een in rijen
            ],
        }

    @daad(
        OvertypOvernemenInvoer,
        antwoord=OvergenomenSerializer,
        handeling=OVERTYPEN,
        op_lijst=True,
        persoon=lambda uit: [regel.wijkwerker_id for regel in uit["overgenomen"]],
        uitleg="Vink rijen af die overgetypt zijn. Elke rij op zichzelf: wat een collega al deed "
        "(`al_overgenomen`) of wat intussen wijzigde (`overtypregel_gewijzigd`) staat in "
        "`geweigerd`.",
    )
    def overnemen(self, rij, gegevens):
        uit = overtypregels_overnemen(
            door=self.account,
            soort=gegevens["soort"],
            gezien={een["sleutel"]: een["merk"] for een in gegevens["rijen"]},
            nu=self.nu,
        )
        geweigerd = [
            {"sleutel": sleutel, "code": bezwaar.code, "melding": bezwaar.melding}
            for sleutel, bezwaar in uit.bezwaren.items()
        ]
        return {"overgenomen": uit.regels, "geweigerd": geweigerd}

    @daad(
        Leeg,
        antwoord=VerwijderdSerializer,
        handeling=OVERTYPEN,
        uitleg="Neem het vinkje terug: wat de keer daarvoor overgenomen was, geldt weer.",
    )
    def terugzetten(self, rij, gegevens):
        overtypregel_terugzetten(door=self.account, regel=rij, versie=self.versie)
        return {"verwijderd": True}
