"""The rows that the others of a world hang on: one traject and what it was done for."""

from dataclasses import dataclass
from datetime import date

from django.db import models

from activiteiten.models import Activiteit
from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    AccountFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from trajecten.models import Aanmelding, Huishouden, Inzet, Prestatie, Traject
from wijkwerken.toegang.models import Account, Gemeente


@dataclass(frozen=True)
class Kern:
    """`merk` tells the markers of one world from those of another."""

    merk: str
    toeleider: Account
    bemiddelaar: Account
    gemeente: Gemeente
    traject: Traject
    aanmelding: Aanmelding
    aanvraag: models.Model
    inzet: Inzet
    moment: models.Model
    prestatie: Prestatie


def maak_kern(merk: str, gemeente: Gemeente | None, activiteit: Activiteit | None) -> Kern:
    """With a `gemeente` and an `activiteit` of before it adds no reference data."""
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
    werk = {"activiteit": activiteit, "toegelaten": False} if activiteit else {}
    aanvraag = AanvraagFactory(vestiging__gemeente=gemeente, **werk)
    inzet = InzetFactory(traject=traject, aanvraag=aanvraag)
    return Kern(
        merk=merk,
        toeleider=toeleider,
        bemiddelaar=bemiddelaar,
        gemeente=gemeente,
        traject=traject,
        aanmelding=aanmelding,
        aanvraag=aanvraag,
        inzet=inzet,
        moment=GeplandMomentFactory(inzet=inzet),
        prestatie=PrestatieFactory(traject=traject, inzet=inzet),
    )
