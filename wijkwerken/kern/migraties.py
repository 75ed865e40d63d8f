"""What our migrations need beside Django's own operations."""

from typing import Any

from django.db.migrations.operations.base import Operation


class TriggersPlaatsen(Operation):
    """Install the triggers that stand in the options of the models of this app.

    `CreateModel` leaves them to an AddTrigger each, and every operation copies the whole state of
    the project: hundreds of them were most of the time that making the tables took.
    """

    reduces_to_sql = True
    reversible = True

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models have them already."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for (label, _), model in to_state.models.items():
            if label == app_label:
                for trigger in model.options.get("triggers", []):
                    schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """They go with their tables."""

    def describe(self) -> str:
        return "Install the triggers of every model of this app"
