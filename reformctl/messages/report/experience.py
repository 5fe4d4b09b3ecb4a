"""Reports: experiences and where they were taken up."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.list.experiences": ("改革经验", "Experiences"),
    "report.experience.ripe": ("成熟日期", "ripe on"),
    "report.experience.issue": (
        "《{channel}》{year} 年第 {issue} 期",
        "{channel} {year} no. {issue}",
    ),
    "report.experience.published": ("登载", "published"),
    "report.experience.taken_up": ("已采用", "taken up"),
    "report.experience.waiting": ("待采用", "waiting"),
    "report.experience.draft": ("草稿，尚未成熟", "a draft, not ripe yet"),
    "report.experience.unpublished": ("未登载", "not published"),
    "report.experiences.title": ("改革经验推广示范", "Experiences"),
    "report.experiences.count": ("经验", "experiences"),
    "report.experiences.ripe": ("已成熟", "ripe"),
    "report.experiences.published": ("已登载", "published"),
    "report.experiences.uptakes": ("采用次数", "times taken up"),
    "report.experiences.late": ("逾期未推开", "not spread in time"),
    "report.experiences.not_spread": ("尚未推开", "Not spread yet"),
    "report.experiences.by": ("期限", "by"),
    "report.experiences.adopters": ("采用单位", "Taken up by"),
}
