"""One person of dienst A with everything that can hang under a person, full of markers."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pgtrigger
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange

from cheques.choices import BewegingSoort
from cheques.models import (
    Afgifteregel,
    Afsluitdeel,
    Afsluitronde,
    ChequeBeweging,
    Jaarbundel,
    Jaarbundeldeel,
    Terugstorting,
    Vergoedingdeel,
    Vergoedinglijst,
    Vergoedingregel,
)
from gebruikers.models import Gebrekestap, Gebruikershandtekening, Gebruikersnotitie
from rapportage.models import Jaarverslagtekst, Rapportbestand, Rapportplanning
from rapportage.querysets import bereik_van
from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    AccountFactory,
    AfgifteFactory,
    AfsprakenbladFactory,
    AfwijkingFactory,
    BetwistingFactory,
    BijlageFactory,
    ChequeaanvraagFactory,
    ChequeFactory,
    CorrectieFactory,
    EvaluatieFactory,
    GebrekeFactory,
    GebruikersovereenkomstFactory,
    GeplandMomentFactory,
    InschrijvingsgeldFactory,
    IntakeFactory,
    InzetFactory,
    KredietFactory,
    MaandafsluitingFactory,
    NotitieFactory,
    OntvangstFactory,
    OverdrachtFactory,
    PrestatieFactory,
    RegistratieFactory,
    SchorsingFactory,
    SignaalFactory,
    TerugkoppelingFactory,
    TrajectFactory,
    UitsluitingFactory,
    VereisteFactory,
)
from tests.veiligheidsnet import eigen_modellen
from trajecten.models import (
    Aanbod,
    Afwezigheid,
    Berichtkeuze,
    Beschikbaarheid,
    Betwistingstap,
    Bewijs,
    Competentie,
    EvaluatieCompetentie,
    Handtekening,
    Huishouden,
    Intakeverslag,
    Maandafsluiting,
    Maandblad,
    NietSamen,
    Opvolging,
    Overgangsbewijs,
    Overschrijding,
    Overtypregel,
    Overtypscherm,
    Planningsbericht,
    Planningslink,
    Rekening,
    UrenElders,
    Urenstap,
    Vervanging,
    Vervangvraag,
    VolgendeStap,
    Voorkeursactiviteit,
    Wachtnotitie,
    Wijkwerkovereenkomst,
)
from wijkwerken.invoer.models import Invoer, Invoerbron, Invoerrij
from wijkwerken.kern.privacy import Privacy, privacyklasse
from wijkwerken.voorbeeld.insz import insz_van

APPS = {"gebruikers", "trajecten", "cheques", "invoer"}
GEHEIM = {Privacy.PERSOONLIJK, Privacy.GEVOELIG}
VAST = (
    "gebruikers.Gebrekestap:vast",
    "trajecten.Betwistingstap:vast",
    "trajecten.Correctie:alleen_toevoegen",
    "trajecten.Maandafsluiting:vast",
)
MERK = "zqx"


@dataclass
class Wereld:
    """The rows by model label, and the markers by where they stand."""

    rijen: dict[str, models.Model]
    toeleider: object
    gemeente: object
    bemiddelaar: object
    merk: str = MERK
    merken: dict[str, str] = field(default_factory=dict)

    def in_tekst(self, tekst: str) -> list[str]:
        """Where the markers in this text come from."""
        return sorted({plek for merk, plek in self.merken.items() if merk in tekst})


def maak_wereld(merk=MERK, *, gemeente=None, activiteit=None) -> Wereld:
    """A world of its own; a second one takes another `merk`, of the same length.

    With a `gemeente` and an `activiteit` of before it adds no reference data, only people.
    """
    plek = {"gemeente": gemeente} if gemeente else {}
    besluit = {
        "maanden_besluit": 0,
        "maanden_besluit_reden": "x",
        "maanden_besluit_door": AccountFactory(als_coordinator=True),
        "maanden_besluit_op": date(2025, 1, 1),
    }
    traject = TrajectFactory(wijkwerker__geboortedatum=date(1985, 4, 12), **besluit, **plek)
    dienst, gemeente = traject.toeleider, traject.gemeente
    type(traject.wijkwerker).objects.filter(pk=traject.wijkwerker_id).update(gemeente=gemeente)
    toeleider = AccountFactory(als_toeleider=True, dienst=dienst)
    bemiddelaar = AccountFactory()
    aanmelding = AanmeldingFactory(
        dienst=dienst,
        gemeente=gemeente,
        ingediend_door=toeleider,
        geboortedatum=date(1991, 8, 23),
        huishouden=Huishouden.objects.create(
            optie="b", afgesproken_met="x", afgesproken_op=date(2025, 1, 1)
        ),
    )
    intake = IntakeFactory(aanmelding=aanmelding, zitdag__gemeente=gemeente)
    blad = AfsprakenbladFactory(traject=traject)
    werk = {"activiteit": activiteit, "toegelaten": False} if activiteit else {}
    aanvraag = AanvraagFactory(vestiging__gemeente=gemeente, **werk)
    inzet = InzetFactory(traject=traject, aanvraag=aanvraag)
    moment = GeplandMomentFactory(inzet=inzet)
    prestatie = PrestatieFactory(traject=traject, inzet=inzet)
    cheque = ChequeFactory(bestelling__gebruiker=aanvraag.gebruiker)
    afgifte = AfgifteFactory(door=bemiddelaar)
    teruggevraagd = ChequeaanvraagFactory(gebruiker=aanvraag.gebruiker, door=bemiddelaar)
    ontvangst = OntvangstFactory(bestand__door=bemiddelaar)
    gebreke = GebrekeFactory(
        gebruiker=aanvraag.gebruiker, aanvraag=aanvraag, behandelaar=bemiddelaar
    )
    betwisting = BetwistingFactory(prestatie=prestatie, behandelaar=bemiddelaar)
    evaluatie = EvaluatieFactory(traject=traject)
    vervanging = Vervanging.objects.create(
        moment=moment,
        afwezigheid=Afwezigheid.objects.create(
            wijkwerker=traject.wijkwerker,
            soort="ziek",
            van=moment.datum,
            tot=moment.datum,
            gemeld_op=moment.datum,
        ),
    )
    lijst = [
        traject,
        traject.wijkwerker,
        aanmelding,
        intake,
        intake.zitdag,
        Intakeverslag.objects.create(
            intake=intake, gehouden_op=date(2025, 3, 6), door=bemiddelaar, beperkingen="x"
        ),
        Wachtnotitie.objects.create(aanmelding=aanmelding, reden="geen_vervoer"),
        aanmelding.huishouden,
        blad,
        Competentie.objects.create(afsprakenblad=blad, soort="verworven", omschrijving="x"),
        Urenstap.objects.create(afsprakenblad=blad, vanaf_maand=1, uren=20),
        Voorkeursactiviteit.objects.create(afsprakenblad=blad, activiteit=aanvraag.activiteit),
        Wijkwerkovereenkomst.objects.create(
            traject=traject, nummer=f"2025-{merk}", van=traject.start, tot=traject.voorzien_einde
        ),
        Handtekening.objects.create(
            afsprakenblad=blad,
            partij="organisatie",
            naam="x",
            account=bemiddelaar,
            getekend_op=date(2025, 1, 2),
            wijze="oud",
            reden="x",
            sha256="0" * 64,
        ),
        evaluatie,
        EvaluatieCompetentie.objects.create(
            evaluatie=evaluatie, soort="te_verwerven", omschrijving="x"
        ),
        TerugkoppelingFactory(traject=traject, inzet=inzet),
        SchorsingFactory(traject=traject),
        BijlageFactory(traject=traject, gedeeld=True, door=bemiddelaar),
        NotitieFactory(traject=traject, door=bemiddelaar),
        OverdrachtFactory(traject=traject, van=bemiddelaar),
        inzet,
        moment,
        prestatie,
        Overtypregel.objects.create(
            soort="trajecten",
            sleutel=str(traject.pk),
            wijkwerker=traject.wijkwerker,
            inhoud={"nummer": "x"},
            overgenomen_door=bemiddelaar,
            overgenomen_op=datetime(2025, 3, 3, tzinfo=UTC),
        ),
        Overschrijding.objects.create(
            traject=traject,
            inzet=inzet,
            datum=date(2025, 3, 4),
            uren=1,
            reden="x",
            vastgelegd_door=bemiddelaar,
        ),
        CorrectieFactory(prestatie=prestatie, door=bemiddelaar),
        MaandafsluitingFactory(gemeente=gemeente, maand=_open_maand(gemeente)),
        Maandblad.objects.create(
            traject=traject,
            maand=date(2025, 3, 1),
            stand="binnen",
            binnengebracht_op=date(2025, 4, 2),
        ),
        Bewijs.objects.create(
            wijkwerker=traject.wijkwerker, vereiste=VereisteFactory(code="EHBO"), opmerking="x"
        ),
        Aanbod.objects.create(
            aanvraag=aanvraag,
            traject=traject,
            gedaan_op=date(2025, 3, 3),
            gedaan_door=bemiddelaar,
            wijze="telefoon",
        ),
        NietSamen.objects.create(
            wijkwerker=traject.wijkwerker,
            gebruiker=aanvraag.gebruiker,
            gevraagd_door="gebruiker",
            reden="x",
            van=date(2025, 3, 3),
        ),
        UrenElders.objects.create(
            wijkwerker=traject.wijkwerker, maand=date(2025, 3, 1), uren=3, bron="x"
        ),
        Overgangsbewijs.objects.create(
            traject=traject,
            pwa_van=date(2016, 1, 1),
            kenmerk="x",
            nagekeken_door=bemiddelaar,
            nagekeken_op=date(2025, 1, 1),
            hersteld_op=date(2025, 1, 2),
            hersteld_door=bemiddelaar,
            hersteld_reden="x",
        ),
        Beschikbaarheid.objects.create(
            wijkwerker=traject.wijkwerker,
            van=date(2025, 1, 1),
            blokken=[{"dag": 0, "begin": "09:00", "einde": "12:00"}],
        ),
        vervanging.afwezigheid,
        vervanging,
        Vervangvraag.objects.create(
            vervanging=vervanging,
            traject=traject,
            wijze="telefoon",
            gevraagd_op=datetime(2025, 5, 5, tzinfo=UTC),
            door=bemiddelaar,
        ),
        Berichtkeuze.objects.create(wijkwerker=traject.wijkwerker, kanaal="brief"),
        Planningsbericht.objects.create(
            inzet=inzet,
            partij="wijkwerker",
            aanleiding="bevestigd",
            datum=date(2025, 3, 1),
            kanaal="brief",
        ),
        Planningslink.objects.create(wijkwerker=traject.wijkwerker, sleutel_hmac=merk * 9),
        SignaalFactory(traject=traject),
        VolgendeStap.objects.create(traject=traject, stap="job", organisatie="x"),
        Opvolging.objects.create(
            traject=traject,
            maand=3,
            uiterlijk=date(2025, 9, 30),
            gesloten_op=date(2025, 9, 1),
            gesloten_reden="x",
            andere_dienst=True,
        ),
        aanvraag,
        aanvraag.gebruiker,
        aanvraag.vestiging,
        aanvraag.gebruiker.overeenkomsten.first()
        or GebruikersovereenkomstFactory(gebruiker=aanvraag.gebruiker),
        Gebruikershandtekening.objects.create(
            overeenkomst=GebruikersovereenkomstFactory(
                gebruiker=aanvraag.gebruiker,
                periode=DateRange(date(2028, 1, 1), date(2029, 1, 1)),
                getekend_op=None,
            ),
            partij="gebruiker",
            naam="x",
            account=bemiddelaar,
            getekend_op=date(2025, 1, 2),
            wijze="naam",
            sha256="0" * 64,
        ),
        RegistratieFactory(
            gemeente=gemeente,
            status="geweigerd",
            reden="x",
            afgehandeld_op=datetime(2025, 3, 4, tzinfo=UTC),
            door=bemiddelaar,
        ),
        Gebruikersnotitie.objects.create(
            gebruiker=aanvraag.gebruiker,
            datum=date(2025, 3, 3),
            tekst="x",
            door=bemiddelaar,
            ingetrokken_op=datetime(2025, 3, 4, tzinfo=UTC),
            ingetrokken_reden="x",
        ),
        ontvangst.bestand,
        InschrijvingsgeldFactory(
            gebruiker=aanvraag.gebruiker,
            stand="kwijtgescholden",
            voldaan_op=date(2026, 2, 3),
            kwijt_reden="x",
            kwijt_door=bemiddelaar,
        ),
        ontvangst,
        gebreke,
        Gebrekestap.objects.create(
            gebreke=gebreke,
            soort="antwoord",
            datum=date(2025, 2, 10),
            tekst="x",
            wie="x",
            door=bemiddelaar,
            naam="x.pdf",
            bestand="x",
            grootte=1,
        ),
        UitsluitingFactory(gebreke=gebreke),
        betwisting,
        Betwistingstap.objects.create(
            betwisting=betwisting,
            soort="bezwaar",
            datum=date(2025, 3, 6),
            tekst="x",
            wie="x",
            door=bemiddelaar,
            naam="x.pdf",
            bestand="x",
            grootte=1,
        ),
        cheque.bestelling,
        cheque,
        afgifte,
        Afgifteregel.objects.create(afgifte=afgifte, cheque=cheque),
        KredietFactory(gebruiker=cheque.bestelling.gebruiker, door=bemiddelaar),
        teruggevraagd,
        teruggevraagd.regels.create(cheque=cheque, stand_voor="verloren"),
        ChequeBeweging.objects.create(
            cheque=cheque, volgnummer=1, soort=BewegingSoort.ONTVANGEN, datum=date(2025, 1, 2)
        ),
        Rekening.objects.create(wijkwerker=traject.wijkwerker, iban="x"),
        *_afsluitronde(gemeente, bemiddelaar),
        *_betaling(prestatie, bemiddelaar),
        *_invoer(bemiddelaar, merk),
    ]
    if not activiteit:  # reference data without persons: only in the first world
        lijst.append(AfwijkingFactory(gemeente=gemeente, behandelaar=bemiddelaar))
        lijst.append(Overtypscherm.objects.create(soort="trajecten", plaats=2, kolommen=["nummer"]))
    wereld = Wereld(
        {rij._meta.label: rij for rij in lijst},
        toeleider=toeleider,
        gemeente=gemeente,
        bemiddelaar=bemiddelaar,
        merk=merk,
    )
    wereld.merken[f"{merk}cel kanarie"] = "invoer.Invoerrij.inhoud"
    for rij in lijst:
        _merk(wereld, rij)
    rang = 0 if merk == MERK else 100
    for persoon, volgnummer in ((traject.wijkwerker, 321), (aanmelding, 654)):
        persoon.refresh_from_db()
        persoon.insz = cijfers = insz_van(persoon.geboortedatum, volgnummer + rang)
        persoon.save()
        wereld.merken[cijfers] = f"{persoon._meta.label}.insz"
        kop = f"{cijfers[:2]}.{cijfers[2:4]}.{cijfers[4:6]}"
        wereld.merken[f"{kop}-{cijfers[6:9]}.{cijfers[9:]}"] = f"{persoon._meta.label}.insz"
    for rij in lijst:
        rij.refresh_from_db()
    return wereld


def _open_maand(gemeente) -> date:
    """A second world in the same gemeente closes the month after that of the first."""
    return date(2024, 1 + Maandafsluiting.objects.filter(gemeente=gemeente).count(), 1)


def _afsluitronde(gemeente, door) -> list[models.Model]:
    ronde = Afsluitronde.objects.create(door=door, gevraagd_op=datetime(2025, 4, 1, tzinfo=UTC))
    deel = Afsluitdeel.objects.create(
        ronde=ronde, gemeente=gemeente, maand=date(2025, 3, 1), stand="open", reden="x"
    )
    return [ronde, deel]


def _betaling(prestatie, door) -> list[models.Model]:
    """On the one list that may be a concept, also of a second world."""
    lijst, _ = Vergoedinglijst.objects.get_or_create(
        stand="concept",
        defaults={"maand": date(2025, 3, 1), "berekend_op": datetime(2025, 4, 1, tzinfo=UTC)},
    )
    regel = Vergoedingregel.objects.create(
        lijst=lijst,
        wijkwerker=prestatie.traject.wijkwerker,
        nummer=lijst.regels.count() + 1,
        uren=4,
        bedrag_uren=1640,
        bedrag=1640,
    )
    deel = Vergoedingdeel.objects.create(
        regel=regel,
        soort="uren",
        sleutel=str(prestatie.pk),
        prestatie=prestatie,
        vestiging=prestatie.inzet.aanvraag.vestiging,
        datum=prestatie.datum,
        uren=4,
        tarief=410,
        bedrag=1640,
    )
    terug = Terugstorting.objects.create(regel=regel, op=date(2025, 4, 9), reden="x", door=door)
    bundel = Jaarbundel.objects.create(
        account=door, soort="wijkwerkers", jaar=2025, verloopt_op=datetime(2099, 1, 1, tzinfo=UTC)
    )
    pdf = Jaarbundeldeel.objects.create(
        bundel=bundel, rij=prestatie.traject.wijkwerker_id, naam="x.pdf", bestand="x", grootte=1
    )
    rapport = Rapportbestand.objects.create(
        account=door, rapport="gemeente", titel="x", periode="2025", bereik=bereik_van(door),
        verloopt_op=datetime(2099, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    woord = Jaarverslagtekst.objects.get_or_create(jaar=2025)[0]
    planning = Rapportplanning.objects.create(
        door=door, ontvanger=door, rapport="gemeente", ritme=1, dag=10, bereik=bereik_van(door),
        verwerkt_tot=date(2099, 1, 31),
    )  # fmt: skip
    return [lijst, regel, deel, terug, bundel, pdf, rapport, woord, planning]


def _invoer(door, merk) -> list[models.Model]:
    """A list that waits to be confirmed, with a person in its encrypted cells."""
    bron = Invoerbron.objects.create(soort="gebruikers", naam=f"Bron {door.pk}")
    invoer = Invoer.objects.create(
        soort="gebruikers", bron=bron, naam="x", door=door, fase="nagekeken",
        koppen=["Naam"], kolommen=["naam"],
    )  # fmt: skip
    rij = Invoerrij(invoer=invoer, nummer=2, staat="nieuw")
    rij.cellen = [f"{merk}cel kanarie"]
    rij.save()
    return [bron, invoer, rij]


def _merk(wereld: Wereld, rij: models.Model) -> None:
    """A marker of its own in every field that tells something about someone."""
    waarden = {}
    for veld in rij._meta.concrete_fields:
        tekst = isinstance(veld, models.CharField | models.TextField)
        if not tekst or veld.choices or privacyklasse(type(rij), veld.name) not in GEHEIM:
            continue
        if veld.max_length is not None and veld.max_length < 12:
            continue
        merk = f"{wereld.merk}{len(wereld.merken):03d}kanarie"
        if isinstance(veld, models.EmailField):
            waarden[veld.name] = f"{merk}@voorbeeld.test"
        else:
            waarden[veld.name] = merk
        wereld.merken[merk] = f"{rij._meta.label}.{veld.name}"
    if waarden:
        with pgtrigger.ignore(*VAST):
            type(rij)._base_manager.filter(pk=rij.pk).update(**waarden)


def modellen_zonder_rij(wereld: Wereld) -> list[str]:
    """Models of persons and their work that the world forgets."""
    return [
        model._meta.label
        for model in eigen_modellen()
        if model._meta.app_label in APPS
        and not model._meta.proxy  # only keys: the rows between two models
        and model._meta.label not in wereld.rijen
    ]
