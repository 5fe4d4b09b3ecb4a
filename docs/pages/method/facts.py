"""Where the ledger chooses for itself, and the facts that the sample reproduces."""

from __future__ import annotations

from pages.method.row import Row, Section

CHOICES: Section = (
    "自定之处",
    "Where the sources are silent",
    (
        Row(
            "对接计时的起止：默认从中央方案印发到省里方案印发",
            "start and end of the docking clock: by default from the central issue to the provincial one",
            "docking; schema ledger",
            "RC606 RC607",
            "cli/docking::a_last_day_moves_over_the_holidays",
        ),
        Row(
            "改革事项与方案事项多对多相连，可有可无；事项都未完成而改革事项认定完成的，提示警告",
            "master items and plans are linked many to many, or not; a master item done while nothing is done in its "
            "plans is a warning",
            "new plan --master ID; show M-017",
            "RC203 RC803",
            "sample/consistency::the_two_measures_do_not_contradict_each_other",
        ),
        Row(
            "重新启动",
            "reopening",
            "writeoff PLAN --reopen REASON",
            "RC506",
            "cli/steps::what_was_verified_is_judged_anew_once_the_plan_is_sent_back",
        ),
        Row(
            "延期",
            "extensions",
            "extend",
            "RC402 RC404 RC407",
            "cli/steps::what_waits_after_a_step_is_told_once_as_the_next_step",
        ),
        Row(
            "豁免",
            "exemptions",
            "docking --exempt; check",
            "RC211",
            "cli/docking::every_figure_of_docking_has_its_ids",
        ),
        Row(
            "10 分怎样分到三部分：默认 3、3、4",
            "how the ten points are split over the three parts: 3, 3, 4 by default",
            "appraise 2016; schema ledger",
            "RC818",
            "metrics/appraisal::points_of_two_decimals_are_exact_and_those_of_three_are_not",
        ),
        Row(
            "什么算重大试点：由台账标明",
            "what counts as a major pilot: the ledger says so",
            "pilots --major; new pilot --major",
            "",
            "cli/pilots::every_figure_of_a_team_can_be_asked_for_its_pilots",
        ),
    ),
)

FACTS: Section = (
    "示例台账须重现的事实（截至 2017-06-15）",
    "Facts that the sample reproduces as of 2017-06-15",
    (
        Row(
            "改革事项 256 个；实施期限 2014 至 2020 年",
            "256 master items; programme years 2014 to 2020",
            "status",
            "RC801",
            "sample/facts::the_master_plan_has_256_items_numbered_through",
        ),
        Row(
            "2014、2015、2016 年底完成 30、64、102 个",
            "done by the end of 2014, 2015, 2016: 30, 64, 102",
            "list master --done-by 2016; status --at 2016-12-31",
            "RC802",
            "sample/facts::master_items_done_by_the_end_of_a_year",
        ),
        Row(
            "计划到 2017 至 2020 年底累计 202、226、244、256 个",
            "planned by the end of 2017 to 2020: 202, 226, 244, 256",
            "list master --planned-by 2017",
            "RC802",
            "sample/facts::master_items_planned_by_the_end_of_a_year",
        ),
        Row(
            "专项方案 336 个，其中 21 次会议审议通过 141 个",
            "336 special plans, 141 of them adopted at 21 provincial meetings",
            "list --adopted; agenda",
            "RC802",
            "sample/facts::there_are_336_plans_of_which_21_meetings_adopted_141",
        ),
        Row(
            "具体改革事项 4800 个左右",
            "4,800 specific items, more or less",
            "list items",
            "",
            "sample/facts::there_are_4800_items_more_or_less",
        ),
        Row(
            "2017 年省领导直接抓的方案 51 个",
            "51 plans carried by provincial leaders themselves in 2017",
            "list --leader-direct",
            "RC802",
            "sample/facts::provincial_leaders_carry_51_plans_to_be_written_off_in_2017",
        ),
        Row(
            "中央会议 35 次，最近一次在 2017-05-23",
            "35 central meetings, the last on 2017-05-23",
            "list central-meetings; docking",
            "RC611 RC612 RC802",
            "cli/docking::the_meetings_of_the_sample_share_out_its_central_plans",
        ),
        Row(
            "2016 年底前印发、应对接的中央方案全部对接，没有漏项",
            "every central plan issued by the end of 2016 that needs docking is docked, none omitted",
            "docking --late; docking --undecided",
            "RC604 RC606 RC802",
            "cli/docking::of_the_sample_nothing_was_omitted_and_nothing_is_late",
        ),
        Row(
            "专项小组 9 个，市州 21 个，项目小组 12 个，处室 4 个，考核组 7 个",
            "9 special groups, 21 cities, 12 project teams, 4 divisions, 7 appraisal groups",
            "list groups; list cities; list teams; list divisions; list appraisal-groups",
            "RC802",
            "sample/facts::the_registry_has_the_bodies_of_the_province",
        ),
        Row(
            "试点 132 个（中央 108，省级 24），每个项目小组 11 个",
            "132 pilots, 108 central and 24 provincial, 11 per team",
            "pilots; list pilots",
            "RC802",
            "sample/facts::twelve_teams_follow_eleven_pilots_each_108_of_the_centre_and_24_of_the_province",
        ),
        Row(
            "会议听取过 13 个市州、9 个部门汇报；听取九个小组汇报 4 次，改革办汇报 11 次",
            "13 cities and 9 departments heard at meetings; four sessions hearing the nine groups, 11 office reports",
            "agenda; show 21",
            "RC802",
            "sample/facts::reports_heard_at_meetings",
        ),
        Row(
            "考核 150 分，改革 10 分，21 个市州分 7 组",
            "appraisal: 150 points, reform 10, 21 cities in 7 groups",
            "appraise 2016; list appraisals",
            "RC802 RC809 RC818",
            "sample/facts::every_city_is_appraised_once_by_the_one_group_it_is_assigned_to",
        ),
        Row(
            "21 个市州用 GB/T 2260 代码",
            "the 21 cities under their GB/T 2260 codes",
            "list cities",
            "RC202",
            "sample/facts::the_registry_has_the_bodies_of_the_province",
        ),
        Row(
            "其余全是虚构：README 和 `synthetic: true` 写明，只写岗位不写姓名",
            "all else is synthetic: the README and `synthetic: true` say so; posts are named, never persons",
            "demo; status",
            "",
            "sample/facts::everything_says_that_it_is_synthetic "
            "sample/facts::nobody_is_named_and_no_address_reaches_anybody",
        ),
    ),
)
