"""Do the mails leave? Counts only: who gets them and what they say is shown to nobody."""

from django.contrib import messages
from django.db.models import Count, Max, Min, Q
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import mislukte_opnieuw_proberen
from wijkwerken.berichten.stilte import is_stille_tijd
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.rechten import Handeling


class VerzendingView(PaginaMixin, ToegangMixin, TemplateView):
    handeling = Handeling.VERZENDING_BEKIJKEN
    template_name = "berichten/verzending.html"
    titel = "Verzending van mails"
    inleiding = "Vertrekken de mails? U ziet hier aantallen, geen adressen en geen tekst."

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]

    def get_context_data(self, **kwargs):
        onverzonden = Bericht.objects.onverzonden()
        cijfers = Bericht.objects.aggregate(laatst=Max("verzonden_op"))
        cijfers |= onverzonden.aggregate(
            wacht=Count("pk", filter=Q(wijze=Wijze.METEEN, pogingen=0)),
            mislukt=Count("pk", filter=Q(pogingen__gt=0)),
            overzicht=Count("pk", filter=Q(wijze=Wijze.OVERZICHT)),
            oudste=Min("aangemaakt_op", filter=Q(wijze=Wijze.METEEN)),
        )
        return super().get_context_data(
            cijfers=cijfers,
            stil=is_stille_tijd(timezone.now()),
            fouten=[
                (BerichtSoort(rij["soort"]).label, rij["fout"], rij["aantal"])
                for rij in onverzonden.filter(pogingen__gt=0)
                .values("soort", "fout")
                .annotate(aantal=Count("pk"))
                .order_by("-aantal", "soort", "fout")
            ],
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        """Try again what failed."""
        aantal = mislukte_opnieuw_proberen(door=request.user)
        wat = "1 mail vertrekt" if aantal == 1 else f"{aantal} mails vertrekken"
        messages.success(request, f"{wat} opnieuw, zodra dat mag.")
        return HttpResponseRedirect(request.path)
