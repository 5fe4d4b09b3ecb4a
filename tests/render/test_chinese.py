"""A Chinese sentence has spaces around ids and numbers, and none around Chinese."""

from __future__ import annotations

import pytest

from reformctl.messages import Value, say, word


@pytest.mark.parametrize(
    ("key", "values", "sentence"),
    [
        (
            "rule.RC631",
            {"id": "N-2017-0119", "document": "示例改办〔2014〕1号", "first": "N-2014-0001"},
            "N-2017-0119 的文号示例改办〔2014〕1号已用于 N-2014-0001；请另编文号",
        ),
        (
            "rule.RC744",
            {"id": "E-1", "day": "2017-06-01", "unit": "自贡市", "ripe": "2017-06-20"},
            "E-1 于 2017-06-01 由自贡市采用，早于经验成熟之日 2017-06-20；请改正日期",
        ),
        (
            "rule.RC744",
            {"id": "E-1", "day": "2017-06-01", "unit": "D-FIN", "ripe": "2017-06-20"},
            "E-1 于 2017-06-01 由 D-FIN 采用，早于经验成熟之日 2017-06-20；请改正日期",
        ),
    ],
)
def test_no_space_stays_between_chinese_and_chinese(
    key: str, values: dict[str, Value], sentence: str
) -> None:
    assert word(say(key, **values), "zh") == sentence
