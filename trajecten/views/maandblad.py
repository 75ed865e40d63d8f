"""One sheet of one month as one screen: the grid, saving it, and what others changed meanwhile."""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.models import Maandblad
from trajecten.services.maandbeeld import blad_lezen, wie_wijzigde
from trajecten.services.maandbladen import maandblad_verwerken
from trajecten.services.maandinvoer import GEWEIGERD, Bladuitslag, Celuitslag, blad_bewaren
from trajecten.views.hulp import InzageMixin
from trajecten.views.maandbladen import stapelvraag, volgende_url
from trajecten.views.maandcellen import (
    Kop,
    bijzondere_dagen,
    lees_cellen,
    regels_van,
    veldnaam,
)
from trajecten.views.prestaties import LIMIET_CODES
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.views import BereikMixin, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

MET_PERSOON = Maandblad.objects.select_related(
    "traject__wijkwerker", "traject__bemiddelaar", "traject__gemeente"
)


class MaandbladView(InzageMixin, ScopedDetailView):
    """The grid. A POST saves the cells that changed and shows the ones that could not be."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = MET_PERSOON
    template_name = "trajecten/maandblad_detail.html"
    http_method_names = ["get", "head", "post", "options"]
    uitslag: Bladuitslag | None = None

    def post(self, request, *args, **kwargs):
        blad = self.object = self.get_object()
        cellen = lees_cellen(request.POST, blad.maand)
        try:
            self.uitslag = blad_bewaren(
                door=request.user,
                maandblad=blad,
                cellen=cellen,
                reden=request.POST.get("reden", ""),
                vandaag=timezone.localdate(),
            )
        except ValidationError as error:  # somebody else holds the person
            bezwaar = Bezwaar("bezet", " ".join(error.messages))
            self.uitslag = Bladuitslag(
                {
                    cel.plek: Celuitslag(cel, GEWEIGERD, [bezwaar])
                    for cel in cellen
                    if cel.tekst.strip() != cel.was
                }
            )
        if self.uitslag.niet_bewaard:
            return self.render_to_response(self.get_context_data())
        return self._klaar(blad, len(self.uitslag.bewaard))

    def _klaar(self, blad, aantal):
        verder = self.request.POST.get("daarna") == "volgende"
        if verder:
            maandblad_verwerken(
                door=self.request.user, maandblad=blad, vandaag=timezone.localdate()
            )
        if aantal:
            vakjes = "1 vakje" if aantal == 1 else f"{aantal} vakjes"
            wie = f" van {blad.traject.wijkwerker.volledige_naam}" if verder else ""
            messages.success(self.request, f"{vakjes}{wie} bewaard.")
        elif not verder:
            messages.info(self.request, "Er was niets gewijzigd.")
        if verder:
            return HttpResponseRedirect(volgende_url(self.request, blad.maand, na=blad))
        url = reverse("maandblad_detail", args=[blad.pk], query=stapelvraag(self.request))
        return HttpResponseRedirect(url)

    def get_titel(self):
        return self.object.traject.wijkwerker.volledige_naam

    def get_kruimels(self):
        maand = {"maand": f"{self.object.maand:%m/%Y}"}
        vraag = stapelvraag(self.request) | maand
        return [
            ("Maandbladen", reverse("maandblad_list", query=vraag)),
            (opmaak.maand_jaar(self.object.maand).capitalize(), ""),
        ]

    def get_context_data(self, **kwargs):
        blad = self.object
        beeld = blad_lezen(blad)
        vandaag = timezone.localdate()
        regels = regels_van(beeld, self.uitslag, vandaag)
        mis = [(regel, vak) for regel in regels for vak in regel.vakken if vak.mis]
        return super().get_context_data(
            beeld=beeld,
            koppen=[Kop(dag) for dag in beeld.dagen],
            regels=regels,
            mis=mis,
            bewaard=len(self.uitslag.bewaard) if self.uitslag else 0,
            boven_limiet=self._boven_limiet(mis),
            reden=self.request.POST.get("reden", ""),
            reden_nodig=any(
                bezwaar.veld == "reden" for _, vak in mis for bezwaar in vak.uitslag.bezwaren
            ),
            bijzonder=bijzondere_dagen(beeld.dagen),
            sinds=timezone.now().isoformat(),
            vraag=self.request.GET.urlencode(),
            vandaag=vandaag,
            **kwargs,
        )

    def _boven_limiet(self, mis):
        """Where a coordinator writes down what was worked above a limit; None when nothing was."""
        for regel, vak in mis:
            for bezwaar in vak.uitslag.bezwaren:
                if bezwaar.code in LIMIET_CODES and "nieuw" in bezwaar.getallen:
                    query = {
                        "inzet": regel.rij.inzet.pk,
                        "datum": vak.cel.dag.datum.isoformat(),
                        "uren": int(bezwaar.getallen["nieuw"]) - int(bezwaar.getallen["vrij"]),
                    }
                    mag = self.request.user.mag(Handeling.OVERSCHRIJDING_BESLISSEN)
                    return {"url": reverse("overschrijding_nieuw", query=query) if mag else ""}
        return None


class MaandbladNuView(BereikMixin, SingleObjectMixin, View):
    """What stands in the cells now, and who changed some since `sinds`; for the open page."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = MET_PERSOON
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        blad = self.get_object()
        beeld = blad_lezen(blad)
        nu = timezone.now()
        try:
            sinds = datetime.fromisoformat(request.GET.get("sinds", ""))
        except ValueError:
            sinds = nu
        if timezone.is_naive(sinds):
            sinds = timezone.make_aware(sinds)
        wie = wie_wijzigde(blad.traject, blad.maand, sinds=sinds)
        antwoord = JsonResponse(
            {
                "nu": nu.isoformat(),
                "cellen": {
                    veldnaam(cel.plek): cel.tekst
                    for rij in beeld.rijen
                    for cel in rij.cellen
                    if cel.tekst
                },
                "wie": {veldnaam(plek): naam for plek, naam in wie.items()},
                "gedaan": {"maand": beeld.maand.gedaan, "jaar": beeld.jaar.gedaan},
                "gepland": {"maand": beeld.maand.gepland, "jaar": beeld.jaar.gepland},
            }
        )
        antwoord["Cache-Control"] = "no-store"
        return antwoord
