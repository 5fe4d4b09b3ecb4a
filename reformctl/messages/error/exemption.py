"""What stops an exemption."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.rule_must_hold": (
        "{code} 是硬性要求，不得豁免",
        "{code} must hold; there is no exemption from it",
    ),
    "error.see_rule": ("见 `reformctl rules {code}`", "see `reformctl rules {code}`"),
    "error.exempt_already": ("{id} 已豁免 {code}", "{id} is exempt from {code} already"),
    "error.not_exemptable": ("{id} 这类记录没有豁免", "records like {id} carry no exemptions"),
    "error.exempt_whole": (
        "豁免适用于整条记录，不能只给 {name}",
        "an exemption is for a record as a whole and not for {name} alone",
    ),
    "error.name_whole": ("确须豁免的，请写 {id}", "name {id} if that is meant"),
}
