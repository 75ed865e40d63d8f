"""What is not filled in is said in one way, wherever it is asked."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from rest_framework import serializers

from gebruikers.models import Gebruiker
from wijkwerken.kern.zinnen import VUL_IN


class Formulier(forms.Form):
    naam = forms.CharField()
    soort = forms.ChoiceField(choices=[("a", "A")])
    reden = forms.CharField(error_messages={"required": "Schrijf waarom."})


class Serializer(serializers.Serializer):
    naam = serializers.CharField()
    dag = serializers.DateField()
    soort = serializers.ChoiceField(choices=["a"])


def test_a_form_says_it_and_keeps_words_of_its_own():
    assert Formulier({}).errors == {
        "naam": [VUL_IN],
        "soort": [VUL_IN],
        "reden": ["Schrijf waarom."],
    }


def test_the_api_says_the_same_for_absent_empty_and_null():
    serializer = Serializer(data={"naam": "", "dag": None})
    assert not serializer.is_valid()
    assert serializer.errors == {"naam": [VUL_IN], "dag": [VUL_IN], "soort": [VUL_IN]}


def test_a_model_says_the_same():
    with pytest.raises(ValidationError) as gevangen:
        Gebruiker(naam="").clean_fields(exclude={"nummer"})
    assert gevangen.value.message_dict["naam"] == [VUL_IN]
