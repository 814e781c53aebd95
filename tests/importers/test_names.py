import pytest

from workbench.importers.names import Identity, is_name, read_label
from workbench.importers.speakers import identify

LABELS = [
    ("民政局副局长 白文远", "白文远", "民政局副局长", ""),
    ("民政局副局长白文远", "白文远", "民政局副局长", ""),
    ("白文远 民政局副局长", "白文远", "民政局副局长", ""),
    ("白文远（民政局副局长）", "白文远", "民政局副局长", ""),
    ("白文远副局长", "白文远", "副局长", ""),
    ("新闻局处长、新闻发言人 骆宾", "骆宾", "新闻局处长、新闻发言人", ""),
    ("欧阳修竹", "欧阳修竹", "", ""),
    ("欧阳主任", "欧阳主任", "主任", ""),
    ("主持人", "主持人", "主持人", ""),
    ("主持人 高　远", "高远", "主持人", ""),
    ("主持人（高远）", "高远", "主持人", ""),
    ("记者", "记者", "记者", ""),
    ("一位记者", "一位记者", "记者", ""),
    ("记者A", "记者A", "记者", ""),
    ("晨星报记者", "晨星报记者", "记者", "晨星报"),
    ("21世纪晨星报道记者", "21世纪晨星报道记者", "记者", "21世纪晨星报道"),
    ("晨星报记者 方知远", "方知远", "记者", "晨星报"),
    ("晨星报记者（方知远）", "方知远", "记者", "晨星报"),
    ("记者（晨星报）", "晨星报记者", "记者", "晨星报"),
    ("記者", "記者", "記者", ""),
    ("晨星報記者", "晨星報記者", "記者", "晨星報"),
    ("聯合", "聯合", "记者", "聯合"),
    ("聯合晚報", "聯合晚報", "记者", "聯合晚報"),
    ("行政院發言人 Kolas Yotaka", "Kolas Yotaka", "行政院發言人", ""),
    ("Qin Haitang", "Qin Haitang", "", ""),
    ("阿依古丽·买买提", "阿依古丽·买买提", "", ""),
    ("吳部長建國", "吳建國", "部長", ""),
    ("歐陽副主任修", "歐陽修", "副主任", ""),
    ("陳委員淑芬", "陳淑芬", "委員", ""),
    ("问", "问", "", ""),
    ("Q1", "Q", "", ""),
    ("问题二", "问题", "", ""),
    ("三、问", "问", "", ""),
    ("第一问", "问", "", ""),
    ("答复", "答复", "", ""),
    ("追問", "追問", "", ""),
    ("方知远答", "方知远", "", ""),
    ("晨星报记者问", "晨星报记者", "记者", "晨星报"),
    ("晨星报记者追问", "晨星报记者", "记者", "晨星报"),
    ("局长石磊回應", "石磊", "局长", ""),
    ("说话人2", "说话人2", "说话人", ""),
    ("主持人 寿小丽", "寿小丽", "主持人", ""),
    ("主持人 兲小丽", "兲小丽", "主持人", ""),
    ("文化局发言人兲小丽", "兲小丽", "文化局发言人", ""),
    ("赫连山", "赫连山", "", ""),
    ("《晨星时报》记者", "晨星时报记者", "记者", "晨星时报"),
    ("《晨星时报》记者 兲小丽", "兲小丽", "记者", "晨星时报"),
    ("“晨星社”记者", "晨星社记者", "记者", "晨星社"),
    ("「晨星社」記者", "晨星社記者", "記者", "晨星社"),
    ("《晨星时报》", "晨星时报", "记者", "晨星时报"),
]
UNSURE = [
    "专家提示",
    "市长热线",
    "局长 您好",
    "主持人 开场",
    "专家兲小丽",
    "市长质量奖",
    "《规划》",
    "老师好",
]
NAMES = ["仝小丽", "訾晓", "石磊", "欧阳锋", "司馬光明", "Abby Chiang", "约翰·史密斯", "李某"]
NO_NAMES = ["安全", "方案如下所示", "局长", "记者", "三点意见", "", "欧阳", "江苏", "abc", "12308"]


@pytest.mark.parametrize(("label", "name", "role", "outlet"), LABELS)
def test_what_a_label_says(label: str, name: str, role: str, outlet: str):
    identity = read_label(label)
    assert (identity.name, identity.role, identity.outlet) == (name, role, outlet)
    assert identity.known


@pytest.mark.parametrize("label", UNSURE)
def test_a_title_and_a_word_are_not_surely_a_person(label: str):
    assert not read_label(label).known


@pytest.mark.parametrize("text", NAMES)
def test_names(text: str):
    assert is_name(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_words_that_are_no_names(text: str):
    assert not is_name(text)


def _speakers(*labels: str) -> list[str]:
    return [identity.name for identity in identify(labels).values()]


def test_surname_and_title_is_the_one_whom_it_fits():
    assert _speakers("体育局副局长 石磊", "石副局长", "石局长") == ["石磊"] * 3


def test_surname_and_title_stays_apart_where_two_fit_or_the_title_differs():
    assert _speakers("文化局局长 石磊", "体育局局长 石川", "石局长")[2] == "石局长"
    assert _speakers("文化局局长 石磊", "石司长")[1] == "石司长"


def test_a_role_alone_is_the_one_who_has_it():
    assert _speakers("主持人 高远", "主持人") == ["高远", "高远"]
    assert _speakers("主持人 高远", "主持人 白露", "主持人")[2] == "主持人"


def test_an_outlet_with_and_without_the_word_reporter_is_one():
    assert _speakers("晨星社记者", "晨星社") == ["晨星社记者", "晨星社记者"]


def test_a_named_reporter_is_not_the_unnamed_one_of_the_same_outlet():
    speakers = identify(["晨星社记者", "晨星社记者 方知远"])
    assert speakers["晨星社记者"] == Identity("晨星社记者", "记者", "晨星社")
    assert speakers["晨星社记者 方知远"] == Identity("方知远", "记者", "晨星社")
