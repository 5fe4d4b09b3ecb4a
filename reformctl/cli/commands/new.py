"""``reformctl new KIND``: a new record, with the right id and place."""

from __future__ import annotations

# Every kind and the module that holds its command.
BY_KIND: dict[str, str] = {
    "plan": "reformctl.cli.commands.new_plan",
    "item": "reformctl.cli.commands.new_item",
    "master-item": "reformctl.cli.commands.new_master_item",
    "meeting": "reformctl.cli.commands.new_meeting",
    "adoption": "reformctl.cli.commands.new_adoption",
    "issue": "reformctl.cli.commands.issue",
    "round": "reformctl.cli.commands.new_round",
    "central-meeting": "reformctl.cli.commands.new_central_meeting",
    "central": "reformctl.cli.commands.new_central",
    "agenda-entry": "reformctl.cli.commands.new_agenda_entry",
    "pilot": "reformctl.cli.commands.new_pilot",
    "experience": "reformctl.cli.commands.new_experience",
    "notice": "reformctl.cli.commands.new_notice",
    "bulletin": "reformctl.cli.commands.new_bulletin",
    "closing": "reformctl.cli.commands.new_closing",
    "group": "reformctl.cli.commands.new_group",
    "department": "reformctl.cli.commands.new_department",
    "city": "reformctl.cli.commands.new_city",
    "team": "reformctl.cli.commands.new_team",
    "division": "reformctl.cli.commands.new_division",
    "person": "reformctl.cli.commands.new_person",
    "appraisal-group": "reformctl.cli.commands.new_appraisal_group",
    "appraisal": "reformctl.cli.commands.new_appraisal",
    "appraisal-visit": "reformctl.cli.commands.new_appraisal_visit",
    "appraisal-result": "reformctl.cli.commands.new_appraisal_result",
}
