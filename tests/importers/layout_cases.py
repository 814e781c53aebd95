"""Small invented transcripts, each with the turns that a reader finds in it by hand.

A turn is (speaker, role, outlet, kind, time, text); every person and outlet is fictional or generic.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class Expected(NamedTuple):
    speaker: str
    role: str
    outlet: str
    kind: str
    time: str
    text: str


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    layout: str
    turns: tuple[Expected, ...]
    furniture: tuple[str, ...] = field(default=())


def _turns(*rows: tuple[str, str, str, str, str, str]) -> tuple[Expected, ...]:
    return tuple(Expected(*row) for row in rows)


CASES = (
    Case(
        "a rare surname beside a role, once",
        "晨星网\n主持人 兲小丽：女士们、先生们，大家上午好！\n局长 石磊：谢谢。\n兲小丽：下面提问。\n"
        "《晨星报》记者：何时开工？\n石磊：明天。\n主持人：谢谢。\n“晨星社”记者 方知远：谁出钱？\n",
        "colon labels",
        _turns(
            ("兲小丽", "主持人", "", "moderator", "", "女士们、先生们，大家上午好！"),
            ("石磊", "局长", "", "statement", "", "谢谢。"),
            ("兲小丽", "主持人", "", "moderator", "", "下面提问。"),
            ("晨星报记者", "记者", "晨星报", "question", "", "何时开工？"),
            ("石磊", "局长", "", "answer", "", "明天。"),
            ("兲小丽", "主持人", "", "moderator", "", "谢谢。"),
            ("方知远", "记者", "晨星社", "question", "", "谁出钱？"),
        ),
        ("晨星网",),
    ),
    Case(
        "outlets in quotation marks in brackets",
        "【主持人】各位好。\n【《晨星报》记者】何时开工？\n【局长 石磊】《规划》里有：明天。\n"
        "[“晨星社”记者] 谁出钱？\n【《规划》】很重要。\n",
        "bracket labels",
        _turns(
            ("主持人", "主持人", "", "moderator", "", "各位好。"),
            ("晨星报记者", "记者", "晨星报", "question", "", "何时开工？"),
            ("石磊", "局长", "", "answer", "", "《规划》里有：明天。"),
            ("晨星社记者", "记者", "晨星社", "question", "", "谁出钱？\n【《规划》】很重要。"),
        ),
    ),
    Case(
        "role in brackets, name and colon behind",
        "【主持人】方晴：各位好，欢迎参加发布会。先请石局长介绍。\n"
        "【局长】石磊：谢谢。有一句：要快。\n"
        "【晨星社记者】方知远：请问明年呢？\n"
        "【局长】石磊：明年更好。\n"
        "【晨星社记者】注意：还有一问？\n",
        "bracket labels",
        _turns(
            ("方晴", "主持人", "", "moderator", "", "各位好，欢迎参加发布会。先请石局长介绍。"),
            ("石磊", "局长", "", "statement", "", "谢谢。有一句：要快。"),
            ("方知远", "记者", "晨星社", "question", "", "请问明年呢？"),
            ("石磊", "局长", "", "answer", "", "明年更好。"),
            ("晨星社记者", "记者", "晨星社", "question", "", "注意：还有一问？"),
        ),
    ),
    Case(
        "numbered questions, and replies",
        "政策问答\n问题一：何时开工？\n答复：今年春天。\n问题二：谁出钱？\n答复：市里。\n",
        "colon labels",
        _turns(
            ("问题", "", "", "question", "", "何时开工？"),
            ("答复", "", "", "answer", "", "今年春天。"),
            ("问题", "", "", "question", "", "谁出钱？"),
            ("答复", "", "", "answer", "", "市里。"),
        ),
        ("政策问答",),
    ),
    Case(
        "questions counted as chapters are",
        "一、问：何时开工？\n答：今年春天。\n二、问：谁出钱？\n答：市里。\n",
        "colon labels",
        _turns(
            ("问", "", "", "question", "", "何时开工？"),
            ("答", "", "", "answer", "", "今年春天。"),
            ("问", "", "", "question", "", "谁出钱？"),
            ("答", "", "", "answer", "", "市里。"),
        ),
    ),
    Case(
        "problems that an answer counts are no questions",
        "晨星社记者：有什么问题？\n石磊：有两个。\n问题一：人才。\n问题二：资金。\n"
        "晨星社记者：谢谢。\n石磊：不客气。\n",
        "colon labels",
        _turns(
            ("晨星社记者", "记者", "晨星社", "question", "", "有什么问题？"),
            ("石磊", "", "", "answer", "", "有两个。\n问题一：人才。\n问题二：资金。"),
            ("晨星社记者", "记者", "晨星社", "question", "", "谢谢。"),
            ("石磊", "", "", "answer", "", "不客气。"),
        ),
    ),
    Case(
        "years of the calendar of Taiwan",
        "110年1月20日 記者會\n14:00 主持人 白露：各位好，歡迎參加。\n"
        "14:05 晨星報記者：請問經費？\n民國110年1月21日 09:30 局長 石磊：三億元。\n",
        "colon labels",
        _turns(
            ("白露", "主持人", "", "moderator", "2021-01-20T14:00:00+08:00", "各位好，歡迎參加。"),
            ("晨星報記者", "記者", "晨星報", "question", "2021-01-20T14:05:00+08:00", "請問經費？"),
            ("石磊", "局長", "", "answer", "2021-01-21T09:30:00+08:00", "三億元。"),
        ),
        ("110年1月20日 記者會",),
    ),
    Case(
        "the head of the page comes again between turns, captions stand inside them",
        "云州政府网 www.example.org\n记者：河道何时疏浚？\n云州政府网 www.example.org\n"
        "冯河清：计划在秋天疏浚，谢谢\n图1：河道现状\n冬天之前完成，请放心。\n谢谢\n"
        "云州政府网 www.example.org\n记者：还有吗？\n谢谢\n冯河清：没有。\n谢谢\n",
        "colon labels",
        _turns(
            ("记者", "记者", "", "question", "", "河道何时疏浚？"),
            ("冯河清", "", "", "answer", "", "计划在秋天疏浚，谢谢"),
            ("冯河清", "", "", "answer", "", "冬天之前完成，请放心。\n谢谢"),
            ("记者", "记者", "", "question", "", "还有吗？\n谢谢"),
            ("冯河清", "", "", "answer", "", "没有。\n谢谢"),
        ),
        (
            "云州政府网 www.example.org",
            "云州政府网 www.example.org",
            "图1：河道现状",
            "云州政府网 www.example.org",
        ),
    ),
    Case(
        "the moderator's opening gives the titles that labels lack",
        "主持人：各位好，欢迎参加发布会。今天我们请到了市发展和改革局局长康宁先生，副局长石磊女士。先请康宁介绍。\n"
        "康宁：谢谢。\n晨星社记者：请问明年呢？\n石磊：更好。\n",
        "colon labels",
        _turns(
            (
                "主持人",
                "主持人",
                "",
                "moderator",
                "",
                "各位好，欢迎参加发布会。今天我们请到了市发展和改革局局长康宁先生，副局长石磊女士。先请康宁介绍。",
            ),
            ("康宁", "市发展和改革局局长", "", "statement", "", "谢谢。"),
            ("晨星社记者", "记者", "晨星社", "question", "", "请问明年呢？"),
            ("石磊", "副局长", "", "answer", "", "更好。"),
        ),
    ),
    Case(
        "role and name glued, label on its own line, timestamp under the text",
        "某市老旧小区改造新闻发布会\n\n"
        "市政府新闻办副主任、主持人林若溪：\n\n"
        "各位记者朋友，大家上午好！欢迎出席新闻发布会。先请周副局长介绍情况。\n\n"
        "2021-05-20 09:00:12\n\n"
        "市住建局副局长周启明：\n\n"
        "谢谢主持人。去年改造了3.5万户。\n\n"
        "今年再改造4万户。\n\n"
        "2021-05-20 09:05:40\n\n"
        "云州日报记者：\n\n"
        "请问资金从哪里来？\n\n"
        "2021-05-20 09:20:00\n\n"
        "周启明：\n\n"
        "主要靠财政。\n\n"
        "2021-05-20 09:21:07\n",
        "colon labels",
        _turns(
            (
                "林若溪",
                "市政府新闻办副主任、主持人",
                "",
                "moderator",
                "2021-05-20T09:00:12+08:00",
                "各位记者朋友，大家上午好！欢迎出席新闻发布会。先请周副局长介绍情况。",
            ),
            (
                "周启明",
                "市住建局副局长",
                "",
                "statement",
                "2021-05-20T09:05:40+08:00",
                "谢谢主持人。去年改造了3.5万户。\n\n今年再改造4万户。",
            ),
            (
                "云州日报记者",
                "记者",
                "云州日报",
                "question",
                "2021-05-20T09:20:00+08:00",
                "请问资金从哪里来？",
            ),
            (
                "周启明",
                "市住建局副局长",
                "",
                "answer",
                "2021-05-20T09:21:07+08:00",
                "主要靠财政。",
            ),
        ),
        ("某市老旧小区改造新闻发布会",),
    ),
    Case(
        "timestamp on a line before the label, Windows line ends",
        "直播实录\r\n2020年3月4日 15:00\r\n[主持人]\r\n大家好，欢迎收看。\r\n"
        "2020年3月4日 15:02\r\n[卫健委主任 何素心]\r\n谢谢。情况平稳。\r\n"
        "2020年3月4日 15:10\r\n[记者]\r\n疫苗何时到位？\r\n"
        "2020年3月4日 15:11\r\n[何素心]\r\n下周到位。\r\n",
        "bracket labels",
        _turns(
            (
                "主持人",
                "主持人",
                "",
                "moderator",
                "2020-03-04T15:00:00+08:00",
                "大家好，欢迎收看。",
            ),
            (
                "何素心",
                "卫健委主任",
                "",
                "statement",
                "2020-03-04T15:02:00+08:00",
                "谢谢。情况平稳。",
            ),
            ("记者", "记者", "", "question", "2020-03-04T15:10:00+08:00", "疫苗何时到位？"),
            ("何素心", "卫健委主任", "", "answer", "2020-03-04T15:11:00+08:00", "下周到位。"),
        ),
        ("直播实录",),
    ),
    Case(
        "bare times in brackets before the label, the date in the title",
        "2019年8月15日例行记者会\n"
        "[10:00:01] 主持人 方晴：各位好，现在开始提问。\n"
        "[10:01:30] 北江晚报记者：想问一下价格走势？\n"
        "[10:02:00] 商务厅发言人 丁一航：总体平稳。\n",
        "colon labels",
        _turns(
            (
                "方晴",
                "主持人",
                "",
                "moderator",
                "2019-08-15T10:00:01+08:00",
                "各位好，现在开始提问。",
            ),
            (
                "北江晚报记者",
                "记者",
                "北江晚报",
                "question",
                "2019-08-15T10:01:30+08:00",
                "想问一下价格走势？",
            ),
            ("丁一航", "商务厅发言人", "", "answer", "2019-08-15T10:02:00+08:00", "总体平稳。"),
        ),
        ("2019年8月15日例行记者会",),
    ),
    Case(
        "full-width brackets in traditional script, surname and title joined",
        "【主持人】各位媒體朋友，歡迎參加記者會。請陳部長說明。\n"
        "【衛福部部長 陳建志】謝謝。今天說明三點。\n"
        "【聯合】請問部長，何時解封？\n"
        "【聯合晚報】同一題，請問邊境何時開放？\n"
        "【陳部長】再等兩週。\n",
        "bracket labels",
        _turns(
            (
                "主持人",
                "主持人",
                "",
                "moderator",
                "",
                "各位媒體朋友，歡迎參加記者會。請陳部長說明。",
            ),
            ("陳建志", "衛福部部長", "", "statement", "", "謝謝。今天說明三點。"),
            ("聯合", "记者", "聯合", "question", "", "請問部長，何時解封？"),
            ("聯合晚報", "记者", "聯合晚報", "question", "", "同一題，請問邊境何時開放？"),
            ("陳建志", "衛福部部長", "", "answer", "", "再等兩週。"),
        ),
    ),
    Case(
        "tortoise-shell brackets with list markers",
        "● 〔主持人 苏晓〕欢迎大家。先请农业厅介绍。\n"
        "● 〔农业厅厅长 贺铁山〕夏粮丰收。\n"
        "● 〔南山电视台记者〕秋粮如何？\n"
        "● 〔贺铁山〕长势良好。\n",
        "bracket labels",
        _turns(
            ("苏晓", "主持人", "", "moderator", "", "欢迎大家。先请农业厅介绍。"),
            ("贺铁山", "农业厅厅长", "", "statement", "", "夏粮丰收。"),
            ("南山电视台记者", "记者", "南山电视台", "question", "", "秋粮如何？"),
            ("贺铁山", "农业厅厅长", "", "answer", "", "长势良好。"),
        ),
    ),
    Case(
        "interview of a reporter and one person, header lines with colons",
        "对话古桥修复师\n来源：某网\n时间：2023年6月\n地点：临川\n\n"
        "近日，本报记者采访了古桥修复师赵石匠。\n\n"
        "记者：您好，修一座桥要多久？\n"
        "赵石匠：一般要三年。有三个步骤：\n"
        "一是：看石头。\n"
        "二是：选工匠。\n"
        "记者：最难的是什么？\n"
        "赵石匠：找石料。网址是http://example.org/a:b，时间10:12，都查得到。\n"
        "责任编辑：钱多多\n",
        "colon labels",
        _turns(
            ("记者", "记者", "", "question", "", "您好，修一座桥要多久？"),
            (
                "赵石匠",
                "",
                "",
                "answer",
                "",
                "一般要三年。有三个步骤：\n一是：看石头。\n二是：选工匠。",
            ),
            ("记者", "记者", "", "question", "", "最难的是什么？"),
            (
                "赵石匠",
                "",
                "",
                "answer",
                "",
                "找石料。网址是http://example.org/a:b，时间10:12，都查得到。",
            ),
        ),
        (
            "对话古桥修复师",
            "来源：某网",
            "时间：2023年6月",
            "地点：临川",
            "近日，本报记者采访了古桥修复师赵石匠。",
            "责任编辑：钱多多",
        ),
    ),
    Case(
        "Q and A in English, with a lead that is no turn",
        "The ministry answered questions at a press conference.\n\n"
        "Q: When will it open?\nA: In May.\n\nIt takes time.\nQ: Who pays?\nA: The city does.\n",
        "colon labels",
        _turns(
            ("Q", "", "", "question", "", "When will it open?"),
            ("A", "", "", "answer", "", "In May.\n\nIt takes time."),
            ("Q", "", "", "question", "", "Who pays?"),
            ("A", "", "", "answer", "", "The city does."),
        ),
        ("The ministry answered questions at a press conference.",),
    ),
    Case(
        "opening without a label, questions and answers, the hotline is no label",
        "外事办例行记者会\n\n"
        "应邻市邀请，代市长将于八月三日至五日率团访问。\n"
        "热线：12308\n"
        "问：访问谈什么？\n答：谈桥梁。\n热线：12308\n谢谢。\n",
        "colon labels",
        _turns(
            ("问", "", "", "question", "", "访问谈什么？"),
            ("答", "", "", "answer", "", "谈桥梁。\n热线：12308\n谢谢。"),
        ),
        ("外事办例行记者会", "应邻市邀请，代市长将于八月三日至五日率团访问。", "热线：12308"),
    ),
    Case(
        "an opening in two paragraphs directly above the first question",
        "标题：例行记者会\n"
        "　　应邻市邀请，代市长将于八月三日至五日率团访问。\n"
        "　　访问期间将签署两项文件，并看望当地工匠。\n"
        "　　问：签什么文件？\n　　答：桥梁与航运。\n",
        "colon labels",
        _turns(
            (
                "",
                "",
                "",
                "statement",
                "",
                "应邻市邀请，代市长将于八月三日至五日率团访问。\n"
                "　　访问期间将签署两项文件，并看望当地工匠。",
            ),
            ("问", "", "", "question", "", "签什么文件？"),
            ("答", "", "", "answer", "", "桥梁与航运。"),
        ),
        ("标题：例行记者会",),
    ),
    Case(
        "furniture between turns, and body text after it goes on with the same speaker",
        "记者：河道何时疏浚？\n更多>>\n"
        "冯河清：计划在秋天疏浚。\n第 1 页 / 共 2 页\n分享到：\n"
        "冬天之前全部完成，请市民放心。\n首页 | 新闻 | 联系\n"
        "记者：谢谢您。\n",
        "colon labels",
        _turns(
            ("记者", "记者", "", "question", "", "河道何时疏浚？"),
            ("冯河清", "", "", "answer", "", "计划在秋天疏浚。"),
            ("冯河清", "", "", "answer", "", "冬天之前全部完成，请市民放心。"),
            ("记者", "记者", "", "question", "", "谢谢您。"),
        ),
        ("更多>>", "第 1 页 / 共 2 页", "分享到：", "首页 | 新闻 | 联系"),
    ),
    Case(
        "role in parentheses",
        "李明哲（商务局副局长）：先说三点。\n"
        "江城日报记者（王小雨）：请问第二点怎么落实？\n"
        "李明哲：逐县落实。\n"
        "记者（海州网）：何时完成？\n"
        "李副局长：年底。\n",
        "colon labels",
        _turns(
            ("李明哲", "商务局副局长", "", "statement", "", "先说三点。"),
            ("王小雨", "记者", "江城日报", "question", "", "请问第二点怎么落实？"),
            ("李明哲", "商务局副局长", "", "answer", "", "逐县落实。"),
            ("海州网记者", "记者", "海州网", "question", "", "何时完成？"),
            ("李明哲", "商务局副局长", "", "answer", "", "年底。"),
        ),
    ),
    Case(
        "two of a surname: surname and title stays apart",
        "文化局局长 王大海：演出三百场。\n"
        "体育局局长 王小川：比赛五十场。\n"
        "星河周刊记者 卫青禾：请问王局长，明年呢？\n"
        "王局长：明年更多。\n",
        "colon labels",
        _turns(
            ("王大海", "文化局局长", "", "statement", "", "演出三百场。"),
            ("王小川", "体育局局长", "", "statement", "", "比赛五十场。"),
            ("卫青禾", "记者", "星河周刊", "question", "", "请问王局长，明年呢？"),
            ("王局长", "局长", "", "answer", "", "明年更多。"),
        ),
    ),
    Case(
        "markup and script stay text, brackets inside the text are no labels",
        "[主持人 白露]<b>欢迎</b>各位。先请介绍。\n"
        "[馆长 齐修远]<img src=x onerror=alert(1)>[注1]馆藏见[网页](http://example.org)。\n"
        "[白露]再见。\n",
        "bracket labels",
        _turns(
            ("白露", "主持人", "", "moderator", "", "<b>欢迎</b>各位。先请介绍。"),
            (
                "齐修远",
                "馆长",
                "",
                "statement",
                "",
                "<img src=x onerror=alert(1)>[注1]馆藏见[网页](http://example.org)。",
            ),
            ("白露", "主持人", "", "moderator", "", "再见。"),
        ),
    ),
    Case(
        "Markdown bold labels, compound surname and a name with a middle dot",
        "# 座谈会\n\n**主持人**：欢迎各位专家。\n\n**欧阳修竹：** 我谈两点。\n\n"
        "**阿依古丽·买买提**：我补充一点。\n",
        "Markdown bold labels",
        _turns(
            ("主持人", "主持人", "", "moderator", "", "欢迎各位专家。"),
            ("欧阳修竹", "", "", "statement", "", "我谈两点。"),
            ("阿依古丽·买买提", "", "", "statement", "", "我补充一点。"),
        ),
        ("# 座谈会",),
    ),
    Case(
        "labels on their own line without a colon",
        "水务局局长 江远帆\n\n今年建了两座水厂，供水能力提高一成。\n\n"
        "城南晚报记者\n\n请问水价会不会上涨？老百姓很关心。\n\n"
        "水务局局长 江远帆\n\n居民水价不变，这一点请大家放心。\n",
        "labels on their own line",
        _turns(
            ("江远帆", "水务局局长", "", "statement", "", "今年建了两座水厂，供水能力提高一成。"),
            (
                "城南晚报记者",
                "记者",
                "城南晚报",
                "question",
                "",
                "请问水价会不会上涨？老百姓很关心。",
            ),
            ("江远帆", "水务局局长", "", "answer", "", "居民水价不变，这一点请大家放心。"),
        ),
    ),
    Case(
        "headings as labels; other headings are furniture",
        "# 2022-03-01 討論會\n\n## 一、開場\n\n### 主持人：\n各位早安，歡迎參加座談會。\n\n"
        "### 高雅文：\n謝謝。\n\n我先說。\n\n### 主持人：\n散會。\n",
        "Markdown headings",
        _turns(
            ("主持人", "主持人", "", "moderator", "", "各位早安，歡迎參加座談會。"),
            ("高雅文", "", "", "statement", "", "謝謝。\n\n我先說。"),
            ("主持人", "主持人", "", "moderator", "", "散會。"),
        ),
        ("# 2022-03-01 討論會", "## 一、開場"),
    ),
    Case(
        "spokesperson alone answers named outlets, a page footer follows",
        "林业局发言人 柳青山：下面发布一条消息。今年造林十万亩。\n"
        "法新社：树种有哪些？\n柳青山：以油松为主。\n"
        "NHK：经费多少？\n柳青山：三亿元。\n（完）\n\n版权所有 某某网\n联系我们\n",
        "colon labels",
        _turns(
            ("柳青山", "林业局发言人", "", "statement", "", "下面发布一条消息。今年造林十万亩。"),
            ("法新社", "记者", "法新社", "question", "", "树种有哪些？"),
            ("柳青山", "林业局发言人", "", "answer", "", "以油松为主。"),
            ("NHK", "记者", "NHK", "question", "", "经费多少？"),
            ("柳青山", "林业局发言人", "", "answer", "", "三亿元。"),
        ),
        ("（完）", "版权所有 某某网", "联系我们"),
    ),
    Case(
        "a padded name, a no-break space after the label, a label with nothing under it",
        "[主持人　高　远]\u00a0欢迎各位，下面请石局长介绍。\n"
        "[石　磊]\n"
        "[气象局局长 石　磊]\u00a0台风已经远去。\n"
        "[石磊]谢谢。\n",
        "bracket labels",
        _turns(
            ("高远", "主持人", "", "moderator", "", "欢迎各位，下面请石局长介绍。"),
            ("石磊", "气象局局长", "", "statement", "", "台风已经远去。"),
            ("石磊", "气象局局长", "", "statement", "", "谢谢。"),
        ),
        ("[石　磊]",),
    ),
    Case(
        "ministry page: named outlets, one answerer, an unlabelled announcement first",
        "2031年4月1日外交部发言人秦海棠主持例行记者会\n\n"
        "应邻国邀请，特使将于四月五日出席地区合作会议。\n\n"
        "总台央视记者：请介绍会议安排？\n\n"
        "秦海棠：会议为期两天。\n\n重点有两个：\n\n第一：贸易。\n\n第二：桥梁。\n\n"
        "彭博社记者：关税会调整吗？\n\n"
        "秦海棠：请向主管部门了解。\n",
        "colon labels",
        _turns(
            ("", "", "", "statement", "", "应邻国邀请，特使将于四月五日出席地区合作会议。"),
            ("总台央视记者", "记者", "总台央视", "question", "", "请介绍会议安排？"),
            (
                "秦海棠",
                "外交部发言人",
                "",
                "answer",
                "",
                "会议为期两天。\n\n重点有两个：\n\n第一：贸易。\n\n第二：桥梁。",
            ),
            ("彭博社记者", "记者", "彭博社", "question", "", "关税会调整吗？"),
            ("秦海棠", "外交部发言人", "", "answer", "", "请向主管部门了解。"),
        ),
        ("2031年4月1日外交部发言人秦海棠主持例行记者会",),
    ),
    Case(
        "a header that lists who takes part is no turn",
        "网上访谈\n主持人：白露\n嘉宾：民政局副局长 韩松\n\n"
        "主持人：各位网友好，今天的话题是养老。\n嘉宾：大家好。\n"
        "主持人：居家养老怎么办？\n嘉宾：靠社区。安全：第一位。\n"
        "网友：食堂贵吗？\n嘉宾：不贵。\n",
        "colon labels",
        _turns(
            ("主持人", "主持人", "", "moderator", "", "各位网友好，今天的话题是养老。"),
            ("嘉宾", "嘉宾", "", "statement", "", "大家好。"),
            ("主持人", "主持人", "", "moderator", "", "居家养老怎么办？"),
            ("嘉宾", "嘉宾", "", "answer", "", "靠社区。安全：第一位。"),
            ("网友", "网友", "", "question", "", "食堂贵吗？"),
            ("嘉宾", "嘉宾", "", "answer", "", "不贵。"),
        ),
        ("网上访谈", "主持人：白露", "嘉宾：民政局副局长 韩松"),
    ),
    Case(
        "a recording's transcript: numbered speakers with elapsed time",
        "会议录音\n说话人1 00:00\n开始吧，先看第一页。\n\n"
        "说话人2 00:07\n好的，我来念。\n\n说话人1 00:12\n请。\n",
        "labels with a time",
        _turns(
            ("说话人1", "说话人", "", "statement", "", "开始吧，先看第一页。"),
            ("说话人2", "说话人", "", "statement", "", "好的，我来念。"),
            ("说话人1", "说话人", "", "statement", "", "请。"),
        ),
        ("会议录音",),
    ),
    Case(
        "label with a full date and time behind it, text under it",
        "主持人 白露 2024-06-01 09:30:00\n各位上午好，欢迎参加发布会。先请介绍。\n"
        "教育局局长 方知远 2024-06-01 09:31:10\n新建学校四所。\n",
        "labels with a time",
        _turns(
            (
                "白露",
                "主持人",
                "",
                "moderator",
                "2024-06-01T09:30:00+08:00",
                "各位上午好，欢迎参加发布会。先请介绍。",
            ),
            (
                "方知远",
                "教育局局长",
                "",
                "statement",
                "2024-06-01T09:31:10+08:00",
                "新建学校四所。",
            ),
        ),
    ),
    Case(
        "paragraphs that begin with a common word and a colon stay in the turn",
        "经济师 康宁：讲四句话。\n安全：是底线。\n金额：三亿元。\n方案：已经批准。\n"
        "GDP：增长百分之五。\n例如：桥梁。\n会议强调：要实干。\n"
        "都市周刊记者：请问何时动工？\n康宁：明年。\n",
        "colon labels",
        _turns(
            (
                "康宁",
                "经济师",
                "",
                "statement",
                "",
                "讲四句话。\n安全：是底线。\n金额：三亿元。\n方案：已经批准。\n"
                "GDP：增长百分之五。\n例如：桥梁。\n会议强调：要实干。",
            ),
            ("都市周刊记者", "记者", "都市周刊", "question", "", "请问何时动工？"),
            ("康宁", "经济师", "", "answer", "", "明年。"),
        ),
    ),
    Case(
        "reporter asks and official answers, said in the label",
        "晨星社记者问：港口何时扩建？\n孟长河答：年内。\n晨星社记者问：投资多少？\n孟长河答：十亿元。\n",
        "colon labels",
        _turns(
            ("晨星社记者", "记者", "晨星社", "question", "", "港口何时扩建？"),
            ("孟长河", "", "", "answer", "", "年内。"),
            ("晨星社记者", "记者", "晨星社", "question", "", "投资多少？"),
            ("孟长河", "", "", "answer", "", "十亿元。"),
        ),
    ),
    Case(
        "an English page",
        "Regular Press Conference\n\n"
        "Bloomberg: Will the tariff change?\n\nQin Haitang: Ask the ministry.\n\n"
        "Note: the ministry is in the capital.\n\n"
        "AFP: And the visit?\n\nQin Haitang: I have nothing to add. It was reported at 10:12.\n\n"
        "Bloomberg: Thank you. When is the next one?\n\nQin Haitang: Tomorrow, as always.\n",
        "colon labels",
        _turns(
            ("Bloomberg", "", "", "question", "", "Will the tariff change?"),
            (
                "Qin Haitang",
                "",
                "",
                "answer",
                "",
                "Ask the ministry.\n\nNote: the ministry is in the capital.",
            ),
            ("AFP", "记者", "AFP", "question", "", "And the visit?"),
            (
                "Qin Haitang",
                "",
                "",
                "answer",
                "",
                "I have nothing to add. It was reported at 10:12.",
            ),
            ("Bloomberg", "", "", "question", "", "Thank you. When is the next one?"),
            ("Qin Haitang", "", "", "answer", "", "Tomorrow, as always."),
        ),
        ("Regular Press Conference",),
    ),
    Case(
        "several paragraphs with a timestamp each under one label",
        "[卫生局局长 万青山]第一点讲完。2023-01-05 10:00:00\n第二点也讲完。2023-01-05 10:03:00\n"
        "[山城网记者]请问第三点呢？2023-01-05 10:05:00\n"
        "[万青山]没有第三点。2023-01-05 10:06:00\n主办：某网\n",
        "bracket labels",
        _turns(
            ("万青山", "卫生局局长", "", "statement", "2023-01-05T10:00:00+08:00", "第一点讲完。"),
            (
                "万青山",
                "卫生局局长",
                "",
                "statement",
                "2023-01-05T10:03:00+08:00",
                "第二点也讲完。",
            ),
            (
                "山城网记者",
                "记者",
                "山城网",
                "question",
                "2023-01-05T10:05:00+08:00",
                "请问第三点呢？",
            ),
            ("万青山", "卫生局局长", "", "answer", "2023-01-05T10:06:00+08:00", "没有第三点。"),
        ),
        ("主办：某网",),
    ),
    Case(
        "a moderating spokesperson who also answers at length",
        "[新闻办新闻处处长、新闻发言人 骆宾]各位上午好，欢迎出席吹风会。先请唐主任介绍。\n"
        "[发改委主任 唐一鸣]我介绍三点。\n"
        "[海角网记者]请问新闻办，今后还会举办这样的吹风会吗？\n"
        "[骆宾]谢谢你的问题。我们今年已经举办了三十场吹风会，涉及民生、交通、教育和医疗，"
        "每一场都有现场直播和图文实录，市民可以在网站上看到全部内容。"
        "明年我们会增加场次，也会把更多的基层干部和一线职工请到这里来，同大家见面。\n"
        "[骆宾]现在继续提问。\n",
        "bracket labels",
        _turns(
            (
                "骆宾",
                "新闻办新闻处处长、新闻发言人",
                "",
                "moderator",
                "",
                "各位上午好，欢迎出席吹风会。先请唐主任介绍。",
            ),
            ("唐一鸣", "发改委主任", "", "statement", "", "我介绍三点。"),
            (
                "海角网记者",
                "记者",
                "海角网",
                "question",
                "",
                "请问新闻办，今后还会举办这样的吹风会吗？",
            ),
            (
                "骆宾",
                "新闻办新闻处处长、新闻发言人",
                "",
                "answer",
                "",
                "谢谢你的问题。我们今年已经举办了三十场吹风会，涉及民生、交通、教育和医疗，"
                "每一场都有现场直播和图文实录，市民可以在网站上看到全部内容。"
                "明年我们会增加场次，也会把更多的基层干部和一线职工请到这里来，同大家见面。",
            ),
            (
                "骆宾",
                "新闻办新闻处处长、新闻发言人",
                "",
                "moderator",
                "",
                "现在继续提问。",
            ),
        ),
    ),
    Case(
        "committee record with titles inside names",
        "主席：請委員發言。\n陳委員淑芬：何時完成？謝謝。\n吳部長建國：年底。今年一定做完。\n"
        "吳部長：一定。\n",
        "colon labels",
        _turns(
            ("主席", "主席", "", "statement", "", "請委員發言。"),
            ("陳淑芬", "委員", "", "question", "", "何時完成？謝謝。"),
            ("吳建國", "部長", "", "answer", "", "年底。今年一定做完。"),
            ("吳建國", "部長", "", "answer", "", "一定。"),
        ),
    ),
    Case(
        "numbered questions and answers, and a question asked again",
        "Q1：河道何時疏浚？\nA1：秋天。\n追問：哪一段？\n答：上游。\n",
        "colon labels",
        _turns(
            ("Q", "", "", "question", "", "河道何時疏浚？"),
            ("A", "", "", "answer", "", "秋天。"),
            ("追問", "", "", "question", "", "哪一段？"),
            ("答", "", "", "answer", "", "上游。"),
        ),
    ),
)

NO_SPEAKER = (
    "今天天气很好。明天也好。\n",
    "热线：12308\n责任编辑：钱多多\n来源：某网\n",
    "一、总体要求\n二、主要任务\n三、保障措施\n",
    "第一：加强领导。\n第二：落实责任。\n第三：严格考核。\n",
    "他在会上指出：要抓落实。\n会议强调：要重实效。\n",
    "http://example.org/a\nhttps://example.org/b\n10:12 开始\n",
    "【数字经济】增长百分之八。\n",
    "安全：是底线。\n金额：三亿元。\n方案：已经批准。\n",
    "GDP：增长百分之五。\n",
    "市长质量奖：三家企业。\n专家建议：多喝水。\n局长信箱：已开通。\n",
    "【《规划》】增长百分之八。\n《规划》：已经公布。\n“十四五”：开局。\n",
    "【晨星网报道 记者 孟长河】港口扩建。\n",
    "# 标题\n\n正文一段，没有人说话。\n",
)
