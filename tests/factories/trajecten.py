from datetime import UTC, date, datetime, time, timedelta

import factory

from cheques.rules.momentopname import RIJSOORTEN, canoniek, totalen, vingerafdruk
from cheques.services.momentopname import BEWEGINGEN
from tests.factories.gebruikers import AanvraagFactory
from tests.factories.toegang import AccountFactory, GemeenteFactory, ToeleidingsdienstFactory
from trajecten.choices import (
    AanmeldingStatus,
    Gevoeligheid,
    Inkomen,
    InzetStatus,
    NotitieSoort,
    SchorsingReden,
    SignaalErnst,
    SignaalSoort,
)
from trajecten.models import (
    Aanmelding,
    Afsprakenblad,
    Betwisting,
    Bijlage,
    Correctie,
    Evaluatie,
    GeplandMoment,
    Intake,
    Inzet,
    Maandafsluiting,
    Notitie,
    Overdracht,
    Prestatie,
    Schorsing,
    Signaal,
    Terugkoppeling,
    Traject,
    WijkWerker,
    Wijkwerkovereenkomst,
    Zitdag,
)
from wijkwerken.kern import insz
from wijkwerken.voorbeeld.insz import insz_van


class PersoonFactory(factory.django.DjangoModelFactory):
    class Meta:
        abstract = True

    class Params:
        # 998 numbers fit on one birth date; the year moves on after that.
        rang = factory.Sequence(lambda n: n)
        cijfers = factory.LazyAttribute(lambda p: insz_van(p.geboortedatum, p.rang % 998 + 1))

    voornaam = "Youssef"
    naam = factory.Sequence(lambda n: f"El Amrani{n}")
    geboortedatum = factory.LazyAttribute(lambda p: date(1960 + p.rang // 998 % 40, 7, 30))
    insz_versleuteld = factory.LazyAttribute(lambda p: insz.versleutel(p.cijfers))
    insz_index = factory.LazyAttribute(lambda p: insz.index(p.cijfers))
    straat = "Basiliekstraat"
    huisnummer = "3"
    postcode = "1500"
    plaats = "Halle"
    telefoon = "+32470711930"
    email = factory.Sequence(lambda n: f"persoon{n}@voorbeeld.test")


class WijkWerkerFactory(PersoonFactory):
    class Meta:
        model = WijkWerker

    nummer = factory.Sequence(lambda n: f"2025-{n:04d}")
    gemeente = factory.SubFactory(GemeenteFactory)
    inkomen = Inkomen.LEEFLOON


class AanmeldingFactory(PersoonFactory):
    """Sent by a toeleider of its dienst."""

    class Meta:
        model = Aanmelding

    nummer = factory.Sequence(lambda n: f"2025-{n:04d}")
    dienst = factory.SubFactory(ToeleidingsdienstFactory)
    ingediend_door = factory.SubFactory(
        AccountFactory, als_toeleider=True, dienst=factory.SelfAttribute("..dienst")
    )
    gemeente = factory.SubFactory(GemeenteFactory)
    inkomen = Inkomen.LEEFLOON
    motivering = "Drie jaar niet gewerkt, leert Nederlands."
    status = AanmeldingStatus.VERSTUURD
    verstuurd_op = datetime(2025, 1, 2, 9, 0, tzinfo=UTC)


class ZitdagFactory(factory.django.DjangoModelFactory):
    """A Thursday from 9 to 12: four places of 45 minutes."""

    class Meta:
        model = Zitdag

    gemeente = factory.SubFactory(GemeenteFactory)
    datum = date(2025, 3, 6)
    begin = time(9)
    einde = time(12)
    duur = 45
    plaats = "Sociaal Huis"
    bemiddelaar = factory.SubFactory(AccountFactory)


class IntakeFactory(factory.django.DjangoModelFactory):
    """Planned on the first place of a zitdag."""

    class Meta:
        model = Intake

    aanmelding = factory.SubFactory(AanmeldingFactory)
    zitdag = factory.SubFactory(ZitdagFactory)
    bemiddelaar = factory.SelfAttribute("zitdag.bemiddelaar")
    begin = datetime(2025, 3, 6, 8, 0, tzinfo=UTC)
    einde = factory.LazyAttribute(lambda intake: intake.begin + timedelta(minutes=45))
    plaats = "Sociaal Huis"


class TrajectFactory(factory.django.DjangoModelFactory):
    """A lopend traject of a whole year, on fixed dates."""

    class Meta:
        model = Traject

    nummer = factory.Sequence(lambda n: f"2025-{n:04d}")
    wijkwerker = factory.SubFactory(WijkWerkerFactory)
    gemeente = factory.SubFactory(GemeenteFactory)
    toeleider = factory.SubFactory(ToeleidingsdienstFactory)
    bemiddelaar = factory.SubFactory(AccountFactory)
    start = date(2025, 1, 1)
    voorzien_einde = date(2025, 12, 31)
    overeenkomst_getekend_op = factory.SelfAttribute("start")


class AfsprakenbladFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Afsprakenblad

    traject = factory.SubFactory(TrajectFactory)
    volgnummer = factory.Sequence(lambda n: n + 1)
    vervolgstap = "Opleiding logistiek medewerker"


def teken(blad, op):
    """Sign it once its lists are in: after that neither it nor they change."""
    Afsprakenblad.objects.filter(pk=blad.pk).update(status="getekend", getekend_op=op)
    blad.refresh_from_db()
    return blad


class EvaluatieFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Evaluatie

    traject = factory.SubFactory(TrajectFactory)
    datum = date(2025, 6, 30)


class SchorsingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Schorsing

    traject = factory.SubFactory(TrajectFactory)
    reden = SchorsingReden.ZIEKTE
    van = date(2025, 4, 1)
    tot = date(2025, 4, 14)


class NotitieFactory(factory.django.DjangoModelFactory):
    """Of a bemiddelaar, shared with the dienst of the traject."""

    class Meta:
        model = Notitie

    traject = factory.SubFactory(TrajectFactory)
    wijkwerker = factory.SelfAttribute("traject.wijkwerker")
    soort = NotitieSoort.GESPREK
    gevoeligheid = Gevoeligheid.GEDEELD
    datum = date(2025, 3, 3)
    tekst = "Komt graag naar de refter."
    door = factory.SubFactory(AccountFactory)


class OverdrachtFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Overdracht

    traject = factory.SubFactory(TrajectFactory)
    van = factory.SubFactory(AccountFactory)
    aan = factory.SelfAttribute("traject.bemiddelaar")
    door = factory.SelfAttribute("van")
    datum = date(2025, 3, 3)
    reden = "Andere gemeente"


class InzetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Inzet

    aanvraag = factory.SubFactory(AanvraagFactory)
    traject = factory.SubFactory(TrajectFactory)
    status = InzetStatus.BEVESTIGD
    van = date(2025, 1, 6)


class GeplandMomentFactory(factory.django.DjangoModelFactory):
    """Whole hours without a time of day, so that several fit on one date."""

    class Meta:
        model = GeplandMoment

    inzet = factory.SubFactory(InzetFactory)
    traject = factory.SelfAttribute("inzet.traject")
    datum = date(2025, 3, 10)
    uren = 4


class PrestatieFactory(factory.django.DjangoModelFactory):
    """Whole hours without a time of day; pass `traject` for an inzet of that traject."""

    class Meta:
        model = Prestatie

    traject = factory.SubFactory(TrajectFactory)
    inzet = factory.SubFactory(InzetFactory, traject=factory.SelfAttribute("..traject"))
    datum = date(2025, 3, 3)
    uren = 4


class CorrectieFactory(factory.django.DjangoModelFactory):
    """One hour more, in the month after that of the work."""

    class Meta:
        model = Correctie

    prestatie = factory.SubFactory(PrestatieFactory)
    uren = 1
    boekmaand = date(2025, 4, 1)
    reden = "Blad teruggevonden"
    door = factory.SubFactory(AccountFactory, als_coordinator=True)


class MaandafsluitingFactory(factory.django.DjangoModelFactory):
    """An empty month of long ago: it holds nothing that a test writes."""

    class Meta:
        model = Maandafsluiting

    gemeente = factory.SubFactory(GemeenteFactory)
    maand = date(2024, 1, 1)
    afgesloten_door = factory.SubFactory(AccountFactory, als_coordinator=True)
    afgesloten_op = datetime(2024, 2, 1, tzinfo=UTC)
    prestaties = uren = cheques = uren_boven = 0

    @factory.lazy_attribute
    def inhoud(self):
        leeg = {
            "versie": 1,
            "gemeente": {"nis": self.gemeente.nis, "naam": self.gemeente.naam},
            "maand": f"{self.maand:%Y-%m}",
            **{soort: [] for soort in RIJSOORTEN},
            "bewegingen": dict.fromkeys(BEWEGINGEN, 0),
            "volgnummer": 1,
            "afgesloten_op": self.afgesloten_op.isoformat(),
            "afgesloten_door": self.afgesloten_door.naam,
            "toelichting": "",
            "open_punten": [],
        }
        return canoniek(leeg | {"totalen": totalen(leeg)})

    @factory.lazy_attribute
    def vingerafdruk(self):
        return vingerafdruk(self.inhoud)


class BetwistingFactory(factory.django.DjangoModelFactory):
    """Decided, so that it holds nothing: two of the four hours fell away."""

    class Meta:
        model = Betwisting

    nummer = factory.Sequence(lambda n: f"2024-{n:04d}")
    prestatie = factory.SubFactory(PrestatieFactory)
    inzet = factory.SelfAttribute("prestatie.inzet")
    datum = factory.SelfAttribute("prestatie.datum")
    gewerkt = 4
    uren = 2
    reden = "minder_uren"
    wijze = "brief"
    ontvangen_op = date(2025, 3, 6)
    indienen_voor = date(2025, 3, 10)
    beslissen_voor = date(2025, 3, 19)
    stand = "gegrond"
    toegekend = 2
    beslist_op = date(2025, 3, 12)
    behandelaar = factory.SubFactory(AccountFactory)


class SignaalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Signaal

    sleutel = factory.Sequence(lambda n: f"proef:{n}")
    soort = SignaalSoort.TRAJECTEINDE
    ernst = SignaalErnst.LET_OP
    traject = factory.SubFactory(TrajectFactory)
    wijkwerker = factory.SelfAttribute("traject.wijkwerker")
    datum = date(2025, 12, 31)
    melding = "Het traject eindigt op 31 december 2025."


class TerugkoppelingFactory(factory.django.DjangoModelFactory):
    """Typed in from paper; pass `traject` for an inzet of that traject."""

    class Meta:
        model = Terugkoppeling

    traject = factory.SubFactory(TrajectFactory)
    inzet = factory.SubFactory(InzetFactory, traject=factory.SelfAttribute("..traject"))
    wijze = "papier"
    afspraken, werk, zelfstandig = 4, 3, 2
    datum = date(2025, 6, 16)
    ingevuld_op = datetime(2025, 6, 16, 9, 0, tzinfo=UTC)


class BijlageFactory(factory.django.DjangoModelFactory):
    """A small PDF, as people bring one; say what it hangs on."""

    class Meta:
        model = Bijlage

    soort = "andere"
    naam = "brief.pdf"
    bestand = factory.django.FileField(filename="brief.pdf", data=b"%PDF-1.7")
    mime = "application/pdf"
    grootte = 8
    sha256 = "0" * 64
    door = factory.SubFactory(AccountFactory)


class WijkwerkovereenkomstFactory(factory.django.DjangoModelFactory):
    """For the whole term of its traject, not signed."""

    class Meta:
        model = Wijkwerkovereenkomst

    nummer = factory.Sequence(lambda n: f"2025-{n:04d}")
    traject = factory.SubFactory(TrajectFactory)
    van = factory.SelfAttribute("traject.start")
    tot = factory.SelfAttribute("traject.voorzien_einde")
