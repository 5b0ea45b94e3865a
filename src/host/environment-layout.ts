import { join } from "node:path";

/** The interpreter of a virtual environment. */
export const interpreterIn = (folder: string): string =>
  process.platform === "win32"
    ? join(folder, "Scripts", "python.exe")
    : join(folder, "bin", "python");
