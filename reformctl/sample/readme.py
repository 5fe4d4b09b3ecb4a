"""The sample's ``README.md``."""

README = """\
# 四川改革落实台账（示例） · Sichuan reform ledger (sample)

**本台账全部为虚构示例。** 只有单位名称、市州行政区划代码和中央会议日期取自公开资料；
方案名称、具体改革事项、时限、文号、自报、认定、销账、考核扣分和名次均由程序生成，
不反映任何单位、任何地方、任何方案的真实情况。
责任人只写岗位，不写姓名；邮箱均在 `example.invalid` 之下，不可投递。

**Everything here is synthetic.** Only the names of units, the codes of cities and the days of the
central meetings are public facts; titles, items, due dates, document numbers, reports, verdicts,
write-offs, deductions and ranks are generated and say nothing of any real unit, place or plan.
People are posts, never names; the addresses lie under `example.invalid` and reach nobody.

- `ledger.yaml`: 台账设置和校核点 · settings and checkpoints
- `registry/`: 专项小组、部门、市州、处室、项目小组、考核组、岗位 · groups, departments, cities,
  divisions, teams, appraisal groups, posts
- `master/`: 总体方案的 256 个改革事项 · the 256 items of the master plan
- `plans/`: 专项改革方案及其具体改革事项，一个方案一个文件 · special plans with their items, one
  file each
- `meetings/`: 会议的议程、审议通过的方案、听取的汇报 · agendas, adopted plans, reports heard
- `central/`: 中央会议、中央改革方案及对接意见 · the centre's meetings, its plans, how each is
  docked
- `agenda/`: 年度审议计划 · the yearly agendas
- `notices/`: 通知 · notices
- `rounds/`: 督察轮次 · supervision rounds
- `pilots/`: 改革试点及其评价、查看、销账 · pilots with their reviews, visits and write-off
- `experiences/`: 改革经验及其采用情况 · experiences and who took them up
- `bulletins/`: 专报、信息摘编和咨询报告 · bulletins, digests and papers
- `appraisals/`: 年底考核的分组、实地考核和扣分 · year-end appraisals: groups, visits, deductions
"""
