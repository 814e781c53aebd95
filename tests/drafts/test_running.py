"""Running text: how it is read, and that the sample's translation finds its segments again."""

import textwrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.drafts import sample
from workbench.drafts import place
from workbench.drafts.placement import Opened, Source
from workbench.drafts.running import place as place_running
from workbench.errors import InputError

TURNS = sample.turns()
SOURCES = sample.sources()
GOLD = sample.gold()
SPEAKERS = ("Su Yinghe", "Ouyang Qingyan", "Paddy Wave Daily")


def _joined(block):
    return " ".join(block)


LAYOUTS = {
    "one line a segment, turns set apart": (
        "\n\n".join("\n".join(block) for block in TURNS),
        "one line a segment",
    ),
    "one line a segment": (
        "\n".join("\n".join(block) for block in TURNS),
        "one line a segment",
    ),
    "Windows line ends": (
        "\r\n".join("\r\n".join(block) for block in TURNS),
        "one line a segment",
    ),
    "a paragraph a turn": (
        "\n\n".join(map(_joined, TURNS)),
        "turn by turn, by empty lines",
    ),
    "a line a turn": ("\n".join(map(_joined, TURNS)), "turn by turn, one line a turn"),
    "wrapped at 72 characters": (
        "\n\n".join(textwrap.fill(_joined(block), 72) for block in TURNS),
        "turn by turn, by empty lines",
    ),
    "labels in brackets": (
        "A briefing\n\n" + "\n\n".join(f"[Mr. X, deputy director] {_joined(b)}" for b in TURNS),
        "turn by turn, by labels of speakers",
    ),
    "labels before a colon, one line a segment": (
        "\n".join(f"{SPEAKERS[n % 3]}: " + "\n".join(b) for n, b in enumerate(TURNS)),
        "one line a segment, by labels of speakers",
    ),
    "a turn in two paragraphs": (
        "\n\n".join(map(_joined, TURNS)).replace(" Second, ", "\n\nSecond, ", 1),
        "all sentences at once",
    ),
    "no line at all": (" ".join(map(_joined, TURNS)), "all sentences at once"),
}


def _placed(text, sources=SOURCES, folder=None):
    path = folder / "draft.txt"
    path.write_text(text, encoding="utf-8", newline="")
    return place(path, sources)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sample_finds_its_segments_again(layout, tmp_path):
    text, reading = LAYOUTS[layout]
    placement = _placed(text, folder=tmp_path)
    assert placement.reading.startswith(reading)
    wrong = {s: t for s, t in placement.targets.items() if t != GOLD[s]}
    # Half a per cent is one sentence of 202: none is wrong as of now.
    assert len(wrong) + len(GOLD) - len(placement.targets) <= 1, wrong
    assert not placement.empty


def test_labels_and_what_is_before_them_are_not_text(tmp_path):
    placement = _placed(LAYOUTS["labels in brackets"][0], folder=tmp_path)
    assert [(note.line, note.text) for note in placement.left_over] == [(1, "A briefing")]


@pytest.mark.parametrize("kept", [slice(0, 100), slice(120, None)])
def test_a_translation_that_is_not_done_yet_goes_where_it_belongs(kept, tmp_path):
    lines = list(GOLD.values())[kept]
    placement = _placed(" ".join(lines), folder=tmp_path)
    right = sum(GOLD[segment] == text for segment, text in placement.targets.items())
    assert right >= 0.97 * len(lines)
    assert len(placement.targets) <= 1.02 * len(lines)
    assert len(placement.empty) == len(GOLD) - len(placement.targets)


def test_turns_that_are_missing_are_left_empty_and_named(tmp_path):
    blocks = [_joined(block) for number, block in enumerate(TURNS, start=1) if number != 12]
    placement = _placed("\n\n".join(blocks), folder=tmp_path)
    assert {note.segment for note in placement.empty} == {f"12-{n}" for n in range(4)}
    assert all(placement.targets[s] == GOLD[s] for s in placement.targets)


QUESTION = [
    Source("1-0", "d", 1, "请问何时公布方案?"),
    Source("2-0", "d", 2, "谢谢你的提问。"),
    Source("2-1", "d", 2, "方案将于2025年5月公布。"),
]


def test_questions_and_answers_are_labels(tmp_path):
    text = "Q: When will it be published?\nA: Thank you. The plan will be out in May 2025.\n"
    placement = _placed(text, QUESTION, tmp_path)
    assert placement.targets == {
        "1-0": "When will it be published?",
        "2-0": "Thank you.",
        "2-1": "The plan will be out in May 2025.",
    }


def test_several_segments_in_one_sentence_leave_the_others_empty(tmp_path):
    sources = [
        Source("1-0", "d", 1, "这项工作很重要,关系到千家万户。"),
        Source("1-1", "d", 1, "我们将继续抓好落实,让群众满意。"),
        Source("2-0", "d", 2, "谢谢。"),
    ]
    english = (
        "This work matters to thousands of households, and we will go on carrying it out well "
        "to the satisfaction of the people."
    )
    placement = _placed(f"{english}\n\nThank you.", sources, tmp_path)
    assert placement.targets == {"1-0": english, "2-0": "Thank you."}
    assert [(n.segment, n.reason) for n in placement.empty] == [
        ("1-1", "its English stands with 1-0")
    ]


def test_figures_that_differ_are_to_be_looked_at(tmp_path):
    text = "When will it be published?\nThank you for asking.\nThe plan is due in May 2052.\n"
    placement = _placed(text, QUESTION, tmp_path)
    assert [(n.segment, n.line, n.reason) for n in placement.doubtful] == [
        ("2-1", 3, "figures differ: 2025 against 2052")
    ]


def test_a_length_out_of_proportion_is_to_be_looked_at(tmp_path):
    lines = list(GOLD.values())
    lines[10], lines[11] = f"{lines[10]} {lines[12]} {lines[13]}", "Yes."
    placement = _placed("\n".join(lines), folder=tmp_path)
    segments = list(GOLD)
    assert {n.segment for n in placement.doubtful} == {segments[10], segments[11]}
    assert {n.reason for n in placement.doubtful} == {"its length is out of proportion"}


OTHER = (
    "The museum opened in 1987 and shows 340 paintings. It was closed for repairs in 2003. "
    "Visitors come from all over the world. A ticket costs 15 euros, and children go free. "
)


def test_another_text_is_refused_with_line_and_remedy(tmp_path):
    with pytest.raises(InputError, match="guesswork") as caught:
        _placed(OTHER * 60, folder=tmp_path)
    assert caught.value.line == 1
    assert "202 lines, one a segment, or 30 blocks" in str(caught.value)


def test_another_text_is_refused_though_it_has_as_many_paragraphs(tmp_path):
    with pytest.raises(InputError, match="guesswork"):
        _placed("\n\n".join([OTHER * 2] * 30), folder=tmp_path)


WORDS = st.sampled_from(
    ["Yes.", "We agree.", "In 2021, 98% came;", "Mr. Wang left.", "no", "-", "“Why?”"]
)
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=6)
CHINESE = st.lists(
    st.lists(
        st.sampled_from(["谢谢。", "2021年有98%。", "我们同意;", "不。"]), min_size=1, max_size=5
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=200)
@example(["Yes.", "Yes. Yes. Yes.", "Yes.", "Yes. Yes. Yes."], [["谢谢。"], ["谢谢。"]])
@example(["no", "Yes. Yes. Yes.", "no", "Yes. Yes. Yes."], [["谢谢。"], ["谢谢。"]])
@given(LINES, CHINESE)
def test_no_word_is_lost_and_none_is_moved(tmp_path_factory, lines, turns):
    sources = [
        Source(f"{t}-{p}", "d", t, text)
        for t, turn in enumerate(turns)
        for p, text in enumerate(turn)
    ]
    text = "\n\n".join(lines)
    path = tmp_path_factory.getbasetemp() / "draft.txt"
    try:
        placement = place_running(Opened(path, text.encode(), text), sources)
    except InputError:
        return
    pieces = [*placement.targets.values(), *(note.text for note in placement.left_over)]
    assert sorted(" ".join(pieces).split()) == sorted(text.split())
    order = [source.segment for source in sources if source.segment in placement.targets]
    assert list(placement.targets) == order
    without = {source.segment for source in sources} - set(placement.targets)
    assert {note.segment for note in placement.empty} == without
    if not placement.left_over:
        assert " ".join(placement.targets.values()).split() == text.split()


@pytest.mark.parametrize(
    "labels", [("Q.: ", "A.: "), ("Robert Downey Jr.: ", "Mei Li: "), ("[Jr.] ", "[de Vries] ")]
)
def test_a_label_with_a_mark_may_end_in_a_stop_or_begin_small(labels, tmp_path):
    more = [
        Source("3-0", "d", 3, "还有别的计划吗?"),
        Source("4-0", "d", 4, "我们正在研究。"),
    ]
    asked, answered = labels
    text = (
        f"{asked}When will it be published?\n{answered}Thank you. It will be out in May 2025.\n"
        f"{asked}Are there other plans?\n{answered}We are looking into them.\n"
    )
    placement = _placed(text, [*QUESTION, *more], tmp_path)
    assert [*placement.targets.values()] == [
        "When will it be published?",
        "Thank you.",
        "It will be out in May 2025.",
        "Are there other plans?",
        "We are looking into them.",
    ]
