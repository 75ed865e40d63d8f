"""Bring the development database up to date; load the demo data into an empty one.

One process instead of two, because starting Django is most of the time.
"""

import os
import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / ".dev" / "demo"


def main() -> None:
    """Migrate, and load the demo data when there is no account yet."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkwerken.settings")
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    accounts = get_user_model().objects.all()
    if accounts.exists():
        call_command("referentiedata", verbosity=0)  # a rule that came since: pages ask for it
    else:
        load_demo()
    if not accounts.filter(email="beheer@voorbeeld.test").exists():
        DEMO.unlink(missing_ok=True)
    elif not DEMO.exists():
        DEMO.write_text("", encoding="utf-8")


def load_demo() -> None:
    """All or nothing, so that an interrupted load starts anew the next time."""
    from django.core.management import call_command
    from django.db import transaction

    print("Loading the demo data")
    try:
        with transaction.atomic():
            call_command("voorbeelddata")
    except Exception:  # the application is of use without it, and the reason must be seen
        traceback.print_exc()
        print("The demo data did not load, see above; the database stays empty.")
        return
    DEMO.touch(mode=0o600)
    DEMO.write_text(os.environ.get("VOORBEELD_WACHTWOORD", ""), encoding="utf-8")


if __name__ == "__main__":
    main()
