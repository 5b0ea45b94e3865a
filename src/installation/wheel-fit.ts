import type { PythonInterpreter } from "../host/host.ts";
import { parseWheelFilename } from "../python/filename.ts";

/**
 * Whether a wheel may fit an interpreter on this machine, as far as its tags tell at a glance
 * (PEP 425); whether it does, the installer says.
 */
export function mayFit(
  filename: string,
  { version }: Pick<PythonInterpreter, "version">,
  platform: NodeJS.Platform,
  architecture: string,
): boolean {
  const parsed = parseWheelFilename(filename);
  if (!parsed.ok) return false;
  return parsed.tags.some((tag) => {
    const [python = "", abi = "", system = ""] = tag.split("-");
    return fitsPython(python, abi, version) && fitsPlatform(system, platform, architecture);
  });
}

function fitsPython(tag: string, abi: string, version: string): boolean {
  const minor = Number(version.split(".")[1]);
  const [, kind, major, number] = /^([a-z]+)(\d)(\d*)$/.exec(tag) ?? [];
  if (major !== "3") return false;
  if (kind === "py") return number === "" || Number(number) <= minor;
  if (kind !== "cp") return false;
  // What uses the stable ABI, or none, fits later versions too.
  if (abi === "abi3" || abi === "none") return number === "" || Number(number) <= minor;
  return Number(number) === minor && abi === tag;
}

const machines: Readonly<Record<string, RegExp>> = {
  x64: /(x86_64|amd64|universal2|intel)$/,
  arm64: /(aarch64|arm64|universal2)$/,
  ia32: /(i686|i386|win32)$/,
  arm: /armv\dl$/,
};

const systems: Partial<Record<NodeJS.Platform, RegExp>> = {
  linux: /^(many|musl)?linux/,
  darwin: /^macosx_/,
  win32: /^win/,
};

const fitsPlatform = (tag: string, platform: NodeJS.Platform, architecture: string): boolean =>
  tag === "any" ||
  (systems[platform]?.test(tag) === true && (machines[architecture]?.test(tag) ?? true));
