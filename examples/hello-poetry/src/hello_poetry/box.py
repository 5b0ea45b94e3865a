def _width(text: str) -> int:
    try:
        from wcwidth import wcswidth
    except ImportError:
        return len(text)
    # wcswidth gives -1 for text with control characters
    return max(int(wcswidth(text)), 0) or len(text)


def boxed(text: str) -> str:
    """Return `text`, which is one line, in a box of line-drawing characters."""
    rule = "─" * (_width(text) + 2)
    return f"┌{rule}┐\n│ {text} │\n└{rule}┘"
