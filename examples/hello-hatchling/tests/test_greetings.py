import pytest

from hello_hatchling import hello, languages
from hello_hatchling.cli import main


def test_speaks_english_unless_told_otherwise() -> None:
    assert hello() == "Hello, world!"


@pytest.mark.parametrize("language", languages())
def test_says_hello_in_every_language(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", language]) == 0
    assert capsys.readouterr().out == hello(language) + "\n"
