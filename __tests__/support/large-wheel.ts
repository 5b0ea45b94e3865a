import { createHash, randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { metadataText } from "./distributions.ts";

const distInfo = "demo_pkg-1.0.dist-info";

interface Part {
  readonly name: string;
  /** Written so many times, one after the other. */
  readonly block: Buffer;
  readonly times: number;
  /** The block deflated, to be followed by itself or by `lastBlock`. */
  readonly deflated: Buffer;
}

/** An empty block of deflate that says it is the last. */
const lastBlock = Buffer.from([3, 0]);

function partOf(name: string, block: Buffer, times = 1): Part {
  // Compression begins anew at every flush, so that the block can be repeated.
  const deflated = deflateRawSync(block, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
  return { name, block, times, deflated };
}

/** The fields that the local header and the directory have in common. */
function commonFields({ name, block, times, deflated }: Part): Buffer {
  let checksum = 0;
  for (let time = 0; time < times; time += 1) checksum = crc32(block, checksum);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(0x5021, 8); // 2020-01-01
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(deflated.length * times + lastBlock.length, 14);
  fields.writeUInt32LE(block.length * times, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

const signature = (text: string): Buffer => Buffer.from(`PK${text}`, "latin1");

function recordLine({ name, block, times }: Part): string {
  const hash = createHash("sha256");
  for (let time = 0; time < times; time += 1) hash.update(block);
  return `${name},sha256=${hash.digest("base64url")},${block.length * times}\n`;
}

/** Writes a sound wheel with so many MiB of data, of which never more than one is in memory. */
export async function writeLargeWheel(path: string, mebibytes: number): Promise<void> {
  // Seven of eight bits are random, so that it is as dense as what is published.
  const data = Buffer.from(randomBytes(2 ** 20).map((byte) => byte & 0x7f));
  const text = (name: string, content: string) =>
    partOf(`${distInfo}/${name}`, Buffer.from(content));
  const parts: Part[] = [
    partOf("demo_pkg/__init__.py", Buffer.from("x = 1\n")),
    partOf("demo_pkg/data.bin", data, mebibytes),
    text("METADATA", metadataText()),
    text("WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
  ];
  parts.push(text("RECORD", `${parts.map(recordLine).join("")}${distInfo}/RECORD,,\n`));
  await using file = await open(path, "w");
  const directory: Buffer[] = [];
  let offset = 0;
  const write = async (bytes: Buffer) => {
    await file.write(bytes);
    offset += bytes.length;
  };
  for (const part of parts) {
    const fields = commonFields(part);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE(0o100644 * 0x10000, 6);
    attributes.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]);
    const name = Buffer.from(part.name);
    directory.push(signature("\x01\x02"), madeBy, fields, attributes, name);
    await write(Buffer.concat([signature("\x03\x04"), fields, name]));
    for (let time = 0; time < part.times; time += 1) await write(part.deflated);
    await write(lastBlock);
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  await write(entries);
  await write(Buffer.concat([signature("\x05\x06"), end]));
}

// On Linux a process inherits `maxRSS` from the one that started it, but not the mark of its memory.
const reportAtEnd = `import { readFileSync } from "node:fs";
const peak = () => {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\\s*(\\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
};
process.on("exit", () => {
  process.stdout.write("\\nmemory: " + peak() / 1024 + "\\n");
});`;

/** To be loaded by `--import`: prints at the end how many MB the process had at most. */
export const memoryReport = `data:text/javascript,${encodeURIComponent(reportAtEnd)}`;
