import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a program in Python and returns the JSON that it prints. */
export async function python<Result>(program: string, ...parameters: string[]): Promise<Result> {
  const windows = process.platform === "win32";
  const { stdout } = await run(windows ? "python" : "python3", ["-c", program, ...parameters], {
    env: { ...process.env, PYTHONUTF8: "1", PYTHONDONTWRITEBYTECODE: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Result;
}

/** What CPython's tarfile sees in an archive, as JSON. */
export const listTar = `
import hashlib, json, sys, tarfile
with tarfile.open(sys.argv[1], "r:gz") as tar:
    print(json.dumps([{
        "name": m.name, "type": m.type.decode(), "mode": m.mode, "mtime": m.mtime,
        "uid": m.uid, "uname": m.uname, "linkname": m.linkname, "pax": m.pax_headers,
        "size": m.size,
        "sha256": hashlib.sha256(tar.extractfile(m).read()).hexdigest() if m.isreg() else None,
    } for m in tar.getmembers()]))
`;

export interface ListedMember {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  readonly mtime: number;
  readonly uid: number;
  readonly uname: string;
  readonly linkname: string;
  readonly pax: Readonly<Record<string, string>>;
  readonly size: number;
  readonly sha256: string | null;
}
