from datetime import date

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Concat

from gebruikers.choices import WACHTENDE_STATUSSEN
from wijkwerken.kern.gelijkenis import GELIJKENIS, Gelijkenis, Unaccent
from wijkwerken.toegang.querysets import BereikQuerySet


class GebruikerQuerySet(BereikQuerySet):
    """Who orders work. Only inside; a gemeente counts those of its own area."""

    pad_gemeente = "vestigingen__gemeente_id"

    def actief(self):
        return self.filter(actief=True)

    def met_woord(self, woord: str):
        """With this word in the name, the number or the place."""
        plaats = Q(vestigingen__plaats__icontains=woord) | Q(vestigingen__straat__icontains=woord)
        elders = self.model._base_manager.filter(plaats).values("pk")
        return self.filter(
            Q(naam__icontains=woord)
            | Q(voornaam__icontains=woord)
            | Q(nummer__icontains=woord)
            | Q(pk__in=elders)
        )

    def met_overeenkomst_op(self, datum: date):
        """Gebruikers with an overeenkomst, signed, that covers this date."""
        overeenkomsten = apps.get_model("gebruikers", "Gebruikersovereenkomst").objects
        return self.filter(Exists(overeenkomsten.geldig_op(datum).filter(gebruiker=OuterRef("pk"))))

    def met_overeenkomst_tot(self):
        """Adds `overeenkomst_voor`: the first day after the last signed overeenkomst."""
        overeenkomsten = apps.get_model("gebruikers", "Gebruikersovereenkomst").objects
        laatste = (
            overeenkomsten.filter(gebruiker=OuterRef("pk"), getekend_op__isnull=False)
            .order_by("-periode")
            .values(einde=F("periode__endswith"))[:1]
        )
        return self.annotate(overeenkomst_voor=Subquery(laatste))

    def met_open_aanvragen(self):
        """Adds `open_aanvragen`: how many."""
        return self.annotate(
            open_aanvragen=Count("aanvragen", filter=Q(aanvragen__status="open"), distinct=True)
        )

    def met_naam_als(self, wie: str):
        """Whose name looks like these words, in any order."""
        return self.annotate(
            gelijkenis=Gelijkenis(
                Unaccent(Concat("naam", Value(" "), "voornaam")), Unaccent(Value(wie))
            )
        ).filter(gelijkenis__gte=GELIJKENIS)

    def lijkt_op(self, *, naam="", voornaam="", postcode="", telefoon="", email=""):
        """Who may be the same: a name that looks like it in the same postcode, or the same
        phone or e-mail, on the gebruiker itself or on one of its vestigingen.

        The phone is given in the form that is stored.
        """
        alle = self.model.objects
        zelfde = Q(pk__in=[])
        if naam and postcode:
            gelijkend = alle.met_naam_als(f"{naam} {voornaam}").filter(
                vestigingen__postcode=postcode
            )
            zelfde |= Q(pk__in=gelijkend.values("pk"))
        if telefoon:
            zelfde |= Q(telefoon=telefoon) | Q(vestigingen__telefoon=telefoon)
        if email:
            zelfde |= Q(email__iexact=email) | Q(vestigingen__email__iexact=email)
        return self.filter(pk__in=alle.filter(zelfde).values("pk"))


class VestigingQuerySet(BereikQuerySet):
    pad_gemeente = "gemeente_id"


class GebruikersovereenkomstQuerySet(BereikQuerySet):
    pad_gemeente = "gebruiker__vestigingen__gemeente_id"

    def geldig_op(self, datum: date):
        return self.filter(periode__contains=datum, getekend_op__isnull=False)


class GebruikershandtekeningQuerySet(BereikQuerySet):
    """Who signed: only inside."""


class InschrijvingsgeldQuerySet(BereikQuerySet):
    """What gebruikers pay each year. Only inside; a gemeente counts those of its own area."""

    pad_gemeente = "gebruiker__vestigingen__gemeente_id"

    def open(self):
        return self.filter(stand="open")

    def te_laat(self, vandaag: date):
        """Still open after the last day to pay."""
        return self.open().filter(vervalt_op__lt=vandaag)

    def te_veel(self):
        """Of which something is to be paid back; on a queryset with `ontvangen`."""
        return self.exclude(stand="open").filter(
            Q(ontvangen__gt=F("bedrag")) | Q(stand="kwijtgescholden", ontvangen__gt=0)
        )

    def met_ontvangen(self):
        """Adds `ontvangen`: the cents that came in, less what went back."""
        ontvangsten = apps.get_model("gebruikers", "Ontvangst").objects
        totaal = (
            ontvangsten.filter(inschrijvingsgeld=OuterRef("pk"))
            .order_by()
            .values("inschrijvingsgeld")
            .values(totaal=Sum("bedrag"))
        )
        return self.annotate(ontvangen=Coalesce(Subquery(totaal), 0))


class BankbestandQuerySet(BereikQuerySet):
    """Files of the bank: only inside."""


class OntvangstQuerySet(BereikQuerySet):
    """Payments, some of strangers: only inside."""

    def te_bekijken(self):
        return self.filter(bestemming="te_bekijken")


class GebruikersnotitieQuerySet(BereikQuerySet):
    """What colleagues wrote about a gebruiker: only inside."""


class RegistratieQuerySet(BereikQuerySet):
    """What came in by the public form: only inside."""

    def nieuw(self):
        return self.filter(status="nieuw")


class GebrekeQuerySet(BereikQuerySet):
    """What went wrong at a gebruiker: only inside."""

    def te_beslissen(self, vandaag: date):
        """Answered, or without an answer when the term was over."""
        return self.filter(
            Q(status="beantwoord") | Q(status="in_gebreke", antwoord_voor__lt=vandaag)
        )


class GebrekestapQuerySet(BereikQuerySet):
    """Only inside."""


class UitsluitingQuerySet(BereikQuerySet):
    """Who gets nobody for a while: only inside."""

    def geldend_op(self, datum: date):
        """Exclusions that hold on this day; lifted ones until the day before."""
        return self.filter(van__lte=datum, tot__gte=datum).filter(
            Q(opgeheven_op=None) | Q(opgeheven_op__gt=datum)
        )


class AanvraagQuerySet(BereikQuerySet):
    pad_gemeente = "vestiging__gemeente_id"

    def open(self):
        return self.filter(status="open")

    def wacht(self):
        """For which somebody is looked for, or will be once they are talked through."""
        return self.filter(status__in=WACHTENDE_STATUSSEN)

    def met_aantal_inzetten(self):
        """Adds `bezet`: how many wijk-werkers do it or are proposed for it.

        Who only stands in for somebody who is away takes no place.
        """
        lopend = Q(inzetten__status__in=["voorgesteld", "bevestigd"], inzetten__vervangt=None)
        return self.annotate(bezet=Count("inzetten", filter=lopend))
