var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  renderReStructuredText: () => renderReStructuredText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JM4MQ22U = require("./chunk-JM4MQ22U.cjs");
var import_chunk_DTMOC2NK = require("./chunk-DTMOC2NK.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_child_process = require("node:child_process");
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_readline = require("node:readline");
var render_descriptions_default = '"""Renders descriptions as PyPI does; one JSON object per line in, one per line out.\n\nIn:  {"id": ..., "text": ..., "content_type": "text/x-rst"}\nOut: {"id": ..., "ok": true, "html": ..., "messages": []}\n     {"id": ..., "ok": false, "messages": ["<string>:3: (ERROR/3) Unexpected indentation.", ...]}\n\nThe first message is the one that makes PyPI refuse the description; the others are what docutils\nfinds when it is made to go on. Ends when its input ends.\n"""\n\nimport json\nimport os\nimport sys\n\n# Only answers go to the output: what libraries print goes where warnings go.\nanswers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", newline="\\n")\nos.dup2(sys.stderr.fileno(), sys.stdout.fileno())\n\nfrom docutils.core import publish_parts  # noqa: E402\nfrom docutils.writers.html5_polyglot import Writer  # noqa: E402\nfrom readme_renderer import rst, txt  # noqa: E402\n\nWARNING = 2\nNEVER = 5\n\n\nclass Messages:\n    """A stream that docutils writes its messages to, one `write` for each."""\n\n    def __init__(self):\n        self.texts = []\n\n    def write(self, text):\n        # After the first paragraph comes the source it is about.\n        message = " ".join(str(text).split("\\n\\n", 1)[0].split())\n        if message:\n            self.texts.append(message)\n\n    def tell(self):\n        return len(self.texts)\n\n\ndef all_messages(text):\n    """Every message of docutils, where `rst.render` stops at the first."""\n    stream = Messages()\n    settings = {\n        **rst.SETTINGS,\n        "halt_level": NEVER,\n        "report_level": WARNING,\n        "warning_stream": stream,\n    }\n    writer = Writer()\n    writer.translator_class = rst.ReadMeHTMLTranslator\n    publish_parts(text, writer=writer, settings_overrides=settings)\n    return stream.texts\n\n\ndef render_restructured_text(text):\n    stream = Messages()\n    html = rst.render(text, stream=stream)\n    if html is not None:\n        return {"ok": True, "html": html, "messages": []}\n    messages = stream.texts\n    try:\n        messages += [message for message in all_messages(text) if message not in messages]\n    except Exception:  # What comes after the first message is a courtesy.\n        pass\n    return {"ok": False, "messages": messages}\n\n\ndef render(text, content_type):\n    if content_type == "text/x-rst":\n        return render_restructured_text(text)\n    if content_type == "text/plain":\n        return {"ok": True, "html": txt.render(text), "messages": []}\n    return {"ok": False, "messages": [f"{content_type} is not rendered here"]}\n\n\ndef answer(line):\n    request = json.loads(line)\n    try:\n        verdict = render(request["text"], request["content_type"])\n    except Exception as error:\n        verdict = {"ok": False, "messages": [f"docutils stopped: {type(error).__name__}: {error}"]}\n    return {"id": request["id"], **verdict}\n\n\nfor line in sys.stdin.buffer:\n    if line.strip():\n        answers.write(json.dumps(answer(line)) + "\\n")\n        answers.flush()\n';
var timeLimit = 60;
var child;
async function renderReStructuredText(text, parts) {
  const key = (0, import_node_crypto.createHash)("sha256").update(import_chunk_DTMOC2NK.readme_default).update(render_descriptions_default).update(text).digest("hex");
  const cache = (0, import_node_path.join)(await (0, import_chunk_DTMOC2NK.toolCache)(parts), "descriptions", `${key}.json`);
  const known = await (0, import_promises.readFile)(cache, "utf8").catch(() => void 0);
  const cached = known === void 0 ? void 0 : parseVerdict(known);
  if (cached !== void 0) return cached;
  child ??= startChild(parts);
  try {
    const verdict = await (await child).render(text);
    if (verdict.kind !== "not-rendered") await keep(cache, verdict);
    return verdict;
  } catch (cause) {
    child = void 0;
    if (!(cause instanceof import_chunk_6CJDLMRJ.PublishError)) throw cause;
    return { kind: "not-rendered", reason: cause.message };
  }
}
async function keep(path, verdict) {
  const draft = `${path}.${process.pid}`;
  try {
    await (0, import_promises.mkdir)((0, import_node_path.join)(path, ".."), { recursive: true });
    await (0, import_promises.writeFile)(draft, JSON.stringify(verdict));
    await (0, import_promises.rename)(draft, path);
  } catch {
  }
}
function parseVerdict(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
async function startChild(parts) {
  const python = await parts.pythons.withTools("readme");
  const started = (0, import_node_child_process.spawn)(python.path, ["-I", "-c", render_descriptions_default], {
    env: parts.secrets.scrub(parts.env),
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true
  });
  const waiting = /* @__PURE__ */ new Map();
  const giveUp = (reason) => {
    for (const answer of waiting.values()) answer({ kind: "not-rendered", reason });
    waiting.clear();
  };
  started.on("error", (error) => giveUp(`docutils cannot be started: ${error.message}`));
  started.on("close", () => giveUp("docutils ended without an answer"));
  started.stdin.on("error", () => giveUp("docutils takes no input"));
  (0, import_node_readline.createInterface)({ input: started.stdout }).on("line", (line) => {
    const { id, ok, html = "", messages = [] } = JSON.parse(line);
    waiting.get(id)?.(ok ? { kind: "rendered", html } : { kind: "failed", messages });
    waiting.delete(id);
  });
  parts.atEnd(() => void started.stdin.end());
  let next = 0;
  return {
    render: (text) => new Promise((resolve) => {
      const id = next++;
      const timer = setTimeout(() => {
        giveUp(`docutils took more than ${timeLimit} s`);
        if (started.pid !== void 0) (0, import_chunk_JM4MQ22U.endProcessTree)(started.pid, { self: true });
      }, timeLimit * 1e3);
      waiting.set(id, (verdict) => {
        clearTimeout(timer);
        resolve(verdict);
      });
      started.stdin.write(`${JSON.stringify({ id, text, content_type: "text/x-rst" })}
`);
    })
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renderReStructuredText
});
