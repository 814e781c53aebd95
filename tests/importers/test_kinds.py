"""Who asks and who answers, where an answer asks something itself."""

import pytest

from workbench.importers.kinds import kinds
from workbench.importers.names import Identity

HOST = Identity("苏念", "省政府新闻办副主任、新闻发言人")
HEAD = Identity("王建国", "省发展改革委主任")
OTHER = Identity("李宏", "省民政厅副厅长")
GUEST = Identity("张三", "人民日报")


def kind_of(speaker: Identity, text: str) -> str:
    turns = [
        (HOST, "欢迎出席今天的发布会。下面请王建国先生作介绍。"),
        (HEAD, "谢谢主持人！我从三个方面来介绍有关情况，请大家多提宝贵意见。" * 3),
        (speaker, text),
    ]
    speakers, texts = zip(*turns, strict=True)
    return kinds(speakers, ["", "", ""], texts)[-1].value


@pytest.mark.parametrize(
    "text",
    [
        "谢谢。什么叫均等化？就是大家都有。",
        "我补充一点。养老靠谁？靠大家。",
        "怎么办呢？我们有三条。谢谢。",
        "What does that mean? It means everybody. Thank you.",
    ],
)
def test_who_answers_the_own_question_is_no_asker(text):
    assert kind_of(OTHER, text) == "statement"


@pytest.mark.parametrize(
    "text",
    [
        "养老服务下一步怎么办？谢谢。",
        "有两个问题，一是养老靠谁？二是钱从哪来？谢谢主持人！谢谢各位！",
        "“钱从哪来？”",
        "请问养老靠谁？我很关心这件事。",
        "What comes next? Thank you.",
    ],
)
def test_who_leaves_a_question_to_others_asks(text):
    assert kind_of(GUEST, text) == "question"
