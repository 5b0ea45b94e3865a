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
  runGate: () => runGate
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TLYYA2XD = require("./chunk-TLYYA2XD.cjs");
var import_chunk_YYTZ7O2K = require("./chunk-YYTZ7O2K.cjs");
var import_chunk_2OMMOEWX = require("./chunk-2OMMOEWX.cjs");
var import_chunk_CZA6ZV2J = require("./chunk-CZA6ZV2J.cjs");
var import_chunk_YUJLRWWS = require("./chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./chunk-43SE4Z46.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var mostRecords = 1e3;
var atOnce = 8;
async function fetchRecords(store, host) {
  const artifacts = (await store.list()).filter(({ name }) => name.startsWith(import_chunk_YYTZ7O2K.recordPrefix));
  const folder = await host.temporaryFolder("records");
  const waiting = artifacts.slice(0, mostRecords).entries();
  const found = [];
  const work = async () => {
    for (const [index, artifact] of waiting) {
      found[index] = await fetchRecord(artifact, store, (0, import_node_path.join)(folder, String(index)), host);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}
async function fetchRecord(artifact, store, folder, host) {
  const { name } = artifact;
  if (artifact.size > 2 * import_chunk_TLYYA2XD.largestRecord) return { name, problem: "too large for a record" };
  try {
    const [member, ...others] = await store.download(artifact, folder);
    if (member === void 0 || others.length > 0) return { name, problem: "not one file" };
    const path = (0, import_node_path.join)(folder, member);
    const size = (await host.files.stat(path))?.size ?? Number.POSITIVE_INFINITY;
    if (size > import_chunk_TLYYA2XD.largestRecord) return { name, problem: "too large for a record" };
    const [sha256, text] = [await host.files.sha256(path), await host.files.readText(path)];
    const record = (0, import_chunk_TLYYA2XD.parseRecord)(text ?? "");
    return { name, sha256, ...record === void 0 ? { problem: "not a record" } : { record } };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
}
function recordsOfJobs(needs, found, run) {
  const readable = found.flatMap(({ record }) => record ?? []);
  return needs.map(({ job, result, records }) => {
    const problems = [];
    const vouched = records.flatMap((sha256) => {
      const record = found.find((one) => one.sha256 === sha256)?.record;
      const problem = record === void 0 ? lost(job, sha256, found) : ofAnotherRun(job, record, run);
      if (problem !== void 0) problems.push({ text: problem, job });
      return record === void 0 || problem !== void 0 ? [] : [record];
    });
    return { job, result, vouched, legs: otherLegs(vouched, readable, run), problems };
  });
}
function lost(job, sha256, found) {
  const unreadable = found.filter(({ problem }) => problem !== void 0);
  const example = unreadable[0] && `; \`${unreadable[0].name}\`: ${unreadable[0].problem}`;
  return `the record with sha256 ${sha256.slice(0, 12)}, which job \`${job}\` left, is missing or was edited${example ?? ""}`;
}
function ofAnotherRun(job, record, { repository, run }) {
  if (record.repository === repository && record.run === run) return void 0;
  return `the record of job \`${job}\` is of run ${record.run} of \`${record.repository}\`, and this is run ${run} of \`${repository}\``;
}
function otherLegs(vouched, readable, { repository, run }) {
  const legs = /* @__PURE__ */ new Map();
  for (const record of readable) {
    if (record.leg === void 0 || record.repository !== repository || record.run !== run)
      continue;
    const sibling = vouched.find(({ job, stage }) => job === record.job && stage === record.stage);
    if (sibling === void 0 || sibling.leg === void 0 || isSame(sibling, record)) continue;
    const key = JSON.stringify([record.job, record.leg, record.step]);
    const known = legs.get(key);
    if (known === void 0 || attemptOf(record) > attemptOf(known)) legs.set(key, record);
  }
  return [...legs.values()];
}
var isSame = (a, b) => a.job === b.job && a.leg === b.leg && a.step === b.step;
var attemptOf = ({ attempt }) => Number(attempt ?? 0) || 0;
var recordsOfStage = (jobs, stage) => jobs.flatMap(
  (needed) => needed.vouched.filter((record) => record.stage === stage).map((record) => ({ needed, record }))
);
async function judgeChangelog(subject) {
  const { changelog, without } = subject;
  if (without.has("changelog")) return (0, import_chunk_YUJLRWWS.leftOut)("changelog");
  if (changelog?.toLowerCase() === "none") return (0, import_chunk_YUJLRWWS.leftOut)("changelog", "changelog: none");
  const version = subject.manifest?.version ?? "";
  const packed = await changelogOf(subject.distributions, changelog);
  const entries = packed.flatMap(({ file, text }) => {
    const entry2 = (0, import_chunk_CZA6ZV2J.changelogEntry)(text, version);
    return entry2 === void 0 ? [] : [{ file, heading: entry2.heading, jobs: [] }];
  });
  const [entry] = [...entries, ...validatedEntries(subject)];
  if (entry !== void 0) {
    return (0, import_chunk_YUJLRWWS.rowOf)("changelog", `\`${entry.file}\`: ${entry.heading}`, [], entry.jobs);
  }
  const files = packed.map(({ file }) => `\`${file}\``).join(", ");
  const where = files === "" ? "no changelog is in the sdist, and no record of the stage `validate` tells of one" : `${files} of the sdist has no entry for ${version}`;
  return (0, import_chunk_YUJLRWWS.rowOf)("changelog", "no entry", [
    { text: `${where}: add an entry, or write \`gate-without: changelog\`` }
  ]);
}
var validatedEntries = ({ jobs, manifest }) => recordsOfStage(jobs, "validate").flatMap(({ needed, record: { commit, evidence } }) => {
  const entry = evidence?.stage === "validate" ? evidence.changelog : void 0;
  const isSame2 = commit !== void 0 && commit === manifest?.commit;
  return entry === void 0 || !isSame2 ? [] : [{ ...entry, jobs: [needed.job] }];
});
async function changelogOf(distributions, wanted) {
  const found = [];
  for (const { kind, facts, path } of distributions) {
    if (kind !== "sdist") continue;
    const names = new Map(facts.members.map(({ name }) => [withoutTop(name), name]));
    const file = wanted?.replace(/^\.\//, "") ?? (0, import_chunk_CZA6ZV2J.findChangelog)([...names.keys()]);
    const member = file === void 0 ? void 0 : names.get(file);
    if (file === void 0 || member === void 0) continue;
    const isIt = (name) => name === member;
    const { contents } = await (0, import_chunk_KZS7P2PH.readArchive)(path, { format: facts.format, wanted: isIt });
    found.push({ file, text: new TextDecoder().decode(contents.get(member)) });
  }
  return found;
}
var withoutTop = (name) => name.slice(name.indexOf("/") + 1);
function judgeReadme({ distributions, without }) {
  if (without.has("readme")) return (0, import_chunk_YUJLRWWS.leftOut)("readme");
  const lengths = distributions.map(({ filename, metadata }) => ({
    filename,
    length: (metadata?.single.description ?? "").trim().length
  }));
  const problems = lengths.filter(({ length }) => length === 0).map(({ filename }) => ({
    text: `\`${filename}\` has no description: name the README in \`readme\` of \`pyproject.toml\``
  }));
  const shortest = Math.min(...lengths.map(({ length }) => length));
  return (0, import_chunk_YUJLRWWS.rowOf)("readme", (0, import_chunk_KZS7P2PH.count)(shortest, "character"), problems);
}
function judgeLicence({ distributions, without }) {
  if (without.has("licence")) return (0, import_chunk_YUJLRWWS.leftOut)("licence");
  const problems = [];
  const names = /* @__PURE__ */ new Set();
  const texts = /* @__PURE__ */ new Set();
  for (const distribution of distributions) {
    const licence = licenceOf(distribution);
    if (licence === void 0) problems.push(noLicence(distribution));
    else names.add(licence);
    for (const text of licenceTexts(distribution)) texts.add(text);
  }
  if (texts.size === 0) {
    problems.push({
      text: "no file has the text of the licence: name it in `license-files` of `pyproject.toml`"
    });
  }
  return (0, import_chunk_YUJLRWWS.rowOf)("licence", [...names, ...texts].join(", ") || "none", problems);
}
var noLicence = ({ filename }) => ({
  text: `\`${filename}\` names no licence: set \`license\` in \`pyproject.toml\``
});
function licenceOf({ metadata }) {
  const { single = {}, multiple = {} } = metadata ?? {};
  const classifier = multiple.classifier?.find((name) => name.startsWith("License ::"));
  const named = single["license-expression"] ?? single.license?.split("\n")[0]?.slice(0, 40);
  return named?.trim() || classifier?.split(" :: ").at(-1);
}
var licenceName = /^(?:.*[/-])?(?:LICEN[CS]ES?|COPYING|UNLICENSE)(?:[.-][\w.-]+)?$/i;
var licenceTexts = ({ facts, metadata }) => {
  const declared = metadata?.multiple["license-file"] ?? [];
  const isText = (name) => licenceName.test(name) || declared.some((file) => name.endsWith(`/${file}`));
  return facts.members.filter(({ kind, name, size }) => kind === "file" && size > 0 && isText(name)).map(({ name }) => name.split("/").at(-1) ?? name);
};
function judgeSecrets({ distributions, findings, ignored, jobs }) {
  const found = findings.filter(({ rule, level }) => rule === "WH014" && level === "error");
  const problems = found.map(({ file, message }) => ({
    text: `${file === void 0 ? "" : `\`${file}\`: `}${message}`
  }));
  const members = distributions.reduce((sum, { facts }) => sum + facts.members.length, 0);
  const inProject = recordsOfStage(jobs, "validate").flatMap(
    ({ needed, record: { evidence: evidence2 } }) => evidence2?.stage === "validate" && evidence2.secrets !== void 0 ? [{ job: needed.job, secrets: evidence2.secrets }] : []
  );
  const most = Math.max(...inProject.map(({ secrets }) => secrets));
  const evidence = [
    `${(0, import_chunk_KZS7P2PH.count)(members, "member")} of ${(0, import_chunk_KZS7P2PH.count)(distributions.length, "file")} looked through`,
    ...inProject.length === 0 ? [] : [`${(0, import_chunk_KZS7P2PH.count)(most, "warning")} about the project's files`],
    ...ignored.includes("WH014") ? ["ignored WH014"] : []
  ];
  const jobNames = inProject.map(({ job }) => job);
  return (0, import_chunk_YUJLRWWS.rowOf)("secrets", evidence.join("; "), problems, jobNames);
}
var filesOf = (distributions) => Object.fromEntries(distributions.map(({ filename, sha256 }) => [filename, sha256]));
function differenceFrom({ files }, distributions) {
  const here = filesOf(distributions);
  const names = [.../* @__PURE__ */ new Set([...Object.keys(files), ...Object.keys(here)])];
  const different = names.filter((name) => files[name] !== here[name]);
  const [first] = different;
  if (first === void 0) return void 0;
  const [there, now] = [files[first], here[first]];
  const more = different.length === 1 ? "" : `, and ${different.length - 1} more`;
  if (there === void 0) return `without \`${first}\`${more}`;
  if (now === void 0) return `with \`${first}\`, which is missing here${more}`;
  return `\`${first}\` with sha256 ${short(there)}, which here has ${short(now)}${more}`;
}
var short = (hash) => hash.slice(0, 12);
function absent(stage, done, { jobs, found }) {
  if (jobs.some(({ problems }) => problems.length > 0)) {
    return [{ text: `no intact record says that ${done}` }];
  }
  const left = found.flatMap(({ record: record2 }) => record2?.stage === stage ? [record2] : []);
  const record = left.find(({ result }) => result === "success") ?? left[0];
  if (record === void 0) {
    return [
      {
        text: `no job that this one needs left a record that ${done}: add a job with \`stage: ${stage}\` to \`needs\`${unless[stage] ?? ""}`
      }
    ];
  }
  const { job, step } = record;
  const needed = jobs.find((one) => one.job === job);
  if (needed !== void 0 && needed.result !== "success") {
    return [{ text: `job \`${job}\` has no good record that ${done}`, job }];
  }
  if (needed === void 0) {
    return [{ text: `job \`${job}\` has a record that ${done}, but is not in \`needs\`: add it` }];
  }
  const text = `job \`${job}\` has no output that vouches for its record of the stage \`${stage}\`: add \`${stage}-record-sha256: \${{ steps.${idOf(step)}.outputs.record-sha256 }}\` to its \`outputs\``;
  return [{ text, job }];
}
var unless = {
  validate: ", or write `gate-without: tests` where it has none",
  verify: ", or write `gate-without: testpypi` where it has no test index"
};
var idOf = (step) => /^(?:__|\d)/.test(step) ? "ID" : step;
function aboutTheseFiles(stage, done, subject) {
  const all = recordsOfStage(subject.jobs, stage).map((one) => ({
    ...one,
    difference: differenceFrom(one.record, subject.distributions)
  }));
  const fitting = all.filter(({ difference }) => difference === void 0);
  const problems = all.length === 0 ? absent(stage, done, subject) : all.map(({ needed: { job }, difference }) => ({
    text: `job \`${job}\` left its record of other files: ${difference}`,
    job
  }));
  return { fitting, problems: fitting.length > 0 ? [] : problems };
}
function judgeHandOver(subject) {
  const { distributions, manifest, manifestSha256 } = subject;
  const files = (0, import_chunk_KZS7P2PH.count)(distributions.length, "file");
  if (manifest === void 0 || manifestSha256 === void 0) {
    return (0, import_chunk_YUJLRWWS.rowOf)("files", `${files} without release manifest`, [
      { text: "there is no release manifest: the files were not built by this action in this run" }
    ]);
  }
  const vouching = [
    ...recordsOfStage(subject.jobs, "build"),
    ...recordsOfStage(subject.jobs, "check")
  ];
  const same = vouching.filter(({ record }) => record["manifest-sha256"] === manifestSha256);
  const problems = same.length > 0 ? [] : unlike(vouching, manifestSha256);
  const { repository, run } = manifest;
  const { GITHUB_REPOSITORY: here, GITHUB_RUN_ID: now } = subject.env;
  if (repository !== here || run !== now) {
    problems.push({
      text: `the release manifest is of run ${run} of \`${repository}\`, and this is run ${now} of \`${here}\``
    });
  }
  const evidence = `${files} of ${manifest.name} ${manifest.version}, manifest ${short(manifestSha256)}`;
  return (0, import_chunk_YUJLRWWS.rowOf)(
    "files",
    evidence,
    problems,
    same.map(({ needed }) => needed.job)
  );
}
function unlike(vouching, manifestSha256) {
  const [first] = vouching;
  const text = `the release manifest has sha256 ${short(manifestSha256)}`;
  if (first === void 0)
    return [{ text: `${text}, and no record of a needed job vouches for it` }];
  const { record, needed } = first;
  const there = record["manifest-sha256"];
  const other = there === void 0 ? "none" : short(there);
  return [{ text: `${text}, and that of job \`${needed.job}\` has ${other}`, job: needed.job }];
}
function judgeCheck(subject) {
  const { fitting, problems } = aboutTheseFiles("check", "the files were checked", subject);
  const { findings } = subject;
  const [worst] = (0, import_chunk_KZS7P2PH.byGravity)(findings);
  const errors = (0, import_chunk_KZS7P2PH.countOf)(findings, "error") === 0 ? [] : [{ text: `the files have ${(0, import_chunk_KZS7P2PH.tally)(findings)}, such as ${worst?.rule}: ${worst?.message}` }];
  return (0, import_chunk_YUJLRWWS.rowOf)(
    "check",
    `now ${(0, import_chunk_KZS7P2PH.tally)(findings)}${ignoredIn(
      fitting.map(({ record }) => record),
      subject
    )}`,
    [...errors, ...problems],
    fitting.map(({ needed }) => needed.job)
  );
}
function ignoredIn(records, { ignored }) {
  const rules = new Set(ignored);
  for (const { evidence } of records) {
    if (evidence?.stage === "check") for (const rule of evidence.ignored) rules.add(rule);
  }
  return rules.size === 0 ? "" : `; ignored ${[...rules].sort().join(", ")}`;
}
function judgeTestIndex(subject) {
  if (subject.without.has("testpypi")) return (0, import_chunk_YUJLRWWS.leftOut)("testpypi");
  const done = "an index served the files and they ran";
  const { fitting, problems } = aboutTheseFiles("verify", done, subject);
  const judged = fitting.map(({ needed, record }) => ({
    job: needed.job,
    record,
    problem: notVerified(needed.job, record, subject)
  }));
  const good = judged.filter(({ problem }) => problem === void 0);
  const bad = judged.flatMap(
    ({ job, problem }) => problem === void 0 ? [] : [{ text: problem, job }]
  );
  const shown = good.length > 0 ? good : judged;
  return (0, import_chunk_YUJLRWWS.rowOf)(
    "testpypi",
    shown.map(({ record }) => tellVerified(record)).join("; ") || "no record",
    good.length > 0 ? [] : [...problemsOfUploads(subject), ...problems, ...bad],
    shown.map(({ job }) => job)
  );
}
var problemsOfUploads = (subject) => recordsOfStage(subject.jobs, "upload").length === 0 ? [] : aboutTheseFiles("upload", "the files were uploaded", subject).problems;
function notVerified(job, { evidence }, { index }) {
  if (evidence?.stage !== "verify" || !evidence.verified) {
    return `job \`${job}\` did not verify the files`;
  }
  if (evidence.index.url === index.url) {
    return `job \`${job}\` verified the files on ${index.title} itself, not on a test index`;
  }
  const tried = evidence.environments.filter(({ ok }) => ok).map(({ python }) => python);
  const missing = evidence.pythons.filter((word) => !isTried(word, tried));
  if (tried.length > 0 && missing.length === 0) return void 0;
  return `job \`${job}\` has no environment of ${missing.length > 0 ? `Python ${missing.join(", ")}` : "any Python"} that worked`;
}
function isTried(word, tried) {
  const wanted = /^(?:cpython|python|pypy)?-?(3\.\d+(?:\.\d+)?)t?$/i.exec(word)?.[1];
  return wanted === void 0 || tried.some((version) => version === wanted || version.startsWith(`${wanted}.`));
}
function tellVerified({ evidence }) {
  if (evidence?.stage !== "verify") return "nothing";
  const pythons = [...new Set(evidence.environments.map(({ python }) => python))];
  return `${evidence.index.title}: Python ${pythons.join(", ") || "none"}, ${(0, import_chunk_KZS7P2PH.count)(evidence.environments.length, "environment")}`;
}
function judgeJobs({ jobs }) {
  const failed = jobs.filter(({ result }) => result !== "success").map(({ job, result }) => ({
    text: `job \`${job}\` ended with \`${result}\`${result === "skipped" ? whySkipped : ""}`,
    job
  }));
  const problems = [...failed, ...jobs.flatMap((job) => job.problems), ...failedLegs(jobs)];
  const records = jobs.flatMap(({ vouched, legs }) => [...vouched, ...legs]).length;
  const evidence = `${(0, import_chunk_KZS7P2PH.count)(jobs.length, "job")}, ${(0, import_chunk_KZS7P2PH.count)(records, "record")}`;
  return (0, import_chunk_YUJLRWWS.rowOf)(
    "jobs",
    evidence,
    problems,
    jobs.map(({ job }) => job)
  );
}
var whySkipped = ": see its `if`, and the jobs that it needs; take it out of `needs` where it is meant to be skipped";
function failedLegs(jobs) {
  return jobs.flatMap(
    ({ job, vouched, legs }) => [...vouched, ...legs].flatMap(
      (record) => record.result === "failure" ? [
        {
          text: `the stage \`${record.stage}\` failed in job \`${job}\`${legOf(record)}${because(record)}`,
          job
        }
      ] : []
    )
  );
}
var legOf = ({ leg }) => leg === void 0 ? "" : ` (${leg})`;
var because = ({ failure }) => failure === void 0 ? "" : `: \`${failure}\``;
function judgeTests(subject) {
  if (subject.without.has("tests")) return (0, import_chunk_YUJLRWWS.leftOut)("tests");
  const vouched = recordsOfStage(subject.jobs, "validate");
  const jobs = vouched.map(({ needed }) => needed.job);
  if (vouched.length === 0) {
    return (0, import_chunk_YUJLRWWS.rowOf)("tests", "no record", absent("validate", "the tests passed", subject));
  }
  const all = vouched.flatMap(
    ({ needed, record }) => [record, ...needed.legs.filter(({ stage }) => stage === "validate")].map((one) => ({
      job: needed.job,
      record: one
    }))
  );
  const commit = subject.manifest?.commit;
  const problems = all.filter(({ record }) => record.commit !== commit || commit === void 0).map(({ job, record }) => ({
    text: `job \`${job}\`${legOf(record)} tested ${shortCommit(record.commit)}, and what was built is of ${shortCommit(commit)}`,
    job
  }));
  const own = vouched.map(({ record }) => record);
  const others = all.map(({ record }) => record).filter((record) => !own.includes(record));
  const legs = others.length === 0 ? "" : `; other legs say: ${tell(others)}`;
  if (!vouched.some(({ record }) => hasTests(record))) {
    const text = `no tests ran in ${quoted(jobs)}: name them as \`commands\` there, or write \`gate-without: tests\``;
    problems.push({ text, job: jobs[0] ?? "" });
  }
  return (0, import_chunk_YUJLRWWS.rowOf)("tests", tell(own) + legs, problems, jobs);
}
var shortCommit = (commit) => commit === void 0 ? "no commit" : short(commit);
var hasTests = ({ evidence }) => evidence?.stage === "validate" && evidence.commands.some(
  ({ kind, tests }) => (kind === "tests" || kind === "other") && tests !== 0
) && evidence.commands.every(({ ok }) => ok);
function tell(records) {
  const evidence = records.flatMap(
    (record) => record.evidence?.stage === "validate" ? [record.evidence] : []
  );
  const pythons = [...new Set(evidence.flatMap(({ python }) => python ?? []))];
  const commands = evidence.flatMap((one) => one.commands);
  const tests = commands.reduce((sum, command) => sum + (command.tests ?? 0), 0);
  const ran = (0, import_chunk_KZS7P2PH.count)(commands.length, "command") + (tests === 0 ? "" : `, ${(0, import_chunk_KZS7P2PH.count)(tests, "test")}`);
  return pythons.length === 0 ? ran : `Python ${pythons.sort(byNumbers).join(", ")}: ${ran}`;
}
var byNumbers = (a, b) => a.localeCompare(b, "en", { numeric: true });
var quoted = (jobs) => [...new Set(jobs)].map((job) => `job \`${job}\``).join(", ");
function judgeVersion({ distributions, tag, without }) {
  const versions = [...new Set(distributions.map(versionOf))];
  const problems = versions.flatMap((version) => [
    ...notFinal(version, without.has("final")),
    ...notTagged(version, tag)
  ]);
  const shown = versions.join(", ");
  return (0, import_chunk_YUJLRWWS.rowOf)("version", tag === void 0 ? shown : `${shown}, tag \`${tag}\``, problems);
}
var versionOf = ({ metadata }) => {
  const text = metadata?.single.version ?? "";
  const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(text);
  return parsed === void 0 ? text : (0, import_chunk_KZS7P2PH.formatVersion)(parsed);
};
function notFinal(text, mayBePre) {
  const version = (0, import_chunk_KZS7P2PH.parseVersion)(text);
  if (version === void 0) return [{ text: `\`${text}\` is no version` }];
  const { pre, dev, local } = version;
  if (dev !== void 0) return [{ text: `${text} is a development version` }];
  if (local !== void 0) return [{ text: `${text} is a local version` }];
  if (pre === void 0 || mayBePre) return [];
  return [
    {
      text: `${text} is a pre-release: release a final version, or write \`gate-without: final\` where pre-releases are published too`
    }
  ];
}
function notTagged(version, tag) {
  if (tag === void 0) {
    return [{ text: "no tag started the run, and the input `tag` names none" }];
  }
  if ((0, import_chunk_KZS7P2PH.tagMatchesVersion)(tag, version)) return [];
  return [{ text: `tag \`${tag}\` is not that of version ${version}` }];
}
function judgeCommit(subject) {
  const { manifest, tag, env } = subject;
  const commit = manifest?.commit;
  if (commit === void 0) {
    return (0, import_chunk_YUJLRWWS.rowOf)("commit", "unknown", [
      { text: "the release manifest names no commit: build from a git checkout" }
    ]);
  }
  const found = findCommit(subject);
  const problem = wrongCommit(commit, tag, found);
  const finder = found?.job === void 0 ? "the run" : "the checkout";
  const started = (0, import_chunk_KZS7P2PH.releasedTag)(void 0, env);
  const evidence = [
    short(commit),
    ...problem === void 0 ? [`tag \`${tag}\` as ${finder} has it`] : [],
    ...started === void 0 || started === tag ? [] : [`the run is of \`${started}\``]
  ].join(", ");
  return (0, import_chunk_YUJLRWWS.rowOf)(
    "commit",
    evidence,
    problem === void 0 ? [] : [problem],
    found?.job === void 0 ? [] : [found.job]
  );
}
function wrongCommit(commit, tag, found) {
  if (tag === void 0) return { text: `no tag is named that could be commit ${short(commit)}` };
  if (found === void 0) return unknownTag(tag);
  if (found.commit === commit) return void 0;
  const text = `tag \`${tag}\` is commit ${short(found.commit)}, and what was built is of ${short(commit)}`;
  return found.job === void 0 ? { text } : { text, job: found.job };
}
function findCommit({ tag, env, jobs, manifest }) {
  const pushed = (0, import_chunk_KZS7P2PH.releasedTag)(void 0, env);
  const commit = env["GITHUB_SHA"];
  if (pushed !== void 0 && pushed === tag && commit) return { commit };
  const found = [...recordsOfStage(jobs, "build"), ...recordsOfStage(jobs, "validate")].flatMap(
    ({ needed, record }) => ofTag(needed, record, tag)
  );
  return found.find((one) => one.commit !== manifest?.commit) ?? found[0];
}
function ofTag({ job }, record, tag) {
  const commit = record["tag-commit"];
  return record.tag !== tag || commit === void 0 ? [] : [{ commit, job }];
}
var unknownTag = (tag) => ({
  text: `no record says which commit tag \`${tag}\` is: check the tag out in the jobs that test and build (\`ref: refs/tags/${tag}\`), and hand \`tag\` to their steps`
});
async function judgeRelease(subject) {
  const { completeness } = subject;
  return [
    judgeJobs(subject),
    judgeHandOver(subject),
    judgeTests(subject),
    judgeCheck(subject),
    judgeSecrets(subject),
    judgeVersion(subject),
    judgeCommit(subject),
    await judgeChangelog(subject),
    judgeReadme(subject),
    judgeLicence(subject),
    ...completeness === void 0 ? [] : [(0, import_chunk_YUJLRWWS.rowOf)("complete", completeness.evidence, completeness.problems)],
    judgeTestIndex(subject),
    judgeCredential(subject)
  ];
}
function judgeCredential({ credential }) {
  const { kind, source, findings } = credential;
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = (0, import_chunk_KZS7P2PH.countOf)(findings, "warning");
  const found = source === void 0 ? "none" : `${kind} from ${source}`;
  const evidence = `${found}${warnings === 0 ? "" : `, ${(0, import_chunk_KZS7P2PH.count)(warnings, "warning")}`}`;
  return (0, import_chunk_YUJLRWWS.rowOf)(
    "credential",
    evidence,
    errors.map(({ rule, message }) => ({ text: `${rule}: ${message}` }))
  );
}
async function runGate({ needs, without, changelog }, request, host, open = import_chunk_2OMMOEWX.openArtifactStore) {
  const identity = (0, import_chunk_YYTZ7O2K.jobIdentity)(host);
  const store = await open(host);
  if (store.title === void 0 || identity === void 0) {
    const reason = store.title === void 0 ? store.reason : "the runner names neither run nor job";
    throw new import_chunk_6CJDLMRJ.PublishError(
      "gate-unusable",
      `\`gate: true\` needs the records that earlier jobs left as artifacts. ${reason}`,
      {
        hint: "run this job where artifacts are kept; or leave out `gate`, and see yourself that the earlier jobs were green"
      }
    );
  }
  const found = await fetchRecords(store, host);
  const jobs = recordsOfJobs(needs, found, identity);
  return judgeRelease({ ...request, without, changelog, jobs, found, env: host.env });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  runGate
});
