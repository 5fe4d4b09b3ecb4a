"""The rules of pilots, experience and information, notices and the appraisal."""

from __future__ import annotations

from pages.method.row import Row, Section

PILOTS: Section = (
    "试点",
    "Pilots",
    (
        Row(
            "100 多个中央和部委试点，另有省级试点",
            "more than 100 from the centre and ministries, plus provincial ones",
            "pilots --level central; list pilots",
            "RC219 RC802",
            "sample/facts::twelve_teams_follow_eleven_pilots_each_108_of_the_centre_and_24_of_the_province",
        ),
        Row(
            "每个试点须有一位领导、一个方案、一个专班",
            "each must have one leader, one plan, one team",
            "new pilot; pilots --incomplete",
            "RC720",
            "cli/pilots::a_wrong_step_is_refused_with_its_reason_and_changes_nothing",
        ),
        Row(
            "有责任单位和责任人，归 12 个项目小组之一",
            "a responsible unit and person, and one of the 12 project teams",
            "pilots --team PT-01; new pilot",
            "RC202 RC218 RC720",
            "cli/pilots::every_figure_of_a_team_can_be_asked_for_its_pilots",
        ),
        Row(
            "每半年评价一次：已经完成、继续试点、停止试点（须有理由）、经验推广（立一项经验）",
            "reviewed every half year: completed, continue, stop (with a reason), promote (opens an experience)",
            "review; pilots --due",
            "RC721 RC723-RC727",
            "sample/facts::pilots_are_reviewed_every_half_year_and_a_good_number_came_to_their_end "
            "cli/pilots::what_was_completed_may_still_be_promoted",
        ),
        Row(
            "每年至少实地查看一次",
            "visited on site at least once a year",
            "visit; pilots --unvisited",
            "RC722",
            "cli/pilots::what_is_due_is_what_check_finds_late_and_what_comes_in_the_next_days",
        ),
        Row(
            "当年计划销账的试点，与方案一样列入落实台账",
            "pilots to be written off this year are in the delivery ledger like plans",
            "pilots --target 2017; writeoff",
            "RC728-RC731",
            "cli/pilots::pilots_are_listed_by_the_year_in_which_they_shall_be_written_off",
        ),
    ),
)

EXPERIENCE: Section = (
    "经验与信息",
    "Experience and information",
    (
        Row(
            "经验有来源（试点、方案或市州）、刊物（《四川改革专报》及期号）和采用的地方",
            "an experience has a source, a channel with its issue number, and the places that adopted it",
            "new experience; experiences --unpublished; adopt",
            "RC220 RC221 RC740-RC745",
            "sample/facts::experiences_name_their_source_and_the_issue_that_carried_them",
        ),
        Row(
            "专报和咨询报告有报送单位、阅读范围，并与所涉事项相连",
            "bulletins and papers have a sender, an audience and links to what they speak of",
            "new bulletin; bulletins --sender D-ENV",
            "RC224 RC225 RC640-RC642",
            "cli/bulletins::a_bulletin_gets_the_next_number_of_its_channel",
        ),
    ),
)

NOTICES: Section = (
    "通知",
    "Notices",
    (
        Row(
            "对接、督察、催办、退回四种通知，有文号、收文单位、所涉编号和答复期限",
            "docking notice, supervision notice, reminder, return: number, addressees, subject ids, due date",
            "new notice; remind --notices; issue",
            "RC222 RC223 RC630-RC632 RC636",
            "cli/notices::a_notice_goes_from_draft_to_its_last_answer "
            "cli/notices::reminders_are_drafted_once_for_each_unit",
        ),
        Row(
            "有签收和答复",
            "receipts and replies",
            "receipt; reply; show N-2017-0132",
            "RC633 RC634",
            "cli/notices::the_unit_answers_and_the_office_issues",
        ),
        Row(
            "未答复的列为逾期",
            "an unanswered one is overdue",
            "notices --overdue; remind --overdue",
            "RC635",
            "metrics/notice::every_addressee_has_answered_or_owes",
        ),
    ),
)

APPRAISAL: Section = (
    "年底考核",
    "Year-end appraisal",
    (
        Row(
            "市州总分 150 分，改革 10 分，分方案、工作、责任落实三部分",
            "city score 150 points in all, reform 10 of them, in three parts: plan, work, responsibility delivery",
            "appraise 2016; appraise 2016 --sheet UNIT",
            "RC818",
            "metrics/appraisal::a_score_is_exactly_the_points_less_the_deductions_and_no_part_goes_below_nothing",
        ),
        Row(
            "7 个考核组逐一考核 21 个市州，每个市州恰好一次",
            "seven appraisal groups visit the 21 cities one by one, each city exactly once",
            "new appraisal; new appraisal-visit; appraise 2016 --group AG-1",
            "RC226 RC227 RC807-RC814",
            "sample/facts::every_city_is_appraised_once_by_the_one_group_it_is_assigned_to "
            "cli/appraisal::an_appraisal_goes_from_its_assignments_to_its_result",
        ),
        Row(
            "扣分引用台账编号",
            "deductions cite ledger ids",
            "deduct; appraise 2016 --propose",
            "RC228 RC229 RC815-RC817 RC819 RC820",
            "cli/appraisal::points_are_taken_for_what_concerns_the_unit_and_within_the_part "
            "sample/facts::what_points_are_taken_for_was_late_by_the_end_of_the_year",
        ),
        Row(
            "总分由计算得出，从不填写",
            "totals are computed, never typed",
            "appraise 2016",
            "RC106",
            "cli/appraisal::all_that_the_ledger_calls_for_is_entered_at_once_and_borne_out "
            "metrics/appraisal::equal_scores_share_a_place_and_the_next_one_stays_empty",
        ),
    ),
)

OFFICE: tuple[Section, ...] = (PILOTS, EXPERIENCE, NOTICES, APPRAISAL)
