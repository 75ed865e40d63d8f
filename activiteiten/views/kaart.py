"""What may be done where: every activiteit by every gemeente, on one page and in one file."""

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone

from activiteiten.filters import KaartFilter
from activiteiten.forms import gemeenten_voor
from activiteiten.matrix import in_een_woord, soorten_in_woorden
from activiteiten.models import Activiteit, Toelating
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Knop, Leeg
from wijkwerken.toegang.rechten import Handeling


class KaartView(FilterListView):
    """A row per activiteit and a column per gemeente that the account may see.

    With a soort gebruiker a cell says whether that one may; without it for whom it is permitted.
    """

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = Activiteit.objects.filter(actief=True).select_related("hoofdactiviteit")
    filterset_class = KaartFilter
    titel = "Wat mag waar"
    inleiding = "Per activiteit en per gemeente. Kies een soort gebruiker voor ja of nee."
    enkelvoud, meervoud = "activiteit", "activiteiten"
    ordening = "hoofdactiviteit"
    paginate_by = 100
    leeg = Leeg("Geen activiteiten", "De activiteitenlijst is nog niet geladen.")

    def bereid_voor(self):
        self.vandaag = timezone.localdate()
        self.gemeenten = list(gemeenten_voor(self.request.user).bestaand_op(self.vandaag))

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_queryset(self):
        toelatingen = Toelating.objects.zichtbaar_voor(self.request.user).order_by("geldig")
        return (
            super()
            .get_queryset()
            .prefetch_related(Prefetch("toelatingen", toelatingen, to_attr="op_kaart"))
        )

    def get_kolommen(self):
        return [
            Kolom("naam", "Activiteit", sorteer="naam", link=True),
            Kolom(
                "hoofdactiviteit",
                "Hoofdactiviteit",
                pad="hoofdactiviteit__naam",
                sorteer=("hoofdactiviteit__volgorde", "naam"),
            ),
            *(
                Kolom(f"gemeente-{gemeente.nis}", gemeente.naam, self.cel_in(gemeente))
                for gemeente in self.gemeenten
            ),
            Kolom("code", "Code", in_tabel=False),
        ]

    def cel_in(self, gemeente):
        """What stands in a cell of this column."""

        def cel(rij):
            keuze = self.filterset.form.cleaned_data
            dag = keuze.get("op") or self.vandaag
            hier = [een for een in rij.op_kaart if een.gemeente_id == gemeente.pk]
            if soort := keuze.get("soort"):
                hier = [een for een in hier if een.soort == soort]
                return in_een_woord(soort, hier, dag, enkel_overgang=rij.enkel_overgang)
            return soorten_in_woorden(hier, dag, enkel_overgang=rij.enkel_overgang)

        return cel

    def get_standaard(self):
        return {"op": self.vandaag.strftime("%d/%m/%Y")}

    def get_knoppen(self):
        return [Knop("Toelatingen, met beslissing", reverse("toelating_list"))]
