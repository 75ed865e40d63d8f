"""Per bemiddelaar how many dossiers it has and what waits in them; each number opens its rows."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from trajecten.caseloads import EINDIGT_BINNEN, met_caseload
from trajecten.choices import TrajectStatus
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Leeg
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


class CaseloadListView(FilterListView):
    """Who owns dossiers, also whose account is switched off while some still run."""

    handeling = Handeling.CASELOAD_BEKIJKEN
    queryset = Account.objects.all()
    titel = "Caseloads"
    inleiding = (
        "Lopende dossiers per bemiddelaar. Open een getal om de dossiers te zien of over te dragen."
    )
    enkelvoud, meervoud = "bemiddelaar", "bemiddelaars"
    ordening = "naam"
    leeg = Leeg(titel="Nog geen bemiddelaars")

    def bereid_voor(self):
        self.vandaag = timezone.localdate()
        self.uiterlijk = self.vandaag + EINDIGT_BINNEN

    def get_kruimels(self):
        return [("Trajecten", reverse_lazy("traject_list"))]

    def get_kolommen(self):
        return [
            Kolom(
                "naam", "Bemiddelaar", sorteer="naam",
                uitleg=lambda rij: "" if rij.is_active else "account uitgeschakeld: draag over",
            ),
            self._getal("lopend", "Lopende trajecten"),
            self._getal("te_laat", "Evaluatie te laat", evaluatie="te_laat"),
            self._getal("eindigt", "Eindigt binnen 6 weken", einde_tot=self.uiterlijk),
            self._getal("nieuw", "Nog niet bekeken", overdracht="nieuw"),
        ]  # fmt: skip

    def _getal(self, naam, titel, **filters):
        def rijen(account):
            vraag = {"bemiddelaar": account.pk, "status": TrajectStatus.LOPEND.value, **filters}
            return reverse("traject_list", query=vraag)

        return Kolom(naam, titel, sorteer=naam, soort="getal", link=rijen)

    def get_queryset(self):
        return met_caseload(super().get_queryset(), self.request.user, self.vandaag)
