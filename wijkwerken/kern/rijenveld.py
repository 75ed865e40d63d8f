"""A field of several rows, each of the same few inputs: competences, steps of a build-up."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from django import forms
from django.core.exceptions import ValidationError


class RijenWidget(forms.Widget):
    """Rows of inputs named `veld_0_kolom`. Empty rows stand ready; a script adds more.

    Without the script who needs more rows saves first: then there are empty ones again.
    """

    template_name = "onderdelen/rijen.html"
    use_fieldset = True

    def __init__(
        self, kolommen: dict[str, forms.Field], *, leeg: int, hoogstens: int, enkelvoud: str
    ):
        super().__init__()
        self.kolommen, self.leeg, self.hoogstens = kolommen, leeg, hoogstens
        self.enkelvoud = enkelvoud

    def __deepcopy__(self, memo):
        """Each form has its own fields, so that one may offer other choices than the next."""
        kopie = super().__deepcopy__(memo)
        kopie.kolommen = deepcopy(self.kolommen, memo)
        return kopie

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        waarden = list(value or [])
        aantal = min(len(waarden) + self.leeg, self.hoogstens)
        waarden += [{}] * (aantal - len(waarden))
        basis = context["widget"]["attrs"].get("id") or f"id_{name}"
        context["widget"]["attrs"].setdefault("id", basis)
        context["widget"] |= {"hoogstens": self.hoogstens, "enkelvoud": self.enkelvoud}
        context["widget"]["rijen"] = [
            [self._cel(name, basis, nummer, kolom, rij) for kolom in self.kolommen]
            for nummer, rij in enumerate(waarden)
        ]
        return context

    def _cel(self, name, basis, nummer, kolom, rij):
        veld = self.kolommen[kolom]
        sleutel = f"{name}_{nummer}_{kolom}"
        attrs = {"id": f"{basis}_{nummer}_{kolom}"}
        invoer = veld.widget.render(sleutel, veld.prepare_value(rij.get(kolom)), attrs)
        return {"label": veld.label, "id": attrs["id"], "invoer": invoer}

    def value_from_datadict(self, data, files, name):
        rijen = []
        for nummer in range(self.hoogstens):
            rij = {
                kolom: veld.widget.value_from_datadict(data, files, f"{name}_{nummer}_{kolom}")
                for kolom, veld in self.kolommen.items()
            }
            if all(waarde is None for waarde in rij.values()):
                break
            rijen.append({kolom: (waarde or "").strip() for kolom, waarde in rij.items()})
        return [rij for rij in rijen if any(rij.values())]

    def value_omitted_from_data(self, data, files, name):
        return not any(f"{name}_0_{kolom}" in data for kolom in self.kolommen)

    def id_for_label(self, id_):
        return f"{id_}_0_{next(iter(self.kolommen))}" if id_ else id_


class RijenField(forms.Field):
    """Gives a list of dicts, one for each row in which something was filled in.

    A field of a row that is required must be filled in, in each of them.
    """

    leeg, hoogstens, enkelvoud = 2, 40, "rij"
    breed = True

    def __init__(self, **kwargs):
        widget = RijenWidget(
            self.maak_kolommen(),
            leeg=self.leeg,
            hoogstens=self.hoogstens,
            enkelvoud=self.enkelvoud,
        )
        super().__init__(required=False, widget=widget, **kwargs)

    def maak_kolommen(self) -> dict[str, forms.Field]:
        """The fields of one row, fresh for each form."""
        raise NotImplementedError

    def prepare_value(self, value):
        return [rij if isinstance(rij, Mapping) else self.als_rij(rij) for rij in value or []]

    def als_rij(self, rij: Any) -> dict[str, Any]:
        """A value as `clean` gave it, or as a service does, as the inputs of a row."""
        return {kolom: getattr(rij, kolom) for kolom in self.widget.kolommen}

    def clean(self, value):
        rijen, fouten = [], []
        for nummer, rij in enumerate(value or [], start=1):
            schoon = {}
            for kolom, veld in self.widget.kolommen.items():
                try:
                    schoon[kolom] = veld.clean(rij.get(kolom))
                except ValidationError as error:
                    fouten += [f"Rij {nummer}, {veld.label.lower()}: {m}" for m in error.messages]
            rijen.append(schoon)
        if fouten:
            raise ValidationError(fouten)
        return rijen
