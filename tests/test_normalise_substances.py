"""What a mass counts (metal, oxide, ore) is read from the words beside it and converted by composition."""

from __future__ import annotations

import pytest
from test_normalise_units import quantity

from tadqiq.knowledge.substances import basis_of
from tadqiq.languages import tables
from tadqiq.normalise import normalise
from tadqiq.normalise.substances import content

# Mass fractions as the geological surveys print them.
FRACTIONS = {
    "WO3": ("W", 0.7930),
    "Li2O": ("Li", 0.4645),
    "Li2CO3": ("Li", 0.1879),
    "U3O8": ("U", 0.8480),
    "V2O5": ("V", 0.5602),
    "Nb2O5": ("Nb", 0.6990),
    "Ta2O5": ("Ta", 0.8190),
    "MnO2": ("Mn", 0.6319),
    "Cr2O3": ("Cr", 0.6842),
    "TiO2": ("Ti", 0.5993),
    "ZrO2": ("Zr", 0.7403),
    "MoO3": ("Mo", 0.6666),
    "P2O5": ("P", 0.4364),
    "K2O": ("K", 0.8301),
    "Fe2O3": ("Fe", 0.6994),
    "Al2O3": ("Al", 0.5293),
    "SnO2": ("Sn", 0.7877),
}
READ = {
    "of tungsten trioxide": "WO3",
    "of tungsten oxide (WO3), officials said": "WO3",
    "من أكسيد التنغستن": "WO3",
    "من ثالث أكسيد التنغستن (WO₃)": "WO3",
    "من التنجستن (WO₃)": "WO3",
    "من التنغستن": "W",
    "of contained tungsten": "W",
    "of tungsten ore": "ore",
    "من خام الحديد": "ore",
    "of ore grading 0.2% WO3": "ore",
    "of ore with an average of 0.6 per cent copper": "ore",
    "من الخام بمتوسط تركيز 0.6% من النحاس": "ore",
    "of copper concentrate": "concentrate",
    "of rare earth oxides": "REO",
    "من أكاسيد العناصر الأرضية النادرة": "REO",
    "من العناصر الأرضية النادرة": "REE",
    "of lithium carbonate equivalent": "Li2CO3",
    "LCE a year": "Li2CO3",
    "of lithium (Li2O)": "Li2O",
    "من كربونات الليثيوم": "Li2CO3",
    "of yellowcake": "U3O8",
    "من اليورانيوم الطبيعي": "U",
    "of copper": "Cu",
    "من النحاس سنويا": "Cu",
    "of tungsten, equal to 500 tonnes of WO3": "W",
    "بالأسعار الثابتة": "real",
    "in real terms": "real",
}


@pytest.mark.parametrize(("formula", "wanted"), FRACTIONS.items())
def test_composition(formula: str, wanted: tuple[str, float]) -> None:
    element, fraction = wanted
    found = content(formula)
    assert found.element == element and found.fraction == pytest.approx(fraction, abs=6e-5)


@pytest.mark.parametrize(("text", "formula"), READ.items())
def test_basis_is_read(text: str, formula: str) -> None:
    found = basis_of(text)
    assert found is not None and found.formula == formula
    assert found.note == ""


@pytest.mark.parametrize(
    "text",
    [
        "من النفط الخام",
        "of crude oil",
        "of wheat",
        "من القمح",
        "of steel pipes",
        "PM said OPEC",
        "في مركز أبحاث",
        "",
        "of contained metal",
        "CO",
    ],
)
def test_no_basis_is_made_up(text: str) -> None:
    assert basis_of(text) is None


@pytest.mark.parametrize(("text", "formula"), [("(WOâ) من", "WO3"), ("of NbâOâ", "Nb2O5"), ("WOâ‚ƒ", "WO3")])
def test_a_lost_subscript_is_inferred_and_said(text: str, formula: str) -> None:
    found = basis_of(text)
    assert found.formula == formula and "lost" in found.note


def test_a_lost_subscript_that_fits_two_compounds_is_left_alone() -> None:
    assert basis_of("NâO") is None


def test_oxide_and_metal_meet() -> None:
    oxide = quantity("tonne", 1_216_000.0, basis="WO3")
    base = normalise([oxide], {})[0].base
    assert (base.basis, base.unit, base.converted) == ("W", "tonne", True)
    assert base.value == pytest.approx(964_253, rel=1e-5)
    assert base.steps == ("WO3 is 79.30% W by mass", "1,216,000 tonne WO3 = 964,253 tonne W")


def test_carbonate_and_oxide_meet_in_the_metal() -> None:
    carbonate, oxide = normalise([quantity("tonne", 247.3, basis="Li2CO3"), quantity("tonne", 100.0, basis="Li2O")], {})
    assert carbonate.base.value == pytest.approx(oxide.base.value, rel=1e-3)


@pytest.mark.parametrize("basis", ["REO", "REE", "ore", "W", "concentrate", ""])
def test_mixtures_ores_and_metals_stay(basis: str) -> None:
    base = normalise([quantity("tonne", 8e6, basis=basis)], {})[0].base
    assert (base.value, base.basis, base.converted) == (8e6, basis, False)


def test_a_grade_or_a_price_is_never_refined() -> None:
    grade, price = normalise([quantity("%", 0.2, basis="WO3"), quantity("USD/tonne", 3e4, basis="WO3")], {})
    assert (grade.base.value, grade.base.basis) == (0.2, "WO3")
    assert (price.base.value, price.base.basis) == (3e4, "WO3")


def test_every_compound_of_one_metal_has_a_content() -> None:
    compounds = tables.sections("knowledge", "substances.toml")["compound"]
    assert [formula for formula in compounds if content(formula) is None] == ["Li2WO4", "REO"]


@pytest.mark.parametrize(
    ("words", "kilograms"),
    [
        (("قمح",), 150),
        (("m:price", "c:maize"), 140),
        (("القمح",), 150),
        (("maize",), 140),
        (("الذرة",), 140),
        (("للفول",), 155),
        (("barley",), 120),
    ],
)
def test_an_ardeb_weighs_by_its_crop(words: tuple[str, ...], kilograms: float) -> None:
    (claim,) = normalise([quantity("ardeb", 1000.0, clause=words)], {})
    assert claim.base.value == pytest.approx(kilograms)
    assert claim.base.steps[0].endswith(f"= {kilograms} kg") and claim.notes == ()


def test_an_ardeb_of_nothing_said_is_wheat_and_noted() -> None:
    (claim,) = normalise([quantity("ardeb", 1000.0)], {})
    assert claim.base.value == pytest.approx(150)
    assert claim.notes == ("1 ardeb of wheat = 150 kg, assumed",)


def test_a_price_by_the_ardeb_divides_by_its_weight() -> None:
    (claim,) = normalise([quantity("USD/ardeb", 30.0, subject="سعر الشعير")], {})
    assert claim.base.value == pytest.approx(250)


def test_a_bushel_weighs_by_its_crop() -> None:
    soy, maize = normalise([quantity("bushel", 1e6, topic=(c,)) for c in ("soybean", "corn")], {})
    assert soy.base.value == pytest.approx(27215.5422) and maize.base.value == pytest.approx(25401.17272)
