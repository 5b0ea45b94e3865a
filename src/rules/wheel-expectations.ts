import { showPaths } from "./paths.ts";
import type { Observation, Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { contentRule, libraryOf } from "./wheel-library.ts";

function* judgeMissing(subject: Subject): Iterable<Observation> {
  const { library, libraryUnknown } = subject.context ?? {};
  if (libraryUnknown === true) {
    yield {
      level: "info",
      message: "The wheel was not compared with the packages that the project declares",
      hint: "There is no checkout: run the stage `check` where the project is checked out",
    };
  }
  if (library === undefined) return;
  const paths = new Set(libraryOf(subject).files.map(({ parts }) => parts.join("/")));
  const missing = [...library].filter((path) => !paths.has(path));
  if (missing.length > 0) yield { message: `The wheel lacks ${showPaths(missing)}` };
}

function* judgeExtra(subject: Subject): Iterable<Observation> {
  const library = subject.context?.library;
  if (library === undefined) return;
  const extra = libraryOf(subject).files.filter(({ parts }) => !library.has(parts.join("/")));
  if (extra.length === 0) return;
  yield { message: `${showPaths(extra.map(({ path }) => path))} is in no package of the project` };
}

function* judgeAbsentNames(subject: Subject): Iterable<Observation> {
  const { top } = libraryOf(subject);
  const absent = (subject.context?.toplevel ?? []).filter((name) => !top.has(name));
  if (absent.length > 0) yield { message: `The wheel lacks ${showPaths(absent)} at the top` };
}

function* judgeUndeclaredNames(subject: Subject): Iterable<Observation> {
  const toplevel = subject.context?.toplevel;
  if (toplevel === undefined) return;
  const extra = [...libraryOf(subject).top].filter(
    ([name, files]) =>
      !(toplevel.includes(name) || (/.\.pth$/.test(name) && files[0]?.parts.length === 1)),
  );
  if (extra.length === 0) return;
  yield { message: `The wheel has ${showPaths(extra.map(([name]) => name))} at the top` };
}

/** What the project says its wheels hold; the rules W1xx and W2xx of check-wheel-contents. */
export const wheelExpectationRules: readonly Rule[] = [
  contentRule({
    id: "CW101",
    title: "File of the project that the wheel lacks",
    why: "`package` or `src-dir` says that the wheel has it",
    fix: "Include it in the wheel, or name it in `package-omit`",
    judge: judgeMissing,
  }),
  contentRule({
    id: "CW102",
    title: "File of the wheel that the project lacks",
    why: "By `package` or `src-dir` it is not part of the project; often a build folder was not cleaned",
    fix: "Clean the project before building, or correct `package` and `src-dir`",
    judge: judgeExtra,
  }),
  contentRule({
    id: "CW201",
    title: "Declared name that is not at the top",
    why: "`toplevel` says that the wheel has it",
    fix: "Include it in the wheel, or correct `toplevel`",
    judge: judgeAbsentNames,
  }),
  contentRule({
    id: "CW202",
    title: "Name at the top that is not declared",
    why: "`toplevel` does not have it, so it may be there by mistake",
    fix: "Exclude it from the wheel, or add it to `toplevel`",
    judge: judgeUndeclaredNames,
  }),
];
