"""The reports that an organisation gives: what is in each."""

from rapportage.rapporten.basis import Blok, Rapport
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.querysets import BINNEN

WERK = ("actief", "uren", "prestaties", "gebruikers", "met_cheque")
AANGEMELD = ("aanmeldingen", "niet_begonnen", "wachttijd_begin", "teruggestuurd")
TRAJECTEN = (
    "lopend", "lopend_zonder_werk", "instroom", "starttijd", "uitstroom", "nooit_geplaatst",
)  # fmt: skip
STROOM = (*AANGEMELD, *TRAJECTEN)
CHEQUES = ("cheques_verkocht", "cheques_ingeleverd", "cheques_afgeleverd", "cheques_geweigerd")
DOORSTROOM = tuple(f"doorstroom_{maand}" for maand in (0, 3, 6, 9, 12))
OPVOLGING = Blok("Doorstroom", (DOORSTROOM[0], "werk_einde", *DOORSTROOM[1:], "opvolging_bereikt"))
EINDEN = (DOORSTROOM[0], "werk_einde", DOORSTROOM[2], DOORSTROOM[4])
NA_ACTIVITEIT = Blok(
    "Doorstroom per activiteit", ("doorstroom_activiteit",), per="na_activiteit",
    grafiek="doorstroom_activiteit",
)  # fmt: skip
UITLEG_VERSCHUIVING = (
    "Per activiteit en soort gebruiker: de uren van een jaar eerder naast die van nu. "
    "Een sterke stijging heet een teken van verdringing: kijk dan of gewoon werk wegvalt. "
    "Een bewijs is het niet. Vanaf wanneer een stijging een teken is, staat bij de regels."
)
VERSCHUIVING = Blok(
    "Verschuiving tegenover een jaar eerder", ("verschuiving",), per="activiteit_soort",
    vorig_jaar=False, uitleg=UITLEG_VERSCHUIVING,
)  # fmt: skip
OPDRACHTEN = ("opdrachten", "ingevuld", "zoektijd", "wachtend")

GEMEENTE = Rapport(
    "gemeente",
    "Rapport per gemeente",
    "Wat er in een maand, een kwartaal of een jaar gebeurde, per gemeente.",
    (
        Blok("Kerncijfers", (*WERK[:4], "afwisseling", "lopend", "opdrachten")),
        Blok("Uren per gemeente", WERK, per="gemeente", grafiek="uren"),
        Blok("Uren per maand", WERK, per="maand", grafiek="uren"),
        Blok("Soorten gebruikers", ("gebruikers", "actief", "uren"), per="soort", grafiek="uren"),
        Blok("Activiteiten", ("actief", "uren"), per="hoofdactiviteit", grafiek="uren"),
        Blok("Wie kwam en wie ging", STROOM),
        Blok("Opvolging", ("evaluaties_op_tijd",)),
        OPVOLGING,
        Blok("Doorstroom per gemeente", EINDEN, per="gemeente"),
        NA_ACTIVITEIT,
        Blok("Opdrachten", OPDRACHTEN),
        Blok("Cheques", CHEQUES),
    ),
    rollen=frozenset(BINNEN | {Rol.GEMEENTE}),
    openbaar=True,
)
VDAB = Rapport(
    "vdab",
    "Rapport voor VDAB",
    "Hoeveel de toegelaten en de afwijkende activiteiten wegen, en of er werk verdrongen wordt.",
    (
        Blok("Kerncijfers", ("actief", "uren", "gebruikers", "afwijkend")),
        Blok("Toegelaten en afwijkende activiteiten", ("gewicht", "uren", "actief"),
             per="afwijkend", grafiek="gewicht"),
        Blok("Gewicht van de activiteiten", ("gewicht", "uren", "actief", "gebruikers"),
             per="activiteit", grafiek="uren"),
        Blok("Afwijkende activiteiten", ("afwijkend",), per="gemeente"),
        Blok("Soorten gebruikers", ("uren", "gebruikers"), per="soort", grafiek="uren"),
        VERSCHUIVING,
        Blok("Toeleiding", ("aanmeldingen", "instroom", "uitstroom"), per="dienstsoort"),
        OPVOLGING,
        NA_ACTIVITEIT,
    ),
    jaarlijks=True,
    openbaar=True,
)  # fmt: skip
PARTNERS = Rapport(
    "partners",
    "Rapport voor de sociale partners",
    "Waar en voor wie er gewerkt wordt, en hoe dat verschilt van een jaar geleden.",
    (
        Blok("Kerncijfers", ("actief", "uren", "gebruikers", "afwijkend")),
        Blok("Activiteiten", ("uren", "gebruikers"), per="hoofdactiviteit", grafiek="uren"),
        Blok("Soorten gebruikers", ("uren", "gebruikers"), per="soort", grafiek="uren"),
        Blok("Afwijkende activiteiten", ("afwijkend",), per="gemeente"),
        VERSCHUIVING,
        Blok("Van aanmelding tot werk", (*AANGEMELD, *TRAJECTEN[:3], "nooit_geplaatst")),
        OPVOLGING,
    ),
    jaarlijks=True,
    openbaar=True,
)
TOELEIDER = Rapport(
    "toeleider",
    "Rapport per toeleider",
    "Wat er gebeurde met de mensen die een dienst toeleidde.",
    (
        Blok("Kerncijfers", ("lopend", "actief", "uren")),
        Blok("Wie kwam en wie ging", TRAJECTEN, per="dienst", grafiek="instroom"),
        Blok("Wie aangemeld werd", AANGEMELD, per="dienst"),
        Blok("Opvolging", ("evaluaties_op_tijd",), per="dienst"),
        Blok("Hoe trajecten eindigden", ("uitstroom",), per="waarde", grafiek="uitstroom"),
        OPVOLGING,
        Blok("Doorstroom per toeleider", EINDEN, per="dienst"),
        NA_ACTIVITEIT,
    ),
    deel="dienst",
    rollen=frozenset(BINNEN | {Rol.TOELEIDER}),
)
CASELOAD = Rapport(
    "caseload",
    "Rapport per bemiddelaar",
    "Hoeveel dossiers elke bemiddelaar heeft, en hoe het ermee gaat.",
    (
        Blok("Dossiers", ("lopend", "instroom", "uitstroom"), per="bemiddelaar", grafiek="lopend"),
        Blok("Werk", ("actief", "uren"), per="bemiddelaar", grafiek="uren"),
        Blok("Opvolging", ("evaluaties_op_tijd", "nooit_geplaatst"), per="bemiddelaar"),
    ),
    deel="bemiddelaar",
)

RAPPORTEN = {r.code: r for r in (GEMEENTE, VDAB, PARTNERS, TOELEIDER, CASELOAD)}
