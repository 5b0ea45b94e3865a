import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";

/** What a made-up distribution should be; everything but the name has a default. */
export interface DistributionOptions {
  readonly name?: string;
  readonly version?: string;
  /** Header lines of METADATA or PKG-INFO after Metadata-Version, Name and Version. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly metadataVersion?: string;
  readonly description?: string;
  /** More members: in a wheel from its root, in an sdist below `{name}-{version}/`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

export interface WheelOptions extends DistributionOptions {
  /** `py3-none-any` and the like. */
  readonly tag?: string;
  /** The text of `entry_points.txt`. */
  readonly entryPoints?: string;
}

const encoder = new TextEncoder();
const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? encoder.encode(content) : content;

/** PEP 427 and PEP 625: the name as it stands in filenames. */
const fileName = (name: string): string => name.replace(/[-_.]+/g, "_").toLowerCase();

export const wheelFilename = ({
  name = "demo-pkg",
  version = "1.0",
  tag = "py3-none-any",
}: WheelOptions = {}): string => `${fileName(name)}-${version}-${tag}.whl`;

export const sdistFilename = ({
  name = "demo-pkg",
  version = "1.0",
}: DistributionOptions = {}): string => `${fileName(name)}-${version}.tar.gz`;

/** The text of METADATA and PKG-INFO. */
export function metadataText({
  name = "demo-pkg",
  version = "1.0",
  metadataVersion = "2.1",
  headers = [],
  description,
}: DistributionOptions = {}): string {
  const lines = [
    ["Metadata-Version", metadataVersion],
    ["Name", name],
    ["Version", version],
  ];
  const head = [...lines, ...headers].map(([key, value]) => `${key}: ${value}\n`).join("");
  return description === undefined ? head : `${head}\n${description}`;
}

/** A wheel that installs: one package with a `__version__`, METADATA, WHEEL and a true RECORD. */
export function makeWheel(options: WheelOptions = {}): Uint8Array {
  const { name = "demo-pkg", version = "1.0", tag = "py3-none-any", entryPoints, files } = options;
  const distInfo = `${fileName(name)}-${version}.dist-info`;
  const tags = expandTags(tag);
  const contents = new Map<string, Uint8Array>([
    [`${fileName(name)}/__init__.py`, toBytes(`__version__ = ${JSON.stringify(version)}\n`)],
    ...Object.entries(files ?? {}).map(([path, content]) => [path, toBytes(content)] as const),
    [`${distInfo}/METADATA`, toBytes(metadataText(options))],
    [
      `${distInfo}/WHEEL`,
      toBytes(
        `Wheel-Version: 1.0\nGenerator: pypi-publish tests\nRoot-Is-Purelib: ${tag.endsWith("-none-any")}\n${tags
          .map((one) => `Tag: ${one}\n`)
          .join("")}`,
      ),
    ],
  ]);
  if (entryPoints !== undefined) {
    contents.set(`${distInfo}/entry_points.txt`, toBytes(entryPoints));
  }
  contents.set(`${distInfo}/RECORD`, toBytes(recordText(contents, `${distInfo}/RECORD`)));
  return makeZip(contents);
}

/** `py2.py3-none-any` stands for two tags. */
function expandTags(tag: string): string[] {
  const [pythons = "", abis = "", platforms = ""] = tag.split("-").map((part) => part.split("."));
  return [...pythons].flatMap((python) =>
    [...abis].flatMap((abi) => [...platforms].map((platform) => `${python}-${abi}-${platform}`)),
  );
}

function recordText(contents: ReadonlyMap<string, Uint8Array>, self: string): string {
  const lines = [...contents].map(
    ([path, bytes]) =>
      `${path},sha256=${createHash("sha256").update(bytes).digest("base64url")},${bytes.length}`,
  );
  return `${[...lines, `${self},,`].join("\n")}\n`;
}

/** A zip with deflated members, no data descriptors, and the same bytes for the same contents. */
export function makeZip(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // fflate writes the local time of `mtime`; this one is 2020-01-01 00:00:00 in every time zone.
  const mtime = new Date(2020, 0, 1);
  const entries: Zippable = {};
  for (const [path, bytes] of contents) {
    entries[path] = [bytes, { mtime, os: 3, attrs: 0o100644 << 16, level: 6 }];
  }
  return zipSync(entries);
}

/** An sdist that builds with setuptools: `pyproject.toml`, PKG-INFO and one package. */
export function makeSdist(options: DistributionOptions = {}): Uint8Array {
  const { name = "demo-pkg", version = "1.0", files } = options;
  const top = `${fileName(name)}-${version}`;
  const project = `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n\n[project]\nname = ${JSON.stringify(name)}\nversion = ${JSON.stringify(version)}\n`;
  const contents = new Map<string, Uint8Array>([
    [`${top}/PKG-INFO`, toBytes(metadataText(options))],
    [`${top}/pyproject.toml`, toBytes(project)],
    [`${top}/${fileName(name)}/__init__.py`, toBytes(`__version__ = ${JSON.stringify(version)}\n`)],
    ...Object.entries(files ?? {}).map(
      ([path, content]) => [`${top}/${path}`, toBytes(content)] as const,
    ),
  ]);
  return makeTarGz(contents);
}

/** A gzipped ustar archive of plain files; the same bytes for the same contents. */
export function makeTarGz(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const [path, bytes] of contents) {
    blocks.push(tarHeader(path, bytes.length), bytes);
    blocks.push(new Uint8Array((512 - (bytes.length % 512)) % 512));
  }
  blocks.push(new Uint8Array(1024));
  return new Uint8Array(gzipSync(Buffer.concat(blocks)));
}

/** POSIX.1-1988 ustar: fixed-width fields, the checksum taken over spaces in its own place. */
function tarHeader(path: string, size: number): Uint8Array {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`too long for this tar writer: ${path}`);
  const header = Buffer.alloc(512);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, "0")}\0`;
  header.write(path, 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(Date.UTC(2020, 0, 1) / 1000, 12), 136);
  header.write("        0", 148);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}
