"""How an account wants its keyboard."""

from django.db import transaction

from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


@transaction.atomic
def lettertoetsen_kiezen(*, door: Account, aan: bool) -> Account:
    """Keys of one letter, on or off for oneself: who dictates hits them unmeant (WCAG 2.1.4)."""
    account = vergrendel(Account.objects, pk=door.pk)
    account.lettertoetsen = aan
    account.full_clean()
    account.save()
    return account
