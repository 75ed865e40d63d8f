"""The calendar: a week, a month or a row for each, of whom and of what the address says."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from activiteiten.models import Activiteit
from gebruikers.models import Gebruiker
from trajecten.filters import bemiddelaars
from trajecten.models import GeplandMoment, WijkWerker
from trajecten.services.kalender import HOOGSTENS, Kalender, Selectie, kalender_lezen
from trajecten.services.uren import urenruimtes
from trajecten.services.verplaatsen import vorige_stand
from trajecten.views.hulp import rij_uit_query
from trajecten.views.kalenderbladen import dagen_van, maandblad, rooster, week_van, weekblad
from wijkwerken.kern.datums import eerste_van_maand, maandvenster, plus_maanden
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.choices import InzageWijze, Rol
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling

WEERGAVEN = {"week": "Week", "maand": "Maand", "rooster": "Rooster"}
WEEK = timedelta(days=7)
VAST = {"wijkwerker", "gebruiker"}  # chosen by a link, not in the filter itself


class PlanningView(PaginaMixin, ToegangMixin, TemplateView):
    """`toon` week, maand or rooster; `dag` any date in it; the rest says of whom.

    `wie` is mijn, alle or the key of a colleague. A page of one wijk-werker or one gebruiker is
    of everybody's caseload unless the address says otherwise.
    """

    handeling = Handeling.PLANNEN
    titel = "Planning"

    def bereid_voor(self):
        account, vraag = self.request.user, self.request.GET
        self.vandaag = timezone.localdate()
        self.toon = vraag["toon"] if vraag.get("toon") in WEERGAVEN else "week"
        self.per = "gebruiker" if vraag.get("per") == "gebruiker" else "wijkwerker"
        self.dag = dag_van(vraag.get("dag", ""), self.vandaag)
        self.gekozen = {
            naam: rij_uit_query(self.request, naam, model.objects.zichtbaar_voor(account))
            for naam, model in {
                "wijkwerker": WijkWerker,
                "gebruiker": Gebruiker,
                "gemeente": Gemeente,
                "activiteit": Activiteit,
            }.items()
        }
        self.collegas = list(bemiddelaars(self.request))
        wie = vraag.get("wie", "")
        if wie == str(account.pk):
            wie = "mijn"
        if wie not in {"mijn", "alle", *(str(rij.pk) for rij in self.collegas)}:
            een = self.gekozen["wijkwerker"] or self.gekozen["gebruiker"]
            wie = "mijn" if account.rol == Rol.BEMIDDELAAR and not een else "alle"
        self.wie = wie

    def get_template_names(self):
        return [f"trajecten/kalender_{self.toon}.html"]

    @property
    def selectie(self):
        bemiddelaar = {"mijn": self.request.user.pk, "alle": None}.get(self.wie, self.wie)
        sleutels = {naam: rij.pk for naam, rij in self.gekozen.items() if rij}
        return Selectie(bemiddelaar=bemiddelaar, **sleutels)

    def get_periode(self):
        if self.toon != "maand":
            return week_van(self.dag)
        eerste, laatste = maandvenster(self.dag)
        return week_van(eerste)[0], week_van(laatste)[1]

    def url_met(self, **anders):
        """This page with something else in its address; what is empty stays out."""
        query = {
            "toon": self.toon,
            "dag": self.dag.isoformat(),
            "wie": self.wie,
            "per": self.per if self.toon == "rooster" else "",
            **{naam: str(rij.pk) for naam, rij in self.gekozen.items() if rij},
        } | anders
        return reverse("planning", query={naam: w for naam, w in query.items() if w})

    def get_context_data(self, **kwargs):
        van, tot = self.get_periode()
        kalender = kalender_lezen(self.request.user, self.selectie, van, tot)
        personen = kalender.personen | {rij.pk for rij in [self.gekozen["wijkwerker"]] if rij}
        inzage_loggen(self.request, personen, InzageWijze.LIJST)
        ruimtes = self.get_ruimtes(kalender)
        blad = self.get_blad(kalender)
        per_naam = {persoon.pk: ruimte for persoon, ruimte, _ in ruimtes}
        for rij in blad.get("rijen", ()):
            rij.ruimte = per_naam.get(rij.sleutel)
        return super().get_context_data(
            **self.get_balk(van),
            **blad,
            **kwargs,
            ruimtes=ruimtes,
            te_veel=HOOGSTENS if kalender.te_veel else 0,
            vandaag=self.vandaag,
            hier_url=self.url_met(),
            verzet=self.get_verzet(),
        )

    def get_verzet(self):
        """The moment that was just moved and where it stood, as long as nothing changed since."""
        rijen = GeplandMoment.objects.bewerkbaar_voor(self.request.user).gereserveerd()
        try:
            moment = rij_uit_query(
                self.request, "verzet", rijen.select_related("traject__wijkwerker")
            )
        except Http404:  # done or cancelled since: the calendar is what was asked
            moment = None
        oud = vorige_stand(moment) if moment else None
        return {"moment": moment, "oud": oud} if oud else None

    def get_balk(self, van):
        """What stands above every calendar: period, views, and whose it is."""
        vorige, volgende = self.dag - WEEK, self.dag + WEEK
        if self.toon == "maand":
            eerste = eerste_van_maand(self.dag)
            vorige, volgende = plus_maanden(eerste, -1), plus_maanden(eerste, 1)
        kiezen = {naam: rij for naam, rij in self.gekozen.items() if rij}
        return {
            "toon": self.toon,
            "per": self.per,
            "wie": self.wie,
            "dag": self.dag,
            "maandag": van,
            "zondag": van + timedelta(days=6),
            "weeknummer": van.isocalendar().week,
            "vorige_url": self.url_met(dag=vorige.isoformat()),
            "volgende_url": self.url_met(dag=volgende.isoformat()),
            "nu_url": self.url_met(dag=self.vandaag.isoformat()),
            "weergaven": [
                (naam, self.url_met(toon=code, per=""), code == self.toon)
                for code, naam in WEERGAVEN.items()
            ],
            "alle_url": self.url_met(wie="alle") if self.wie != "alle" else "",
            "weekbladen_url": self._weekbladen_url(),
            "bemiddelaars": [rij for rij in self.collegas if rij != self.request.user],
            "gemeenten": Gemeente.objects.zichtbaar_voor(self.request.user).bestaand_op(self.dag),
            "activiteiten": Activiteit.objects.zichtbaar_voor(self.request.user).filter(
                actief=True
            ),
            "gekozen": self.gekozen,
            "van_een": [
                (rij, self.url_met(**{naam: ""})) for naam, rij in kiezen.items() if naam in VAST
            ],
            "vast": {naam: rij.pk for naam, rij in kiezen.items() if naam in VAST},
        }

    def _weekbladen_url(self):
        """The week on paper: of the one person, of the own caseload, or of everybody."""
        week = {"week": self.dag.isoformat()}
        if een := self.gekozen["wijkwerker"]:
            return reverse("weekblad_pdf", args=[een.pk], query=week)
        wie = "mijn" if self.wie == "mijn" else "alle"
        return reverse("weekbladen_pdf", query=week | {"wie": wie})

    def get_blad(self, kalender: Kalender):
        """The days, as this view of the calendar draws them."""
        if self.toon == "rooster":
            per_gebruiker = self.per == "gebruiker"
            rijen = rooster(
                kalender,
                self.selectie,
                self.vandaag,
                per_gebruiker=per_gebruiker,
                url_van=lambda wie: self.url_met(
                    **{self.per: str(wie.pk)}, toon="week", wie="alle", per=""
                ),
            )
            return {
                "rijen": rijen,
                "dagen": dagen_van(kalender, self.selectie, self.vandaag),
                "indelingen": [
                    ("Per wijk-werker", self.url_met(per="wijkwerker"), not per_gebruiker),
                    ("Per gebruiker", self.url_met(per="gebruiker"), per_gebruiker),
                ],
            }
        dagen = dagen_van(kalender, self.selectie, self.vandaag)
        if self.toon == "maand":
            return {
                "weken": [
                    (self.url_met(toon="week", dag=rij[0].datum.isoformat()), rij)
                    for rij in maandblad(dagen, self.dag)
                ]
            }
        return {"blad": weekblad(dagen)}

    def get_ruimtes(self, kalender: Kalender):
        """How full the hours are of everyone who works here, by name; two queries."""
        wie = dict(kalender.wie)
        if een := self.gekozen["wijkwerker"]:
            wie[een.pk] = een
        if not wie:
            return []
        van, tot = self.get_periode()
        if self.toon == "maand":
            van, tot = maandvenster(self.dag)
        ruimtes = urenruimtes(list(wie), van, tot)
        op_naam = sorted(wie.values(), key=lambda persoon: persoon.volledige_naam.lower())
        return [
            (
                persoon,
                ruimtes[persoon.pk],
                self.url_met(wijkwerker=str(persoon.pk), wie="alle", toon=self.toon),
            )
            for persoon in op_naam
        ]


def dag_van(tekst: str, vandaag: date) -> date:
    """The day that the address asks, or today."""
    try:
        dag = forms.DateField().clean(tekst)
    except ValidationError:
        return vandaag
    return dag if 2018 <= dag.year <= 2100 else vandaag


def maandag_van(tekst: str, vandaag: date) -> date:
    """The Monday of the week that the address asks, or of this week."""
    return week_van(dag_van(tekst, vandaag))[0]
