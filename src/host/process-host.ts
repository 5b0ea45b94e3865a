import { PublishError } from "../errors.ts";
import { interpreterIn } from "./environment-layout.ts";
import { files } from "./files.ts";
import type {
  Command,
  CommandResult,
  Environment,
  GivenInputs,
  Host,
  Pythons,
  RenderVerdict,
} from "./host.ts";
import { Secrets } from "./secrets.ts";
import type { TemporaryFolders } from "./temporary-folders.ts";

/** What a runner and a terminal do in the same way. */
export interface ProcessParts
  extends Pick<
    Host,
    | "env"
    | "files"
    | "inputs"
    | "pythons"
    | "cancelled"
    | "run"
    | "temporaryFolder"
    | "mask"
    | "atEnd"
    | "renderReStructuredText"
  > {
  readonly secrets: Secrets;
  readonly verbose: boolean;
  /** Ends child processes, removes temporary folders, does what `atEnd` was asked to. */
  end(): Promise<void>;
}

interface Printing {
  /** What a program prints. */
  show(text: string): void;
  /** That program has ended. */
  shown?(): void;
  debug(message: string): void;
}

/** Builds the parts of a host that this process gives, whoever reads its output. */
export function processParts(env: Environment, inputs: GivenInputs, print: Printing): ProcessParts {
  const secrets = new Secrets(env, inputs);
  const cancellation = new AbortController();
  const tasks: (() => Promise<void> | void)[] = [];
  let endChildren: typeof import("./process-tree.ts").endProcessTree | undefined;
  let folders: TemporaryFolders | undefined;
  let litter: Promise<string> | undefined;
  const run = async (command: Command): Promise<CommandResult> => {
    print.debug(`$ ${[command.program, ...command.arguments].join(" ")}`);
    const { runChild } = await import("./child-processes.ts");
    endChildren = (await import("./process-tree.ts")).endProcessTree;
    litter ??= temporaryFolder("children");
    const temporary = temporaryVariables(await litter);
    // What is started after the others were ended would stay.
    if (cancellation.signal.aborted) throw new PublishError("cancelled", "Cancelled");
    const scrubbed = secrets.scrub({ ...env, ...temporary, ...command.env }, command.keep);
    if (!command.show) return runChild(command, { env: scrubbed, show: undefined });
    return runChild(command, { env: scrubbed, show: print.show }).finally(() => print.shown?.());
  };
  const temporaryFolder = async (purpose: string): Promise<string> => {
    const module = await import("./temporary-folders.ts");
    folders ??= new module.TemporaryFolders(env);
    return folders.create(purpose);
  };
  const cancel = (status: number): void => {
    cancellation.abort(status);
    endChildren?.(process.pid, { self: false });
  };
  const leave = (): void => {
    endChildren?.(process.pid, { self: false });
    folders?.removeAll();
  };
  const end = async (): Promise<void> => {
    for (const task of tasks.splice(0).reverse()) await task();
    folders?.removeAll();
  };
  const parts = {
    env,
    files,
    inputs,
    secrets,
    run,
    verbose: /^true$/i.test(inputs.get("verbose") ?? ""),
    cancelled: cancellation.signal,
    temporaryFolder,
    mask: (text: string) => secrets.mask(text),
    atEnd: (task: () => Promise<void> | void) => void tasks.push(task),
    end,
  };
  listenForSignals(cancel, leave);
  const lazy = { ...parts, pythons: lazyPythons(parts) };
  return {
    ...lazy,
    renderReStructuredText: async (text: string): Promise<RenderVerdict> => {
      const { renderReStructuredText } = await import("./description-renderer.ts");
      endChildren = (await import("./process-tree.ts")).endProcessTree;
      return renderReStructuredText(text, lazy);
    },
  };
}

/** Programs that are ended leave their temporary files, so those have to be where ours are. */
const temporaryVariables = (folder: string): Environment => ({
  TMPDIR: folder,
  TEMP: folder,
  TMP: folder,
});

/** Looking for Python costs a process, so nothing of it is loaded before it is asked for. */
function lazyPythons(parts: Parameters<typeof import("./pythons.ts").pythonsOf>[0]): Pythons {
  const load = async () => (await import("./pythons.ts")).pythonsOf(parts);
  let loaded: ReturnType<typeof load> | undefined;
  const pythons = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    find: async () => (await pythons()).find(),
    withTools: async (tools) => (await pythons()).withTools(tools),
    createEnvironment: async (folder) => (await pythons()).createEnvironment(folder),
    installed: async () => (await pythons()).installed(),
    inspect: async (path) => (await pythons()).inspect(path),
    uv: async () => (await pythons()).uv(),
    interpreterIn,
  };
}

/** The first signal asks the stage to end, a second one (or five seconds) ends it. */
function listenForSignals(cancel: (status: number) => void, cleanUp: () => void): void {
  const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  let cancelled = false;
  const leave = (status: number): never => {
    cleanUp();
    process.exit(status);
  };
  for (const [signal, status] of Object.entries(statuses)) {
    process.on(signal, () => {
      if (cancelled) leave(status);
      cancelled = true;
      setTimeout(() => leave(status), 5000).unref();
      cancel(status);
    });
  }
}
