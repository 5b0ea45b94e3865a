from hello_poetry.box import boxed


def test_is_as_wide_as_its_text() -> None:
    assert boxed("Hi") == "┌────┐\n│ Hi │\n└────┘"
