"""The planning of a week, per wijk-werker or per gebruiker."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.views.generic import ListView

from trajecten.choices import MomentStatus
from trajecten.models import GeplandMoment
from trajecten.services.uren import urenruimtes
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.kern.opmaak import DAGEN
from wijkwerken.kern.views import BereikMixin, PaginaMixin
from wijkwerken.toegang.choices import InzageWijze, Rol
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


@dataclass(slots=True)
class Dag:
    """One day of the week that is shown."""

    datum: date
    naam: str
    feestdag: str
    is_vandaag: bool
    momenten: list[GeplandMoment] = field(default_factory=list)


@dataclass(slots=True)
class Rij:
    """One wijk-werker or gebruiker, with seven days."""

    titel: str
    url: str
    dagen: list[Dag]
    uren: int = 0
    maand: object = None


class PlanningView(PaginaMixin, BereikMixin, ListView):
    """Monday to Sunday; `week` is any date in it, `per` wijkwerker or gebruiker."""

    handeling = Handeling.PLANNEN
    queryset = (
        GeplandMoment.objects.exclude(status=MomentStatus.GEANNULEERD)
        .select_related(
            "traject__wijkwerker",
            "prestatie",
            "inzet__aanvraag__gebruiker",
            "inzet__aanvraag__activiteit",
        )
        .order_by("datum", "begin", "pk")
    )
    template_name = "trajecten/planning.html"
    titel = "Planning"

    def get_queryset(self):
        vandaag = timezone.localdate()
        self.maandag = maandag_van(self.request.GET.get("week", ""), vandaag)
        self.per = "gebruiker" if self.request.GET.get("per") == "gebruiker" else "wijkwerker"
        standaard = "mijn" if self.request.user.rol == Rol.BEMIDDELAAR else "alle"
        wie = self.request.GET.get("wie")
        self.wie = wie if wie in {"mijn", "alle"} else standaard
        rijen = super().get_queryset()
        rijen = rijen.filter(datum__range=(self.maandag, self.maandag + timedelta(days=6)))
        if self.wie == "mijn":
            rijen = rijen.filter(traject__bemiddelaar=self.request.user)
        return rijen

    def url_met(self, **anders):
        query = {"week": self.maandag.isoformat(), "per": self.per, "wie": self.wie}
        return reverse("planning", query=query | anders)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        momenten = list(self.object_list)
        inzage_loggen(self.request, {m.traject.wijkwerker_id for m in momenten}, InzageWijze.LIJST)
        week = timedelta(days=7)
        return context | {
            "rijen": self._rijen(momenten),
            "dagen": self._dagen(),
            "vandaag": timezone.localdate(),
            "maandag": self.maandag,
            "zondag": self.maandag + timedelta(days=6),
            "weeknummer": self.maandag.isocalendar().week,
            "vorige_url": self.url_met(week=(self.maandag - week).isoformat()),
            "volgende_url": self.url_met(week=(self.maandag + week).isoformat()),
            "weekbladen_url": reverse(
                "weekbladen_pdf", query={"week": self.maandag.isoformat(), "wie": self.wie}
            ),
            "nu_url": self.url_met(week=timezone.localdate().isoformat()),
            "weergaven": [
                ("Per wijk-werker", self.url_met(per="wijkwerker"), self.per == "wijkwerker"),
                ("Per gebruiker", self.url_met(per="gebruiker"), self.per == "gebruiker"),
            ],
            "keuzes": [
                ("Mijn wijk-werkers", self.url_met(wie="mijn"), self.wie == "mijn"),
                ("Iedereen", self.url_met(wie="alle"), self.wie == "alle"),
            ],
            "per": self.per,
            "alle_url": self.url_met(wie="alle") if self.wie == "mijn" else "",
        }

    def _dagen(self):
        vandaag = timezone.localdate()
        vrij = feestdagen(self.maandag, self.maandag + timedelta(days=6))
        return [
            Dag(dag, DAGEN[dag.weekday()], vrij.get(dag, ""), dag == vandaag)
            for dag in (self.maandag + timedelta(days=n) for n in range(7))
        ]

    def _wie(self, moment):
        if self.per == "gebruiker":
            return moment.inzet.aanvraag.gebruiker
        return moment.traject.wijkwerker

    def _rijen(self, momenten):
        rijen: dict[UUID, Rij] = {}
        for moment in momenten:
            wie = self._wie(moment)
            if wie.pk not in rijen:
                rijen[wie.pk] = Rij(str(wie), wie.get_absolute_url(), self._dagen())
            rij = rijen[wie.pk]
            rij.dagen[(moment.datum - self.maandag).days].momenten.append(moment)
            rij.uren += moment.uren
        if self.per == "wijkwerker" and rijen:
            for wie, ruimte in urenruimtes(list(rijen), self.maandag, self.maandag).items():
                rijen[wie].maand = ruimte.maanden[0]
        return sorted(rijen.values(), key=lambda rij: rij.titel.lower())


def maandag_van(tekst, vandaag):
    """The Monday of the week that the address asks, or of this week."""
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        dag = vandaag
    if not 2018 <= dag.year <= 2100:
        dag = vandaag
    return dag - timedelta(days=dag.weekday())
