from collections.abc import Mapping
from typing import Final

_GREETINGS: Final[Mapping[str, str]] = {
    "cy": "Helo, byd!",
    "de": "Hallo, Welt!",
    "en": "Hello, world!",
    "es": "¡Hola, mundo!",
    "fr": "Bonjour, monde !",
    "ja": "こんにちは、世界！",
    "sw": "Habari, dunia!",
}


def languages() -> list[str]:
    """Return the ISO 639-1 codes of the languages that `hello` knows."""
    return sorted(_GREETINGS)


def hello(language: str = "en") -> str:
    """Return the greeting in `language`; raise `KeyError` where it is unknown."""
    return _GREETINGS[language]
