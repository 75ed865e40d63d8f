"""What a wijk-werker has that work may ask for."""

from trajecten.api.filters import BewijsFilter
from trajecten.api.serializers.bewijzen import BewijsInvoer, BewijsSerializer, BewijsWijziging
from trajecten.models import Bewijs
from trajecten.services.bewijzen import bewijs_noteren, bewijs_schrappen, bewijs_wijzigen
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.rechten import Handeling


class BewijsViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Licences, languages and attesten of wijk-werkers."""

    handelingen = {
        "list": Handeling.DOSSIER_BEWERKEN,
        "retrieve": Handeling.DOSSIER_BEWERKEN,
        "create": Handeling.DOSSIER_BEWERKEN,
        "partial_update": Handeling.DOSSIER_BEWERKEN,
    }
    queryset = Bewijs.objects.all()
    serializer_class = BewijsSerializer
    invoer_class = BewijsInvoer
    wijzig_class = BewijsWijziging
    filterset_class = BewijsFilter
    ordening = ("tot", "aangemaakt_op")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wie welk rijbewijs, welke taal of welk attest heeft, en tot wanneer.",
        "retrieve": "Eén bewijs.",
        "create": "Noteer dat iemand een vereiste heeft.",
        "partial_update": "Wijzig de dagen, de opmerking of het stuk.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        return bewijs_noteren(door=self.account, vandaag=self.vandaag, **gegevens)

    def wijzigen(self, rij, gegevens):
        return bewijs_wijzigen(
            door=self.account, bewijs=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @daad(
        Leeg,
        handeling=Handeling.DOSSIER_BEWERKEN,
        antwoord=VerwijderdSerializer,
        uitleg="Schrap een bewijs dat bij vergissing genoteerd is.",
    )
    def schrappen(self, rij, gegevens):
        bewijs_schrappen(door=self.account, bewijs=rij, versie=self.versie)
        return {"verwijderd": True}
