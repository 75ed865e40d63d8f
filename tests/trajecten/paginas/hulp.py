"""The day of these tests, and a traject with a bit of everything."""

from django.utils import timezone

from tests.factories import (
    EvaluatieFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    SchorsingFactory,
)

VANDAAG = timezone.localdate()


def vul(traject):
    """Rows of every kind, on days that exist in each month."""
    inzet = InzetFactory(traject=traject, van=traject.start)
    PrestatieFactory(traject=traject, inzet=inzet, datum=VANDAAG)
    GeplandMomentFactory(inzet=inzet, datum=VANDAAG)
    EvaluatieFactory(traject=traject, datum=VANDAAG)
    SchorsingFactory(traject=traject, van=traject.start, tot=traject.start)
