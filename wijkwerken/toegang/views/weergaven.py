"""Saved views of lists: rename, share, begin with, take over, throw away."""

from django.db.models import Exists, OuterRef
from django.urls import reverse, reverse_lazy

from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BevestigView, FilterListView, Leeg, ObjectFormulierView
from wijkwerken.toegang.filters import WeergaveFilter
from wijkwerken.toegang.forms import WeergaveWijzigenForm
from wijkwerken.toegang.lijsten import lijstview
from wijkwerken.toegang.models import Lijstvoorkeur, Weergave
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services import weergaven as services

LIJST = ("Weergaven", reverse_lazy("weergave_list"))


def lijstnaam(weergave) -> str:
    """The title of the list that this is a view of."""
    view = lijstview(weergave.lijst)
    return view.titel if view else weergave.lijst


class WeergaveListView(FilterListView):
    handeling = Handeling.EIGEN_ACCOUNT
    queryset = Weergave.objects.select_related("eigenaar")
    filterset_class = WeergaveFilter
    titel = "Weergaven"
    inleiding = "Bewaarde filters en kolommen van lijsten: van u, en wat collega's met u delen."
    enkelvoud, meervoud = "weergave", "weergaven"
    ordening = "naam"
    exports = ()
    leeg = Leeg(
        "Nog geen weergaven",
        "Zet in een lijst de filters en kolommen die u vaak nodig hebt, en kies daar "
        "Weergave bewaren.",
    )

    def get_queryset(self):
        begin = Lijstvoorkeur.objects.zichtbaar_voor(self.request.user)
        return (
            super().get_queryset().annotate(is_begin=Exists(begin.filter(weergave=OuterRef("pk"))))
        )

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_kolommen(self):
        account = self.request.user
        coordinator = account.mag(Handeling.ACCOUNT_BEHEREN) and account.is_binnen

        def eigen(rij):
            return rij.eigenaar_id == account.pk

        def knop(naam, tekst, wanneer):
            return Kolom(
                naam,
                tekst,
                lambda rij: tekst if wanneer(rij) else "",
                link=lambda rij: reverse(f"weergave_{naam}", args=[rij.pk]) if wanneer(rij) else "",
            )

        return [
            Kolom("naam", "Naam", sorteer="naam", link=True),
            Kolom("lijst", "Lijst", lijstnaam, sorteer=("lijst", "naam")),
            Kolom("eigenaar", "Van", "eigenaar__naam", sorteer=("eigenaar__naam", "naam")),
            Kolom("gedeeld", "Gedeeld", soort="ja_nee"),
            Kolom(
                "begin", "Mijn begin",
                lambda rij: "Ja, wijzigen" if rij.is_begin else "Hiermee beginnen",
                link=lambda rij: reverse("weergave_begin", args=[rij.pk]),
            ),
            knop("bewerken", "Wijzigen", eigen),
            knop("overnemen", "Overnemen", lambda rij: not eigen(rij)),
            knop("verwijderen", "Verwijderen", lambda rij: eigen(rij) or coordinator),
        ]  # fmt: skip


class _WeergavePagina:
    handeling = Handeling.EIGEN_ACCOUNT
    queryset = Weergave.objects.select_related("eigenaar")

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen")), LIJST]

    def get_terug_url(self):
        return reverse("weergave_list")

    def get_success_url(self):
        return reverse("weergave_list")


class WeergaveBewerkenView(_WeergavePagina, ObjectFormulierView):
    form_class = WeergaveWijzigenForm
    titel = "Weergave wijzigen"
    inleiding = "De filters en kolommen wijzigt u in de lijst zelf."
    succes_melding = "De weergave is gewijzigd."

    def call_service(self, form):
        return services.weergave_wijzigen(
            door=self.request.user, weergave=self.object, **form.cleaned_data
        )


class WeergaveBeginView(_WeergavePagina, BevestigView):
    """Choose or let go of the view with which the own list begins."""

    bereik = "zichtbaar_voor"
    titel = "Beginnen met een weergave"

    def bereid_voor(self):
        super().bereid_voor()
        voorkeuren = Lijstvoorkeur.objects.zichtbaar_voor(self.request.user)
        self.is_begin = voorkeuren.filter(weergave=self.object).exists()
        self.knop = "Niet meer mee beginnen" if self.is_begin else "Hiermee beginnen"

    def get_vraag(self):
        lijst = lijstnaam(self.object)
        if self.is_begin:
            return f"De lijst {lijst} begint nu bij u met {self.object}. Dat niet meer doen?"
        return f"Wilt u de lijst {lijst} voortaan openen met {self.object}?"

    def get_gevolg(self):
        return "Alleen voor uw account. De tab Standaard toont de lijst zoals ze anders begint."

    def get_succes_melding(self):
        return "De lijst begint weer zoals voorheen." if self.is_begin else "Zo begint de lijst nu."

    def call_service(self, form):
        services.beginweergave_kiezen(door=self.request.user, weergave=self.object)


class WeergaveOvernemenView(_WeergavePagina, BevestigView):
    bereik = "zichtbaar_voor"
    titel = "Weergave overnemen"
    knop = "Overnemen"
    succes_melding = "U hebt nu een eigen weergave. Wat een collega wijzigt, verandert ze niet."

    def get_vraag(self):
        return f"Wilt u een eigen kopie van {self.object}, van {self.object.eigenaar}?"

    def call_service(self, form):
        return services.weergave_overnemen(door=self.request.user, weergave=self.object)

    def get_success_url(self):
        return self.resultaat.get_absolute_url()


class WeergaveVerwijderenView(_WeergavePagina, BevestigView):
    bereik = "verwijderbaar_door"
    titel = "Weergave verwijderen"
    knop = "Verwijderen"
    gevaar = True
    succes_melding = "De weergave is verwijderd."

    def get_vraag(self):
        return f"Wilt u de weergave {self.object} verwijderen?"

    def get_gevolg(self):
        if self.object.gedeeld:
            return "Ze is gedeeld: ook uw collega's zien ze dan niet meer. Geen rij verandert."
        return "De rijen van de lijst blijven staan; alleen deze weergave verdwijnt."

    def call_service(self, form):
        services.weergave_verwijderen(door=self.request.user, weergave=self.object)
