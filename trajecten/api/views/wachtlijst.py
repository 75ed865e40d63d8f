"""Who waits and who never started, as questions; and why somebody waits, as an act."""

from typing import Any

from django.db.models import QuerySet

from trajecten.api.serializers.wachtlijst import (
    NooitGestartVraag,
    WachtlijstSerializer,
    WachtlijstVraag,
    WachtnotitieSerializer,
    WachtredenInvoer,
)
from trajecten.models import Wachtnotitie
from trajecten.services import wachtlijst as services
from trajecten.services.wachtlijst import Waarop
from wijkwerken.toegang.api.basis import RijViewSet, daad, vraag
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


def persoon_van(notitie: Wachtnotitie) -> list[Any]:
    return [notitie.aanmelding.persoon_id if notitie.aanmelding else notitie.traject.wijkwerker_id]


class WachtredenMixin(RijViewSet):
    """Of an aanmelding and of a traject alike."""

    @daad(
        WachtredenInvoer,
        antwoord=WachtnotitieSerializer,
        persoon=persoon_van,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        versie_van_rij=False,
        uitleg="Noteer waarom deze persoon wacht. If-Match is de versie van die notitie.",
    )
    def wachtreden(self, rij, gegevens):
        return services.wachtreden_noteren(
            door=self.account, van=rij, versie=self.versie, **gegevens
        )


class WachtlijstVragen(WachtredenMixin):
    """Two lists over aanmeldingen and trajecten together, the longest first."""

    @vraag(
        WachtlijstSerializer,
        invoer=WachtlijstVraag,
        op_lijst=True,
        handeling=Handeling.AANMELDING_BEKIJKEN,
        uitleg="Wie wacht, waarop en sinds wanneer; wie het langst wacht eerst. "
        "Een toeleider vindt er alleen wie zijn eigen dienst toeleidde.",
    )
    def wachtlijst(self, rij, gegevens):
        waarop = gegevens.pop("waarop", "")
        op_start = services.wachten_op_start(self.account)
        op_werk = services.wachten_op_werk(self.account)
        if waarop == Waarop.OPDRACHT:
            op_start = op_start.none()
        elif waarop:
            op_start, op_werk = op_start.filter(waarop=waarop), op_werk.none()
        return self._lijst(op_start, op_werk, gegevens)

    @vraag(
        WachtlijstSerializer,
        invoer=NooitGestartVraag,
        op_lijst=True,
        handeling=Handeling.AANMELDING_BEKIJKEN,
        uitleg="Wie aangemeld werd en nooit begon, en trajecten zonder één gewerkt uur.",
    )
    def nooit_gestart(self, rij, gegevens):
        return self._lijst(
            services.nooit_gestarte_aanmeldingen(self.account),
            services.nooit_gestarte_trajecten(self.account, vandaag=self.vandaag),
            gegevens,
        )

    def _lijst(self, aanmeldingen: QuerySet, trajecten: QuerySet, gegevens: dict) -> dict[str, Any]:
        van, grootte = gegevens.pop("overslaan"), gegevens.pop("grootte")
        alle = services.rijen_van(aanmeldingen, trajecten, **gegevens)
        rijen = list(alle[van : van + grootte])
        for een in rijen:
            een["dagen"] = max((self.vandaag - een["sinds"]).days, 0)
        inzage_loggen(
            self.request,
            {een["wijkwerker_sleutel"] or een["pk"] for een in rijen},
            InzageWijze.API,
        )
        return {"totaal": alle.count(), "rijen": rijen}
