"""Fields and serializers that take a value as it is written, or refuse it.

DRF helps guessing (`"4"`, `"yes"` and `1` pass for a number and a boolean). A program that
sends the wrong type has a fault, and hears it here.
"""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import models
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import empty
from rest_framework.validators import UniqueValidator

from wijkwerken.kern.pngbeeld import HOOGSTENS, VOOR, beeld_lezen

EERSTE, LAATSTE = date(1900, 1, 1), date(2199, 12, 31)
_BUITEN = "Geef een datum van 1900 tot en met 2199."


class Tekst(serializers.CharField):
    def to_internal_value(self, data):
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class Email(serializers.EmailField):
    def to_internal_value(self, data):
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class Getal(serializers.IntegerField):
    def to_internal_value(self, data):
        if isinstance(data, bool) or not isinstance(data, int):
            self.fail("invalid")
        return super().to_internal_value(data)


class JaNee(serializers.BooleanField):
    default_empty_html = empty  # a form that leaves it out did not say no

    def to_internal_value(self, data):
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class Datum(serializers.DateField):
    """ISO 8601, within the years that the arithmetic of terms can reckon with."""

    def __init__(self, **kwargs):
        super().__init__(input_formats=["iso-8601"], **kwargs)

    def to_internal_value(self, value):
        datum = super().to_internal_value(value) if isinstance(value, str) else None
        if datum is None or len(value) != 10:
            self.fail("invalid", format="JJJJ-MM-DD")
        if not EERSTE <= datum <= LAATSTE:
            raise serializers.ValidationError(_BUITEN, code="datum")
        return datum


@extend_schema_field({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"})
class Tijd(serializers.TimeField):
    """The time of day in Brussels, `09:00`."""

    def __init__(self, **kwargs):
        super().__init__(format="%H:%M", input_formats=["%H:%M", "%H:%M:%S"], **kwargs)

    def to_internal_value(self, value):
        if not isinstance(value, str):
            self.fail("invalid", format="UU:MM")
        return super().to_internal_value(value)


class Tijdstip(serializers.DateTimeField):
    """A moment with its offset; without one it is taken as the time in Brussels."""

    def __init__(self, **kwargs):
        super().__init__(input_formats=["iso-8601"], **kwargs)

    def to_internal_value(self, value):
        if not isinstance(value, str):
            self.fail("invalid", format="JJJJ-MM-DDTUU:MM:SS+01:00")
        tijdstip = super().to_internal_value(value)
        if not EERSTE.year < tijdstip.year < LAATSTE.year:
            raise serializers.ValidationError(_BUITEN, code="datum")
        return tijdstip

    def to_representation(self, value):
        if isinstance(value, datetime):
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        return value


@extend_schema_field({"type": "string", "maxLength": HOOGSTENS * 4 // 3 + 26})
class BeeldVeld(serializers.Field):
    """A PNG as `data:image/png;base64,...`."""

    def to_internal_value(self, data):
        if not isinstance(data, str):
            raise serializers.ValidationError(f"Geef het beeld als tekst die begint met {VOOR}")
        try:
            return beeld_lezen(data)
        except DjangoValidationError as error:
            raise serializers.ValidationError(error.messages, code="beeld") from error


class BereikRelatedField(serializers.PrimaryKeyRelatedField):
    """A row outside the scope is as unknown here as one that does not exist.

    `bereik` says which of the scopes: what the account may change, unless told otherwise.
    """

    default_error_messages: ClassVar[dict[str, Any]] = {
        "does_not_exist": "Dit bestaat niet, of uw account mag het niet gebruiken.",
        "incorrect_type": "Geef het id, een UUID.",
    }

    def __init__(self, *, bereik: str = "bewerkbaar_voor", **kwargs):
        self.bereik = bereik
        super().__init__(**kwargs)

    def get_queryset(self):
        queryset = super().get_queryset()
        if queryset is None:
            return None
        return getattr(queryset, self.bereik)(self.context["request"].user)

    def to_internal_value(self, data):
        if not isinstance(data, str):
            self.fail("incorrect_type")
        try:
            return super().to_internal_value(data)
        except DjangoValidationError:
            self.fail("incorrect_type")


class BereikLijst(serializers.ListField):
    """Ids of rows that the account may use; all of them looked up in one query."""

    def __init__(self, *, queryset, bereik: str = "bewerkbaar_voor", **kwargs):
        self.queryset, self.bereik = queryset, bereik
        kwargs.setdefault("max_length", 100)
        super().__init__(child=serializers.UUIDField(), **kwargs)

    def to_internal_value(self, data):
        sleutels = super().to_internal_value(data)
        rijen = getattr(self.queryset.all(), self.bereik)(self.context["request"].user)
        gevonden = rijen.in_bulk(sleutels)
        for sleutel in sleutels:
            if sleutel not in gevonden:
                raise serializers.ValidationError(
                    BereikRelatedField.default_error_messages["does_not_exist"]
                )
        return list(gevonden.values())

    def to_representation(self, data):
        return [str(rij.pk) for rij in data.all()]


class StrikteSerializer(serializers.Serializer):
    """Refuse a field that cannot be written here: a typing error may not pass for done."""

    def to_internal_value(self, data):
        if isinstance(data, dict):
            schrijfbaar = {naam for naam, veld in self.fields.items() if not veld.read_only}
            fouten = {
                str(naam)[:60]: ["Dit veld bestaat hier niet, of kan zo niet gewijzigd worden."]
                for naam in data
                if naam not in schrijfbaar
            }
            if fouten:
                raise serializers.ValidationError(fouten)
        return super().to_internal_value(data)


class Invoer(StrikteSerializer):
    """What an act or a question takes."""


class Leeg(Invoer):
    """An act that needs nothing but its row."""


class TotInvoer(Invoer):
    tot = Datum(help_text="De laatste dag.")


class RedenInvoer(Invoer):
    reden = Tekst(max_length=200)


class RijSerializer(StrikteSerializer, serializers.ModelSerializer):
    """A row of a model. Rules and uniqueness are the service's business, never checked here:
    a toeleider would learn from them who is known already.
    """

    serializer_field_mapping: ClassVar[dict] = {
        **serializers.ModelSerializer.serializer_field_mapping,
        models.CharField: Tekst,
        models.TextField: Tekst,
        models.EmailField: Email,
        models.IntegerField: Getal,
        models.PositiveIntegerField: Getal,
        models.PositiveSmallIntegerField: Getal,
        models.BooleanField: JaNee,
        models.DateField: Datum,
        models.TimeField: Tijd,
        models.DateTimeField: Tijdstip,
    }
    serializer_related_field = BereikRelatedField
    # Fields that only the organisation itself reads: for anybody else they are null.
    alleen_binnen: ClassVar[tuple[str, ...]] = ()

    def get_fields(self):
        velden = super().get_fields()
        for naam, veld in velden.items():
            if veld.read_only and hasattr(veld, "allow_blank"):
                # What may be empty in the database is promised as such; DRF forgets it here.
                veld.allow_blank = self._mag_leeg(naam)
        for naam in self.alleen_binnen:
            velden[naam].allow_null = True
        return velden

    def _mag_leeg(self, naam):
        kolommen = {kolom.name: kolom for kolom in self.Meta.model._meta.concrete_fields}
        return naam not in kolommen or kolommen[naam].blank

    def to_representation(self, instance):
        inhoud = super().to_representation(instance)
        request = self.context.get("request")
        if self.alleen_binnen and not (request and request.user.is_binnen):
            inhoud.update(dict.fromkeys(self.alleen_binnen))
        return inhoud

    def build_standard_field(self, field_name, model_field):
        field_class, kwargs = super().build_standard_field(field_name, model_field)
        validators = [v for v in kwargs.pop("validators", []) if not isinstance(v, UniqueValidator)]
        if validators:
            kwargs["validators"] = validators
        return field_class, kwargs

    def build_relational_field(self, field_name, relation_info):
        field_class, kwargs = super().build_relational_field(field_name, relation_info)
        kwargs.pop("validators", None)
        return field_class, kwargs

    def get_validators(self):
        return []


class VerwijderdSerializer(serializers.Serializer):
    """The answer of an act after which the row is not there any more."""

    verwijderd = serializers.BooleanField()
