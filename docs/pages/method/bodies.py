"""The sub-platforms, the two measures, the words and the bodies of the method."""

from __future__ import annotations

from pages.method.row import Row, Section

PLATFORMS: Section = (
    "八个子平台",
    "The eight sub-platforms",
    (
        Row(
            "中央改革方案对接：中央审议的每个方案都有省里的方案，不漏项、不逾期",
            "docking: every plan adopted by the centre gets a provincial one; nothing omitted, nothing late",
            "docking; docking --late; docking --undecided; show C-35-02; list central",
            "RC604-RC616",
            "cli/docking::of_the_sample_nothing_was_omitted_and_nothing_is_late "
            "cli/docking::every_figure_of_docking_has_its_ids",
        ),
        Row(
            "改革进度监控：整个规划的总体进度实时可见，用两个量化指标",
            "progress: how far the whole programme is at any moment, by the two measures",
            "status; status --by leader; status --lamps; trend; list items --lamp red",
            "RC401 RC802 RC806",
            "cli/figures::every_figure_has_a_list_of_just_so_many_ids "
            "metrics/holdings::each_item_counts_once_so_that_the_sums_of_a_view_are_the_whole",
        ),
        Row(
            "专项改革方案上会审议计划监控：年度审议计划列明上会事项，审议通过的是否印发",
            "agenda: what goes to the meetings of the year, and whether what was adopted was issued",
            "agenda; agenda 2017; agenda --slipped; show A-2017; show 21",
            "RC403 RC617-RC629",
            "cli/docking::meetings_and_plans_of_all_years_add_up "
            "cli/docking::an_agenda_is_made_with_its_first_entry_and_goes_out",
        ),
        Row(
            "专项改革方案落实监控：每个方案的每个具体事项逐项跟到销账，有督察评估事项表",
            "delivery: every item of every plan is followed to write-off, with supervision tables",
            "rounds; show P-M16-03; verdict; writeoff",
            "RC501-RC512 RC701-RC713",
            "cli/steps::a_plan_goes_from_delivery_to_write_off_by_commands_alone "
            "cli/rounds::a_running_rounds_tables_hold_what_was_open_when_it_began",
        ),
        Row(
            "重大改革试点监控：试点经常接受评价，意见四种",
            "pilots: under constant review, with four opinions",
            "pilots; pilots --due; review; visit; show T-2016-qp0d",
            "RC720-RC731",
            "cli/pilots::a_pilot_goes_from_its_plan_to_write_off_by_commands_alone "
            "cli/pilots::every_figure_of_a_team_can_be_asked_for_its_pilots",
        ),
        Row(
            "改革经验推广示范：成熟经验得到复制推广",
            "experience: what is ripe is copied and spread",
            "experiences; experiences --not-spread; adopt; new experience",
            "RC740-RC745",
            "cli/pilots::a_unit_takes_up_what_is_ripe_once_and_not_what_is_its_own",
        ),
        Row(
            "改革咨询信息共享：专报、信息摘编和咨询报告在全系统共享",
            "information: bulletins, digests and papers are shared through the whole system",
            "bulletins; bulletins --audience cities; bulletins --digest 2017-05; new bulletin",
            "RC224 RC225 RC640-RC642",
            "cli/bulletins::words_and_filters_find_what_holds_them_all "
            "cli/bulletins::the_digests_of_the_sample_tell_what_the_ledger_counts",
        ),
        Row(
            "改革无纸化办公：通知发出去，签收和答复收回来，表格按公文格式",
            "paperless office: notices out, receipts and replies back, forms as office documents",
            "notices; new notice; issue; receipt; reply; letter; remind --ics",
            "RC630-RC636",
            "cli/notices::a_notice_goes_from_draft_to_its_last_answer "
            "cli/notices::letters_are_written_from_the_ledger "
            "cli/remind::a_calendar_program_reads_the_calendar",
        ),
    ),
)

MEASURES: Section = (
    "两个量化指标",
    "The two measures",
    (
        Row(
            "总体方案：256 个改革事项中，每年完成多少，对照计划完成年度",
            "master plan: how many of the 256 items are done each year against the year planned",
            "status; list master --planned-by 2017; list master --done-by 2016",
            "RC801 RC804-RC806",
            "cli/figures::at_the_end_of_a_year_the_known_number_of_master_items_is_done "
            "sample/facts::master_items_done_by_the_end_of_a_year",
        ),
        Row(
            "专项方案：330 多个方案的几千个具体改革事项中完成多少",
            "special plans: how many of their thousands of specific items are done",
            "status; list items --status done",
            "RC301",
            "cli/figures::every_figure_of_the_sample_has_its_ids "
            "sample/facts::there_are_4800_items_more_or_less",
        ),
        Row(
            "比例一直是两个整数，显示为 102/256  39.8%",
            "a ratio stays two integers and is shown as 102/256  39.8%",
            "status --format json",
            "",
            "render/wording::nothing_of_nothing_has_no_per_cent "
            "cli/figures::the_last_day_of_the_demo_is_as_the_field_tells_it",
        ),
        Row(
            "印出来的任何一个数，都能问出背后的编号",
            "any printed figure can be asked for the ids behind it",
            "list; diff",
            "",
            "cli/figures::every_figure_has_a_list_of_just_so_many_ids "
            "diff/adding_up::every_id_behind_a_move_has_a_change_that_tells_why",
        ),
    ),
)

BODIES: Section = (
    "用词与机构",
    "Words and bodies",
    (
        Row(
            "“须”是硬性要求，违反即为错误",
            "what must hold is an error when broken",
            "check; check --strict",
            "RC211",
            "cli/contract::errors_exit_1_and_warnings_only_when_strict",
        ),
        Row(
            "“原则上”的要求违反时是警告，登记了理由和批准人的豁免除外",
            "what holds in principle is a warning, unless an exemption with reason and approver is on record",
            "check",
            "RC211",
            "rules/rules::only_warnings_and_what_days_alone_make_wrong_ask_for_attention",
        ),
        Row(
            "办法里的每个数字都是台账的设置，默认为规定的值",
            "every number of the method is a setting of the ledger, with its value as the default",
            "schema ledger",
            "RC108 RC112",
            "schema/schema_drift::record_and_schema_hold_the_same_fields_of_the_same_types",
        ),
        Row(
            "省委深改组一个；专项小组 9 个；省直部门；市州 21 个",
            "one leading group, nine special groups, the departments, 21 cities and prefectures",
            "list groups; list departments; list cities; new group; new department; new city",
            "RC201 RC202 RC209",
            "sample/facts::the_registry_has_the_bodies_of_the_province "
            "new/records::a_body_is_added_to_its_registry_under_its_own_or_the_next_id",
        ),
        Row(
            "改革办下设改革一至四处、12 个项目小组；考核组 7 个",
            "the reform office with divisions 1 to 4 and 12 project teams; seven appraisal groups",
            "list divisions; list teams; list appraisal-groups; new team; new division; new appraisal-group",
            "RC210 RC218 RC226",
            "sample/facts::the_registry_has_the_bodies_of_the_province "
            "sample/facts::every_group_is_looked_after_by_one_division",
        ),
    ),
)
