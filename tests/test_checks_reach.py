"""How many words may stand between a figure and the word that ties it to others: each reach at its end.

``@`` marks where words without meaning are put; the figures of each sentence do not come out.
"""

from __future__ import annotations

import pytest
from checks_corpus import evidence

from tadqiq.checks.engine import run

REACH = [
    (
        "sum",
        "A won {87|87 count} of the {150 seats|150 count}, against @{61|61 count} for B and {12|12 count} for C.",
        2,
    ),
    (
        "sum",
        "A won {87|87 count} of @the {150 seats|150 count}, leaving {61|61 count} for B and {12|12 count} for C.",
        1,
    ),
    ("average", "The {12 boats|12 count} landed {3,600 kg|3600 kilogram}, an average @{400 kg|400 kilogram} each.", 3),
    (
        "average",
        "The {12 boats|12 count} landed {3,600 kg|3600 kilogram}, an average of {400 kg|400 kilogram} @each.",
        4,
    ),
    ("growth", "Output rose @{30%|30 %} to {6 tonnes|6.0 tonne} from {5 tonnes|5.0 tonne}.", 8),
    ("growth", "Output rose {30%|30 %} to @{6 tonnes|6.0 tonne} from {5 tonnes|5.0 tonne}.", 6),
    ("growth", "Output rose {30%|30 %} to {6 tonnes|6.0 tonne} from @{5 tonnes|5.0 tonne}.", 2),
    ("growth", "It sold {6 tonnes|6.0 tonne} against @{5 tonnes|5.0 tonne}, a rise of {30%|30 %}.", 3),
    ("growth", "It sold {6 tonnes|6.0 tonne}, compared with a peak @{5 tonnes|5.0 tonne}, a rise of {30%|30 %}.", 3),
    ("share", "It won {30|30 count} out of @{120 votes|120 count}, or {40%|40 %}.", 3),
    ("share", "It won {30|30 count} out of {120 votes|120 count}, or @{40%|40 %}.", 4),
    ("share", "It has {30 cars|30 count}, {40%|40 %} of @its {120 cars|120 count}.", 6),
    (
        "sum",
        "It sold {40|40 count} red, {31|31 count} blue and {30|30 count} green, a total of @{95 lamps|95 count}.",
        5,
    ),
    ("sum", "It sold {40|40 count} red, {31|31 count} blue and {30|30 count} green, {95 lamps|95 count} @in all.", 3),
    ("ratio", "A tank of {5 tonnes|5.00 tonne} ( @{8,000 kg|8000 kilogram} ) fell.", 1),
    ("ratio", "A tank of {5 tonnes|5.00 tonne}, or @{8,000 kg|8000 kilogram}, fell.", 4),
    ("currency", "It paid {100 million riyals|100e6 SAR} ( @{40 million dollars|40e6 USD} ) then.", 1),
    ("currency", "It paid {100 million riyals|100e6 SAR}, or @{40 million dollars|40e6 USD}, then.", 4),
    ("percent_point_slip", "The rate rose from {42%|42 %} to {45%|45 %}, an increase of @{3%|3 %}.", 2),
    ("percent_point_slip", "It is {57%|57 %} of sales, down {6%|6 %} on the level @{63%|63 %}.", 2),
    ("growth", "ارتفع الإنتاج @{30%|30 %} إلى {6 أطنان|6.0 tonne} من {5 أطنان|5.0 tonne}.", 7),
    ("growth", "ارتفع الإنتاج من @{5 أطنان|5.0 tonne} إلى {6 أطنان|6.0 tonne}، بزيادة {30%|30 %}.", 2),
    ("growth", "ارتفع الإنتاج من {5 أطنان|5.0 tonne} إلى {6 أطنان|6.0 tonne}، بزيادة @{30%|30 %}.", 3),
    ("share", "في البلدة {120 بيتا|120 count}، منها {30|30 count} مهجورة، أي @{40%|40 %}.", 1),
    ("sum", "باع {40|40 count} أحمر و{31|31 count} أزرق و{30|30 count} أخضر، بإجمالي @{95 مصباحا|95 count}.", 5),
    ("average", "باع {12 قاربا|12 count} بمبلغ {3,600 دينار|3600 JOD}، بمتوسط @{400 دينار|400 JOD} للقارب.", 3),
    ("ratio", "خزان يسع {5 أطنان|5.00 tonne}، أي @{8,000 كغ|8000 kilogram}.", 4),
    ("currency", "دفع {100 مليون ريال|100e6 SAR} (نحو @{40 مليون دولار|40e6 USD}).", 0),
    ("percent_point_slip", "ارتفع المعدل من {42%|42 %} إلى {45%|45 %}، بزيادة @{3%|3 %}.", 3),
    ("growth", "A shirt is {$36|36.0 USD}, {20%|20 %} below @the {$50|50.0 USD} of May.", 5),
    ("growth", "A shirt is {$36|36.0 USD}, {20%|20 %} @below the {$50|50.0 USD} of May.", 1),
    ("growth", "A shirt is {$36|36.0 USD}, {20%|20 %} less than @the {$50|50.0 USD} paid.", 3),
    ("growth", "It shipped {900|900 count}, though it may ship {600|600 count}, that is @an excess of {40%|40 %}.", 3),
    ("growth", "The index fell {120 points|120 point} to @{4,380|4380 count}, a loss of {4.7%|4.7 %}.", 2),
    ("growth", "The index fell {120 points|120 point} to {4,380|4380 count}, a loss of @{4.7%|4.7 %}.", 3),
    ("growth", "It sold at {$7.20|7.20 USD}, up {$1.20|1.20 USD} or @{30%|30 %}.", 0),
    ("growth", "It sold at {$7.20|7.20 USD}, up @{$1.20|1.20 USD} or {30%|30 %}.", 1),
    ("growth", "The tent was made for {250|250 count} and holds {610|610 count}, that is @{three times|3 x}.", 6),
    ("share", "Profit was @{$20m|20e6 USD} on revenue of {$80m|80e6 USD}, a margin of {40%|40 %}.", 5),
    ("share", "Profit was {$20m|20e6 USD} on revenue of @{$80m|80e6 USD}, a margin of {40%|40 %}.", 11),
    ("share", "Profit was {$20m|20e6 USD} on revenue of {$80m|80e6 USD}, a margin of @{40%|40 %}.", 3),
    ("share", "{400|400 count} came; {240|240 count} @of them, or {70%|70 %}, are old.", 4),
    ("share", "{400|400 count} came; {240|240 count} of them, or @{70%|70 %}, are old.", 5),
    ("ratio", "A plant of {100 MW|100.0 MW} made {438 GWh|438.0 GWh} a year, a capacity factor of @{60%|60 %}.", 3),
    ("sum", "{12 clerks|12 count} get {$500|500.0 USD} each, a total of @{$9,000|9000 USD}.", 5),
    ("sum", "{12 clerks|12 count} get {$500|500.0 USD} @each, a total of {$9,000|9000 USD}.", 4),
]


@pytest.mark.parametrize(("check", "text", "reach"), REACH)
def test_a_word_ties_figures_so_far_and_no_further(check: str, text: str, reach: int) -> None:
    assert _wrong(check, text.replace("@", "blah " * reach))
    assert not _wrong(check, text.replace("@", "blah " * (reach + 1)))


def _wrong(check: str, text: str) -> bool:
    return any(f.check == check and f.verdict == "disagree" for f in run(evidence({"text": text}))[1])
