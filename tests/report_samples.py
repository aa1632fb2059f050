"""Reports built by hand, to test renderers apart from the stages: an invented dam, a hostile article, a crowd."""

from __future__ import annotations

import datetime as dt

from tadqiq.model import (
    Article,
    Base,
    Claim,
    Coverage,
    Finding,
    Group,
    Human,
    Interval,
    Message,
    Name,
    NameGroup,
    Pair,
    Period,
    Reckoned,
    Report,
    Span,
    Unread,
)

NAHAR = (
    "سد وادي السدر يدخل الخدمة في الربيع\n"
    "قالت وزارة الري إن سعة خزان سد وادي السدر تبلغ نحو 410 ملايين متر مكعب. "
    "وبلغت كلفة المشروع 1.2 مليار دولار، منها 700 مليون للسد و400 مليون لشبكة القنوات. "
    "ويروي السد ما بين 45 و50 ألف هكتار. ووقع العقد في 6 مارس 2024، وفق بيان رقم 118.\n"
    "وقال المهندس سليم الطرابزي إن العمل أنجز بنسبة 80% بعد أن كان 40% قبل عام."
)
SAHEL = (
    "كلفة سد السدر تتجاوز المليار\n"
    "تزيد كلفة سد وادي السدر على مليار دولار، ويخزن 41 مليون متر مكعب. "
    "ووقع العقد في 7 آذار 2024 بحضور المهندس سليم الترابزي. ويستفيد منه عشرات الآلاف من المزارعين."
)
WIRE = (
    "Wadi Sidr dam to open in spring\n"
    "The reservoir will hold about 0.41 km³ of water and irrigate more than 45,000 hectares, "
    "engineer Salim Trabzi said. The project cost 4.4 billion riyals. Some 38,500 farmers will benefit. "
    "The Wadi Sidra bridge, 12 km away, is another project."
)


def article(id: str, text: str, language: str, source: str, day: int, origin: str = "") -> Article:
    title = text.split("\n", 1)[0]
    published = dt.date(2025, 2, day)
    return Article(
        id=id,
        file=f"articles/{id}.txt",
        text=text,
        clean=text,
        source=source,
        language=language,
        title=title,
        published=published,
        origin=origin or id,
    )


ARTICLES = (
    article("a1-nahar", NAHAR, "ar", "صحيفة النهار الجديد", 3),
    article("a2-sahel", SAHEL, "ar", "موقع الساحل", 4),
    article("a3-wire", WIRE, "en", "Meridian Wire", 5),
    article("a4-copy", WIRE, "en", "The Harbour Post", 6, origin="a3-wire"),
)
TEXTS = {a.id: a.text for a in ARTICLES}


def claim(id: str, article: str, phrase: str, value: float | None, unit: str, **more: object) -> Claim:
    text = TEXTS[article]
    start = text.index(phrase)
    end = start + len(phrase)
    sentence = Span(max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1, _sentence_end(text, end))
    values = {"kind": "quantity", "low": value, "high": value, "sentence": sentence, **more}
    return Claim(id=id, article=article, start=start, end=end, text=phrase, value=value, unit=unit, **values)  # type: ignore[arg-type]


def _sentence_end(text: str, start: int) -> int:
    found = [place for place in (text.find(". ", start), text.find("\n", start)) if place >= 0]
    return min(found, default=len(text)) + 1 if found else len(text)


def date(id: str, article: str, phrase: str, day: dt.date, **more: object) -> Claim:
    period = Period(start=day, end=day + dt.timedelta(days=1), text=phrase)
    return claim(id, article, phrase, None, "", kind="date", period=period, **more)


def water(value: float, low: float, high: float, factor: float) -> Base:
    interval = Interval(low * factor, high * factor)
    return Base(dimension="volume", unit="m^3", value=value * factor, interval=interval)


def money(value: float, low: float | None, high: float | None, **more: object) -> Base:
    return Base(dimension="money", unit="USD", value=value, interval=Interval(low, high), **more)  # type: ignore[arg-type]


CAPACITY = {"subject": "سعة خزان سد وادي السدر", "measure": "capacity", "entities": ("wadi_sidr_dam",)}
COST = {"subject": "كلفة سد وادي السدر", "measure": "cost", "entities": ("wadi_sidr_dam",)}
LAND = {"subject": "المساحة المروية", "measure": "irrigated_area", "entities": ("wadi_sidr_dam",)}
RATE = ("3.75 SAR = 1 USD, fixed peg",)

CLAIMS = (
    claim("q-cap-1", "a1-nahar", "نحو 410 ملايين متر مكعب", 410e6, "m^3", hedge="approx", low=369e6, high=451e6,
          number="410 ملايين", base=water(410e6, 369e6, 451e6, 1), steps=("410 × 10^6",), **CAPACITY),
    claim("q-cap-2", "a2-sahel", "41 مليون متر مكعب", 41e6, "m^3", low=40.5e6, high=41.5e6,
          number="41 مليون", base=water(41e6, 40.5e6, 41.5e6, 1), **CAPACITY),
    claim("q-cap-3", "a3-wire", "about 0.41 km³", 0.41, "km^3", hedge="approx", low=0.369, high=0.451,
          number="0.41", base=water(0.41, 0.369, 0.451, 1e9), **CAPACITY),
    claim("q-cost-1", "a1-nahar", "1.2 مليار دولار", 1.2e9, "USD", low=1.15e9, high=1.25e9, number="1.2 مليار",
          role="total", base=money(1.2e9, 1.15e9, 1.25e9), **COST),
    claim("q-cost-2", "a2-sahel", "تزيد كلفة سد وادي السدر على مليار دولار", 1e9, "USD", hedge="more_than", low=1e9,
          high=None, low_open=True, number="مليار", base=money(1e9, 1e9, None), **COST),
    claim("q-cost-3", "a3-wire", "4.4 billion riyals", 4.4e9, "SAR", low=4.35e9, high=4.45e9, number="4.4 billion",
          base=money(1.173e9, 1.16e9, 1.187e9, converted=True, tolerance=0.01, steps=RATE), **COST),
    claim("q-part-1", "a1-nahar", "700 مليون", 700e6, "USD", low=695e6, high=705e6, role="part", measure="cost",
          subject="كلفة السد", base=money(700e6, 695e6, 705e6)),
    claim("q-part-2", "a1-nahar", "400 مليون", 400e6, "USD", low=395e6, high=405e6, role="part", measure="cost",
          subject="كلفة شبكة القنوات", base=money(400e6, 395e6, 405e6)),
    claim("q-land-1", "a1-nahar", "ما بين 45 و50 ألف هكتار", None, "hectare", hedge="range", low=45e3, high=50e3,
          **LAND),
    claim("q-land-2", "a3-wire", "more than 45,000 hectares", 45e3, "hectare", hedge="more_than", low=45e3, high=None,
          low_open=True, **LAND),
    claim("q-farm-1", "a2-sahel", "عشرات الآلاف من المزارعين", None, "person", hedge="vague", low=2e4, high=1e5,
          subject="المزارعون المستفيدون", measure="beneficiaries"),
    claim("q-farm-2", "a3-wire", "Some 38,500 farmers", 38500, "person", hedge="approx", low=34650, high=42350,
          subject="farmers who benefit", measure="beneficiaries"),
    date("d-sign-1", "a1-nahar", "6 مارس 2024", dt.date(2024, 3, 6), subject="توقيع العقد", measure="date"),
    date("d-sign-2", "a2-sahel", "7 آذار 2024", dt.date(2024, 3, 7), subject="توقيع العقد", measure="date"),
    claim("q-done-1", "a1-nahar", "80%", 80, "%", low=79.5, high=80.5, subject="نسبة الإنجاز", measure="progress"),
    claim("q-done-2", "a1-nahar", "40%", 40, "%", low=39.5, high=40.5, subject="نسبة الإنجاز", measure="progress"),
    claim("q-km-1", "a3-wire", "12 km", 12, "kilometer", low=11.5, high=12.5, subject="distance to the bridge"),
    claim("x-ref-1", "a1-nahar", "118", 118, "count", subject="", ignored="reference"),
    claim("q-cap-4", "a4-copy", "about 0.41 km³", 0.41, "km^3", hedge="approx", low=0.369, high=0.451,
          number="0.41", base=water(0.41, 0.369, 0.451, 1e9), **CAPACITY),
)  # fmt: skip

GROUPS = (
    Group(id="g-cap", claims=("q-cap-1", "q-cap-2", "q-cap-3", "q-cap-4"), subject="سعة خزان سد وادي السدر",
          measure="capacity", verdict="disagree",
          pairs=(Pair(a="q-cap-1", b="q-cap-2", score=0.93, evidence=(("same_entity", 0.6), ("same_measure", 0.33))),),
          steps=("blocked by volume and entity wadi_sidr_dam",)),
    Group(id="g-cost", claims=("q-cost-1", "q-cost-2", "q-cost-3"), subject="كلفة سد وادي السدر", measure="cost",
          verdict="compatible"),
    Group(id="g-land", claims=("q-land-1", "q-land-2"), subject="المساحة المروية", measure="irrigated_area",
          verdict="compatible"),
    Group(id="g-farm", claims=("q-farm-1", "q-farm-2"), subject="المزارعون المستفيدون", measure="beneficiaries",
          verdict="vague"),
    Group(id="g-sign", claims=("d-sign-1", "d-sign-2"), subject="تاريخ توقيع العقد", measure="date",
          verdict="disagree"),
    Group(id="g-done", claims=("q-done-1", "q-done-2"), subject="نسبة الإنجاز", measure="progress", verdict="scope"),
)  # fmt: skip


def mention(article: str, phrase: str) -> Name:
    start = TEXTS[article].index(phrase)
    return Name(article=article, start=start, end=start + len(phrase), text=phrase, kind="person")


SPELLINGS = (
    mention("a1-nahar", "سليم الطرابزي"),
    mention("a2-sahel", "سليم الترابزي"),
    mention("a3-wire", "Salim Trabzi"),
)
LOOKALIKES = (mention("a1-nahar", "سد وادي السدر"), mention("a3-wire", "Wadi Sidra bridge"))
NAMES = (
    NameGroup(id="n-salim", entity="salim_trabzi", verdict="spelling_variant", mentions=SPELLINGS, kind="person",
              steps=("ط and ت are one sound class",)),
    NameGroup(id="n-sidr", entity="", verdict="distinct", mentions=LOOKALIKES, kind="site"),
)  # fmt: skip

FINDINGS = (
    Finding(id="f-cap", check="value_conflict", severity="error", verdict="disagree", group="g-cap",
            claims=("q-cap-1", "q-cap-2", "q-cap-3", "q-cap-4"), alone=("q-cap-2",),
            message=Message(
                ar="سعة الخزان: «نحو 410 ملايين متر مكعب» (صحيفة النهار الجديد) في مقابل «41 مليون متر مكعب» "
                   "(موقع الساحل)؛ الفارق 10 أضعاف. وتقول Meridian Wire «about 0.41 km³».",
                en="Reservoir capacity: “نحو 410 ملايين متر مكعب” (صحيفة النهار الجديد) against "
                   "“41 مليون متر مكعب” (موقع الساحل): 10 times. Meridian Wire has “about 0.41 km³”."),
            steps=("410,000,000 / 41,000,000 = 10", "a factor of 10 is a known slip")),
    Finding(id="f-sign", check="date_conflict", severity="error", verdict="disagree", group="g-sign",
            claims=("d-sign-1", "d-sign-2"),
            message=Message(ar="تاريخ توقيع العقد: 6 مارس 2024 مقابل 7 آذار 2024.",
                            en="Signing of the contract: 6 March 2024 against 7 March 2024.")),
    Finding(id="f-sum", check="sum", severity="error", verdict="disagree", claims=("q-part-1", "q-part-2", "q-cost-1"),
            message=Message(ar="الأجزاء 700 و400 مليون لا تبلغ المجموع المذكور 1.2 مليار دولار.",
                            en="The parts, 700 and 400 million, do not add up to the stated 1.2 billion USD."),
            steps=("700,000,000 + 400,000,000 = 1,100,000,000",
                   "stated: 1.2 مليار دولار, that is 1,150,000,000 to 1,250,000,000: does not add up"),
            reckoned=Reckoned(computed=Interval(1.0995e9, 1.1005e9), said=Interval(1.15e9, 1.25e9), unit="USD",
                              stated="q-cost-1")),
    Finding(id="f-farm", check="vague_against_precise", severity="warning", verdict="vague", group="g-farm",
            claims=("q-farm-1", "q-farm-2"),
            message=Message(ar="المزارعون المستفيدون: «عشرات الآلاف» مقابل نحو 38,500.",
                            en="Farmers who benefit: “tens of thousands” against some 38,500.")),
    Finding(id="f-salim", check="name_variants_in_article", severity="warning", verdict="disagree", claims=(),
            spans=SPELLINGS, message=Message(ar="اسم واحد كتب على ثلاث صور.", en="One name in three spellings.")),
    Finding(id="f-sidr", check="near_names", severity="info", verdict="scope", claims=(), spans=LOOKALIKES,
            message=Message(ar="اسمان متقاربان لشيئين مختلفين.", en="Two names close to each other for two things.")),
    Finding(id="f-cost", check="bounds_compatible", severity="info", verdict="compatible", group="g-cost",
            claims=("q-cost-1", "q-cost-2", "q-cost-3"),
            message=Message(ar="كلفة السد: 1.2 مليار دولار تتفق مع «تزيد على مليار».",
                            en="Cost of the dam: 1.2 billion USD is compatible with over one billion.")),
    Finding(id="f-done", check="scope_difference", severity="info", verdict="scope", group="g-done",
            claims=("q-done-1", "q-done-2"),
            message=Message(ar="نسبة الإنجاز في وقتين مختلفين.", en="Progress at two different times.")),
    Finding(id="f-land", check="value_conflict", severity="warning", verdict="disagree", group="g-land",
            claims=("q-land-1", "q-land-2"),
            waived=Human(decision="waived", reason="المدى نفسه", by="desk", until=dt.date(2025, 6, 1)),
            message=Message(ar="المساحة المروية: مدى مقابل حد أدنى.", en="Irrigated area: a range against a bound.")),
    Finding(id="f-same", check="agreement", severity="info", verdict="agree", group="g-cap",
            claims=("q-cap-1", "q-cap-3"),
            message=Message(ar="أرقام متفقة: «نحو 410 ملايين متر مكعب» (صحيفة النهار الجديد) و«about 0.41 km³» "
                               "(Meridian Wire).",
                            en="These figures agree: “نحو 410 ملايين متر مكعب” (صحيفة النهار الجديد) and "
                               "“about 0.41 km³” (Meridian Wire).")),
    Finding(id="f-apart", check="scope_difference", severity="info", verdict="scope", claims=("q-km-1", "q-done-1"),
            message=Message(ar="رقمان لا يُقارنان لأن المقياس مختلف: «12 km» (Meridian Wire) و«80%» "
                               "(صحيفة النهار الجديد).",
                            en="Not comparable, they measure different things: “12 km” (Meridian Wire) and “80%” "
                               "(صحيفة النهار الجديد).")),
)  # fmt: skip

COVERAGE = Coverage(
    figures_seen=19, claims_made=18, set_aside={"reference": 1}, compared=11, single_source=3,
    not_comparable={"measure": 1, "period": 1}, calculations=1,
    unread=(Unread(file="articles/broken.txt", reason="the encoding is unknown"),),
)  # fmt: skip


def dam(quote: str = "sentence") -> Report:
    """Every kind of finding, both languages, a copy of a wire story, a waiver."""
    return Report(
        articles=ARTICLES,
        claims=CLAIMS,
        groups=GROUPS,
        findings=FINDINGS,
        names=NAMES,
        coverage=COVERAGE,
        maybe=(Pair(a="q-part-1", b="q-cost-2", score=0.41, evidence=(("same_measure", 0.33),)),),
        version="0.1.0",
        settings={"quote": quote, "fail_on": "error"},
    )


def clean() -> Report:
    """Two sources that agree on one figure."""
    keep = ("q-cost-1", "q-cost-3")
    group = Group(id="g-cost", claims=keep, subject="كلفة سد وادي السدر", measure="cost")
    return Report(
        articles=ARTICLES[:3],
        claims=tuple(c for c in CLAIMS if c.id in keep),
        groups=(group,),
        findings=(),
        names=(),
        coverage=Coverage(figures_seen=2, claims_made=2, compared=2),
        version="0.1.0",
    )


def empty() -> Report:
    """One article, nothing to compare it with."""
    return Report(
        articles=ARTICLES[:1],
        claims=CLAIMS[:1],
        groups=(),
        findings=(),
        names=(),
        coverage=Coverage(figures_seen=1, claims_made=1, single_source=1),
        version="0.1.0",
    )


EVIL = (
    '<script>alert("x")</script>" onload="boom() \u202e321 {{ 7*7 }} =HYPERLINK("http://x") \x1b[31m |a|b| `c` </style>'
)


def hostile() -> Report:
    """Every string that comes from an article or its name is an attack, and one line is 1 MB long."""
    text = f"{EVIL} 5 kg {'ب' * 1_000_000} {EVIL} 7 kg"
    first, second = text.index("5 kg"), text.rindex("7 kg")
    source = Article(id="evil<b>", file=EVIL, text=text, clean=text, source=EVIL, language="ar", title=EVIL)
    span = Span(0, len(text))
    made = {"kind": "quantity", "unit": "kilogram", "subject": EVIL, "measure": EVIL, "sentence": span}
    a = Claim(id="c1", article=source.id, start=first, end=first + 4, text="5 kg", value=5, low=4.5, high=5.5, **made)  # type: ignore[arg-type]
    b = Claim(
        id="c2", article=source.id, start=second, end=second + 4, text="7 kg" + EVIL, value=7, low=6, high=8, **made
    )  # type: ignore[arg-type]
    group = Group(
        id='g"><img src=x>', claims=("c1", "c2"), subject=EVIL, measure=EVIL, verdict="disagree", steps=(EVIL,)
    )
    message = Message(ar=EVIL, en=EVIL)
    found = Finding(id="f'\"<x>", check=EVIL, severity="error", verdict="disagree", claims=("c1", "c2"), group=group.id,
                    message=message, steps=(EVIL,))  # fmt: skip
    name = NameGroup(id="n<", entity=EVIL, verdict="distinct",
                     mentions=(Name(article=source.id, start=0, end=9, text=EVIL),))  # fmt: skip
    coverage = Coverage(figures_seen=2, claims_made=2, compared=2, set_aside={EVIL: 1}, notes=(EVIL,),
                        unread=(Unread(file=EVIL, reason=EVIL),))  # fmt: skip
    return Report(articles=(source,), claims=(a, b), groups=(group,), findings=(found,), names=(name,),
                  coverage=coverage, version=EVIL, settings={EVIL: EVIL, "quote": "sentence"})  # fmt: skip


def crowd(groups: int, sources: int = 20) -> Report:
    """Many groups of three claims over many sources; every second group is at odds."""
    articles = tuple(
        article(f"s{i:04}", f"Title {i}\n" + "x" * 80, "en", f"Source {i}", 1 + i % 28) for i in range(sources)
    )
    claims, found, grouped = [], [], []
    for g in range(groups):
        ids = tuple(f"c{g}-{k}" for k in range(3))
        for k, id in enumerate(ids):
            value = 100.0 + g + (50 if k == 2 and g % 2 else 0)
            home = articles[(g + k * 7) % sources].id
            claims.append(
                Claim(id=id, article=home, start=8, end=14, text=f"{value:g} km", kind="quantity", value=value,
                      low=value - 0.5, high=value + 0.5, unit="kilometer", subject=f"road {g}", measure="length",
                      sentence=Span(8, 60)))  # fmt: skip
        grouped.append(Group(id=f"g{g}", claims=ids, subject=f"road {g}", measure="length",
                             verdict="disagree" if g % 2 else "agree"))  # fmt: skip
        if g % 2:
            message = Message(
                ar=f"طول الطريق {g}: {100 + g} مقابل {150 + g}.", en=f"Road {g}: {100 + g} against {150 + g}."
            )
            found.append(Finding(id=f"f{g}", check="value_conflict", severity="error", verdict="disagree", claims=ids,
                                 group=f"g{g}", message=message, steps=("1.5",)))  # fmt: skip
    coverage = Coverage(figures_seen=3 * groups, claims_made=3 * groups, compared=3 * groups)
    return Report(articles=articles, claims=tuple(claims), groups=tuple(grouped), findings=tuple(found), names=(),
                  coverage=coverage, version="0.1.0")  # fmt: skip


def draft() -> Report:
    """The first article as a draft against the others, with a figure of each standing."""
    from tadqiq.model import Support

    report = dam()
    standing = {
        "q-cap-1": Support(status="contradicted", sources=("q-cap-2", "q-cap-3")),
        "q-cost-1": Support(status="supported", origins=2, sources=("q-cost-2", "q-cost-3")),
        "q-part-1": Support(status="unsupported"),
        "q-land-1": Support(status="vague_support", origins=0),
        "d-sign-1": Support(status="stale", sources=("d-sign-2",)),
        "q-done-1": Support(status="scope"),
    }
    return Report(
        **{f: getattr(report, f) for f in report.__struct_fields__} | {"draft": "a1-nahar", "support": standing}
    )
