"""Who was asked for what, with the answers; and who is seldom asked while others are chosen."""

from django.urls import reverse
from django.utils import timezone

from trajecten.aanbodfilters import AanbodFilter, WeinigGevraagdFilter
from trajecten.models import Aanbod, Traject
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Knop, Leeg
from wijkwerken.toegang.rechten import Handeling


class AanbodListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.PLANNEN
    queryset = Aanbod.objects.select_related(
        "traject__wijkwerker",
        "aanvraag__gebruiker",
        "aanvraag__activiteit",
        "aanvraag__vestiging__gemeente",
        "gedaan_door",
    )
    filterset_class = AanbodFilter
    titel = "Aanbiedingen"
    inleiding = "Aan wie welk werk gevraagd is, en wat het antwoord was."
    enkelvoud, meervoud = "aanbod", "aanbiedingen"
    ordening = "-gedaan_op"
    leeg = Leeg(
        titel="Nog niets aangeboden",
        tekst="Kies bij een aanvraag wie past: wie u vraagt of plant, staat daarna hier.",
    )
    kolommen = (
        Kolom(
            "wijkwerker", "Wijk-werker", "traject__wijkwerker__volledige_naam",
            sorteer=("traject__wijkwerker__naam", "traject__wijkwerker__voornaam"),
            link=lambda rij: rij.traject.wijkwerker.get_absolute_url(),
        ),
        Kolom(
            "aanvraag", "Werk", "aanvraag__activiteit__naam", sorteer="aanvraag__activiteit__naam",
            link=True, uitleg="aanvraag__gebruiker",
        ),
        Kolom(
            "gemeente", "Gemeente", "aanvraag__vestiging__gemeente",
            sorteer="aanvraag__vestiging__gemeente__naam",
        ),
        Kolom("gedaan_op", "Aangeboden op", sorteer="gedaan_op", soort="datum"),
        Kolom("wijze", "Hoe", sorteer="wijze", soort="keuze"),
        Kolom(
            "antwoord", "Antwoord", sorteer="antwoord", soort="keuze",
            link=lambda rij: reverse("aanbod_antwoord", args=[rij.pk]),
        ),
        Kolom("beantwoord_op", "Antwoord op", sorteer="beantwoord_op", soort="datum",
              standaard=False),
        Kolom("geweigerd_door", "Geweigerd door", sorteer="geweigerd_door", soort="keuze"),
        Kolom("reden", "Reden", sorteer="reden", soort="keuze", uitleg="nota"),
        Kolom("nota", "Toelichting", standaard=False),
        Kolom("door", "Aangeboden door", "gedaan_door", sorteer="gedaan_door__naam",
              in_tabel=False),
        Kolom("gebruiker", "Gebruiker", "aanvraag__gebruiker",
              sorteer=("aanvraag__gebruiker__naam", "aanvraag__gebruiker__voornaam"),
              in_tabel=False),
    )  # fmt: skip

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list"))]

    def get_knoppen(self):
        return [Knop("Lang niet gevraagd", reverse("weinig_gevraagd"))]

    def get_persoon_van(self, rij):
        return rij.traject.wijkwerker_id


def _bij_dossier(rij, **vraag):
    return reverse("aanbod_list", query={"dossier": rij.wijkwerker_id, **vraag})


class WeinigGevraagdView(LijstInzageMixin, FilterListView):
    """Running trajecten, who waits longest first; each number opens the offers it counts."""

    handeling = Handeling.PLANNEN
    queryset = Traject.objects.lopend().select_related("wijkwerker__gemeente", "bemiddelaar")
    filterset_class = WeinigGevraagdFilter
    titel = "Lang niet gevraagd"
    inleiding = (
        "Wie het langst wacht staat bovenaan. Overgeslagen is iemand telkens als sindsdien een "
        "ander gekozen werd voor werk dat op het eigen afsprakenblad als voorkeur staat, en de "
        "persoon voor die aanvraag niet gevraagd is."
    )
    enkelvoud, meervoud = "wijk-werker", "wijk-werkers"
    ordening = "-dagen"
    leeg = Leeg(titel="Niemand met een lopend traject")
    kolommen = (
        Kolom(
            "wijkwerker", "Wijk-werker", "wijkwerker__volledige_naam",
            sorteer=("wijkwerker__naam", "wijkwerker__voornaam"),
            link=lambda rij: rij.wijkwerker.get_absolute_url(),
        ),
        Kolom("gemeente", "Gemeente", "wijkwerker__gemeente", sorteer="wijkwerker__gemeente__naam"),
        Kolom("laatst", "Laatst gevraagd op", "laatst_gevraagd", soort="datum",
              sorteer="laatst_gevraagd"),
        Kolom("dagen", "Dagen geleden", lambda rij: (timezone.localdate() - rij.sinds).days,
              soort="getal", sorteer="dagen",
              uitleg=lambda rij: "" if rij.laatst_gevraagd else "nog nooit, sinds de start"),
        Kolom("gevraagd", "Keer gevraagd", soort="getal", sorteer="gevraagd", link=_bij_dossier),
        Kolom("geweigerd", "Zelf geweigerd", soort="getal", sorteer="geweigerd",
              link=lambda rij: _bij_dossier(rij, geweigerd_door="wijkwerker")),
        Kolom("overgeslagen", "Overgeslagen", soort="getal", sorteer="overgeslagen",
              link=lambda rij: reverse("aanbod_list", query={"overgeslagen": rij.pk})),
        Kolom("aan_het_werk", "Nu aan het werk", soort="ja_nee", sorteer="aan_het_werk"),
        Kolom("bemiddelaar", "Bemiddelaar", sorteer="bemiddelaar__naam"),
        Kolom("zoek", "Werk zoeken", lambda _: "Werk zoeken", in_export=False,
              link=lambda rij: reverse("wijkwerker_passend", args=[rij.wijkwerker_id])),
    )  # fmt: skip

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list")), ("Aanbiedingen", reverse("aanbod_list"))]

    def get_queryset(self):
        return super().get_queryset().met_aanbod(timezone.localdate())

    def get_persoon_van(self, rij):
        return rij.wijkwerker_id
