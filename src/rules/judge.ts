import type { Finding, Level, Refusal } from "../findings.ts";
import { setRules, uploadRules } from "./index.ts";
import type {
  DatedTable,
  ExpectedRefusal,
  Observation,
  Observations,
  Rule,
  RuleOf,
} from "./rule.ts";
import { compareFields, positionOf } from "./steps.ts";
import {
  isIdentical,
  type RenderDescription,
  type Subject,
  subjectOf,
  type Upload,
} from "./subject.ts";
import { tableDates } from "./tables.ts";

export interface JudgeOptions {
  readonly render: RenderDescription;
  /** What PyPI alone refuses is normal on other indexes. Default: `pypi`. */
  readonly index?: "pypi" | "other";
  /** Ids of rules that are not to be reported. */
  readonly ignore?: ReadonlySet<string>;
  /** Default: the clock of this machine. */
  readonly now?: Date;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  /** The finding whose refusal PyPI would show: it shows one, however many there are. */
  readonly first: Finding | undefined;
}

interface Case {
  readonly rule: RuleOf<never>;
  readonly observation: Observation;
}

const TABLE_AGE_LIMIT = 60 * 24 * 60 * 60 * 1000;

/** A pinned action must not block what PyPI has begun to accept since its tables were made. */
const isOld = (table: DatedTable, now: Date): boolean =>
  now.getTime() - Date.parse(tableDates[table]) > TABLE_AGE_LIMIT;

function levelOf({ rule, observation }: Case, options: JudgeOptions, now: Date): Level {
  const level = observation.level ?? rule.level;
  if (level !== "error") return level;
  if ((observation.refuses ?? rule.refuses) === "PyPI" && options.index === "other") return "info";
  const mayChange = rule.table !== undefined && observation.lasting !== true;
  return mayChange && isOld(rule.table, now) ? "warning" : level;
}

const toRefusal = ({ status = 400, message }: ExpectedRefusal): Refusal => ({ status, message });

function toFinding(found: Case, file: string | undefined, options: JudgeOptions): Finding {
  const { rule, observation } = found;
  const about = observation.file ?? file;
  return {
    rule: rule.id,
    level: levelOf(found, options, options.now ?? new Date()),
    ...(about === undefined ? {} : { file: about }),
    message: observation.message,
    hint: observation.hint ?? rule.fix,
    ...(observation.refusal === undefined ? {} : { refusal: toRefusal(observation.refusal) }),
    ...(observation.refusal?.field === undefined ? {} : { field: observation.refusal.field }),
    ...(observation.line === undefined ? {} : { line: observation.line }),
  };
}

/** Whether PyPI would come upon `a` before `b`. A crash ends a step whatever else is wrong in it. */
function comesFirst(a: ExpectedRefusal, b: ExpectedRefusal | undefined): boolean {
  if (b === undefined) return true;
  if (a.step !== b.step) return positionOf(a.step) < positionOf(b.step);
  const crash = (refusal: ExpectedRefusal) => (refusal.status === 500 ? 0 : 1);
  if (crash(a) !== crash(b)) return crash(a) < crash(b);
  const fields = compareFields(a.field ?? "", b.field ?? "");
  return fields < 0 || (fields === 0 && (a.order ?? "") < (b.order ?? ""));
}

/** The refusal that PyPI would show for these cases; those of one field are in PyPI's order. */
function firstOf<Found extends { readonly observation: Observation }>(
  cases: readonly Found[],
): Found | undefined {
  let first: Found | undefined;
  for (const found of cases) {
    const { refusal } = found.observation;
    if (refusal && comesFirst(refusal, first?.observation.refusal)) first = found;
  }
  return first;
}

const isReached = (upload: Upload, { step }: ExpectedRefusal): boolean =>
  !isIdentical(upload) || positionOf(step) < positionOf("existing-file");

/** Adds what a rule observes: at once, unless the rule has to wait; hardly any does. */
function judgeBy(rule: Rule, subject: Subject, cases: Case[]): Promise<void> | undefined {
  if (rule.only !== undefined && rule.only !== subject.kind) return undefined;
  const add = (observations: Observations) => {
    for (const observation of observations) cases.push({ rule, observation });
  };
  const observations = rule.judge(subject);
  if ("then" in observations) return observations.then(add);
  add(observations);
  return undefined;
}

const subjects = new WeakMap<RenderDescription, WeakMap<Upload, Subject>>();

/** What was found out about an upload by itself is known when it is judged in its set. */
function subjectFor(upload: Upload, { render, now = new Date() }: JudgeOptions): Subject {
  const known = subjects.get(render) ?? new WeakMap<Upload, Subject>();
  subjects.set(render, known);
  const subject = known.get(upload) ?? subjectOf(upload, render, now);
  known.set(upload, subject);
  return subject;
}

/** Everything there is to say about an upload. Nothing is refused for what cannot be known. */
export async function judgeUpload(
  upload: Upload,
  options: JudgeOptions,
  rules: readonly Rule[] = uploadRules,
): Promise<Judgement> {
  const subject = subjectFor(upload, options);
  const cases: Case[] = [];
  for (const rule of rules) {
    const waiting = judgeBy(rule, subject, cases);
    if (waiting !== undefined) await waiting;
  }
  const reached = cases.filter(
    ({ observation: { refusal } }) => refusal !== undefined && isReached(upload, refusal),
  );
  const finish = (found: Case) => toFinding(found, upload.filename, options);
  const shown = cases.filter(({ rule }) => options.ignore?.has(rule.id) !== true);
  const first = firstOf(reached);
  return { findings: shown.map(finish), first: first && finish(first) };
}

let refusingRules: readonly { readonly rule: Rule; readonly position: number }[] | undefined;

/** The rules for which PyPI refuses, by when it may first do so. */
const inOrder = () => {
  refusingRules ??= uploadRules
    .filter(({ steps = [] }) => steps.length > 0)
    .map((rule) => ({ rule, position: Math.min(...(rule.steps ?? []).map(positionOf)) }))
    .toSorted((a, b) => a.position - b.position);
  return refusingRules;
};

/** The one refusal that PyPI would answer, `undefined` where it would take the file. */
export async function firstRefusal(
  upload: Upload,
  options: Pick<JudgeOptions, "render" | "now">,
): Promise<Refusal | undefined> {
  const subject = subjectFor(upload, options);
  let first: Case | undefined;
  for (const { rule, position } of inOrder()) {
    const found = first?.observation.refusal;
    // Descriptions are not rendered for an upload that is refused before.
    if (found && positionOf(found.step) < position) break;
    const observed: Case[] = [];
    await judgeBy(rule, subject, observed);
    const cases = observed.filter(
      ({ observation: { refusal } }) => refusal !== undefined && isReached(upload, refusal),
    );
    first = firstOf(first === undefined ? cases : [first, ...cases]);
  }
  const refusal = first?.observation.refusal;
  return refusal && toRefusal(refusal);
}

/** What there is to say about the uploads of a release together. */
export async function judgeSet(
  uploads: readonly Upload[],
  options: JudgeOptions,
): Promise<readonly Finding[]> {
  const about = { uploads: uploads.map((upload) => subjectFor(upload, options)) };
  const findings: Finding[] = [];
  for (const rule of setRules) {
    if (options.ignore?.has(rule.id) === true) continue;
    for (const observation of await rule.judge(about)) {
      findings.push(toFinding({ rule, observation }, undefined, options));
    }
  }
  return findings;
}
