"""Invite someone, and the page where who is invited chooses a password."""

from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from wijkwerken.berichten import uitnodigingen
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BevestigView, FilterListView, FormulierView, Knop
from wijkwerken.toegang.begin import begin_url
from wijkwerken.toegang.forms import UitnodigingForm, WachtwoordForm
from wijkwerken.toegang.models import Uitnodiging
from wijkwerken.toegang.rechten import Handeling


def _stand(rij):
    if rij.gebruikt_op:
        return "Gebruikt"
    if rij.ingetrokken_op:
        return "Ingetrokken"
    return "Verlopen" if rij.verloopt_op <= timezone.now() else "Open"


class UitnodigingListView(FilterListView):
    queryset = Uitnodiging.objects.select_related("dienst", "gemeente", "door")
    bereik = "bewerkbaar_voor"
    handeling = Handeling.ACCOUNT_BEHEREN
    titel = "Uitnodigingen"
    ordening = "-verstuurd"
    exports = ()
    enkelvoud, meervoud = "uitnodiging", "uitnodigingen"
    kolommen = (
        Kolom(
            "email",
            "E-mailadres",
            sorteer="email",
            link=lambda rij: (
                ""
                if rij.gebruikt_op or rij.ingetrokken_op
                else reverse("uitnodiging_opnieuw", args=[rij.pk])
            ),
            uitleg="naam",
        ),
        Kolom("rol", "Rol", sorteer="rol", soort="keuze"),
        Kolom("voor", "Voor", pad=lambda rij: rij.dienst or rij.gemeente or ""),
        Kolom("door", "Uitgenodigd door", pad="door__naam"),
        Kolom("verstuurd", "Op", pad="aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("verloopt_op", "Geldig tot", soort="tijdstip"),
        Kolom("stand", "Stand", pad=_stand),
        Kolom(
            "intrekken",
            "Intrekken",
            pad=lambda rij: "" if rij.gebruikt_op or rij.ingetrokken_op else "Intrekken",
            link=lambda rij: (
                ""
                if rij.gebruikt_op or rij.ingetrokken_op
                else reverse("uitnodiging_intrekken", args=[rij.pk])
            ),
        ),
    )

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen")), ("Accounts", reverse("account_list"))]

    def get_knoppen(self):
        return [Knop("Iemand uitnodigen", reverse("uitnodiging_nieuw"), hoofd=True)]


class UitnodigingNieuwView(FormulierView):
    handeling = Handeling.ACCOUNT_BEHEREN
    titel = "Iemand uitnodigen"
    inleiding = "Wie u uitnodigt, krijgt een mail met een link om een wachtwoord te kiezen."
    form_class = UitnodigingForm
    knop = "Uitnodigen"
    succes_melding = "De uitnodiging vertrekt binnen enkele minuten."
    success_url = reverse_lazy("uitnodiging_list")
    terug_url = reverse_lazy("uitnodiging_list")

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen")), ("Accounts", reverse("account_list"))]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def call_service(self, form):
        return uitnodigingen.account_uitnodigen(
            door=self.request.user, nu=timezone.now(), **form.cleaned_data
        )


class EenUitnodiging(BevestigView):
    queryset = Uitnodiging.objects.all()
    handeling = Handeling.ACCOUNT_BEHEREN
    success_url = reverse_lazy("uitnodiging_list")
    terug_url = reverse_lazy("uitnodiging_list")

    def get_kruimels(self):
        return [
            ("Instellingen", reverse("instellingen")),
            ("Uitnodigingen", reverse("uitnodiging_list")),
        ]


class UitnodigingOpnieuwView(EenUitnodiging):
    titel = "Uitnodiging opnieuw sturen"
    knop = "Opnieuw sturen"
    succes_melding = "De nieuwe uitnodiging vertrekt binnen enkele minuten."
    gevolg = "De vorige link werkt dan niet meer. De nieuwe werkt één keer, 7 dagen lang."

    def get_vraag(self):
        return f"Wilt u {self.object.email} een nieuwe link sturen?"

    def call_service(self, form):
        uitnodigingen.uitnodiging_opnieuw_sturen(
            door=self.request.user, uitnodiging=self.object, nu=timezone.now()
        )


class UitnodigingIntrekkenView(EenUitnodiging):
    titel = "Uitnodiging intrekken"
    knop = "Intrekken"
    gevaar = True
    succes_melding = "De uitnodiging is ingetrokken."
    gevolg = "De link in de mail werkt meteen niet meer."

    def get_vraag(self):
        return f"Wilt u de uitnodiging van {self.object.email} intrekken?"

    def call_service(self, form):
        uitnodigingen.uitnodiging_intrekken(
            door=self.request.user, uitnodiging=self.object, nu=timezone.now()
        )


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class UitnodigingAanvaardenView(FormView):
    """Open to who holds the link: no account exists yet, so it declares no handeling."""

    form_class = WachtwoordForm
    template_name = "toegang/uitnodiging_aanvaarden.html"

    def dispatch(self, request, *args, **kwargs):
        geweigerd = ratelimit.consume_or_429(request, action="uitnodiging", limit_get=True)
        if geweigerd:
            return geweigerd
        if request.user.is_authenticated:
            messages.info(request, "U bent al aangemeld. Meld eerst af om de link te gebruiken.")
            return redirect(begin_url(request.user))
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        try:
            uitnodigingen.uitnodiging_van_link(link=kwargs["link"], nu=timezone.now())
        except uitnodigingen.UitnodigingOngeldig as error:
            return self.ongeldig(error)
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            account = uitnodigingen.uitnodiging_aanvaarden(
                link=self.kwargs["link"],
                wachtwoord=form.cleaned_data["wachtwoord"],
                nu=timezone.now(),
            )
        except uitnodigingen.UitnodigingOngeldig as error:
            return self.ongeldig(error)
        except uitnodigingen.ValidationError as error:
            zet_fouten(form, error)
            return self.form_invalid(form)
        return perform_login(self.request, account, redirect_url=begin_url(account))

    def form_invalid(self, form):
        """A wrong link is told before what is wrong with the password."""
        try:
            uitnodigingen.uitnodiging_van_link(link=self.kwargs["link"], nu=timezone.now())
        except uitnodigingen.UitnodigingOngeldig as error:
            return self.ongeldig(error)
        return super().form_invalid(form)

    def ongeldig(self, error):
        context = {"ongeldig": error.messages[0]}
        return self.render_to_response(context, status=404)
