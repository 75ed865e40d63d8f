from django.core.management.base import BaseCommand

from wijkwerken.toegang.rechten import rechtentabel


class Command(BaseCommand):
    help = "Print who may do what as Markdown, for docs/rechten.md."

    def handle(self, *args, **options):
        self.stdout.write(KOP + rechtentabel(), ending="")


KOP = """# Who may do what

Made by `manage.py rechtentabel > docs/rechten.md` from `wijkwerken/toegang/rechten.py`; a test
fails when the two differ. The table opens doors only. Which rows stand behind a door is decided
by the `BereikQuerySet` of each model: a toeleider finds the people of its own dienst, a gemeente
counts its own area and never sees a name, `beheer` has the Django admin and no dossiers.

"""
