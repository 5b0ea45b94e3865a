"""Says hello in several languages."""

from hello_hatchling.greetings import hello, languages

__all__ = ["hello", "languages"]
__version__ = "1.0.0"
