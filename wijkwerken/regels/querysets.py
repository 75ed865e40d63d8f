from datetime import date, timedelta
from typing import Any

from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.rules.boek import Regelboek, Regelwaarde
from wijkwerken.toegang.querysets import ReferentieQuerySet


class RegelQuerySet(ReferentieQuerySet):
    def geldend_op(self, datum: date):
        """One row per code: the last that began on or before this date."""
        return self.filter(geldig_van__lte=datum).order_by("code", "-geldig_van").distinct("code")

    def waarden_op(self, datum: date, *codes: RegelCode) -> dict[str, Any]:
        """The values that hold on this date, by code; one query.

        Raises `DoesNotExist` when one of the codes has no value yet on that date.
        """
        rijen = self.geldend_op(datum)
        if codes:
            rijen = rijen.filter(code__in=codes)
        waarden = dict(rijen.values_list("code", "waarde"))
        for code in codes:
            if code not in waarden:
                raise self.model.DoesNotExist(f"No value of {code} on {datum:%Y-%m-%d}.")
        return waarden

    def waarde_op(self, code: RegelCode, datum: date) -> Any:
        """The value of one rule on this date. Raises `DoesNotExist` when it has none."""
        return self.waarden_op(datum, code)[code]

    def boek(self, *codes: RegelCode | str) -> Regelboek:
        """All values of these rules over time, for a rule that says which one it used."""
        rijen = self.filter(code__in=codes).values_list("code", "waarde", "geldig_van", "bron")
        return Regelboek(tuple(Regelwaarde(*rij) for rij in rijen.order_by("code", "geldig_van")))


class SchoolvakantieQuerySet(ReferentieQuerySet):
    def dagen(self, van: date, tot: date) -> dict[date, str]:
        """Every day from `van` to `tot` on which schools are closed, with the name; one query."""
        dagen = {}
        for naam, eerste, laatste in self.filter(van__lte=tot, tot__gte=van).values_list(
            "naam", "van", "tot"
        ):
            dag = max(eerste, van)
            while dag <= min(laatste, tot):
                dagen[dag] = naam
                dag += timedelta(days=1)
        return dagen
