"""What the lists of dossiers can be narrowed to; every choice is scoped by the account."""

from datetime import timedelta

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from activiteiten.models import Vereiste
from trajecten.choices import (
    AanmeldingStatus,
    AfsprakenbladStatus,
    OvereenkomstSoort,
    SignaalSoort,
    Situatie,
    TrajectStatus,
    Wachtreden,
    ZitdagStatus,
)
from trajecten.evaluatiedag import met_evaluatiedag_op
from trajecten.models import (
    Aanmelding,
    Bewijs,
    Opvolging,
    Overdracht,
    Prestatie,
    Schorsing,
    Signaal,
    Traject,
    WijkWerker,
    Wijkwerkovereenkomst,
    Zitdag,
)
from trajecten.services.wachtlijst import Waarop
from wijkwerken.kern.datums import maandvenster
from wijkwerken.kern.filters import (
    JaNeeFilter,
    KeuzeFilter,
    RijFilter,
    TotFilter,
    VanafFilter,
    ZoekFilter,
)
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst
from wijkwerken.toegang.querysets import BINNEN

TE_BEHANDELEN = "te_behandelen"
HERKENNING = [
    ("alle", "Bekend of dubbel"),
    ("bekend", "Al bekend als wijk-werker"),
    ("dubbel", "Twee keer aangemeld"),
]


def gemeenten(request):
    return Gemeente.objects.zichtbaar_voor(request.user).filter(geldig_tot=None)


def diensten(request):
    rijen = Toeleidingsdienst.objects.zichtbaar_voor(request.user)
    return rijen.filter(pk=request.user.dienst_id) if request.user.dienst_id else rijen


def bemiddelaars(request):
    """Names of colleagues are for inside; also who left and still owns a dossier."""
    lopend = Traject.objects.lopend().filter(bemiddelaar=OuterRef("pk"))
    accounts = Account.objects.zichtbaar_voor(request.user)
    return accounts.filter(Q(rol__in=BINNEN, is_active=True) | Exists(lopend))


class AanmeldingFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "voornaam", "nummer"])
    status = KeuzeFilter(
        label="Status",
        choices=[(TE_BEHANDELEN, "Te behandelen"), *AanmeldingStatus.choices],
        method="op_status",
    )
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente")
    dienst = RijFilter(queryset=diensten, label="Toeleider")
    herkenning = KeuzeFilter(label="Let op", choices=HERKENNING, method="op_herkenning")

    class Meta:
        model = Aanmelding
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.request.user.is_binnen:  # a dienst never learns who was known
            del self.filters["herkenning"]

    def op_herkenning(self, rijen, naam, waarde):
        return rijen.herkend(waarde)

    def op_status(self, rijen, naam, waarde):
        return rijen.open() if waarde == TE_BEHANDELEN else rijen.filter(status=waarde)


class ZitdagFilter(django_filters.FilterSet):
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar")
    vanaf = VanafFilter(field_name="datum", label="Vanaf")
    vrij = JaNeeFilter(label="Met een vrije plaats", method="op_vrij")
    status = KeuzeFilter(label="Status", choices=ZitdagStatus)

    class Meta:
        model = Zitdag
        fields: list[str] = []

    def op_vrij(self, rijen, naam, waarde):
        return rijen.filter(aantal_vrij__gt=0) if waarde == "ja" else rijen.filter(aantal_vrij=0)


class _WachtFilter(django_filters.FilterSet):
    """Of rows that carry `reden` and `sinds`."""

    gemeente = RijFilter(queryset=gemeenten, label="Gemeente")
    reden = KeuzeFilter(label="Waarom", choices=Wachtreden)
    sinds_tot = TotFilter(field_name="sinds", label="Wacht al sinds, of langer")


class WachtOpStartFilter(_WachtFilter):
    dienst = RijFilter(queryset=diensten, label="Toeleider")
    waarop = KeuzeFilter(
        label="Wacht op", choices=[(w.value, w.label) for w in (Waarop.INTAKE, Waarop.START)]
    )


class WachtOpWerkFilter(_WachtFilter):
    toeleider = RijFilter(queryset=diensten, label="Toeleider")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar")


class NooitGestartAanmeldingFilter(_WachtFilter):
    dienst = RijFilter(queryset=diensten, label="Toeleider")
    status = KeuzeFilter(label="Status", choices=AanmeldingStatus)


class NooitGestartTrajectFilter(WachtOpWerkFilter):
    status = KeuzeFilter(label="Status", choices=TrajectStatus)


class WijkWerkerFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "voornaam", "nummer"])
    status = KeuzeFilter(
        label="Status",
        choices=[
            ("lopend", "Met een lopend traject"),
            ("actief", "Werkte deze maand"),
            ("geschorst", "Nu geschorst"),
            ("zonder", "Zonder lopend traject"),
        ],
        method="op_status",
    )
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar", method="op_bemiddelaar")
    toeleider = RijFilter(queryset=diensten, label="Toeleider", method="op_toeleider")
    bewijs = RijFilter(queryset=Vereiste.objects.all(), label="Heeft", method="op_bewijs")

    class Meta:
        model = WijkWerker
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.request.user.dienst_id:  # a number that it does not see is not searched by
            self.filters["zoek"].velden = ["naam", "voornaam"]
        if not self.request.user.is_binnen:  # what papers somebody has is for inside
            del self.filters["bewijs"]

    def _trajecten(self, **waar):
        """Trajecten of the row that the account may see: another dienst's tell nothing."""
        return (
            Traject.objects.zichtbaar_voor(self.request.user)
            .lopend()
            .filter(wijkwerker=OuterRef("pk"), **waar)
        )

    def op_status(self, rijen, naam, waarde):
        if waarde == "geschorst":
            return rijen.filter(
                Exists(geschorst_nu(self.request.user).filter(traject__wijkwerker=OuterRef("pk")))
            )
        if waarde == "actief":
            deze_maand = Prestatie.objects.zichtbaar_voor(self.request.user).filter(
                datum__range=maandvenster(timezone.localdate())
            )
            return rijen.filter(Exists(deze_maand.filter(traject__wijkwerker=OuterRef("pk"))))
        lopend = Exists(self._trajecten())
        return rijen.filter(lopend if waarde == "lopend" else ~lopend)

    def op_bewijs(self, rijen, naam, waarde):
        """Valid today, as planning asks it."""
        geldig = Bewijs.objects.geldig_op(timezone.localdate()).filter(vereiste=waarde)
        return rijen.filter(Exists(geldig.filter(wijkwerker=OuterRef("pk"))))

    def op_bemiddelaar(self, rijen, naam, waarde):
        return rijen.filter(Exists(self._trajecten(bemiddelaar=waarde)))

    def op_toeleider(self, rijen, naam, waarde):
        return rijen.filter(Exists(self._trajecten(toeleider=waarde)))


class TrajectFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["wijkwerker__naam", "wijkwerker__voornaam", "nummer"])
    status = KeuzeFilter(label="Status", choices=TrajectStatus)
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar")
    toeleider = RijFilter(queryset=diensten, label="Toeleider")
    einde_tot = TotFilter(field_name="voorzien_einde", label="Einde tot en met")
    evaluatie = KeuzeFilter(
        label="Evaluatie",
        choices=[("te_laat", "Te laat"), ("komt", "Te laat of komt eraan")],
        method="op_evaluatie",
    )
    overdracht = KeuzeFilter(
        label="Overdracht",
        choices=[("nieuw", "Overgedragen, nog niet bekeken")],
        method="op_overdracht",
    )

    class Meta:
        model = Traject
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.request.user.dienst_id:  # whether we looked is not for a dienst
            del self.filters["overdracht"]

    def op_evaluatie(self, rijen, naam, waarde):
        return rijen.filter(pk__in=te_evalueren(self.request.user, ook_komende=waarde == "komt"))

    def op_overdracht(self, rijen, naam, waarde):
        return nog_niet_bekeken(rijen)


def te_evalueren(account, *, ook_komende=False):
    """Ids of trajecten of which the evaluatie is late, or also due within the days of the first
    reminder. As values: the day is reckoned on the table by its own name, so never in a subquery.
    """
    vandaag = timezone.localdate()
    dagen = max(Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag))
    grens = vandaag + timedelta(days=dagen if ook_komende else -1)
    lopend = met_evaluatiedag_op(Traject.objects.zichtbaar_voor(account).lopend(), vandaag)
    return list(lopend.filter(uiterlijk__lte=grens).values_list("pk", flat=True))


def nog_niet_bekeken(trajecten):
    """Those that went to their bemiddelaar, who has not said yet to have seen them."""
    nieuw = Overdracht.objects.filter(
        traject=OuterRef("pk"), aan=OuterRef("bemiddelaar"), gezien_op=None
    ).exclude(door=OuterRef("bemiddelaar"))
    return trajecten.filter(Exists(nieuw))


EVALUATIESTANDEN = [
    ("te_laat", "Te laat"),
    ("geescaleerd", "Geëscaleerd"),
    ("komt", "Komt eraan"),
    ("in_opmaak", "In opmaak"),
    ("wacht_toeleider", "Deel van de toeleider ontbreekt"),
    ("wacht_bemiddelaar", "Klaar om af te ronden"),
]


class EvaluatielijstFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["wijkwerker__naam", "wijkwerker__voornaam", "nummer"])
    stand = KeuzeFilter(label="Stand", choices=EVALUATIESTANDEN, method="op_stand")
    uiterlijk_tot = TotFilter(field_name="uiterlijk", label="Uiterlijk op")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar")
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente")
    toeleider = RijFilter(queryset=diensten, label="Toeleider")

    class Meta:
        model = Traject
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.request.user.dienst_id:  # whom it goes to inside is not for a dienst
            self.filters["stand"].extra["choices"] = [
                (code, "Uw deel ontbreekt" if code == "wacht_toeleider" else tekst)
                for code, tekst in EVALUATIESTANDEN
                if code != "geescaleerd"
            ]

    def op_stand(self, rijen, naam, waarde):
        vandaag = timezone.localdate()
        if waarde == "te_laat":
            return rijen.filter(uiterlijk__lt=vandaag)
        if waarde == "komt":
            dagen = max(Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag))
            return rijen.filter(uiterlijk__range=(vandaag, vandaag + timedelta(days=dagen)))
        if waarde == "geescaleerd":
            signalen = Signaal.objects.zichtbaar_voor(self.request.user).open()
            return rijen.filter(
                pk__in=signalen.filter(soort=SignaalSoort.ESCALATIE).values("traject")
            )
        rijen = rijen.filter(in_opmaak__isnull=False)
        if waarde == "in_opmaak":
            return rijen
        return rijen.filter(toeleider_klaar=waarde == "wacht_bemiddelaar")


def geschorst_nu(account):
    """Schorsingen of lopende trajecten that hold today."""
    vandaag = timezone.localdate()
    return (
        Schorsing.objects.zichtbaar_voor(account)
        .filter(traject__status=TrajectStatus.LOPEND, van__lte=vandaag)
        .exclude(tot__lt=vandaag)
    )


class OvereenkomstFilter(django_filters.FilterSet):
    zoek = ZoekFilter(
        velden=["nummer", "traject__wijkwerker__naam", "traject__wijkwerker__voornaam"]
    )
    status = KeuzeFilter(label="Status", choices=AfsprakenbladStatus)
    soort = KeuzeFilter(label="Soort", choices=OvereenkomstSoort)
    bemiddelaar = RijFilter(
        queryset=bemiddelaars, label="Bemiddelaar", field_name="traject__bemiddelaar"
    )
    tot = TotFilter(label="Eindigt tot en met", field_name="tot")

    class Meta:
        model = Wijkwerkovereenkomst
        fields: list[str] = []


class OpvolgingFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["traject__wijkwerker__naam", "traject__wijkwerker__voornaam"])
    stand = KeuzeFilter(
        label="Stand",
        choices=[
            ("nu", "Nu in te vullen"),
            ("open", "Nog in te vullen, ook later"),
            ("ingevuld", "Ingevuld"),
            ("gesloten", "Niet meer nodig"),
        ],
        method="op_stand",
    )
    maand = django_filters.NumberFilter(label="Na maanden", min_value=1, max_value=120)
    situatie = KeuzeFilter(label="Situatie", choices=Situatie)
    gemeente = RijFilter(field_name="traject__gemeente", queryset=gemeenten, label="Gemeente")
    toeleider = RijFilter(field_name="traject__toeleider", queryset=diensten, label="Toeleider")
    bemiddelaar = RijFilter(
        field_name="traject__bemiddelaar", queryset=bemiddelaars, label="Bemiddelaar"
    )

    class Meta:
        model = Opvolging
        fields: list[str] = []

    def op_stand(self, rijen, naam, waarde):
        account = self.request.user
        match waarde:
            case "nu":
                return rijen.open_voor(account).aan_de_beurt(timezone.localdate())
            case "open":
                return rijen.open_voor(account)
            case "ingevuld":
                return rijen.exclude(ingevuld_op=None)
        return rijen.filter(ingevuld_op=None).exclude(
            pk__in=Opvolging.objects.open_voor(account).values("pk")
        )
