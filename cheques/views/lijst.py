"""The list of cheques, and the life of one."""

from django.urls import reverse

from cheques.filters import ChequeFilter
from cheques.models import Cheque
from cheques.rules.stappen import (
    AANGEVRAAGD,
    GECORRIGEERD,
    ONTVANGEN,
    TERUGBETAALD,
    VERLOREN,
    volgende_stappen,
)
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import FilterListView, Knop, Leeg, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

# What can be done with one cheque beside its prestatie: the step, its page, and the word.
STAPPEN = (
    (ONTVANGEN, "cheques_terugvinden", "Terecht"),
    (VERLOREN, "cheques_verloren", "Verloren"),
    (TERUGBETAALD, "cheques_terugbetalen", "Terugbetalen"),
    (AANGEVRAAGD, "chequeaanvraag_nieuw", "Vraag terug bij de uitgever"),
)


class ChequeListView(FilterListView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Cheque.objects.select_related("bestelling__gebruiker", "prestatie")
    filterset_class = ChequeFilter
    titel = "Cheques"
    enkelvoud, meervoud = "cheque", "cheques"
    ordening = "nummer"
    kolommen = (
        Kolom("nummer", "Nummer", sorteer="nummer", link=True),
        Kolom(
            "gebruiker",
            "Gebruiker",
            "bestelling__gebruiker",
            sorteer=("bestelling__gebruiker__naam", "bestelling__gebruiker__voornaam"),
            link=lambda cheque: cheque.bestelling.gebruiker.get_absolute_url(),
        ),
        Kolom("stand", "Stand", soort="status", sorteer="stand"),
        Kolom("vorm", "Vorm", "bestelling__vorm", soort="keuze", sorteer="bestelling__vorm"),
        Kolom("prijs", "Prijs", "bestelling__prijs", soort="bedrag", sorteer="bestelling__prijs"),
        Kolom(
            "vervalt_op",
            "Geldig tot en met",
            "bestelling__vervalt_op",
            soort="datum",
            sorteer="bestelling__vervalt_op",
        ),
        Kolom(
            "prestatie",
            "Betaalt prestatie van",
            "prestatie__datum",
            soort="datum",
            sorteer="prestatie__datum",
            link=lambda cheque: cheque.prestatie.get_absolute_url() if cheque.prestatie else "",
        ),
        Kolom(
            "uitgegeven",
            "Uitgegeven",
            "bestelling__uitgegeven_op",
            soort="datum",
            sorteer="bestelling__uitgegeven_op",
            standaard=False,
        ),
    )
    leeg = Leeg(
        "Nog geen cheques",
        "Registreer eerst de cheques die een gebruiker kocht.",
    )

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN):
            return []
        return [
            Knop("Voorraad", reverse("chequevoorraad_list")),
            Knop("Kredieten", reverse("krediet_list")),
            Knop("Aankopen", reverse("chequebestelling_list")),
            Knop("Afgiften", reverse("afgifte_list")),
            Knop("Terugvragen", reverse("chequeaanvraag_list")),
            Knop("Importeren", f"{reverse('invoer_nieuw')}?soort=cheques"),
            Knop("Aankoop registreren", reverse("chequebestelling_nieuw"), hoofd=True),
        ]


def _waar(beweging):
    """What a step was about: a batch, an aanvraag at the issuer, or a prestatie."""
    return beweging.afgifte or beweging.aanvraag or beweging.prestatie or ""


class ChequeDetailView(ScopedDetailView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Cheque.objects.select_related(
        "bestelling__gebruiker", "prestatie__inzet__aanvraag__activiteit"
    )
    template_name = "cheques/cheque_detail.html"

    def get_titel(self):
        return f"Cheque {self.object.nummer}"

    def get_kruimels(self):
        return [("Cheques", reverse("cheque_list"))]

    def get_context_data(self, **kwargs):
        bewegingen = self.object.bewegingen.select_related(
            "door", "prestatie", "afgifte", "aanvraag"
        )
        levenslijn = Tabel(
            [
                Kolom("datum", "Datum", soort="datum"),
                Kolom("soort", "Wat", soort="keuze"),
                Kolom(
                    "waar",
                    "Waar",
                    _waar,
                    link=lambda b: _waar(b).get_absolute_url() if _waar(b) else "",
                ),
                Kolom("door", "Door", lambda b: b.door or "automatisch"),
                Kolom("reden", "Reden"),
            ],
            bewegingen,
            bijschrift="Levenslijn van deze cheque",
        )
        volgende = volgende_stappen(self.object.stand)
        mag = self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN)
        return super().get_context_data(
            **kwargs,
            levenslijn=levenslijn,
            kan_corrigeren=mag and GECORRIGEERD in volgende,
            stappen=[paar for stap, *paar in STAPPEN if mag and stap in volgende],
        )
