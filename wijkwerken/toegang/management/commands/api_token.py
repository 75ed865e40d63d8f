from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from wijkwerken.toegang.api.authenticatie import token_maken
from wijkwerken.toegang.choices import TokenBereik
from wijkwerken.toegang.models import Account

HOOGSTENS = 366


class Command(BaseCommand):
    help = "Make an API token for an account and print it: the only time that it is shown."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--bereik", choices=TokenBereik.values, required=True)
        parser.add_argument("--dagen", type=int, default=90)
        parser.add_argument("--naam", default="")

    def handle(self, *args, email, bereik, dagen, naam, **options):
        if not 1 <= dagen <= HOOGSTENS:
            raise CommandError(f"--dagen is a number from 1 to {HOOGSTENS}.")
        account = Account.objects.filter(email=email.lower(), is_active=True).first()
        if account is None:
            raise CommandError(f"There is no active account {email}.")
        _, tekst = token_maken(
            account=account,
            bereik=TokenBereik(bereik),
            nu=timezone.now(),
            dagen=dagen,
            naam=naam[:80],
        )
        self.stdout.write(tekst)
