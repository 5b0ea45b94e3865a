import pytest

from hello_setuptools.greeting import greet


@pytest.mark.parametrize(
    ("names", "greeting"),
    [
        ([], "Hello, world!"),
        (["Ada"], "Hello, Ada!"),
        (["Ada", "Grace"], "Hello, Ada and Grace!"),
        (["Ada", "Grace", "Joan"], "Hello, Ada, Grace and Joan!"),
    ],
)
def test_greets_everybody(names: list[str], greeting: str) -> None:
    assert greet(names) == greeting
