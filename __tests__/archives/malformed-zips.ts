import { crc32 } from "node:zlib";
import type { ZipEntry } from "./zip-bytes.ts";
import { extraField, numbers, unicodePath, zipBytes } from "./zip-bytes.ts";

const a: ZipEntry = { name: "a", data: "hello" };
const b: ZipEntry = { name: "b", data: "world" };
const max = 0xffffffff;
const zip64Extra = (...sizes: number[]) =>
  extraField(1, numbers(...sizes.map((size) => [8, size] as const)));

/** A member written as a stream: nothing known in its local header, everything in a descriptor behind. */
function streamed(descriptor: Buffer, local: ZipEntry["local"] = {}): Buffer {
  const header = { flags: 0x808, crc: 0, compressedSize: 0, size: 0 };
  const changes = { ...header, ...(local === "none" ? {} : local) };
  return zipBytes([{ ...a, flags: 0x808, after: descriptor, local: changes }]);
}

const crc = crc32("hello");
const signature = 0x08074b50;
const descriptor = (...sizes: ReadonlyArray<readonly [4 | 8, number]>) =>
  numbers([4, signature], [4, crc], ...sizes);

/**
 * The files of fastzip's "malo" collection that Warehouse is tested with, made again from their
 * names: each has the fault it is named for.
 */
export const malformedZips: Readonly<Record<string, () => Buffer>> = {
  "accept/comment.zip": () => zipBytes([a], { comment: "hi" }),
  "accept/deflate.zip": () => zipBytes([{ ...a, deflate: true }]),
  "accept/empty.zip": () => zipBytes([]),
  "accept/normal_deflate.zip": () => zipBytes([{ name: "a.txt", data: "hello", deflate: true }]),
  "accept/nosubdir.zip": () => zipBytes([{ name: "a/b", data: "hello" }]),
  "accept/short_usize.zip": () =>
    // Declares fewer bytes than it unpacks to: PyPI does not unpack it.
    zipBytes([{ ...a, deflate: true, size: 3 }]),
  "accept/short_usize_zip64.zip": () =>
    zipBytes([
      {
        ...a,
        size: max,
        compressedSize: max,
        local: { extra: zip64Extra(3, 5) },
        central: { extra: zip64Extra(3, 5) },
      },
    ]),
  "accept/store.zip": () => zipBytes([a]),
  "accept/subdir.zip": () => zipBytes([{ name: "d/" }, { name: "d/a", data: "hello" }]),
  "accept/zip64_eocd.zip": () => zipBytes([a], { zip64: {} }),
  "reject/8bitcomment.zip": () => {
    const inner = zipBytes([b]);
    // The comment is a whole archive, and readers take the last end that they find.
    const outer = zipBytes([a]);
    outer.writeUInt16LE(inner.length, outer.length - 2);
    return Buffer.concat([outer, inner]);
  },
  "reject/cd_comment.zip": () => zipBytes([{ ...a, central: { comment: Buffer.from("c") } }]),
  "reject/cd_extra_entry.zip": () => zipBytes([a, { ...a, local: "none", central: { offset: 0 } }]),
  "reject/cd_missing_entry.zip": () => zipBytes([a, { ...b, central: "none" }]),
  "reject/data_descriptor.zip": () => streamed(descriptor([4, 5], [4, 5])),
  "reject/data_descriptor_bad_crc.zip": () =>
    streamed(numbers([4, signature], [4, 1], [4, 5], [4, 5])),
  "reject/data_descriptor_bad_crc_0.zip": () =>
    streamed(numbers([4, signature], [4, 0], [4, 5], [4, 5])),
  "reject/data_descriptor_bad_csize.zip": () => streamed(descriptor([4, 6], [4, 5])),
  "reject/data_descriptor_bad_usize.zip": () => streamed(descriptor([4, 5], [4, 6])),
  "reject/data_descriptor_bad_usize_no_sig.zip": () => streamed(numbers([4, crc], [4, 5], [4, 6])),
  "reject/data_descriptor_zip64.zip": () =>
    streamed(descriptor([8, 5], [8, 5]), { extra: zip64Extra(0, 0) }),
  "reject/data_descriptor_zip64_csize.zip": () =>
    streamed(descriptor([8, 6], [8, 5]), { extra: zip64Extra(0, 0) }),
  "reject/data_descriptor_zip64_usize.zip": () =>
    streamed(descriptor([8, 5], [8, 6]), { extra: zip64Extra(0, 0) }),
  "reject/dupe_eocd.zip": () => {
    const bytes = zipBytes([a]);
    const end = Buffer.from(bytes.subarray(-22));
    // The second end counts the first one as part of the central directory.
    end.writeUInt32LE(end.readUInt32LE(12) + 22, 12);
    return Buffer.concat([bytes, end]);
  },
  "reject/eocd64_locator_mismatch.zip": () => zipBytes([], { zip64: { locatorOffset: 1 } }),
  "reject/eocd64_non_locator.zip": () =>
    zipBytes([a], { zip64: { extensible: Buffer.alloc(4), recordSize: 44 } }),
  "reject/eocd64_without_eocd.zip": () => {
    const bytes = zipBytes([], { zip64: { recordSize: 45 } });
    return bytes;
  },
  "reject/eocd64_without_locator.zip": () => zipBytes([], { zip64: { locator: "none" } }),
  "reject/extra3byte.zip": () => zipBytes([{ ...a, local: { extra: Buffer.alloc(3) } }]),
  "reject/missing_local_file.zip": () => zipBytes([{ ...a, local: "none" }]),
  "reject/non_ascii_original_name.zip": () => {
    const name = Buffer.from([0x81]);
    return zipBytes([{ name, flags: 0, data: "hello" }]);
  },
  "reject/not.zip": () => Buffer.from("this is no zip"),
  "reject/prefix.zip": () => zipBytes([a], { prefix: Buffer.from("#!/bin/") }),
  "reject/second_unicode_extra.zip": () => {
    const extra = Buffer.concat([unicodePath("a", "a"), unicodePath("a", "b")]);
    return zipBytes([{ ...a, extra }]);
  },
  "reject/shortextra.zip": () => {
    const cut = unicodePath("a", "abcd").subarray(0, 10);
    return zipBytes([{ ...a, local: { extra: unicodePath("a", "a") }, central: { extra: cut } }]);
  },
  "reject/suffix_not_comment.zip": () => zipBytes([a], { suffix: Buffer.from("tail") }),
  "reject/unicode_extra_chain.zip": () => {
    const fields = ["b", "c", "d"].map((name) => unicodePath("a", name));
    return zipBytes([{ ...a, extra: Buffer.concat(fields) }]);
  },
  "reject/wheel-1.0-py3-none-any.whl": () => zipBytes([a, a]),
  "reject/zip64_eocd_confusion.zip": () => zipBytes([a], { zip64: { extensible: zipBytes([b]) } }),
  "reject/zip64_eocd_extensible_data.zip": () =>
    zipBytes([a], { zip64: { extensible: Buffer.from("extra") } }),
  "reject/zip64_extra_csize.zip": () =>
    zipBytes([
      {
        ...a,
        deflate: true,
        local: { compressedSize: max, extra: zip64Extra(7) },
        central: { compressedSize: max, extra: zip64Extra(7) },
      },
    ]),
  "reject/zip64_extra_too_long.zip": () =>
    zipBytes([
      {
        ...a,
        local: { compressedSize: max, size: max, extra: zip64Extra(5, 6, 7) },
        central: { compressedSize: max, size: max, extra: zip64Extra(5, 5) },
      },
    ]),
  "reject/zip64_extra_too_short.zip": () =>
    zipBytes([{ ...a, compressedSize: max, size: max, extra: zip64Extra(5) }]),
  "reject/zip64_extra_usize.zip": () =>
    zipBytes([
      {
        ...a,
        deflate: true,
        local: { size: max, extra: zip64Extra(5) },
        central: { size: max, extra: zip64Extra(5) },
      },
    ]),
  "reject/zipinzip.zip": () => {
    const inner = zipBytes([b]);
    // The end that readers find belongs to an archive inside: it counts from the outer one's middle.
    const outer = zipBytes([a]).subarray(0, -22);
    return Buffer.concat([outer, inner]);
  },
};
