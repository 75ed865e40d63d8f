from datetime import date

from wijkwerken.toegang.querysets import ReferentieQuerySet


class ActiviteitQuerySet(ReferentieQuerySet):
    def toegelaten_in(self, gemeente, op: date, soort: str | None = None):
        """Activities that this gemeente permits on a date, for one kind of gebruiker or any."""
        waar = {"toelatingen__gemeente": gemeente, "toelatingen__geldig__contains": op}
        if soort:
            waar["toelatingen__soort"] = soort
        return self.filter(**waar).distinct()


class ToelatingQuerySet(ReferentieQuerySet):
    def geldig_op(self, datum: date):
        return self.filter(geldig__contains=datum)
