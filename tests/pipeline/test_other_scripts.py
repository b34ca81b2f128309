"""Texts that do not part words by spaces, or write from right to left, align as others do.

Every text here is invented: five or six paragraphs of local news, two sentences each.
"""

from __future__ import annotations

import unicodedata

import pytest

import storydiff
from storydiff.model import Comparison, Family, Op, Relation

#: Of each text the paragraphs, each of two sentences, and two words that may stand for each other
#: in the third.
TEXTS: dict[str, tuple[list[tuple[str, str]], tuple[str, str]]] = {
    "Chinese": (
        [
            (
                "市政府周二宣布，老港口的吊桥将从三月起关闭九个月进行维修。",
                "工程预计耗资一千二百万元。",
            ),
            (
                "总工程师林海说，桥墩上没有发现令人害怕的裂缝。",
                "不过他们一共找到了二十七条小裂缝。",
            ),
            ("这座桥建于一九一一年，每天约有一万四千辆汽车经过。", "它连接鱼市场和渡轮码头。"),
            ("维修期间，车辆将改走海底隧道，限速降到每小时四十公里。", "夜间隧道仍然关闭。"),
            ("市场一侧的店主担心生意受影响，已有六百人签名反对。", "他们希望工程推迟到秋天。"),
            ("市政府答应为行人提供免费渡船，从清晨六点到午夜每十分钟一班。", "自行车也可以上船。"),
        ],
        ("汽车", "卡车"),
    ),
    "Japanese": (
        [
            (
                "市は火曜日、旧港の跳ね橋を三月から九か月間閉鎖して修理すると発表した。",
                "費用は約十二億円と見込まれている。",
            ),
            (
                "主任技師の森田さんは、恐ろしいひびは見つからなかったと話した。",
                "ただし小さなひびは二十七か所あったという。",
            ),
            (
                "橋は一九一一年に開通し、毎日およそ一万四千台の自動車が通る。",
                "魚市場とフェリー乗り場を結んでいる。",
            ),
            (
                "工事の間、車は海底トンネルを通り、制限速度は四十キロに下がる。",
                "トンネルは夜間は通れない。",
            ),
            (
                "市場側の店主たちは売り上げを心配し、六百人が反対の署名をした。",
                "工事を秋まで延ばしてほしいと求めている。",
            ),
            (
                "歩く人のために、朝六時から真夜中まで十分おきに無料の渡し船が出る。",
                "自転車も乗せられる。",
            ),
        ],
        ("自動車", "トラック"),
    ),
    "Arabic": (
        [
            (
                "أعلنت البلدية يوم الثلاثاء أن الجسر المتحرك في الميناء القديم سيغلق تسعة أشهر للإصلاح.",
                "وتبلغ كلفة الأعمال اثني عشر مليون دينار.",
            ),
            (
                "وقالت كبيرة المهندسين سلمى حداد إن الفريق لم يجد شقوقا تدعو إلى الخوف.",
                "لكنهم أحصوا سبعة وعشرين شقا صغيرا.",
            ),
            (
                "افتتح الجسر عام ١٩١١ وتعبره كل يوم نحو أربعة عشر ألف سيارة.",
                "وهو يصل سوق السمك بمحطة العبارات.",
            ),
            (
                "وستمر المركبات خلال العمل عبر النفق حيث تخفض السرعة إلى أربعين كيلومترا.",
                "ويبقى النفق مغلقا في الليل.",
            ),
            (
                "ويخشى أصحاب المتاجر قرب السوق على أرزاقهم وقد وقع ستمئة منهم عريضة.",
                "ويطالبون بتأجيل الأشغال إلى الخريف.",
            ),
            (
                "ووعدت البلدية بعبارات مجانية للمشاة كل عشر دقائق من الفجر حتى منتصف الليل.",
                "ويسمح بحمل الدراجات أيضا.",
            ),
        ],
        ("سيارة", "شاحنة"),
    ),
    "Thai": (
        [
            (
                "เทศบาลประกาศเมื่อวันอังคารว่าสะพานยกที่ท่าเรือเก่าจะปิดซ่อมเป็นเวลาเก้าเดือน ",
                "ค่าใช้จ่ายประมาณสิบสองล้านบาท",
            ),
            ("หัวหน้าวิศวกรกล่าวว่าไม่พบรอยร้าวที่น่ากลัวบนเสาสะพาน ", "แต่พบรอยร้าวเล็กยี่สิบเจ็ดแห่ง"),
            ("สะพานนี้เปิดใช้เมื่อร้อยปีก่อนและมีรถยนต์ผ่านวันละหนึ่งหมื่นสี่พันคัน ", "เชื่อมตลาดปลากับท่าเรือข้ามฟาก"),
            ("ระหว่างการซ่อมรถจะต้องใช้อุโมงค์ซึ่งจำกัดความเร็วสี่สิบกิโลเมตรต่อชั่วโมง ", "อุโมงค์ปิดในเวลากลางคืน"),
            (
                "เจ้าของร้านค้าฝั่งตลาดกลัวว่าจะขายของไม่ได้และหกร้อยคนลงชื่อคัดค้าน ",
                "พวกเขาขอให้เลื่อนงานไปถึงฤดูหนาว",
            ),
            ("เทศบาลสัญญาว่าจะมีเรือข้ามฟากฟรีทุกสิบนาทีตั้งแต่หกโมงเช้าถึงเที่ยงคืน ", "นำจักรยานขึ้นเรือได้ด้วย"),
        ],
        ("รถยนต์", "รถบรรทุก"),
    ),
    "Vietnamese": (
        [
            (
                "Thành phố thông báo hôm thứ Ba rằng cầu cũ ở cảng sẽ đóng cửa chín tháng để sửa chữa. ",
                "Chi phí khoảng mười hai tỷ đồng.",
            ),
            (
                "Kỹ sư trưởng Trần Thị Hồng nói rằng không có vết nứt nào đáng sợ trên trụ cầu. ",
                "Nhưng họ tìm thấy hai mươi bảy vết nứt nhỏ.",
            ),
            (
                "Cầu được khánh thành năm 1911 và mỗi ngày có khoảng mười bốn nghìn ô tô qua lại. ",
                "Cầu nối chợ cá với bến phà.",
            ),
            (
                "Trong thời gian sửa chữa xe sẽ đi qua đường hầm với tốc độ bốn mươi cây số một giờ. ",
                "Ban đêm đường hầm vẫn đóng.",
            ),
            (
                "Các chủ cửa hàng gần chợ lo mất khách và sáu trăm người đã ký đơn phản đối. ",
                "Họ muốn hoãn công việc đến mùa thu.",
            ),
            (
                "Thành phố hứa có phà miễn phí cho người đi bộ cứ mười phút một chuyến. ",
                "Xe đạp cũng được lên phà.",
            ),
        ],
        ("ô tô", "xe tải"),
    ),
}
NAMES = list(TEXTS)


def paragraphs(name: str) -> list[str]:
    """The text as it is."""
    return ["".join(sentences) for sentences in TEXTS[name][0]]


def edited(name: str, paragraph: str) -> str:
    """`paragraph` with one word changed."""
    old, new = TEXTS[name][1]
    assert old in paragraph
    return paragraph.replace(old, new)


def shapes(found: Comparison) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    """Each link's paragraphs, and whether they moved, by the place on the right."""
    links = sorted(found.alignment.links, key=lambda link: link.right or (99, *link.left))
    return [(link.left, link.right, link.moved) for link in links]


def straight(*pairs: tuple[int, int]) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    """Links of one to one that did not move."""
    return [((left,), (right,), False) for left, right in pairs]


MOVED = [*straight((0, 0), (1, 1), (3, 2), (4, 3), (5, 4)), ((2,), (5,), True)]
"""The third paragraph now last."""


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_word_is_one_edited_paragraph(name: str) -> None:
    """And the change is that word, not the paragraph."""
    left = paragraphs(name)
    right = [*left[:2], edited(name, left[2]), *left[3:]]
    found = storydiff.compare(left, right)
    assert shapes(found) == straight(*((n, n) for n in range(6)))
    assert found.alignment.links[2].relation is Relation.EDITED
    touched = sum(len(change.left) for change in found.changes)
    assert 0 < touched < len(left[2]) / 3
    assert {change.family for change in found.changes} == {Family.SUBSTANCE}


@pytest.mark.parametrize("name", NAMES)
def test_a_paragraph_moved_is_one_link(name: str) -> None:
    """From the third place to the end."""
    left = paragraphs(name)
    found = storydiff.compare(left, [*left[:2], *left[3:], left[2]])
    assert shapes(found) == MOVED
    assert [change.op for change in found.changes if change.link is not None] == [Op.MOVE]


@pytest.mark.parametrize("name", NAMES)
def test_a_paragraph_moved_and_edited_is_one_link(name: str) -> None:
    """What is equal and stayed did not move round it; the word that changed is the change."""
    left = paragraphs(name)
    found = storydiff.compare(left, [*left[:2], *left[3:], edited(name, left[2])])
    assert shapes(found) == MOVED
    assert any(change.op is Op.REPLACE for change in found.changes)


@pytest.mark.parametrize("name", NAMES)
def test_a_paragraph_split_and_two_merged_are_told_as_such(name: str) -> None:
    """The fourth in two at its full stop, and back again."""
    left = paragraphs(name)
    first, second = (sentence.strip() for sentence in TEXTS[name][0][3])
    right = [*left[:3], first, second, *left[4:]]
    split = [*straight((0, 0), (1, 1), (2, 2)), ((3,), (3, 4), False), *straight((4, 5), (5, 6))]
    found = storydiff.compare(left, right)
    assert shapes(found) == split
    assert not found.tally.family(Family.SUBSTANCE)
    merged = storydiff.compare(right, left)
    assert shapes(merged) == [
        *straight((0, 0), (1, 1), (2, 2)),
        ((3, 4), (3,), False),
        *straight((5, 4), (6, 5)),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_paragraph_gone_and_one_new_are_not_one_another(name: str) -> None:
    """What stands in the place of another, and says something else, is not a version of it."""
    left = paragraphs(name)
    found = storydiff.compare([*left[:2], left[4]], [*left[:2], left[5]])
    assert [link.relation for link in found.alignment.links] == [
        Relation.SAME,
        Relation.SAME,
        Relation.DELETED,
        Relation.INSERTED,
    ]


@pytest.mark.parametrize("name", NAMES)
def test_composed_and_decomposed_are_the_same_but_for_typography(name: str) -> None:
    """Whatever else happened; a text without any accent to take apart is the same."""
    composed = [unicodedata.normalize("NFC", text) for text in paragraphs(name)]
    apart = [unicodedata.normalize("NFD", text) for text in composed]
    found = storydiff.compare(composed, apart)
    assert shapes(found) == straight(*((n, n) for n in range(6)))
    assert {change.family for change in found.changes} <= {Family.TYPOGRAPHY}
    assert (composed == apart) == (not found.changes)
    moved = storydiff.compare(composed, [*apart[1:], apart[0]])
    assert shapes(moved)[-1] == ((0,), (5,), True)
    assert not moved.tally.family(Family.SUBSTANCE)


@pytest.mark.parametrize("name", NAMES)
def test_two_texts_of_one_topic_are_not_linked(name: str) -> None:
    """The odd paragraphs against the even ones share names and little else."""
    text = paragraphs(name)
    found = storydiff.compare(text[::2], text[1::2])
    assert not any(link.is_two_sided for link in found.alignment.links)


@pytest.mark.parametrize("name", NAMES)
def test_changing_sides_changes_only_the_sides(name: str) -> None:
    """With something of everything."""
    left = paragraphs(name)
    right = [left[5], *left[:2], edited(name, left[2]), *TEXTS[name][0][3]]
    there = storydiff.compare(left, right).alignment
    assert storydiff.compare(right, left).alignment == there.flip()
