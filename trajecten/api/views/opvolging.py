"""What hangs under a traject: afsprakenbladen, schorsingen, signalen."""

from trajecten.api.filters import (
    AfsprakenbladFilter,
    SchorsingFilter,
    SignaalFilter,
)
from trajecten.api.serializers.afsprakenbladen import (
    AfsprakenbladSerializer,
    BladInvoer,
    HerzienInvoer,
    VerschillenAntwoord,
)
from trajecten.api.serializers.handtekeningen import PapierInvoer
from trajecten.api.serializers.signalen import AfhandelInvoer, SignaalSerializer
from trajecten.api.serializers.trajecten import (
    SchorsingBewijsInvoer,
    SchorsingEindeInvoer,
    SchorsingInvoer,
    SchorsingSerializer,
)
from trajecten.api.views.handtekeningen import onderteken_daad
from trajecten.documenten import PDF, afsprakenblad_document, toon_document
from trajecten.models import Afsprakenblad, Schorsing, Signaal
from trajecten.services.afsprakenblad import (
    afsprakenblad_bewerken,
    afsprakenblad_herzien,
    afsprakenblad_tekenen,
    verschillen_met,
    vorige_versie,
)
from trajecten.services.schorsingen import (
    schorsing_beeindigen,
    schorsing_bewijzen,
    schorsing_vastleggen,
)
from trajecten.services.signalen import signaal_afhandelen
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, download, vraag
from wijkwerken.toegang.rechten import Handeling

_DOSSIER = {
    "list": Handeling.DOSSIER_BEKIJKEN,
    "retrieve": Handeling.DOSSIER_BEKIJKEN,
    "create": Handeling.DOSSIER_BEWERKEN,
    "partial_update": Handeling.DOSSIER_BEWERKEN,
}


class AfsprakenbladViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Versions of what was agreed. The first comes with the aanmelding."""

    handelingen = _DOSSIER
    queryset = Afsprakenblad.objects.select_related("traject", "aanmelding").prefetch_related(
        "competenties__term", "voorkeuren", "urenstappen", "handtekeningen"
    )
    serializer_class = AfsprakenbladSerializer
    invoer_class = HerzienInvoer
    wijzig_class = BladInvoer
    filterset_class = AfsprakenbladFilter
    ordening = ("aangemaakt_op", "volgnummer")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Versies van afsprakenbladen.",
        "retrieve": "Eén versie van een afsprakenblad.",
        "create": "Begin een nieuwe versie, gekopieerd van de vorige.",
        "partial_update": "Wijzig een concept. Een lijst die er staat, vervangt de oude.",
    }

    def persoon(self, rij):
        if rij.traject:
            return [rij.traject.wijkwerker_id]
        return [rij.aanmelding.persoon_id]

    def maken(self, gegevens):
        return afsprakenblad_herzien(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        return afsprakenblad_bewerken(
            door=self.account, afsprakenblad=rij, versie=self.versie, gegevens=gegevens
        )

    @daad(
        PapierInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Noteer dat allen op papier tekenden. Deze versie wijzigt dan niet meer.",
    )
    def tekenen(self, rij, gegevens):
        return afsprakenblad_tekenen(
            door=self.account,
            afsprakenblad=rij,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    ondertekenen = onderteken_daad(
        handeling=Handeling.AANMELDING_SCHRIJVEN,
        uitleg="Teken voor een partij; een toeleider alleen als toeleider. Wie als laatste "
        "tekent, bevriest de versie.",
    )

    @vraag(
        VerschillenAntwoord,
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="Wat veranderde tegenover de vorige versie, per onderdeel en in woorden.",
    )
    def verschillen(self, rij, gegevens):
        vorige = vorige_versie(rij)
        anders = [v for v in verschillen_met(rij, vorige) if v.is_anders] if vorige else []
        return {"vorige": vorige and vorige.pk, "verschillen": anders}

    @download(
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="Het afsprakenblad als PDF, zodra er een traject is.",
        soorten=[PDF],
    )
    def pdf(self, rij):
        return toon_document(self.request, afsprakenblad_document(rij))


class SchorsingViewSet(MaakMixin, RijViewSet):
    """Days on which someone cannot work."""

    handelingen = _DOSSIER
    queryset = Schorsing.objects.select_related("traject")
    serializer_class = SchorsingSerializer
    invoer_class = SchorsingInvoer
    filterset_class = SchorsingFilter
    ordening = ("van",)
    standaard_ordening = "-van"
    uitleg = {
        "list": "Schorsingen.",
        "retrieve": "Eén schorsing.",
        "create": "Leg een schorsing vast. Geplande momenten in die dagen vervallen.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return schorsing_vastleggen(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(
        SchorsingEindeInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Zet of verplaats de laatste dag.",
    )
    def beeindigen(self, rij, gegevens):
        return schorsing_beeindigen(
            door=self.account,
            schorsing=rij,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    @daad(
        SchorsingBewijsInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Zeg wat de schorsing bewijst: een bijlage, of waar het stuk ligt.",
    )
    def bewijzen(self, rij, gegevens):
        return schorsing_bewijzen(door=self.account, schorsing=rij, versie=self.versie, **gegevens)


class SignaalViewSet(RijViewSet):
    """What someone should look at."""

    handelingen = {
        "list": Handeling.SIGNAAL_BEKIJKEN,
        "retrieve": Handeling.SIGNAAL_BEKIJKEN,
    }
    queryset = Signaal.objects.all()
    serializer_class = SignaalSerializer
    filterset_class = SignaalFilter
    ordening = ("datum",)
    standaard_ordening = "datum"
    uitleg = {
        "list": "Signalen van de periodieke controles.",
        "retrieve": "Eén signaal.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    @daad(
        AfhandelInvoer,
        handeling=Handeling.SIGNAAL_BEKIJKEN,
        uitleg="Het is gezien en geregeld; het opent opnieuw als de getallen veranderen.",
    )
    def afhandelen(self, rij, gegevens):
        return signaal_afhandelen(door=self.account, signaal=rij, nu=self.nu, **gegevens)
