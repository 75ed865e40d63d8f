from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations


class Migration(migrations.Migration):
    """What exclusion constraints and tolerant search need, before any table."""

    run_before = [("toegang", "0001_basis"), ("regels", "0001_basis")]
    dependencies = []

    operations = [BtreeGistExtension(), TrigramExtension(), UnaccentExtension()]
