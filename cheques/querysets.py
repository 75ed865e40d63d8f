from datetime import date, datetime

from django.apps import apps
from django.db.models import CharField, Count, Exists, F, OuterRef, Q, Subquery, Sum, Value
from django.db.models.functions import Coalesce, NullIf

from cheques.choices import (
    BETAALT,
    BIJ_ONS,
    VASTGELEGD,
    Afgifteuitslag,
    Afsluitdeelstand,
    ChequeStand,
    Chequeuitslag,
    Lijststand,
)
from trajecten.models import Prestatie
from wijkwerken.toegang.querysets import BereikQuerySet, EigenQuerySet


class ChequebestellingQuerySet(BereikQuerySet):
    """Cheques are the business of the inside only; a gemeente counts its own."""

    pad_gemeente = "gebruiker__vestigingen__gemeente_id"

    def met_over(self):
        """With `over`: how many of its cheques are still with the gebruiker."""
        over = Count("cheques", filter=Q(cheques__stand=ChequeStand.ONTVANGEN))
        return self.annotate(over=over)


class ChequeQuerySet(BereikQuerySet):
    pad_gemeente = "bestelling__gebruiker__vestigingen__gemeente_id"

    def beschikbaar(self):
        """With the gebruiker: may still pay for an hour."""
        return self.filter(stand=ChequeStand.ONTVANGEN)

    def betalend(self):
        """Linked to a prestatie, whatever became of it since."""
        return self.filter(stand__in=BETAALT)

    def vervallen_op(self, datum: date):
        """Still with the gebruiker, and no longer valid on this date."""
        return self.beschikbaar().filter(bestelling__vervalt_op__lt=datum)

    def bij_ons(self):
        """Pays an hour, is in no afgifte, and is not with the issuer."""
        regels = apps.get_model("cheques", "Afgifteregel").objects
        open_regels = regels.filter(cheque=OuterRef("pk"), uitslag=Afgifteuitslag.OPEN)
        return self.filter(~Exists(open_regels), stand__in=BIJ_ONS)

    def niet_betwist(self):
        """Of hours that no gebruiker objects to, so that nothing holds them."""
        return self.filter(prestatie__in=Prestatie.objects.niet_betwist())

    def betwist(self):
        """Of hours that a gebruiker objects to: held until that is decided."""
        return self.filter(prestatie__in=Prestatie.objects.betwist())

    def per_prijs(self) -> list[dict]:
        """`prijs`, `aantal` and `waarde` (cents) of each price, the highest first. One query."""
        return list(
            self.order_by()
            .values(prijs=F("bestelling__prijs"))
            .annotate(aantal=Count("pk"), waarde=Sum("bestelling__prijs"))
            .order_by("-prijs")
        )


class ChequeBewegingQuerySet(BereikQuerySet):
    pad_gemeente = "cheque__bestelling__gebruiker__vestigingen__gemeente_id"


class KredietQuerySet(BereikQuerySet):
    """What may be without cheque is for inside."""

    pad_gemeente = "gebruiker__vestigingen__gemeente_id"

    def niet_ingetrokken(self):
        return self.filter(ingetrokken_op=None)

    def geldig_op(self, datum: date):
        """Given, not withdrawn, and its days go on until this one or later."""
        return self.niet_ingetrokken().filter(van__lte=datum, tot__gte=datum)


class VergoedingQuerySet(BereikQuerySet):
    """What somebody is paid, and where it goes, is for inside."""


class VergoedingdeelQuerySet(VergoedingQuerySet):
    def vastgelegd(self):
        """On a list that is fixed, also when the bank sent the payment back."""
        return self.filter(regel__lijst__stand__in=VASTGELEGD)

    def teruggestort(self):
        """Of a payment that the bank sent back: due again."""
        return self.filter(regel__terugstorting__isnull=False)

    def betaald(self):
        """Fixed, and not sent back: paid, and never paid again."""
        return self.vastgelegd().filter(regel__terugstorting=None)

    def met_opnieuw(self):
        """Adds `opnieuw`: the same was paid before, and the bank sent that back."""
        eerder = self.model._base_manager.filter(
            sleutel=OuterRef("sleutel"),
            regel__terugstorting__aangemaakt_op__lt=OuterRef("regel__aangemaakt_op"),
        )
        return self.annotate(opnieuw=Exists(eerder))


class AfgifteQuerySet(BereikQuerySet):
    """What goes to the issuer is for inside: a batch mixes all gemeenten."""

    def met_tellingen(self):
        """With `n`, and of these `n_open` without answer, `n_aanvaard` and `n_geweigerd`.

        `cent` is the worth of all of them together.
        """
        uitslagen = {
            f"n_{u.value}": Count("regels", filter=Q(regels__uitslag=u))
            for u in (Afgifteuitslag.OPEN, Afgifteuitslag.AANVAARD, Afgifteuitslag.GEWEIGERD)
        }
        return self.annotate(
            n=Count("regels"), cent=Sum("regels__cheque__bestelling__prijs", default=0), **uitslagen
        )


class AfgifteregelQuerySet(BereikQuerySet):
    def zonder_antwoord(self):
        return self.filter(uitslag=Afgifteuitslag.OPEN)


class ChequeaanvraagQuerySet(BereikQuerySet):
    """Cheques that the issuer replaces or pays back; a gemeente sees its own gebruikers."""

    pad_gemeente = "gebruiker__vestigingen__gemeente_id"

    def met_tellingen(self):
        """With `n_open` that wait, `n_vervangen`, `n_terugbetaald` and `terug` (cents)."""
        uitslagen = {
            f"n_{u.value}": Count("regels", filter=Q(regels__uitslag=u))
            for u in (Chequeuitslag.OPEN, Chequeuitslag.VERVANGEN, Chequeuitslag.TERUGBETAALD)
        }
        return self.annotate(terug=Sum("regels__terugbetaald", default=0), **uitslagen)


class ChequeaanvraagregelQuerySet(BereikQuerySet):
    pad_gemeente = "aanvraag__gebruiker__vestigingen__gemeente_id"

    def zonder_antwoord(self):
        return self.filter(uitslag=Chequeuitslag.OPEN)


class VergoedinglijstQuerySet(VergoedingQuerySet):
    def met_totalen(self):
        """Adds how many wijk-werkers, the hours, and what they are paid together (cents)."""
        return self.annotate(
            aantal=Count("regels"),
            uren=Coalesce(Sum(F("regels__uren") + F("regels__uren_boven")), 0),
            bedrag_uren=Coalesce(Sum(F("regels__bedrag_uren") + F("regels__bedrag_boven")), 0),
            bedrag_reis=Coalesce(Sum("regels__bedrag_reis"), 0),
            bedrag=Coalesce(Sum("regels__bedrag"), 0),
        )


class VergoedingregelQuerySet(VergoedingQuerySet):
    def met_rekening(self):
        """Adds `rekening_nu`, where the money goes (or would), and `andere_rekening`: it went
        elsewhere the time before.
        """
        eerder = (
            self.model._base_manager.filter(
                wijkwerker=OuterRef("wijkwerker"),
                lijst__stand__in=VASTGELEGD,
                aangemaakt_op__lt=OuterRef("aangemaakt_op"),
            )
            .exclude(rekening="")
            .order_by("-aangemaakt_op")
        )
        return self.annotate(
            rekening_nu=Coalesce(
                NullIf("rekening", Value("")),
                "wijkwerker__rekening__iban",
                Value(""),
                output_field=CharField(),
            ),
            vorige_rekening=Subquery(eerder.values("rekening")[:1]),
        ).annotate(
            andere_rekening=Q(vorige_rekening__isnull=False)
            & ~Q(rekening_nu="")
            & ~Q(rekening_nu=F("vorige_rekening"))
        )

    def teruggestort(self):
        """Sent back by the bank."""
        return self.filter(terugstorting__isnull=False)

    def naar_geweigerde_rekening(self):
        """Not paid yet, and about to go to an account that sent a payment back before."""
        eerder = self.model._base_manager.filter(
            wijkwerker=OuterRef("wijkwerker"),
            rekening=OuterRef("rekening_nu"),
            terugstorting__isnull=False,
        )
        return self.filter(Exists(eerder)).exclude(lijst__stand=Lijststand.BETAALD)

    def zonder_rekening(self):
        """To be paid, and nobody knows where; on a concept."""
        rekeningen = self.model._meta.get_field("wijkwerker").related_model
        heeft = rekeningen._base_manager.filter(pk=OuterRef("wijkwerker"), rekening__isnull=False)
        return self.filter(~Exists(heeft), rekening="", bedrag__gt=0)

    def terug_te_betalen(self):
        """More is settled than is due: waits for hours."""
        return self.filter(bedrag__lt=0)


class AfsluitrondeQuerySet(BereikQuerySet):
    """Months that were closed in one go; they name nobody, and are for inside."""

    def met_tellingen(self):
        """With `n` months, and of these `n_wacht`, `n_dicht` and `n_open`."""
        standen = {
            f"n_{stand.value}": Count("delen", filter=Q(delen__stand=stand))
            for stand in Afsluitdeelstand
        }
        return self.annotate(n=Count("delen"), **standen)

    def bezig(self):
        """Those with a month left to close, the oldest first."""
        delen = apps.get_model("cheques", "Afsluitdeel").objects
        return self.filter(pk__in=delen.wacht().values("ronde")).order_by("gevraagd_op")


class AfsluitdeelQuerySet(BereikQuerySet):
    def wacht(self):
        return self.filter(stand=Afsluitdeelstand.WACHT)

    def dicht(self):
        return self.filter(stand=Afsluitdeelstand.DICHT)

    def bleef_open(self):
        return self.filter(stand=Afsluitdeelstand.OPEN)


class JaarbundelQuerySet(EigenQuerySet):
    """Of who asked for it; a worker goes through all."""

    def geldig_op(self, nu: datetime):
        """Not expired at this moment."""
        return self.filter(verloopt_op__gt=nu)

    def met_tellingen(self):
        """Adds how many overviews there are, are made (`klaar`), and could not be (`mislukt`)."""
        return self.annotate(
            totaal=Count("delen"),
            klaar=Count("delen", filter=~Q(delen__bestand="")),
            mislukt=Count("delen", filter=Q(delen__mislukt=True)),
        )

    def onafgewerkt(self):
        """With an overview that is still to be made, the oldest first."""
        wacht = Q(delen__bestand="", delen__mislukt=False)
        return self.filter(wacht).distinct().order_by("aangemaakt_op")
