"""One row of every resource around one person, and who may see it."""

from datetime import UTC, date, datetime

from cheques.models import Afsluitronde, Jaarbundel, Vergoedinglijst, Vergoedingregel
from gebruikers.models import Gebruikersnotitie
from rapportage.models import Rapportbestand, Rapportplanning
from rapportage.querysets import bereik_van
from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    AccountFactory,
    ActiviteitFactory,
    AfgifteFactory,
    AfsprakenbladFactory,
    AfwijkingFactory,
    BetwistingFactory,
    BijlageFactory,
    ChequeaanvraagFactory,
    ChequebestellingFactory,
    ChequeFactory,
    CompetentieTermFactory,
    CorrectieFactory,
    EvaluatieFactory,
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
    ToelatingFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    UitsluitingFactory,
    VereisteFactory,
    WijkWerkerFactory,
    WijkwerkovereenkomstFactory,
)
from trajecten.choices import AanmeldingStatus
from trajecten.models import (
    Aanbod,
    Afwezigheid,
    Berichtkeuze,
    Beschikbaarheid,
    Bewijs,
    Huishouden,
    Maandblad,
    NietSamen,
    Opvolging,
    Overtypregel,
    Planningsbericht,
    Planningslink,
    Rekening,
    Vervanging,
    VolgendeStap,
)
from wijkwerken.berichten.models import Bericht, Voorkeur
from wijkwerken.invoer.models import Invoer, Invoerbron
from wijkwerken.regels.models import Regel, Schoolvakantie
from wijkwerken.toegang.models import Bulkuitvoering
from wijkwerken.toegang.services.weergaven import weergave_bewaren

# Who opens a row of the person's own dienst: 200, 403 (never this resource) or 404 (not this row).
BINNEN = {"bemiddelaar": 200, "coordinator": 200}
ALLEN = BINNEN | {"toeleider": 200, "andere toeleider": 200, "gemeente": 200, "beheer": 200}
DOSSIER = BINNEN | {"toeleider": 200, "andere toeleider": 404, "gemeente": 403, "beheer": 403}
ALLEEN_BINNEN = BINNEN | dict.fromkeys(["toeleider", "andere toeleider", "gemeente", "beheer"], 403)
# Only of the account itself: that of the bemiddelaar of the traject.
EIGEN = dict.fromkeys(
    ["coordinator", "toeleider", "andere toeleider", "gemeente", "beheer"], 404
) | {"bemiddelaar": 200}
ZICHT = {
    "gemeenten": ALLEN,
    "toeleidingsdiensten": ALLEN,
    "regels": ALLEN,
    "activiteiten": ALLEN | {"beheer": 403},
    "competenties": ALLEN | {"beheer": 403},
    "vereisten": ALLEN | {"beheer": 403},
    "schoolvakanties": ALLEN,
    "toelatingen": ALLEN | {"beheer": 403},
    "afwijkende-activiteiten": BINNEN
    | {"toeleider": 403, "andere toeleider": 403, "gemeente": 200, "beheer": 403},
    "aanmeldingen": DOSSIER,
    "huishoudens": DOSSIER,
    "zitdagen": DOSSIER,
    "intakes": DOSSIER,
    "wijk-werkers": DOSSIER,
    "trajecten": DOSSIER,
    "afsprakenbladen": DOSSIER,
    "overeenkomsten": DOSSIER,
    "evaluaties": DOSSIER,
    "terugkoppelingen": DOSSIER,
    "schorsingen": DOSSIER,
    "beschikbaarheden": ALLEEN_BINNEN,
    "afwezigheden": ALLEEN_BINNEN,
    "bewijzen": ALLEEN_BINNEN,
    "rekeningen": ALLEEN_BINNEN,
    "vervangingen": ALLEEN_BINNEN,
    "planningsberichten": ALLEEN_BINNEN,
    "berichtkeuzes": ALLEEN_BINNEN,
    "planningslinks": ALLEEN_BINNEN,
    "bijlagen": DOSSIER,
    "notities": DOSSIER,
    "overdrachten": DOSSIER,
    "volgende-stappen": DOSSIER,
    "opvolgingen": DOSSIER,
    "prestaties": DOSSIER,
    "maandbladen": ALLEEN_BINNEN,
    "gebruikers": ALLEEN_BINNEN,
    "gebruikersovereenkomsten": ALLEEN_BINNEN,
    "gebruikersnotities": ALLEEN_BINNEN,
    "inschrijvingsgelden": ALLEEN_BINNEN,
    "ontvangsten": ALLEEN_BINNEN,
    "bankbestanden": ALLEEN_BINNEN,
    "gebreken": ALLEEN_BINNEN,
    "uitsluitingen": ALLEEN_BINNEN,
    "registraties": ALLEEN_BINNEN,
    "aanvragen": ALLEEN_BINNEN,
    "inzetten": ALLEEN_BINNEN,
    "momenten": ALLEEN_BINNEN,
    "aanbiedingen": ALLEEN_BINNEN,
    "niet-samen": ALLEEN_BINNEN,
    "betwistingen": ALLEEN_BINNEN,
    "overtypregels": ALLEEN_BINNEN,
    "cheques": ALLEEN_BINNEN,
    "afgiften": ALLEEN_BINNEN,
    "vergoedinglijsten": ALLEEN_BINNEN,
    "vergoedingen": ALLEEN_BINNEN,
    "chequebestellingen": ALLEEN_BINNEN,
    "kredieten": ALLEEN_BINNEN,
    "chequeaanvragen": ALLEEN_BINNEN,
    "correcties": ALLEEN_BINNEN,
    "maandafsluitingen": ALLEEN_BINNEN,
    "afsluitrondes": ALLEEN_BINNEN,
    "jaarbundels": ALLEEN_BINNEN | {"coordinator": 404},  # of who asked
    "rapportbestanden": EIGEN | {"beheer": 403},
    "rapportplanningen": ALLEEN_BINNEN | {"bemiddelaar": 403},
    "chequevoorraden": ALLEEN_BINNEN,
    "signalen": ALLEEN_BINNEN,
    "invoeren": ALLEEN_BINNEN,
    "weergaven": BINNEN
    | dict.fromkeys(["toeleider", "andere toeleider", "gemeente", "beheer"], 404),
    "berichten": EIGEN,
    "voorkeuren": EIGEN,
    "bulkuitvoeringen": EIGEN | {"coordinator": 200},
}


def bouw():
    """The rows, by the name of their resource; the rules must be there."""
    dienst = ToeleidingsdienstFactory()
    wijkwerker = WijkWerkerFactory(opmerking="Alleen voor ons")
    aanmelding = AanmeldingFactory(
        dienst=dienst,
        status=AanmeldingStatus.AANVAARD,
        wijkwerker=wijkwerker,
        beslist_op=datetime(2025, 1, 3, tzinfo=UTC),
        huishouden=Huishouden.objects.create(
            optie="b", afgesproken_met="Collega bij VDAB", afgesproken_op=date(2025, 1, 2)
        ),
    )
    traject = TrajectFactory(
        toeleider=dienst,
        wijkwerker=wijkwerker,
        aanmelding=aanmelding,
        gemeente=aanmelding.gemeente,
    )
    intake = IntakeFactory(aanmelding=aanmelding)
    aanvraag = AanvraagFactory()
    inzet = InzetFactory(traject=traject, aanvraag=aanvraag)
    moment = GeplandMomentFactory(inzet=inzet)
    afwezigheid = Afwezigheid.objects.create(
        wijkwerker=wijkwerker, soort="ziek", van=date(2025, 5, 5), gemeld_op=date(2025, 5, 5)
    )
    prestatie = PrestatieFactory(traject=traject, inzet=inzet, opmerking="Alleen voor ons")
    ontvangst = OntvangstFactory()
    uitsluiting = UitsluitingFactory()
    nu = datetime(2025, 4, 1, tzinfo=UTC)
    lijst = Vergoedinglijst.objects.create(
        maand=date(2025, 3, 1), volgnummer=Vergoedinglijst.objects.count() + 1, berekend_op=nu
    )
    vergoeding = Vergoedingregel.objects.create(
        lijst=lijst,
        wijkwerker=wijkwerker,
        nummer=1,
        uren=4,
        bedrag_uren=1640,
        bedrag=1640,
        rekening="BE68539007547034",
    )
    # Only one may be a concept.
    lijst.stand, lijst.klaar_op, lijst.klaar_door = "klaar", nu, traject.bemiddelaar
    lijst.save()
    return {
        "gemeenten": aanmelding.gemeente,
        "toeleidingsdiensten": dienst,
        "regels": Regel.objects.first(),
        "activiteiten": ActiviteitFactory(),
        "competenties": CompetentieTermFactory(),
        "vereisten": VereisteFactory(),
        "schoolvakanties": Schoolvakantie.objects.create(
            schooljaar="2025-2026",
            naam=f"Vakantie {traject.pk}",
            van=date(2025, 10, 27),
            tot=date(2025, 11, 2),
        ),
        "toelatingen": ToelatingFactory(gemeente=aanmelding.gemeente),
        "afwijkende-activiteiten": AfwijkingFactory(gemeente=aanmelding.gemeente),
        "aanmeldingen": aanmelding,
        "huishoudens": aanmelding.huishouden,
        "zitdagen": intake.zitdag,
        "intakes": intake,
        "wijk-werkers": wijkwerker,
        "trajecten": traject,
        "afsprakenbladen": AfsprakenbladFactory(traject=traject, aanmelding=aanmelding),
        "overeenkomsten": WijkwerkovereenkomstFactory(traject=traject),
        "evaluaties": EvaluatieFactory(traject=traject),
        "terugkoppelingen": TerugkoppelingFactory(
            traject=traject, inzet=inzet, aan="alleen-voor-ons@voorbeeld.test"
        ),
        "schorsingen": SchorsingFactory(traject=traject, bewijs="Attest"),
        "beschikbaarheden": Beschikbaarheid.objects.create(
            wijkwerker=wijkwerker,
            van=date(2025, 1, 1),
            blokken=[{"dag": 0, "begin": "09:00", "einde": "12:00"}],
        ),
        "afwezigheden": afwezigheid,
        "bewijzen": Bewijs.objects.create(wijkwerker=wijkwerker, vereiste=VereisteFactory()),
        "rekeningen": Rekening.objects.create(
            wijkwerker=wijkwerker, iban="BE68539007547034", houder="Alleen voor ons"
        ),
        "planningsberichten": Planningsbericht.objects.create(
            inzet=inzet,
            partij="wijkwerker",
            aanleiding="bevestigd",
            datum=date(2025, 3, 1),
            kanaal="brief",
        ),
        "berichtkeuzes": Berichtkeuze.objects.create(wijkwerker=wijkwerker, kanaal="brief"),
        "planningslinks": Planningslink.objects.create(
            wijkwerker=wijkwerker, sleutel_hmac=str(wijkwerker.pk)
        ),
        "vervangingen": Vervanging.objects.create(afwezigheid=afwezigheid, moment=moment),
        "bijlagen": BijlageFactory(traject=traject, gedeeld=True),
        "notities": NotitieFactory(traject=traject),
        "overdrachten": OverdrachtFactory(traject=traject, reden="Alleen voor ons"),
        "volgende-stappen": VolgendeStap.objects.create(traject=traject, stap="job"),
        "opvolgingen": Opvolging.objects.create(
            traject=traject, maand=3, uiterlijk=date(2025, 9, 30)
        ),
        "prestaties": prestatie,
        "maandbladen": Maandblad.objects.create(
            traject=traject, maand=prestatie.datum.replace(day=1)
        ),
        "gebruikers": aanvraag.gebruiker,
        "gebruikersovereenkomsten": GebruikersovereenkomstFactory(),
        "gebruikersnotities": Gebruikersnotitie.objects.create(
            gebruiker=aanvraag.gebruiker,
            datum=date(2025, 3, 3),
            tekst="Alleen voor ons",
            door=traject.bemiddelaar,
        ),
        "inschrijvingsgelden": InschrijvingsgeldFactory(),
        "ontvangsten": ontvangst,
        "bankbestanden": ontvangst.bestand,
        "betwistingen": BetwistingFactory(prestatie=prestatie),
        "overtypregels": Overtypregel.objects.create(
            soort="trajecten",
            sleutel=str(traject.pk),
            wijkwerker=wijkwerker,
            inhoud={"nummer": "Alleen voor ons"},
            overgenomen_door=traject.bemiddelaar,
            overgenomen_op=datetime(2025, 3, 3, tzinfo=UTC),
        ),
        "gebreken": uitsluiting.gebreke,
        "uitsluitingen": uitsluiting,
        "registraties": RegistratieFactory(),
        "aanvragen": aanvraag,
        "inzetten": inzet,
        "momenten": moment,
        "aanbiedingen": Aanbod.objects.create(
            aanvraag=aanvraag,
            traject=traject,
            gedaan_op=date(2025, 3, 3),
            gedaan_door=traject.bemiddelaar,
            wijze="telefoon",
            nota="Alleen voor ons",
        ),
        "niet-samen": NietSamen.objects.create(
            wijkwerker=wijkwerker,
            gebruiker=aanvraag.gebruiker,
            gevraagd_door="gebruiker",
            reden="Alleen voor ons",
            van=date(2025, 3, 3),
        ),
        "cheques": ChequeFactory(),
        "afgiften": AfgifteFactory(),
        "vergoedinglijsten": vergoeding.lijst,
        "vergoedingen": vergoeding,
        "jaarbundels": Jaarbundel.objects.create(
            account=traject.bemiddelaar,
            soort="wijkwerkers",
            jaar=2025,
            verloopt_op=datetime(2099, 1, 1, tzinfo=UTC),
        ),
        "rapportbestanden": Rapportbestand.objects.create(
            account=traject.bemiddelaar,
            rapport="gemeente",
            titel="Rapport per gemeente, 2025",
            periode="2025",
            bereik=bereik_van(traject.bemiddelaar),
            verloopt_op=datetime(2099, 1, 1, tzinfo=UTC),
        ),
        "rapportplanningen": Rapportplanning.objects.create(
            door=traject.bemiddelaar,
            ontvanger=traject.bemiddelaar,
            rapport="gemeente",
            ritme=1,
            dag=10,
            bereik=bereik_van(traject.bemiddelaar),
            verwerkt_tot=date(2099, 1, 31),
        ),
        "chequebestellingen": ChequebestellingFactory(),
        "kredieten": KredietFactory(),
        "chequeaanvragen": ChequeaanvraagFactory(),
        "correcties": CorrectieFactory(prestatie=prestatie),
        "maandafsluitingen": MaandafsluitingFactory(gemeente=traject.gemeente),
        "afsluitrondes": Afsluitronde.objects.create(
            door=traject.bemiddelaar, gevraagd_op=datetime(2025, 4, 1, tzinfo=UTC)
        ),
        "chequevoorraden": aanvraag.gebruiker,
        "signalen": SignaalFactory(traject=traject),
        "invoeren": Invoer.objects.create(
            soort="gebruikers",
            bron=Invoerbron.objects.create(soort="gebruikers", naam=f"Test {traject.pk}"),
            naam="lijst.csv",
            sha256="0" * 64,
            door=traject.bemiddelaar,
        ),
        "weergaven": weergave_bewaren(
            door=traject.bemiddelaar, lijst="traject_list", naam="Lopend", vraag={}, gedeeld=True
        ),
        "bulkuitvoeringen": Bulkuitvoering.objects.create(
            door=traject.bemiddelaar,
            lijst="traject_list",
            daad="overdragen",
            titel="Overdragen",
            model="trajecten.Traject",
        ),
        "berichten": Bericht.objects.create(
            sleutel=f"test:{traject.pk}",
            soort="dossier",
            account=traject.bemiddelaar,
            aan=traject.bemiddelaar.email,
            onderwerp="Een dossier",
            tekst="Open de pagina.",
        ),
        "voorkeuren": Voorkeur.objects.create(
            account=traject.bemiddelaar, soort="dossier", wijze="overzicht"
        ),
    }


def account_voor(wie, rijen):
    """The account of this role, of the person's own dienst or gemeente unless called another.

    The bemiddelaar is that of the traject.
    """
    if wie == "bemiddelaar":
        return rijen["voorkeuren"].account
    if wie == "toeleider":
        return AccountFactory(als_toeleider=True, dienst=rijen["toeleidingsdiensten"])
    if wie == "gemeente":
        return AccountFactory(als_gemeente=True, gemeente=rijen["gemeenten"])
    soort = "toeleider" if wie == "andere toeleider" else wie
    return AccountFactory(**{f"als_{soort}": True})
