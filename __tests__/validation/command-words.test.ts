import { describe, expect, it } from "@jest/globals";
import { commandWords, refuseShell } from "../../src/validation/command-words.ts";

describe("the words of a command", () => {
  it.each([
    ["pytest -q  tests", ["pytest", "-q", "tests"]],
    [`pytest -k 'a and "b"'`, ["pytest", "-k", 'a and "b"']],
    [
      String.raw`python -c "print('a b', \"c\", '\\n', '\x')"`,
      ["python", "-c", String.raw`print('a b', "c", '\n', '\x')`],
    ],
    [
      String.raw`python tests\run.py --x=C:\y`,
      ["python", String.raw`tests\run.py`, String.raw`--x=C:\y`],
    ],
    [`pytest --opt="a b"'c'd`, ["pytest", "--opt=a bcd"]],
    ["pytest ''", ["pytest", ""]],
  ])("of %s", (command, words) => {
    expect(commandWords(command)).toEqual(words);
    expect(() => refuseShell(command)).not.toThrow();
  });

  it.each([
    "bash -c 'cd tests && pytest | tee $OUT'",
    "pytest -k 'a | b' -m \"x$\" 'a;' pkg>=1 a=1 100$",
    "python -c 'print(\"$HOME\", `x`)'",
    "python -m pytest -W error::DeprecationWarning",
  ])("ask for no shell in %s", (command) => {
    expect(() => refuseShell(command)).not.toThrow();
  });

  it.each([
    ["mypy src && pytest", "understand `&&`"],
    ["pytest || true", "understand `|`"],
    ["pytest|tee log", "understand `|`"],
    ["pytest; mypy", "understand `;`"],
    ["python server.py &", "understand `&`"],
    ["pytest > out.txt", "understand `>`"],
    ["pytest 2>&1", "understand `2>`"],
    ["echo $HOME", "understand `$HOME`"],
    ['echo "in $(pwd)"', "understand `$(`"],
    ["echo `pwd`", "understand ```"],
    ["cd tests", "understand `cd`"],
    ["FOO=1 pytest", "begins with the variable `FOO`"],
    ["pytest 'open", "has a quote (') without its end"],
    ["''", "names no program"],
  ])("do not make sense of %s", (command, problem) => {
    const message = `Input \`commands\`: \`${command}\` `;
    expect(() => refuseShell(command)).toThrow(message);
    expect(() => refuseShell(command)).toThrow(problem);
  });
});
