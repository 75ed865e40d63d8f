"""Rotate the keys of the INSZ.

1. Put the new key first in INSZ_SLEUTELS, restart, run this command: every number is then
   encrypted under the new key, and so is every list that was imported, with its file. The index
   stays under the last key of the list.
2. Stop the application, take the old key from the list, run this command: it opens every number
   with the new key and computes the index under it. Start again.
"""

from cryptography.fernet import InvalidToken
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import TextField

from wijkwerken.kern import insz
from wijkwerken.kern.bestanden import bestand_wegdoen
from wijkwerken.kern.models import Persoon
from wijkwerken.kern.privacy import Privacy, privacyklasse

PER_KEER = 500
GEEN_SLEUTEL = (
    "{wat}: no key of INSZ_SLEUTELS opens this number. Put back the key it was written with."
)


class Command(BaseCommand):
    help = "Encrypt every INSZ under the newest key and compute its index again, in batches."

    def handle(self, *args, **options):
        for model in apps.get_models():
            if issubclass(model, Persoon):
                aantal, index = self.roteer(model)
                self.stdout.write(
                    f"{model._meta.verbose_name_plural}: {aantal} versleuteld, {index} met een "
                    "andere index"
                )
            for veld in _versleutelde_velden(model):
                aantal = self.roteer_veld(model, veld)
                self.stdout.write(f"{model._meta.verbose_name_plural}: {aantal} versleuteld")
            if getattr(model, "bestand_versleuteld", False):
                aantal = self.roteer_bestanden(model)
                self.stdout.write(
                    f"bestanden van {model._meta.verbose_name_plural}: {aantal} versleuteld"
                )

    def roteer(self, model):
        """Each batch is a transaction of its own: a stop in between loses nothing."""
        aantal = andere_index = 0
        # A concept of an aanmelding may not know the number yet.
        rijen = model._base_manager.exclude(insz_versleuteld="")
        for blok in _blokken(rijen, "insz_versleuteld", "insz_index"):
            for rij in blok:
                try:
                    cijfers = insz.ontsleutel(rij.insz_versleuteld)
                except InvalidToken as error:
                    raise _zonder_sleutel(rij) from error
                index = insz.index(cijfers)
                andere_index += index != rij.insz_index
                model._base_manager.filter(pk=rij.pk).update(
                    insz_versleuteld=insz.versleutel(cijfers), insz_index=index
                )
            aantal += len(blok)
        return aantal, andere_index

    def roteer_veld(self, model, veld):
        """A text in which such numbers stand, as of a list that was imported."""
        aantal = 0
        for blok in _blokken(model._base_manager.exclude(**{veld: ""}), veld):
            for rij in blok:
                try:
                    nieuw = insz.roteer(getattr(rij, veld))
                except InvalidToken as error:
                    raise _zonder_sleutel(rij) from error
                model._base_manager.filter(pk=rij.pk).update(**{veld: nieuw})
            aantal += len(blok)
        return aantal

    def roteer_bestanden(self, model):
        """The file gets another name: a stop in between leaves a file too many, never none."""
        aantal = 0
        for blok in _blokken(model._base_manager.exclude(bestand=""), "bestand"):
            for rij in blok:
                try:
                    with rij.bestand.open("rb") as bestand:
                        inhoud = insz.ontsleutel_inhoud(bestand.read())
                except FileNotFoundError:
                    continue  # the row says so itself where somebody asks for it
                except InvalidToken as error:
                    raise _zonder_sleutel(rij) from error
                bestand_wegdoen(rij)
                rij.bestand.save("", ContentFile(insz.versleutel_inhoud(inhoud)), save=False)
                model._base_manager.filter(pk=rij.pk).update(bestand=rij.bestand.name)
                aantal += 1
        return aantal


def _versleutelde_velden(model):
    """The text fields of this model that hold such a number, encrypted, without an index."""
    if issubclass(model, Persoon) or not hasattr(model, "privacy"):
        return []
    return [
        veld.name
        for veld in model._meta.concrete_fields
        if isinstance(veld, TextField) and privacyklasse(model, veld.name) == Privacy.INSZ
    ]


def _blokken(rijen, *velden):
    """Locked rows by the batch; the transaction of each holds until the next is asked for."""
    laatste = None
    while True:
        deel = rijen if laatste is None else rijen.filter(pk__gt=laatste)
        with transaction.atomic():
            blok = list(
                deel.order_by("pk").select_for_update(of=("self",)).only("pk", *velden)[:PER_KEER]
            )
            if not blok:
                return
            yield blok
        laatste = blok[-1].pk


def _zonder_sleutel(rij):
    return CommandError(GEEN_SLEUTEL.format(wat=f"{rij._meta.label} {rij.pk}"))
