"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from trajecten.api.views.aanbiedingen import AanbodViewSet, NietSamenViewSet
from trajecten.api.views.aanmeldingen import AanmeldingViewSet
from trajecten.api.views.aanvragen import AanvraagMetKandidatenViewSet
from trajecten.api.views.beschikbaarheid import AfwezigheidViewSet, BeschikbaarheidViewSet
from trajecten.api.views.betwistingen import BetwistingViewSet
from trajecten.api.views.bewijzen import BewijsViewSet
from trajecten.api.views.bijlagen import BijlageViewSet
from trajecten.api.views.correcties import CorrectieViewSet
from trajecten.api.views.doorstroom import OpvolgingViewSet, VolgendeStapViewSet
from trajecten.api.views.dossier import NotitieViewSet, OverdrachtViewSet
from trajecten.api.views.evaluaties import EvaluatieViewSet, TerugkoppelingViewSet
from trajecten.api.views.huishoudens import HuishoudenViewSet
from trajecten.api.views.intakes import IntakeViewSet, ZitdagViewSet
from trajecten.api.views.inzetten import InzetViewSet, PrestatieViewSet
from trajecten.api.views.maandbladen import MaandbladViewSet
from trajecten.api.views.momenten import MomentViewSet
from trajecten.api.views.opvolging import (
    AfsprakenbladViewSet,
    SchorsingViewSet,
    SignaalViewSet,
)
from trajecten.api.views.overeenkomsten import OvereenkomstViewSet
from trajecten.api.views.overtypen import OvertypregelViewSet
from trajecten.api.views.planningsberichten import (
    BerichtkeuzeViewSet,
    PlanningsberichtViewSet,
    PlanningslinkViewSet,
)
from trajecten.api.views.rekeningen import RekeningViewSet
from trajecten.api.views.trajecten import TrajectViewSet
from trajecten.api.views.vervangingen import VervangingViewSet
from trajecten.api.views.wijkwerkers import WijkWerkerViewSet

RESOURCES = [
    ("aanmeldingen", AanmeldingViewSet, "aanmelding"),
    ("huishoudens", HuishoudenViewSet, "huishouden"),
    ("zitdagen", ZitdagViewSet, "zitdag"),
    ("intakes", IntakeViewSet, "intake"),
    ("wijk-werkers", WijkWerkerViewSet, "wijkwerker"),
    ("trajecten", TrajectViewSet, "traject"),
    ("afsprakenbladen", AfsprakenbladViewSet, "afsprakenblad"),
    ("evaluaties", EvaluatieViewSet, "evaluatie"),
    ("terugkoppelingen", TerugkoppelingViewSet, "terugkoppeling"),
    ("schorsingen", SchorsingViewSet, "schorsing"),
    ("rekeningen", RekeningViewSet, "rekening"),
    ("bewijzen", BewijsViewSet, "bewijs"),
    ("beschikbaarheden", BeschikbaarheidViewSet, "beschikbaarheid"),
    ("afwezigheden", AfwezigheidViewSet, "afwezigheid"),
    ("vervangingen", VervangingViewSet, "vervanging"),
    ("planningsberichten", PlanningsberichtViewSet, "planningsbericht"),
    ("berichtkeuzes", BerichtkeuzeViewSet, "berichtkeuze"),
    ("planningslinks", PlanningslinkViewSet, "planningslink"),
    ("bijlagen", BijlageViewSet, "bijlage"),
    ("notities", NotitieViewSet, "notitie"),
    ("overdrachten", OverdrachtViewSet, "overdracht"),
    ("overeenkomsten", OvereenkomstViewSet, "overeenkomst"),
    ("aanvragen", AanvraagMetKandidatenViewSet, "aanvraag"),
    ("inzetten", InzetViewSet, "inzet"),
    ("momenten", MomentViewSet, "moment"),
    ("aanbiedingen", AanbodViewSet, "aanbod"),
    ("niet-samen", NietSamenViewSet, "nietsamen"),
    ("prestaties", PrestatieViewSet, "prestatie"),
    ("betwistingen", BetwistingViewSet, "betwisting"),
    ("correcties", CorrectieViewSet, "correctie"),
    ("overtypregels", OvertypregelViewSet, "overtypregel"),
    ("maandbladen", MaandbladViewSet, "maandblad"),
    ("signalen", SignaalViewSet, "signaal"),
    ("opvolgingen", OpvolgingViewSet, "opvolging"),
    ("volgende-stappen", VolgendeStapViewSet, "volgendestap"),
]
