"""The rules of docking, agenda and meetings, plans and items, supervision and write-off."""

from __future__ import annotations

from pages.method.row import Row, Section

DOCKING: Section = (
    "对接",
    "Docking",
    (
        Row(
            "每个中央方案须有对接意见：制定对接方案、直接执行或不适用",
            "every central plan must have a decision: docked by a plan, carried out directly, not applicable",
            "decide; docking --undecided",
            "RC215 RC216 RC604 RC614",
            "cli/docking::a_central_plan_is_docked_by_commands_alone",
        ),
        Row(
            "后两种是例外，须有理由和批准人",
            "the latter two are exceptions and need a reason and an approver",
            "decide ID WAY --reason TEXT --approved-by TEXT; docking --exempt",
            "RC605",
            "cli/docking::wrong_steps_are_refused_with_the_next_one",
        ),
        Row(
            "对接方案原则上列入年度审议计划，先于其他方案安排",
            "a docking plan is in principle on the yearly agenda, ahead of other plans",
            "agenda --docking; new agenda-entry",
            "RC617-RC619",
            "cli/docking::an_agenda_is_made_with_its_first_entry_and_goes_out",
        ),
        Row(
            "须经省委深改组会议审议，部门不得自行印发",
            "it must go through a meeting of the leading group; a department may not issue it alone",
            "new meeting; new adoption",
            "RC608 RC613",
            "cli/docking::a_central_plan_is_docked_by_commands_alone",
        ),
        Row(
            "原则上在中央方案印发后半年（六个自然月）内印发；起止和遇假顺延可以设置",
            "it is issued in principle within six calendar months of the central plan; start, end and the "
            "shift to a working day are settings",
            "docking --due; docking --late",
            "RC606 RC607 RC616",
            "cli/docking::a_last_day_moves_over_the_holidays "
            "cli/docking::without_the_calendar_or_its_year_nothing_is_guessed",
        ),
        Row(
            "中央会议之后，立即通知有关小组和部门",
            "after each central meeting a notice goes out at once to the group and department concerned",
            "new notice docking; docking --without-notice",
            "RC609 RC610",
            "cli/docking::every_figure_of_docking_has_its_ids",
        ),
    ),
)

AGENDA: Section = (
    "审议计划和会议",
    "Agenda and meetings",
    (
        Row(
            "年度审议计划列明哪些方案上哪次会议",
            "a yearly deliberation plan lists what will go to which meeting",
            "agenda 2017; submit; issue",
            "RC217 RC620-RC629",
            "cli/docking::an_agenda_is_made_with_its_first_entry_and_goes_out "
            "cli/docking::an_entry_is_withdrawn_with_its_reason_and_stays",
        ),
        Row(
            "会议连续编号",
            "meetings are numbered without gaps",
            "new meeting; list meetings",
            "RC601 RC603",
            "new/plans::a_meeting_can_not_leave_a_gap",
        ),
        Row(
            "每次会议有固定的学习专题，审议方案，可以听取市州、部门、专项小组或改革办汇报",
            "each has the fixed study topic, adopts plans, and may hear cities, departments, groups or the office",
            "new meeting --study TEXT --adopt PLAN --heard KIND:UNIT:TEXT; show 21",
            "RC206 RC304 RC305 RC602",
            "new/plans::an_adopted_draft_takes_the_meetings_number_and_keeps_its_history "
            "sample/facts::reports_heard_at_meetings",
        ),
        Row(
            "审议通过的方案 30 天内印发，否则列为滞留",
            "adopted plans are issued within 30 days, else they are shown as held up",
            "new issue; status; agenda",
            "RC403",
            "sample/consistency::adopted_plans_are_issued_within_thirty_days_but_for_a_few",
        ),
        Row(
            "21 次会议审议通过 141 个方案",
            "21 meetings have adopted 141 plans",
            "agenda; list --adopted; list meetings",
            "RC802",
            "sample/facts::there_are_336_plans_of_which_21_meetings_adopted_141 "
            "cli/docking::meetings_and_plans_of_all_years_add_up",
        ),
    ),
)

ITEMS: Section = (
    "方案和具体事项",
    "Plans and items",
    (
        Row(
            "一个方案属于一个专项小组，有牵头领导、牵头和配合部门、责任人",
            "a plan belongs to one special group and has a lead leader, lead and supporting departments, a person",
            "new plan; show P-M16-03",
            "RC201 RC202 RC302 RC311",
            "new/plans::a_plan_is_issued_once_and_only_when_it_is_complete "
            "sample/consistency::an_issued_plan_has_all_its_parts",
        ),
        Row(
            "每个具体事项有自己的牵头、配合单位、责任人、完成时限和成果形式",
            "each item has its own lead, supporting units, person, due date and deliverable",
            "new item; show P-M16-03/03",
            "RC303 RC405 RC406 RC907",
            "new/plans::an_item_gets_the_next_number",
        ),
        Row(
            "经办人自报状态，督察认定才算数",
            "a clerk reports a status; only a supervision verdict counts",
            "set; verdict",
            "RC307 RC308 RC312 RC911",
            "cli/steps::a_report_is_of_a_day_of_delivery_and_not_older_than_the_one_before",
        ),
        Row(
            "都分三类：未启动、已启动未完成、已完成",
            "both use three classes: not started, in progress, done",
            "list items --status in_progress; set; verdict",
            "RC104",
            "cli/figures::the_lists_of_a_class_share_out_the_total "
            "cli/steps::a_word_that_is_no_status_is_refused",
        ),
        Row(
            "认定完成须有佐证材料",
            "a done verdict needs evidence",
            "verdict PLAN/ITEM done --evidence REF",
            "RC208 RC301 RC904",
            "cli/steps::a_done_verdict_without_evidence_is_refused "
            "sample/consistency::done_is_proven_by_evidence_no_later_than_the_verdict",
        ),
        Row(
            "认定完成的事项退出督察，以后的表不再列",
            "a verified done item leaves supervision, and later tables leave it out",
            "show P-M16-03; show P-M16-03 --all",
            "RC309",
            "cli/rounds::a_running_rounds_tables_hold_what_was_open_when_it_began",
        ),
        Row(
            "认定不改，只能再作一次",
            "a verdict is never edited, only followed by another",
            "verdict; check --base BASE",
            "RC306 RC901 RC910",
            "attacks/tampering::a_forbidden_change_is_refused_for_its_reason",
        ),
        Row(
            "事项从不删除，可以说明理由撤销",
            "an item is never deleted; it can be withdrawn with a reason",
            "withdraw",
            "RC310 RC905 RC906",
            "attacks/hidden::a_trick_is_refused_for_its_reason",
        ),
        Row(
            "延期须说明理由和新时限，由改革办批准",
            "an extension is asked for with a reason and a new date and approved by the office",
            "extend PLAN/ITEM DATE --reason TEXT; extend PLAN/ITEM --approve",
            "RC402 RC404 RC407 RC903",
            "cli/steps::what_waits_after_a_step_is_told_once_as_the_next_step",
        ),
        Row(
            "逾期按批准的时限计算，原时限仍看得到",
            "lateness is counted against the approved date, and the first one stays visible",
            "show P-M16-03; list items --overdue",
            "RC401 RC912",
            "metrics/holdings::a_lamp_follows_from_the_approved_due_date_and_the_verdicts",
        ),
        Row(
            "督察评估事项表，每个方案一张：序号、条款、事项、牵头单位和责任人、配合单位、时限、成果、自报、认定及其日期和轮次、"
            "佐证、问题、下一步、上次认定；表尾三类事项数目",
            "the supervision table, one per plan: number, clause, item, lead unit and person, supporting units, due "
            "date, deliverable, reported and verified status with date and round, evidence, problem, next step, "
            "previous verdict; the three class counts at the foot",
            "show P-M16-03; rounds S-2017-midyear --tables",
            "",
            "cli/reports::every_page_is_as_it_was_last_looked_at "
            "cli/rounds::a_closed_rounds_tables_are_told_as_of_its_closing",
        ),
    ),
)

ROUNDS: Section = (
    "督察",
    "Supervision rounds",
    (
        Row(
            "年中集中督察：五六月，一年一次",
            "mid-year: May to June, once a year",
            "new round --kind midyear; rounds",
            "RC701 RC702 RC713",
            "new/records::a_rounds_id_follows_from_its_kind_and_first_day",
        ),
        Row(
            "覆盖印发满半年、尚未销账的全部方案，一个方案一本台账",
            "it covers every plan issued more than half a year before and not written off, one ledger per plan",
            "rounds S-2017-midyear",
            "RC704",
            "cli/rounds::the_scope_of_a_midyear_round_is_held_against_the_rule "
            "sample/consistency::a_closed_midyear_round_judged_every_open_item_of_every_plan_due",
        ),
        Row(
            "每个未完成事项都作出认定",
            "every open item gets a verdict",
            "verdict PLAN/ITEM STATUS --round ROUND; rounds S-2017-midyear",
            "RC207 RC703 RC705 RC706 RC710-RC712",
            "cli/rounds::a_round_that_leaves_something_out_is_not_closed",
        ),
        Row(
            "月月督察：2017 年 1 月起每月一轮，改革办一位副主任带队，3 至 5 个牵头部门",
            "monthly: every month since 2017-01, led by one deputy director, three to five lead departments",
            "new round --kind monthly; rounds",
            "RC707 RC708",
            "new/records::what_the_rules_ask_of_a_monthly_round_is_asked_of_the_user "
            "cli/rounds::months_and_years_without_their_round_are_listed",
        ),
        Row(
            "优先选取省领导直接抓的和当年计划销账的方案",
            "it picks first the plans that provincial leaders carry themselves and those to be written off this year",
            "rounds --propose 2017-06",
            "RC709",
            "cli/rounds::month_after_month_every_plan_that_comes_first_has_its_turn "
            "cli/rounds::a_new_monthly_round_picks_what_was_proposed_unless_told_otherwise",
        ),
        Row(
            "逐项现场核查",
            "each item is checked on site",
            "verdict PLAN/ITEM STATUS --evidence REF",
            "RC715",
            "sample/consistency::a_monthly_round_judges_what_it_saw_on_site",
        ),
        Row(
            "年底绩效目标考核：全部部门和 21 个市州",
            "year-end: all departments and all 21 cities",
            "new round --kind yearend; rounds S-2016-yearend; appraise 2016",
            "RC714 RC716",
            "cli/rounds::a_yearend_round_tells_whom_it_leaves_out "
            "sample/facts::every_yearend_round_visits_all_departments_and_cities",
        ),
    ),
)

WRITEOFF: Section = (
    "销账",
    "Write-off",
    (
        Row(
            "方案的全部事项认定完成后，由本专项小组申请销账",
            "when every item is verified done, the plan's own special group asks for write-off",
            "writeoff; writeoff --ready",
            "RC501 RC503 RC508",
            "cli/steps::a_plan_that_is_not_ready_lists_its_open_items_and_changes_nothing "
            "attacks/authority::a_group_asks_for_its_own_plans",
        ),
        Row(
            "省委深改组在某次会议或凭文号同意，或说明理由退回",
            "the leading group grants it at a numbered meeting or by a numbered approval, or returns it with a reason",
            "writeoff PLAN --grant --meeting N; writeoff PLAN --return REASON",
            "RC205 RC502 RC504 RC506 RC507 RC509 RC512 RC902",
            "cli/steps::what_a_meeting_decides_takes_effect_on_its_day",
        ),
        Row(
            "申请和批准不是同一主体",
            "asker and granter differ",
            "writeoff PLAN --grant",
            "RC504 RC913",
            "cli/steps::under_signed_nobody_decides_on_a_request_of_their_own "
            "attacks/authority::who_asked_does_not_decide",
        ),
        Row(
            "申请带方案内容的指纹，同意时须是同一指纹",
            "the request carries a fingerprint of the plan's content; the grant must see the same one",
            "writeoff",
            "RC505 RC908",
            "docs/format::a_fingerprint_worked_out_by_hand_is_the_recorded_one",
        ),
        Row(
            "销账的方案冻结，只能说明理由重新启动",
            "a written-off plan is frozen; it can only be reopened, with a reason",
            "writeoff PLAN --reopen REASON",
            "RC506 RC511 RC909",
            "cli/steps::what_was_verified_is_judged_anew_once_the_plan_is_sent_back",
        ),
    ),
)

PLANS: tuple[Section, ...] = (DOCKING, AGENDA, ITEMS, ROUNDS, WRITEOFF)
