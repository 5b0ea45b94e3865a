import { Readable } from "node:stream";
import { planZip } from "../../archives/stored-zip.ts";
import { measureFiles, zipBlocks } from "../../archives/zip-blocks.ts";
import { lentHost } from "./lent-host.ts";

const blockSize = 1024 * 1024;

/** What `@actions/artifact` does with an archive. */
interface Archive {
  on(event: string, listener: unknown): void;
  file(path: string, options: { readonly name: string }): void;
  pipe(target: NodeJS.WritableStream): void;
  finalize(): void;
}

/**
 * Stands in for archiver in `@actions/artifact`: a zip of files as they are, with sizes and
 * checksums before the contents, as all our artifacts are. Only files are ever given.
 */
export function create(_format: "zip"): Archive {
  const files: { readonly name: string; readonly path: string }[] = [];
  const targets: NodeJS.WritableStream[] = [];
  const { fail } = lentHost();
  return {
    on: () => undefined,
    file: (path, { name }) => {
      files.push({ name: name.replaceAll("\\", "/").replace(/^\/+/, ""), path });
    },
    pipe: (target) => {
      targets.push(target);
    },
    finalize: () => {
      const zip = Readable.from(chunks(files)).on("error", fail);
      for (const target of targets) zip.pipe(target);
    },
  };
}

/** Copies, for whoever reads a stream keeps what it got. */
async function* chunks(files: readonly { readonly name: string; readonly path: string }[]) {
  const plan = planZip(await measureFiles(files));
  for await (const block of zipBlocks(plan, blockSize)) yield Buffer.from(block);
}
