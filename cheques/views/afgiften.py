"""The batches for the issuer, one of them, and the cheques that were answered."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.choices import Afgifteuitslag, ChequeStand
from cheques.documenten import bordereel_csv, bordereel_pdf, bordereelregels
from cheques.filters import AfgifteFilter, AfgifteregelFilter
from cheques.models import Afgifte, Afgifteregel, Cheque
from cheques.rules.nummers import nummers_in_zin
from cheques.services.afgiften import af_te_leveren
from cheques.sporen import sporen_van_afgifte
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BereikMixin,
    FilterListView,
    GeschiedenisView,
    Knop,
    Leeg,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.toegang.rechten import Handeling

BORDEREEL = (
    Kolom("prijs", "Prijs", soort="bedrag"),
    Kolom("vervalt_op", "Geldig tot en met", soort="datum"),
    Kolom("aantal", "Cheques", soort="getal"),
    Kolom("waarde", "Waarde", soort="bedrag"),
    Kolom("nummers", "Nummers", pad=lambda regel: regel.nummers.replace("\n", ", ")),
)
# What to do with a cheque that the issuer does not pay.
RAAD = {
    ChequeStand.GEWEIGERD: "Haal hem van de prestatie, of lever hem opnieuw af.",
    ChequeStand.ONTVANGEN: "Van de prestatie gehaald: weer bij de gebruiker.",
    ChequeStand.AFGELEVERD: "Opnieuw afgeleverd: wacht op antwoord.",
    ChequeStand.UITBETAALD: "Opnieuw afgeleverd en betaald.",
}


def kruimels(*meer):
    return [("Cheques", reverse("cheque_list")), *meer]


def naar_afgiften():
    return ("Afgiften", reverse("afgifte_list"))


def regels_url(afgifte=None, **filters):
    """The list of cheques of batches, narrowed."""
    filters = {"afgifte": afgifte.pk} | filters if afgifte else filters
    vraag = "&".join(f"{naam}={waarde}" for naam, waarde in filters.items())
    return f"{reverse('afgifteregel_list')}?{vraag}"


class AfgifteListView(FilterListView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Afgifte.objects.select_related("door").met_tellingen()
    filterset_class = AfgifteFilter
    titel = "Afgiften"
    inleiding = "Ingeleverde cheques gaan samen naar de uitgever, met een afgiftebordereel."
    enkelvoud, meervoud = "afgifte", "afgiften"
    ordening = "-nummer"
    kolommen = (
        Kolom("nummer", "Nummer", sorteer="nummer", link=True),
        Kolom("stand", "Stand", soort="status", sorteer="stand"),
        Kolom("kenmerk", "Kenmerk", sorteer="kenmerk"),
        Kolom("aantal", "Cheques", "n", soort="getal", sorteer="n"),
        Kolom("waarde", "Waarde", "cent", soort="bedrag", sorteer="cent"),
        Kolom("afgeleverd", "Afgeleverd", "afgeleverd_op", soort="datum", sorteer="afgeleverd_op"),
        Kolom(
            "open",
            "Zonder antwoord",
            "n_open",
            soort="getal",
            link=lambda rij: regels_url(rij, uitslag=Afgifteuitslag.OPEN) if rij.n_open else "",
        ),
        Kolom(
            "geweigerd",
            "Geweigerd",
            "n_geweigerd",
            soort="getal",
            link=lambda rij: (
                regels_url(rij, uitslag=Afgifteuitslag.GEWEIGERD) if rij.n_geweigerd else ""
            ),
        ),
        Kolom("door", "Gemaakt door", standaard=False),
    )
    leeg = Leeg("Nog geen afgiften", "Lever de ingeleverde cheques samen af bij de uitgever.")

    def get_kruimels(self):
        return kruimels()

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN):
            return []
        return [
            Knop("Geweigerde cheques", regels_url(stand=ChequeStand.GEWEIGERD)),
            Knop("Afgifte voorbereiden", reverse("afgifte_nieuw"), hoofd=True),
        ]


class AfgifteregelListView(FilterListView):
    """Cheques with what the issuer answered, and what to do next with what it refused."""

    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Afgifteregel.objects.select_related(
        "afgifte", "cheque__bestelling__gebruiker", "cheque__prestatie"
    )
    filterset_class = AfgifteregelFilter
    titel = "Cheques van afgiften"
    enkelvoud, meervoud = "cheque", "cheques"
    ordening = "-afgifte"
    kolommen = (
        Kolom(
            "nummer",
            "Cheque",
            "cheque__nummer",
            sorteer="cheque__nummer",
            link=lambda regel: regel.cheque.get_absolute_url(),
        ),
        Kolom(
            "gebruiker",
            "Gebruiker",
            "cheque__bestelling__gebruiker",
            link=lambda regel: regel.cheque.bestelling.gebruiker.get_absolute_url(),
        ),
        Kolom(
            "afgifte",
            "Afgifte",
            "afgifte__nummer",
            sorteer="afgifte__nummer",
            link=lambda regel: regel.afgifte.get_absolute_url(),
        ),
        Kolom("uitslag", "Antwoord", soort="status", sorteer="uitslag"),
        Kolom("reden", "Reden"),
        Kolom("op", "Beantwoord", "beantwoord_op", soort="datum", sorteer="beantwoord_op"),
        Kolom("stand", "Cheque nu", "cheque__stand", soort="status", sorteer="cheque__stand"),
        Kolom(
            "raad",
            "Wat nu",
            lambda regel: (
                RAAD.get(ChequeStand(regel.cheque.stand), "")
                if regel.uitslag == Afgifteuitslag.GEWEIGERD
                else ""
            ),
        ),
        Kolom(
            "prestatie",
            "Prestatie van",
            "cheque__prestatie__datum",
            soort="datum",
            standaard=False,
        ),
    )

    def get_kruimels(self):
        return kruimels(naar_afgiften())


class AfgifteDetailView(ScopedDetailView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Afgifte.objects.select_related("door").met_tellingen()
    template_name = "cheques/afgifte_detail.html"

    def get_kruimels(self):
        return kruimels(naar_afgiften())

    def get_context_data(self, **kwargs):
        rij = self.object
        mag = self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN)
        wacht = Cheque.objects.filter(
            afgifteregels__afgifte=rij, afgifteregels__uitslag=Afgifteuitslag.OPEN
        )
        geweigerd = rij.regels.filter(uitslag=Afgifteuitslag.GEWEIGERD).select_related("cheque")
        return super().get_context_data(**kwargs) | {
            "tabs": tabs_van(rij),
            "afgifte": rij,
            "bordereel": Tabel(BORDEREEL, bordereelregels(rij), "Wat op het bordereel staat"),
            "betwist": "" if not rij.n_open else _nummers(wacht.betwist()),
            "geweigerd": Tabel(
                (
                    Kolom(
                        "nummer",
                        "Cheque",
                        "cheque__nummer",
                        link=lambda regel: regel.cheque.get_absolute_url(),
                    ),
                    Kolom("reden", "Reden"),
                    Kolom("stand", "Cheque nu", "cheque__stand", soort="status"),
                    Kolom("raad", "Wat nu", lambda regel: RAAD[ChequeStand(regel.cheque.stand)]),
                ),
                list(geweigerd.order_by("cheque__nummer")) if rij.n_geweigerd else [],
                "Geweigerde cheques",
            ),
            "url_open": regels_url(rij, uitslag=Afgifteuitslag.OPEN),
            "url_aanvaard": regels_url(rij, uitslag=Afgifteuitslag.AANVAARD),
            "url_geweigerd": regels_url(rij, uitslag=Afgifteuitslag.GEWEIGERD),
            "url_alle": regels_url(rij),
            "mag_voorbereiden": mag and rij.is_voorbereid,
            "mag_beantwoorden": mag and rij.wacht_op_antwoord,
        }


class AfgifteGeschiedenisView(GeschiedenisView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Afgifte.objects.all()

    def get_sporen(self):
        return sporen_van_afgifte(self.object.pk)

    def get_kruimels(self):
        return kruimels(naar_afgiften(), *super().get_kruimels())


class _BordereelView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Afgifte.objects.all()


class BordereelPdfView(_BordereelView):
    def get(self, request, *args, **kwargs):
        return bordereel_pdf(self.get_object(), vandaag=timezone.localdate())


class BordereelCsvView(_BordereelView):
    def get(self, request, *args, **kwargs):
        return bordereel_csv(self.get_object())


def klaar_en_aangehouden(account) -> dict:
    """What may go to the issuer now, per price; and how many are held, or were refused."""
    bij_ons = Cheque.objects.bewerkbaar_voor(account).bij_ons()
    klaar = af_te_leveren(account)
    per_prijs = klaar.per_prijs()
    return {
        "per_prijs": Tabel(BORDEREEL[:1] + BORDEREEL[2:4], per_prijs, "Klaar om af te leveren"),
        "aantal": sum(rij["aantal"] for rij in per_prijs),
        "waarde": sum(rij["waarde"] for rij in per_prijs),
        "aangehouden": bij_ons.betwist().count(),
        "geweigerd": bij_ons.niet_betwist().filter(stand=ChequeStand.GEWEIGERD).count(),
    }


def _nummers(cheques) -> str:
    return nummers_in_zin(cheques.values_list("nummer", flat=True))
