from collections.abc import Sequence


def greet(names: Sequence[str] = ()) -> str:
    """Return a greeting for all of `names`, or for the world."""
    match list(names):
        case []:
            everybody = "world"
        case [name]:
            everybody = name
        case [*others, last]:
            everybody = f"{', '.join(others)} and {last}"
    return f"Hello, {everybody}!"
