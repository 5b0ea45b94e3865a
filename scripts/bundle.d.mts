import type { Metafile } from "esbuild";

export function bundle(): Promise<{
  files: Map<string, string>;
  metafile: Metafile;
  graph: Metafile;
}>;
