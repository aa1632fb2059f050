"""Cost against size: synthetic claims through matching, synthetic text through extraction; each size a fresh process.

python bench/scale.py                    # all sizes, as the table of RESULTS.md has them
python bench/scale.py match 1000 10000
python bench/scale.py extract 1 5 50
"""

from __future__ import annotations

import datetime as dt
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from tadqiq.model import Article, Base, Claim, Interval, Name, Period, Span

CLAIMS = (1_000, 10_000, 100_000)
MEGABYTES = (1, 10, 50)
ARTICLE_KB = 20
SOURCES, FACTS = 3, 8
UNITS = (("USD", "money"), ("tonne", "mass"), ("%", "share"), ("person", "count"), ("MW", "power"), ("km", "length"))
MEASURES = ("exports", "imports", "production", "reserves", "capacity", "cost", "deaths", "injured", "jobs", "price")
TEMPLATES = (
    "وقال {person} إن صادرات شركة {name} بلغت نحو {a} مليون طن في عام {year}، مقابل {b} مليون طن قبل عام.",
    "وأضاف أن كلفة محطة {name} تتجاوز {a} مليار دولار، يمول البنك الدولي {share}% منها.",
    "ولقي {n} شخصا حتفهم وأصيب {m} آخرون في فيضانات {name}، بحسب الدفاع المدني يوم {day} نوفمبر {year}.",
    "Exports of {latin} rose {share}% to ${a}bn in {year} from ${b}bn, the ministry said.",
    "The plant near {latin} will produce {n} MW from {day} March {year}, {person} told reporters.",
)
# Four sentences in five state no figure, as in the press.
PLAIN = (
    "وكان الاجتماع الذي عقد في {name} قد ناقش سبل التعاون بين البلدين في مجالات الزراعة والنقل والتعليم العالي.",
    "ورأى {person} أن الخطوة تعزز مكانة المنطقة وتفتح الباب أمام شراكات جديدة مع مؤسسات التمويل الدولية.",
    "ولم تعلق وزارة الصناعة على الأنباء، لكن مصدرا مطلعا قال إن المشاورات مستمرة بين الأطراف كافة.",
    "The company, based in {latin}, declined to comment on the talks with its lenders and partners.",
)
PLAIN_SHARE = 0.8
CONSONANTS, VOWELS = "بتجحدرزسشصضطعغفقكلمنهثخذظ", ("", "ا", "و", "ي")
LATIN = ("kar", "nor", "ba", "sel", "man", "dir", "gor", "rat", "shem", "lo", "hel", "tai", "fer", "zan")


def main(arguments: list[str]) -> None:
    """Run one size in this process (``--one``), or sizes in processes of their own, and print a table."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(one(arguments[1], int(arguments[2]))))
        return
    sizes = [int(n) for n in arguments[1:]]
    if arguments[:1] in ([], ["match"]):
        print("\n".join(match_rows(sizes or list(CLAIMS))))
    if arguments[:1] in ([], ["extract"]):
        print("\n".join(extract_rows(sizes or list(MEGABYTES))))


def match_rows(sizes: list[int]) -> Iterator[str]:
    """The table of matching claims as an archive of claims files holds them: seconds, groups, peak memory."""
    yield "| claims | articles | matching s | µs a claim | groups | peak MB |"
    yield "|---:|---:|---:|---:|---:|---:|"
    for size in sizes:
        run = fresh("match", size)
        each = run["seconds"] / size * 1e6
        counts = f"| {size:,} | {size // FACTS:,} | {run['seconds']:.2f} | {each:.0f} |"
        yield f"{counts} {run['found']:,.0f} | {run['megabytes']:.0f} |"


def extract_rows(sizes: list[int]) -> Iterator[str]:
    """The table of extraction: seconds, KB/s, claims, peak memory."""
    yield "| text MB | extraction s | KB/s | claims | peak MB |"
    yield "|---:|---:|---:|---:|---:|"
    for size in sizes:
        run = fresh("extract", size)
        speed = size * 1000 / run["seconds"]
        yield f"| {size} | {run['seconds']:.1f} | {speed:.0f} | {run['found']:,.0f} | {run['megabytes']:.0f} |"


def fresh(job: str, size: int) -> dict[str, float]:
    """One size in a process of its own, so that memory is its own too."""
    command = [sys.executable, __file__, "--one", job, str(size)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def one(job: str, size: int) -> dict[str, float]:
    """Seconds (of this process's own time), what was found, and peak memory in MB."""
    seconds, found = {"match": matched, "extract": extracted}[job](size)
    scale = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 1e6
    return {"seconds": seconds, "found": found, "megabytes": peak}


def matched(size: int) -> tuple[float, int]:
    """Stories of 24 claims: eight facts, each told by three articles in slightly other words."""
    from tadqiq.match import match

    random.seed(7)
    match(*split(list(stories(240))), {})
    claims, names, articles = split(list(stories(size)))
    start = time.process_time()
    found = match(claims, names, articles, {})
    return time.process_time() - start, len(found.groups)


Story = tuple[list[Claim], list[Name], list[Article]]


def split(all_: list[Story]) -> tuple[list[Claim], list[Name], dict[str, Article]]:
    """The claims, names and articles of all stories."""
    articles = {article.id: article for _, _, row in all_ for article in row}
    return [c for row, _, _ in all_ for c in row], [n for _, row, _ in all_ for n in row], articles


def stories(size: int) -> Iterator[Story]:
    """Stories until ``size`` claims are made."""
    vocabulary = [f"w:{word()}" for _ in range(20_000)]
    for k in range(max(1, size // (SOURCES * FACTS))):
        yield story(k, vocabulary)


def story(k: int, vocabulary: list[str]) -> Story:
    """One story: its names, the words of its facts, and three articles on it."""
    heroes = [word() for _ in range(3)]
    topic = tuple(random.choices(vocabulary, k=12))
    facts = [fact(vocabulary) for _ in range(FACTS)]
    claims, names, articles = [], [], []
    for source in range(SOURCES):
        id = f"s{k}a{source}"
        articles.append(Article(id=id, file=f"{id}.toml", text="", clean="", language="ar", source=id))
        names += [Name(article=id, start=20 * i, end=20 * i + 9, text=hero) for i, hero in enumerate(heroes)]
        claims += [told(id, i, one, heroes, topic) for i, one in enumerate(facts)]
    return claims, names, articles


def fact(vocabulary: list[str]) -> tuple[str, str, str, float, tuple[str, ...], int]:
    """Unit, dimension, measure, value, words and year of something to be told."""
    unit, dimension = random.choice(UNITS)
    words = tuple(random.choices(vocabulary, k=6))
    return (
        unit,
        dimension,
        random.choice(MEASURES),
        round(random.uniform(1, 9_999), 1),
        words,
        random.randint(2015, 2026),
    )


def told(
    article: str,
    i: int,
    one: tuple[str, str, str, float, tuple[str, ...], int],
    heroes: list[str],
    topic: tuple[str, ...],
) -> Claim:
    """A fact as one article tells it: some of its words, perhaps another figure."""
    unit, dimension, measure, value, words, year = one
    value = value if random.random() < 0.8 else round(value * random.uniform(0.8, 1.2), 1)
    own = (f"m:{measure}", f"n:{heroes[i % 3]}", *random.sample(words, 4))
    period = Period(start=dt.date(year, 1, 1), end=dt.date(year + 1, 1, 1), grain="year")
    return Claim(
        id=f"{article}c{i}", article=article, start=100 * i, end=100 * i + 9, text=f"{value} {unit}", kind="quantity",
        value=value, low=value - 0.05, high=value + 0.05, unit=unit, number=str(value), measure=measure,
        subject=words[0][2:], entities=(own[1],), clause=own, topic=topic,
        sentence_terms=tuple(random.sample(topic, 4)),
        sentence=Span(100 * i, 100 * i + 90), period=period,
        base=Base(dimension=dimension, unit=unit, value=value, interval=Interval(value - 0.05, value + 0.05)),
    )  # fmt: skip


def extracted(megabytes: int) -> tuple[float, int]:
    """Varied text in articles of 20 KB, read one after another as a run does."""
    from tadqiq.extract import extract
    from tadqiq.read import make_article

    random.seed(7)
    texts = [text() for _ in range(megabytes * 1000 // ARTICLE_KB)]
    extract(make_article("warm", texts[0]))
    start = time.process_time()
    claims = sum(len(extract(make_article(f"a{i}", one)).claims) for i, one in enumerate(texts))
    return time.process_time() - start, claims


def text() -> str:
    """Some 20 KB of sentences that are seldom the same twice."""
    made: list[str] = []
    size = 0
    while size < ARTICLE_KB * 1000:
        sentence = random.choice(PLAIN if random.random() < PLAIN_SHARE else TEMPLATES).format(
            name=word(), person=f"{word()} {word()}", latin=latin(), a=random.randint(1, 99), b=random.randint(1, 99),
            n=random.randint(2, 900), m=random.randint(2, 900), share=random.randint(1, 99), day=random.randint(1, 28),
            year=random.randint(2010, 2026),
        )  # fmt: skip
        made.append(sentence + ("\n" if random.random() < 0.3 else " "))
        size += len(sentence.encode())
    return "".join(made)


def word() -> str:
    """A made-up Arabic word of three or four syllables."""
    return "".join(random.choice(CONSONANTS) + random.choice(VOWELS) for _ in range(random.randint(3, 4)))


def latin() -> str:
    """A made-up Latin name."""
    return "".join(random.choices(LATIN, k=random.randint(2, 3))).capitalize()


if __name__ == "__main__":
    main(sys.argv[1:])
