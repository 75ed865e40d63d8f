"""The reports and the figures as JSON, each with its definition."""

from dataclasses import replace
from typing import cast

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from rapportage.api.serializers import RapportoverzichtSerializer, RapportSerializer
from rapportage.api.vraag import PERIODE_UITLEG, PERIODE_VORM, nakijken
from rapportage.cijfers import CIJFERS
from rapportage.forms import RapportForm
from rapportage.rapporten import (
    RAPPORTEN,
    Rapport,
    cijferrapport,
    invullen,
    mag_rapport,
    rapporten_van,
    rapportvraag,
)
from rapportage.rapporten.wie import PER_BINNEN
from wijkwerken.kern.api.invoer import weiger_onbekende
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

CODE = OpenApiParameter(
    "code",
    str,
    OpenApiParameter.PATH,
    description="De code van een rapport of van een cijfer.",
    enum=sorted([*RAPPORTEN, *CIJFERS]),
)
VRAAG = [
    OpenApiParameter(
        "periode",
        description=PERIODE_UITLEG,
        pattern=PERIODE_VORM,
    ),
    OpenApiParameter("gemeente", description="De id van een gemeente: zie `gemeenten/`."),
    OpenApiParameter("dienst", description="De id van een toeleidingsdienst."),
    OpenApiParameter("bemiddelaar", description="De id van een account."),
    OpenApiParameter("per", description="Waarop één cijfer gesplitst wordt; niet bij een rapport."),
]


class RapportViewSet(ViewSet):
    """No rows of a table: what each account may count decides what it reads here."""

    handelingen = {
        "overzicht": Handeling.RAPPORT_BEKIJKEN,
        "opvragen": Handeling.RAPPORT_BEKIJKEN,
    }
    uitleg = {
        "overzicht": "Welke rapporten en cijfers er zijn, en wat elk cijfer telt.",
        "opvragen": "Een rapport of één cijfer over een periode, met definities en met dezelfde "
        "maanden een jaar eerder. Zonder periode: de laatste maand, of voor een jaarlijks rapport "
        "het laatste jaar.",
    }
    filter_backends = ()
    pagination_class = None

    @extend_schema(responses=RapportoverzichtSerializer)
    def overzicht(self, request):
        weiger_onbekende(request, set())
        cijfers = [replace(cijfer, per=self.toegelaten(cijfer.per)) for cijfer in CIJFERS.values()]
        antwoord = {"rapporten": rapporten_van(request.user), "cijfers": cijfers}
        return Response(RapportoverzichtSerializer(antwoord).data)

    @extend_schema(parameters=[CODE, *VRAAG], responses=RapportSerializer)
    def opvragen(self, request, code):
        rapport = self.gevraagd(code)
        vandaag = timezone.localdate()
        form = RapportForm(
            request.query_params, account=request.user, rapport=rapport, vandaag=vandaag
        )
        weiger_onbekende(request, {*form.fields, *(["per"] if code in CIJFERS else [])})
        nakijken(form)
        vraag = rapportvraag(
            request.user, rapport, form.cleaned_data["periode"], vandaag=vandaag, **form.deel()
        )
        return Response(RapportSerializer(invullen(rapport, vraag)).data)

    def gevraagd(self, code: str) -> Rapport:
        """The report, or the one of this figure. What the account may not open is not there."""
        if code in CIJFERS:
            per = self.request.query_params.get("per")
            mogelijk = self.toegelaten(CIJFERS[code].per)
            if per is not None and per not in mogelijk:
                raise ValidationError({"per": f"Kies uit: {', '.join(mogelijk)}."})
            return cijferrapport(CIJFERS[code], per)
        rapport = RAPPORTEN.get(code)
        if rapport is None or not mag_rapport(cast(Account, self.request.user), rapport):
            raise Http404
        return rapport

    def toegelaten(self, per: tuple[str, ...]) -> tuple[str, ...]:
        """By what this account may group: colleagues are named inside only."""
        if self.request.user.is_binnen:
            return per
        return tuple(naam for naam in per if naam not in PER_BINNEN)
