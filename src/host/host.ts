import type { Finding } from "../findings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything the stages may touch outside this process, and nothing more. */
export interface Host {
  readonly kind: "runner" | "terminal";
  readonly env: Environment;
  /** The inputs that the workflow or the command line gave. */
  readonly inputs: GivenInputs;
  readonly log: Log;
  readonly style: Style;
  readonly files: Files;
  readonly pythons: Pythons;
  /** Aborted when the job is cancelled or Ctrl-C is pressed. */
  readonly cancelled: AbortSignal;
  /** Shows what `task` prints under a title, folded where the runner can. */
  group<Result>(title: string, task: () => Promise<Result>): Promise<Result>;
  progress(title: string, total: number): Progress;
  /** Asks a person for a yes; absent, or `undefined`, where nobody can be asked. */
  readonly confirm?: (question: string) => Promise<boolean | undefined>;
  setOutput(name: string, value: string): void;
  /** Keeps a value for the action's `post` step; the last one counts. A terminal keeps nothing. */
  saveState(name: string, value: string): void;
  /** Hides `value` in everything that is printed from now on, and keeps it from child processes. */
  addSecret(value: string): void;
  /** `text` with what must not be shown replaced by `***`, for what is kept elsewhere than in a log. */
  mask(text: string): string;
  addSummary(markdown: string): Promise<void>;
  annotate(finding: Finding): void;
  /** Runs a program to its end; output is collected, and shown as it comes when `show` is set. */
  run(command: Command): Promise<CommandResult>;
  /** Renders a description as PyPI does, with docutils in an environment of its own. */
  renderReStructuredText(text: string): Promise<RenderVerdict>;
  /** A folder of this process, removed when it ends, however it ends. */
  temporaryFolder(purpose: string): Promise<string>;
  /** Registers work for the end of the process, also when it is cancelled. */
  atEnd(task: () => Promise<void> | void): void;
}

export interface GivenInputs {
  /** `undefined` when absent; never empty. */
  get(name: string): string | undefined;
  readonly names: readonly string[];
}

export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  error(message: string): void;
}

/** Colours for a terminal that wants them; the text itself elsewhere. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

export interface Progress {
  advance(amount: number): void;
  end(): void;
}

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder?: string;
  /** Set on top of the scrubbed environment; `undefined` removes. */
  readonly env?: Environment;
  /** Print the output while it runs. */
  readonly show?: boolean;
  /** Seconds after which the whole process tree is ended; it gets no standard input then. */
  readonly timeout?: number;
  /** With a time limit: what the program started and left behind is ended when it has ended. */
  readonly leavesNothing?: boolean;
  /** Variables that the program gets although they may hold a credential. */
  readonly keep?: RegExp;
}

export interface CommandResult {
  /** Exit status; `undefined` when it was ended by the time limit. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order they came. */
  readonly output: string;
  /** How many processes were left behind and ended. */
  readonly leftBehind?: number;
}

export type FileKind = "file" | "folder" | "symlink" | "other";

export interface FileEntry {
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

export interface FollowedPath {
  /** Absolute, without links. */
  readonly path: string;
  /** The permission bits; `undefined` on Windows, where they mean nothing. */
  readonly mode: number | undefined;
}

/** The disk. Paths are absolute or relative to the process. Errors are `PublishError`s that name the path. */
export interface Files {
  /** `undefined` when there is nothing at `path`. A symbolic link is not followed. */
  stat(path: string): Promise<FileEntry | undefined>;
  /** What is at the end of the links that `path` may be, or `undefined` when there is nothing. */
  follow(path: string): Promise<FollowedPath | undefined>;
  /** The entries of a folder by name, or `undefined` when it does not exist. */
  list(path: string): Promise<readonly FileEntry[] | undefined>;
  /** `undefined` when there is no such file. */
  readText(path: string): Promise<string | undefined>;
  /** In chunks of up to 1 MiB, each valid until the next but one is asked for. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Lower-case hex. */
  sha256(path: string): Promise<string>;
  /** Writes to a temporary name first, so that no half file is ever seen; makes the folders above. */
  write(path: string, content: string | AsyncIterable<Uint8Array>): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Removes a file or a whole folder; symbolic links inside are removed, not followed. */
  remove(path: string): Promise<void>;
  /** Moves a file, across file systems too; the target appears whole or not at all. */
  move(from: string, to: string): Promise<void>;
  /** Copies a folder without the paths (relative, `/`-separated) that `skip` names. */
  copyFolder(from: string, to: string, skip: (path: string) => boolean): Promise<void>;
}

/** The Python interpreters of this machine. */
export interface Pythons {
  /** The Python that `python` names, else the first on PATH that is recent enough. */
  find(): Promise<PythonInterpreter>;
  /** An interpreter whose environment holds the pinned packages of one of our requirement files. */
  withTools(tools: ToolSet): Promise<PythonInterpreter>;
  /** A new, empty virtual environment in `folder`. */
  createEnvironment(folder: string): Promise<PythonInterpreter>;
  /** The interpreters of this machine, as far as their places tell; none is started for it. */
  installed(): Promise<readonly LocatedPython[]>;
  /** What the interpreter at `path` says of itself; `undefined` when it does not answer. */
  inspect(path: string): Promise<PythonInterpreter | undefined>;
  /** The interpreter of the virtual environment in `folder`. */
  interpreterIn(folder: string): string;
  /** The uv that `UV` names or that is on PATH, else the pinned one; `undefined` where none can be had. */
  uv(): Promise<string | undefined>;
}

/** An interpreter that was found and not asked yet. */
export interface LocatedPython {
  /** As the name of its place tells: `3.12`, `3.12.1`, `3.13t`, `pypy3.10.14`. */
  readonly version: string;
  readonly path: string;
  /** Where it was found, in words. */
  readonly source: string;
}

export type ToolSet = "build" | "readme" | "clock";

export interface PythonInterpreter {
  readonly path: string;
  /** Such as `3.12.1`. */
  readonly version: string;
  /** Folder of the console scripts. */
  readonly scripts: string;
  /** Folder of the installed packages. */
  readonly packages: string;
}

/** What came of rendering a description. */
export type RenderVerdict =
  | { readonly kind: "rendered"; readonly html: string }
  | { readonly kind: "failed"; readonly messages: readonly string[] }
  | { readonly kind: "not-rendered"; readonly reason: string };
