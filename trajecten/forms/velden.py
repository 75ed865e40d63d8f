"""Fields of more than one input: lines, steps, activities in their groups."""

from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator

AANTAL_STAPPEN = 4


class RegelsField(forms.CharField):
    """One thing on each line; gives a list."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 4}))
        super().__init__(*args, max_length=4000, required=False, **kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str | None) else "\n".join(value)

    def to_python(self, value):
        return [regel.strip() for regel in (value or "").splitlines() if regel.strip()]

    def validate(self, value):
        pass

    def run_validators(self, value):
        if len(value) > 40:
            raise ValidationError("Schrijf hoogstens 40 regels.")
        super().run_validators("\n".join(value))


class StappenWidget(forms.Widget):
    """Rows of two numbers: from which month, how many hours a month."""

    template_name = "trajecten/widgets/stappen.html"
    use_fieldset = True

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        waarden = [*(value or []), *[("", "")] * AANTAL_STAPPEN][:AANTAL_STAPPEN]
        context["widget"]["rijen"] = [
            {"nummer": nummer, "maand": maand, "uren": uren}
            for nummer, (maand, uren) in enumerate(waarden)
        ]
        return context

    def value_from_datadict(self, data, files, name):
        return [
            (
                (data.get(f"{name}_{nummer}_maand") or "").strip(),
                (data.get(f"{name}_{nummer}_uren") or "").strip(),
            )
            for nummer in range(AANTAL_STAPPEN)
        ]

    def value_omitted_from_data(self, data, files, name):
        return f"{name}_0_maand" not in data

    def id_for_label(self, id_):
        return f"{id_}_0_maand" if id_ else id_


class StappenField(forms.Field):
    """Up to four steps of the build-up, as pairs (month, hours)."""

    widget = StappenWidget
    breed = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, required=False, **kwargs)

    def clean(self, value):
        stappen = []
        for maand, uren in value or []:
            if not maand and not uren:
                continue
            if not (maand.isdecimal() and uren.isdecimal() and int(maand) and int(uren)):
                raise ValidationError(
                    "Vul bij elke stap de maand en de uren in, als hele getallen vanaf 1."
                )
            if int(maand) > 12 or int(uren) > 999:
                raise ValidationError("De maand is 1 tot 12; kijk ook de uren na.")
            stappen.append((int(maand), int(uren)))
        return stappen


class _Gegroepeerd(ModelChoiceIterator):
    def __iter__(self):
        rijen = self.queryset.select_related("hoofdactiviteit")
        for groep, activiteiten in groupby(rijen, key=lambda a: a.hoofdactiviteit):
            yield str(groep), [self.choice(activiteit) for activiteit in activiteiten]


class ActiviteitenWidget(forms.CheckboxSelectMultiple):
    """Each group folds; one in which something is ticked stands open."""

    template_name = "trajecten/widgets/activiteiten.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["groepen"] = [
            {
                "naam": naam,
                "opties": opties,
                "gekozen": sum(optie["selected"] for optie in opties),
            }
            for naam, opties, _ in context["widget"]["optgroups"]
        ]
        return context


class ActiviteitenField(forms.ModelMultipleChoiceField):
    """Tick boxes, under their hoofdactiviteit."""

    iterator = _Gegroepeerd
    widget = ActiviteitenWidget
    breed = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, required=False, **kwargs)
