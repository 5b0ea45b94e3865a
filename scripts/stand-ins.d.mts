import type { Plugin } from "esbuild";

export function standInsOf(root: string): Plugin;
