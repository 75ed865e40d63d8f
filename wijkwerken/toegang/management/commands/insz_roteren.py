"""Rotate the keys of the INSZ.

1. Put the new key first in INSZ_SLEUTELS, restart, run this command: every number is then
   encrypted under the new key. The index stays under the last key of the list.
2. Stop the application, take the old key from the list, run this command: it opens every number
   with the new key and computes the index under it. Start again.
"""

from cryptography.fernet import InvalidToken
from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from wijkwerken.kern import insz
from wijkwerken.kern.models import Persoon

PER_KEER = 500


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

    def roteer(self, model):
        """Each batch is a transaction of its own: a stop in between loses nothing."""
        aantal = andere_index = 0
        laatste = None
        while True:
            # A concept of an aanmelding may not know the number yet.
            rijen = model._base_manager.exclude(insz_versleuteld="").order_by("pk")
            if laatste is not None:
                rijen = rijen.filter(pk__gt=laatste)
            with transaction.atomic():
                blok = list(
                    rijen.select_for_update(of=("self",)).only(
                        "pk", "insz_versleuteld", "insz_index"
                    )[:PER_KEER]
                )
                if not blok:
                    return aantal, andere_index
                for rij in blok:
                    try:
                        cijfers = insz.ontsleutel(rij.insz_versleuteld)
                    except InvalidToken as error:
                        raise CommandError(
                            f"{model._meta.label} {rij.pk}: no key of INSZ_SLEUTELS opens this "
                            "number. Put back the key it was written with."
                        ) from error
                    index = insz.index(cijfers)
                    andere_index += index != rij.insz_index
                    model._base_manager.filter(pk=rij.pk).update(
                        insz_versleuteld=insz.versleutel(cijfers), insz_index=index
                    )
                aantal += len(blok)
                laatste = blok[-1].pk
