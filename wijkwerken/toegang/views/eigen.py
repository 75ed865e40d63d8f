"""What belongs to the account itself: its API-tokens. Making one is by command."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BevestigView, FilterListView, Leeg
from wijkwerken.toegang.models import ApiToken
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services import tokens


def _stand(rij):
    if rij.ingetrokken_op:
        return "Ingetrokken"
    return "Verlopen" if rij.verloopt_op <= timezone.now() else "Actief"


def _intrekken(rij):
    return "" if rij.ingetrokken_op else reverse("token_intrekken", args=[rij.pk])


class TokenListView(FilterListView):
    queryset = ApiToken.objects.all()
    handeling = Handeling.EIGEN_ACCOUNT
    titel = "Mijn API-tokens"
    inleiding = "Sleutels waarmee een programma in uw naam werkt. U ziet alleen uw eigen tokens."
    ordening = "-gemaakt"
    exports = ()
    enkelvoud, meervoud = "token", "tokens"
    leeg = Leeg("Geen tokens", "Een token maken gebeurt op de server, met de opdracht api_token.")
    kolommen = (
        Kolom("naam", "Naam", pad=str),
        Kolom("bereik", "Mag", soort="keuze"),
        Kolom("gemaakt", "Gemaakt", pad="aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("laatst_gebruikt_op", "Laatst gebruikt", soort="tijdstip"),
        Kolom("verloopt_op", "Geldig tot", soort="tijdstip"),
        Kolom("stand", "Stand", pad=_stand),
        Kolom(
            "intrekken",
            "Intrekken",
            pad=lambda rij: "Intrekken" if _intrekken(rij) else "",
            link=_intrekken,
        ),
    )

    def get_queryset(self):
        return super().get_queryset().select_related("account")

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]


class TokenIntrekkenView(BevestigView):
    queryset = ApiToken.objects.all()
    handeling = Handeling.EIGEN_ACCOUNT
    titel = "Token intrekken"
    knop = "Intrekken"
    gevaar = True
    succes_melding = "Het token is ingetrokken."
    vraag = "Wilt u dit token intrekken?"
    gevolg = "Het programma dat het gebruikt, krijgt meteen geen toegang meer."
    success_url = reverse_lazy("token_list")
    terug_url = reverse_lazy("token_list")

    def get_kruimels(self):
        return [
            ("Instellingen", reverse("instellingen")),
            ("Mijn API-tokens", reverse("token_list")),
        ]

    def call_service(self, form):
        tokens.token_intrekken(door=self.request.user, token=self.object, nu=timezone.now())
