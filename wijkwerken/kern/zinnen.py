"""One sentence for what is not filled in, in a form, in the API and in a service.

Django and REST framework each say it in their own way ("Dit veld is vereist", "Dit veld kan
niet leeg zijn"), and none of them says what to do.
"""

from django import forms
from django.db import models
from rest_framework import serializers

VUL_IN = "Vul dit in."
DOEL = (
    (forms.Field, ("required",)),
    (models.Field, ("blank", "null")),
    (serializers.Field, ("required", "null")),
    (serializers.CharField, ("blank",)),
)


def zeg_wat_ontbreekt() -> None:
    """Put the sentence in the place of the defaults; a field with words of its own keeps them."""
    for klasse, codes in DOEL:
        klasse.default_error_messages |= dict.fromkeys(codes, VUL_IN)
