import { execFile, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { access, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const repository = resolve(import.meta.dirname, "..", "..");
const program = join(repository, "src", "tools", "render_descriptions.py");
const requirements = join(repository, "src", "tools", "readme.txt");
const windows = process.platform === "win32";
const run = promisify(execFile);

export interface Answer {
  readonly ok: boolean;
  readonly html?: string;
  readonly messages: readonly string[];
}

/** The Python of an environment that holds `readme.txt`, made on first use under `.cache/`. */
export async function readmePython(): Promise<string> {
  const base = windows ? "python" : "python3";
  const version = await run(base, ["-VV"]);
  const key = createHash("sha256")
    .update(version.stdout)
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 16);
  const folder = join(repository, ".cache", `readme-${key}`);
  const python = windows ? join("Scripts", "python.exe") : join("bin", "python");
  if (await exists(join(folder, python))) return join(folder, python);
  await mkdir(join(repository, ".cache"), { recursive: true });
  const draft = `${folder}-${randomUUID()}`;
  try {
    await run(base, ["-m", "venv", draft]);
    const hashed = ["--quiet", "--require-hashes", "--only-binary", ":all:"];
    await run(join(draft, python), ["-m", "pip", "install", ...hashed, "-r", requirements]);
    // Only its Python is used, which finds its environment from its own place.
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, python)))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return join(folder, python);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The real child process, as `check` and the embedded index start it; ended with the block. */
export async function startRenderer() {
  const child = spawn(await readmePython(), ["-I", "-c", await readFile(program, "utf8")], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let next = 0;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (text: string, contentType: string): Promise<Answer> => {
    const id = next++;
    child.stdin.write(`${JSON.stringify({ id, text, content_type: contentType })}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`the renderer ended: ${errors}`);
    const answer = JSON.parse(value) as Answer & { readonly id: number };
    if (answer.id !== id) throw new Error(`answered ${answer.id} instead of ${id}`);
    return answer;
  };
  return {
    /** One after the other, in the order of the calls. */
    render(text: string, contentType = "text/x-rst"): Promise<Answer> {
      const answer = last.then(() => ask(text, contentType));
      last = answer.catch(() => undefined);
      return answer;
    },
    /** What the child wrote where errors go. */
    errors: () => errors,
    /** The exit status, after the child has seen the end of its input. */
    async end(): Promise<number | null> {
      if (child.exitCode !== null) return child.exitCode;
      child.stdin.end();
      await once(child, "close");
      return child.exitCode;
    },
    async [Symbol.asyncDispose]() {
      await this.end();
    },
  };
}
