"""How many of a unit one of a smaller is, where people say the two together: feet and inches, years and months."""

COMPOUNDS: dict[str, dict[str, float]] = {
    "mile": {"yard": 1 / 1760, "foot": 1 / 5280},
    "yard": {"foot": 1 / 3, "inch": 1 / 36},
    "foot": {"inch": 1 / 12},
    "kilometer": {"meter": 0.001},
    "meter": {"centimeter": 0.01},
    "tonne": {"kilogram": 0.001},
    "kilogram": {"gram": 0.001},
    "feddan": {"qirat": 1 / 24},
    "stone": {"pound": 1 / 14},
    "pound": {"ounce": 1 / 16},
    "year": {"month": 1 / 12, "day": 1 / 365},
    "month": {"day": 1 / 30.4375, "week": 7 / 30.4375},
    "week": {"day": 1 / 7},
    "day": {"hour": 1 / 24, "minute": 1 / 1440},
    "hour": {"minute": 1 / 60, "second": 1 / 3600},
    "minute": {"second": 1 / 60},
}
