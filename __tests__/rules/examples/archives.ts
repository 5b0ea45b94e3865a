import { gzipSync, type ZippableFile, zipSync } from "fflate";
import { tarBytes } from "../../archives/tar-bytes.ts";
import { type ZipEntry, zipBytes } from "../../archives/zip-bytes.ts";
import { type Example, type Examples, recorded } from "./example.ts";

const zip = (...entries: readonly ZipEntry[]): Example => ({
  wheel: {},
  content: () => zipBytes(entries),
});

/** An empty file of a day. */
const at = (day: number): ZippableFile => [new Uint8Array(), { mtime: new Date(2026, 0, day) }];

// Compressed by a library, since Node's own zlib gives other sizes in other versions.
const zeros = () => new Uint8Array(70 * 1024 ** 2);

/** Filenames, forms, zip and tar files. */
export const archiveExamples: Examples = {
  FN001: { wheel: {}, filename: "demo_pkg-1.0-py3-none-any.WHL" },
  FN002: recorded("file:ctrl-31"),
  FN003: recorded("file:sdist-version-zero"),
  FN004: recorded("file:sdist-zip"),
  FN005: { wheel: {}, filename: "demo_pkg-1.0.whl" },
  FN006: recorded("file:wheel-uppercase-name"),
  FN007: { wheel: {}, filename: "demo_pkg-1.1-py3-none-any.whl" },
  FN008: { wheel: { tag: "cp313-cp313-linux_x86_64" } },
  FN009: { wheel: {}, filename: `demo_pkg-1.0-${"py3.".repeat(56)}py3-none-any.whl` },
  FN010: recorded("file:wheel-version-unnormalised"),
  FN011: { wheel: {}, filename: "demo_pkg-1.0-py3-none-any+x.whl" },
  FN012: { wheel: { tag: "cp313-cp313-win_amd64" } },
  UF001: recorded("file:proto:2"),
  UF002: { wheel: {}, form: [["filetype", "bdist_egg"]] },
  UF003: recorded("file:pyversion-missing"),
  UF004: recorded("file:no-digest"),
  UF005: recorded("file:digest-mismatch"),
  UF006: recorded("file:ctype-image"),
  ZP001: { wheel: {}, content: () => Buffer.from("<html>404 Not Found</html>") },
  ZP002: recorded("file:wheel-data-descriptor"),
  ZP003: recorded("file:wheel-trailing"),
  ZP004: recorded("file:wheel-duplicate-entry"),
  ZP005: recorded("file:wheel-lzma"),
  ZP006: { wheel: {}, content: () => zipSync({ "demo_pkg/data.bin": zeros() }) },
  ZP007: zip({ name: "demo_pkg/a\u0001.py", data: "x = 1\n" }),
  ZP008: recorded("file:bad-crc:demo_pkg/__init__.py"),
  ZP009: recorded("file:wheel-dotdot-name"),
  ZP010: zip({ name: "demo_pkg/Data.py" }, { name: "demo_pkg/data.py", data: "x = 1\n" }),
  ZP011: zip({ name: "demo_pkg/a.py", data: "b.py", unixMode: 0o120777 }),
  ZP012: { wheel: {}, content: () => zipSync({ "demo_pkg/a.py": at(1), "demo_pkg/b.py": at(2) }) },
  TG001: recorded("file:sdist-not-gzip"),
  TG002: recorded("file:sdist-zip"),
  TG003: recorded("file:sdist-dot-prefix"),
  TG004: recorded("file:sdist-sparse-pax"),
  TG006: recorded("file:sdist-topdir-other"),
  TG007: recorded("file:sdist-dotdot-member"),
  TG008: recorded("file:sdist-symlink-and-dup-accepted"),
  TG009: recorded("file:lic-file-ok-sdist"),
  TG010: {
    sdist: {},
    content: () => gzipSync(tarBytes([{ name: "demo_pkg-1.0/data.bin", data: zeros() }])),
  },
};
