"""What the database refuses becomes a sentence at its field."""

from datetime import time

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from tests.factories import AanvraagFactory, PrestatieFactory
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

pytestmark = pytest.mark.django_db


def test_a_constraint_with_a_code_is_a_refused_rule_at_the_named_field(regels):
    prestatie = PrestatieFactory(begin=time(9), einde=time(11), uren=2)
    ander = PrestatieFactory(inzet=prestatie.inzet, traject=prestatie.traject, uren=2)
    ander.datum, ander.begin, ander.einde = prestatie.datum, time(10), time(12)

    with pytest.raises(RegelFout) as refusal, transaction.atomic():
        bewaar(ander, {"prestatie_geen_overlap": "begin"})

    assert [b.code for b in refusal.value.bezwaren] == ["overlap"]
    assert list(refusal.value.message_dict) == ["begin"]


def test_a_constraint_without_a_code_is_a_wrong_value(regels):
    aanvraag = AanvraagFactory()
    aanvraag.uren = 25

    with pytest.raises(ValidationError, match="1 tot 24 uur"), transaction.atomic():
        bewaar(aanvraag)


def test_values_are_checked_before_the_database_is_asked(regels, django_assert_num_queries):
    aanvraag = AanvraagFactory()
    aanvraag.soort = "nooit"

    with pytest.raises(ValidationError) as refusal, django_assert_num_queries(0):
        bewaar(aanvraag)

    assert list(refusal.value.message_dict) == ["soort"]


def test_a_stale_row_is_not_saved_over_what_someone_else_wrote(regels):
    aanvraag = AanvraagFactory()
    ander = type(aanvraag).objects.get(pk=aanvraag.pk)
    bewaar(ander)

    with pytest.raises(VerouderdeVersie), transaction.atomic():
        bewaar(aanvraag)
