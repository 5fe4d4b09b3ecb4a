"""What is wrong with the baseline."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC212.unknown": (
        "存量问题清单列了 {id} 的 {code}，没有这条规则；请改正代码",
        "the baseline lists {code} of {id}, which is no rule; correct the code",
    ),
    "rule.RC212.never": (
        "存量问题清单列了 {id} 的 {code}，该规则不得列入；请删去该条并改正问题",
        "the baseline lists {code} of {id}, which is never tolerated; take the entry out and mend "
        "the breach",
    ),
    "rule.RC212.twice": (
        "存量问题清单已列 {id} 的 {code}；请删去后一条",
        "the baseline already lists {code} of {id}; take the second entry out",
    ),
    "rule.RC213": (
        "{id} 的存量问题 {code} 已于 {until} 到期；请改正并删去该条，或商定新的期限",
        "{code} of {id} was tolerated until {until}; mend it and take the entry out, or agree on "
        "another day",
    ),
    "rule.RC214": (
        "{id} 已没有存量问题 {code}；请删去该条",
        "{id} no longer breaks {code}; take the entry out",
    ),
}
