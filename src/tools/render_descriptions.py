"""Renders descriptions as PyPI does; one JSON object per line in, one per line out.

In:  {"id": ..., "text": ..., "content_type": "text/x-rst"}
Out: {"id": ..., "ok": true, "html": ..., "messages": []}
     {"id": ..., "ok": false, "messages": ["<string>:3: (ERROR/3) Unexpected indentation.", ...]}

The first message is the one that makes PyPI refuse the description; the others are what docutils
finds when it is made to go on. Ends when its input ends.
"""

import json
import os
import sys

# Only answers go to the output: what libraries print goes where warnings go.
answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", newline="\n")
os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

from docutils.core import publish_parts  # noqa: E402
from docutils.writers.html5_polyglot import Writer  # noqa: E402
from readme_renderer import rst, txt  # noqa: E402

WARNING = 2
NEVER = 5


class Messages:
    """A stream that docutils writes its messages to, one `write` for each."""

    def __init__(self):
        self.texts = []

    def write(self, text):
        # After the first paragraph comes the source it is about.
        message = " ".join(str(text).split("\n\n", 1)[0].split())
        if message:
            self.texts.append(message)

    def tell(self):
        return len(self.texts)


def all_messages(text):
    """Every message of docutils, where `rst.render` stops at the first."""
    stream = Messages()
    settings = {
        **rst.SETTINGS,
        "halt_level": NEVER,
        "report_level": WARNING,
        "warning_stream": stream,
    }
    writer = Writer()
    writer.translator_class = rst.ReadMeHTMLTranslator
    publish_parts(text, writer=writer, settings_overrides=settings)
    return stream.texts


def render_restructured_text(text):
    stream = Messages()
    html = rst.render(text, stream=stream)
    if html is not None:
        return {"ok": True, "html": html, "messages": []}
    messages = stream.texts
    try:
        messages += [message for message in all_messages(text) if message not in messages]
    except Exception:  # What comes after the first message is a courtesy.
        pass
    return {"ok": False, "messages": messages}


def render(text, content_type):
    if content_type == "text/x-rst":
        return render_restructured_text(text)
    if content_type == "text/plain":
        return {"ok": True, "html": txt.render(text), "messages": []}
    return {"ok": False, "messages": [f"{content_type} is not rendered here"]}


def answer(line):
    request = json.loads(line)
    try:
        verdict = render(request["text"], request["content_type"])
    except Exception as error:
        verdict = {"ok": False, "messages": [f"docutils stopped: {type(error).__name__}: {error}"]}
    return {"id": request["id"], **verdict}


for line in sys.stdin.buffer:
    if line.strip():
        answers.write(json.dumps(answer(line)) + "\n")
        answers.flush()
