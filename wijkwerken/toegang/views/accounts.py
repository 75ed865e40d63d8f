"""The accounts of this organisation, of toeleiders and of gemeenten: list, change, switch off."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BevestigView, FilterListView, Knop, ObjectFormulierView
from wijkwerken.toegang.filters import AccountFilter
from wijkwerken.toegang.forms import AccountForm
from wijkwerken.toegang.gevolgen import open_van
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services import accounts


class AccountListView(FilterListView):
    queryset = Account.objects.select_related("dienst", "gemeente")
    bereik = "bewerkbaar_voor"
    handeling = Handeling.ACCOUNT_BEHEREN
    titel = "Accounts"
    filterset_class = AccountFilter
    ordening = "naam"
    enkelvoud, meervoud = "account", "accounts"
    kolommen = (
        Kolom(
            "naam",
            "Naam",
            sorteer="naam",
            link=lambda rij: reverse("account_wijzigen", args=[rij.pk]),
            uitleg="email",
        ),
        Kolom("email", "E-mailadres", sorteer="email", in_tabel=False),
        Kolom("rol", "Rol", sorteer="rol", soort="keuze"),
        Kolom("voor", "Voor", pad=lambda rij: rij.dienst or rij.gemeente or ""),
        Kolom("is_active", "Actief", sorteer="is_active", soort="ja_nee"),
        Kolom("last_login", "Laatst aangemeld", sorteer="last_login", soort="tijdstip"),
    )

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_knoppen(self):
        return [
            Knop("Uitnodigingen", reverse("uitnodiging_list")),
            Knop("Iemand uitnodigen", reverse("uitnodiging_nieuw"), hoofd=True),
        ]


class EenAccount:
    """What the pages about one account share."""

    queryset = Account.objects.select_related("dienst", "gemeente")
    handeling = Handeling.ACCOUNT_BEHEREN
    success_url = reverse_lazy("account_list")
    terug_url = reverse_lazy("account_list")

    def get_kruimels(self):
        return [
            ("Instellingen", reverse("instellingen")),
            ("Accounts", reverse("account_list")),
        ]

    def get_context_data(self, **kwargs):
        rij = self.object
        return super().get_context_data(**kwargs) | {
            "account_rij": rij,
            "is_zelf": rij.pk == self.request.user.pk,
        }


class AccountWijzigenView(EenAccount, ObjectFormulierView):
    form_class = AccountForm
    template_name = "toegang/account_form.html"

    def get_titel(self):
        return self.object.naam

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user, "instance": self.object}

    def call_service(self, form):
        accounts.account_wijzigen(door=self.request.user, account=self.object, **form.cleaned_data)


class AccountUitschakelenView(EenAccount, BevestigView):
    template_name = "toegang/account_uitschakelen.html"
    titel = "Account uitschakelen"
    knop = "Uitschakelen"
    gevaar = True
    succes_melding = "Het account is uitgeschakeld."
    gevolg = (
        "Deze persoon kan niet meer aanmelden en wordt meteen afgemeld. Zijn API-tokens worden "
        "ingetrokken. Wat hij deed, blijft in de dossiers staan. Lopende dossiers blijven op zijn "
        "naam tot iemand ze overdraagt: Vandaag toont ze aan de coördinator, en Trajecten bij "
        "Caseloads."
    )

    def get_vraag(self):
        return f"Wilt u het account van {self.object.naam} uitschakelen?"

    def get_context_data(self, **kwargs):
        nog_open = open_van(self.request.user, self.object)
        return super().get_context_data(**kwargs) | {"nog_open": nog_open}

    def call_service(self, form):
        accounts.account_uitschakelen(
            door=self.request.user, account=self.object, nu=timezone.now()
        )


class AccountInschakelenView(EenAccount, BevestigView):
    titel = "Account inschakelen"
    knop = "Inschakelen"
    succes_melding = "Het account is weer ingeschakeld."
    gevolg = "Deze persoon kan weer aanmelden, met dezelfde rol als vroeger."

    def get_vraag(self):
        return f"Wilt u het account van {self.object.naam} weer inschakelen?"

    def call_service(self, form):
        accounts.account_inschakelen(door=self.request.user, account=self.object)
