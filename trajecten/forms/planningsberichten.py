from django import forms

from trajecten.choices import Berichtkanaal


class KeuzeForm(forms.Form):
    kanaal = forms.ChoiceField(label="Hoe", choices=Berichtkanaal.choices, widget=forms.RadioSelect)
