from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    """What exclusion constraints and tolerant search need, before any table."""

    run_before = [("toegang", "0001_tabellen"), ("regels", "0001_tabellen")]
    dependencies = []

    operations = [BtreeGistExtension(), TrigramExtension(), UnaccentExtension()]
