import pytest

from workbench.importers.introductions import introduced_role
from workbench.importers.names import Identity

ROLES = [
    ("今天请到了文化局局长康宁", "文化局局长"),
    ("出席的是文化局党组书记、局长康宁先生", "文化局党组书记、局长"),
    ("局长石磊和副局长康宁到会", "副局长"),
    ("下面请康宁介绍。文化局局长康宁：", "文化局局长"),
    ("晨星日报社长康宁说", "晨星日报社长"),
    ("2031年4月1日外交部发言人康宁主持", "外交部发言人"),
    ("歡迎文化局局長　康宁", "文化局局長"),
    ("欢迎康宁局长", ""),
    ("感谢先生康宁", ""),
    ("晨星社记者康宁", ""),
    ("文化局局长，康宁", ""),
    ("我叫康宁", ""),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_title_before_a_name(text: str, role: str):
    assert introduced_role(text, Identity("康宁")) == role


def test_only_a_chinese_name_without_a_role_is_looked_for():
    assert introduced_role("局长康宁", Identity("康宁", "处长")) == ""
    assert introduced_role("局长记者", Identity("记者")) == ""
    assert introduced_role("局长", Identity("")) == ""
