"""``reformctl new KIND``: a new record, with the right id and place."""

from __future__ import annotations

# Every kind and the module that holds its command.
BY_KIND: dict[str, str] = {
    "plan": "reformctl.cli.commands.new_plan",
    "item": "reformctl.cli.commands.new_item",
    "master-item": "reformctl.cli.commands.new_master_item",
    "meeting": "reformctl.cli.commands.new_meeting",
    "adoption": "reformctl.cli.commands.new_adoption",
    "issue": "reformctl.cli.commands.new_issue",
    "round": "reformctl.cli.commands.new_round",
    "closing": "reformctl.cli.commands.new_closing",
    "group": "reformctl.cli.commands.new_group",
    "department": "reformctl.cli.commands.new_department",
    "city": "reformctl.cli.commands.new_city",
    "team": "reformctl.cli.commands.new_team",
    "division": "reformctl.cli.commands.new_division",
    "person": "reformctl.cli.commands.new_person",
}
