"""Valid rows on fixed dates: tests do not read the clock. One module per app."""

from tests.factories.activiteiten import (
    ActiviteitFactory,
    CompetentieTermFactory,
    HoofdactiviteitFactory,
    ToelatingFactory,
)
from tests.factories.cheques import ChequebestellingFactory, ChequeFactory
from tests.factories.gebruikers import (
    AanvraagFactory,
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    VestigingFactory,
)
from tests.factories.toegang import (
    AccountFactory,
    GemeenteFactory,
    PostcodeFactory,
    ToeleidingsdienstFactory,
)
from tests.factories.trajecten import (
    AanmeldingFactory,
    AfsprakenbladFactory,
    BijlageFactory,
    EvaluatieFactory,
    GeplandMomentFactory,
    IntakeFactory,
    InzetFactory,
    NotitieFactory,
    OverdrachtFactory,
    PrestatieFactory,
    SchorsingFactory,
    SignaalFactory,
    TerugkoppelingFactory,
    TrajectFactory,
    WijkWerkerFactory,
    WijkwerkovereenkomstFactory,
    ZitdagFactory,
)

__all__ = [
    "AanmeldingFactory",
    "AanvraagFactory",
    "AccountFactory",
    "ActiviteitFactory",
    "AfsprakenbladFactory",
    "BijlageFactory",
    "ChequeFactory",
    "ChequebestellingFactory",
    "CompetentieTermFactory",
    "EvaluatieFactory",
    "GebruikerFactory",
    "GebruikersovereenkomstFactory",
    "GemeenteFactory",
    "GeplandMomentFactory",
    "HoofdactiviteitFactory",
    "IntakeFactory",
    "InzetFactory",
    "NotitieFactory",
    "OverdrachtFactory",
    "PostcodeFactory",
    "PrestatieFactory",
    "SchorsingFactory",
    "SignaalFactory",
    "TerugkoppelingFactory",
    "ToelatingFactory",
    "ToeleidingsdienstFactory",
    "TrajectFactory",
    "VestigingFactory",
    "WijkWerkerFactory",
    "WijkwerkovereenkomstFactory",
    "ZitdagFactory",
]
