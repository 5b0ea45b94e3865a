import { Buffer } from "node:buffer";

/** What the content of a member gives away. */
export type Mark = "pyarmor" | "sourcedefender" | "pypi-token" | "private-key";

export interface MemberScan {
  /** Called with a member's name and declared size; the answer takes its content, chunk by chunk. */
  start(name: string, size: number): ((chunk: Uint8Array) => void) | undefined;
  /** What was found so far, by member. */
  readonly marks: ReadonlyMap<string, ReadonlySet<Mark>>;
}

interface Needle {
  readonly text: string;
  readonly mark: Mark;
  /** What has to follow or surround `text`; looked at only where `text` is. */
  readonly confirm?: RegExp;
}

// The rules of https://github.com/pypi/warehouse/tree/main/warehouse/utils/scanner_rules
const PYARMOR = [
  "__pyarmor__(__name__, __file__,",
  "__pyarmor_enter__",
  "__pyarmor_exit__",
  "__pyarmor_assert__",
  "__pyarmor_bcc__",
];
const SOURCEDEFENDER = ["---BEGIN PYE FILE---", "---END PYE FILE---"];

const SECRETS: readonly Needle[] = [
  { text: "pypi-AgE", mark: "pypi-token", confirm: /^pypi-AgE[\w-]{80,}/ },
  {
    text: "-----BEGIN ",
    mark: "private-key",
    confirm: /^-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----\s+[A-Za-z0-9+/=:,\s-]{64}/,
  },
];

/** The longest text that is looked at from a needle on. */
const REACH = 256;
const MAX_SCANNED = 5 * 1024 * 1024;

/** Finds texts in content that comes in chunks; what is cut by their border is found too. */
class Search {
  readonly #needles: readonly Needle[];
  readonly #found = new Set<string>();
  #tail: Buffer = Buffer.alloc(0);

  constructor(needles: readonly Needle[]) {
    this.#needles = needles;
  }

  add(chunk: Uint8Array): ReadonlySet<string> {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const window = this.#tail.length === 0 ? bytes : Buffer.concat([this.#tail, bytes]);
    for (const needle of this.#needles) {
      if (!this.#found.has(needle.text) && contains(window, needle)) this.#found.add(needle.text);
    }
    this.#tail = Buffer.from(window.subarray(Math.max(window.length - REACH, 0)));
    return this.#found;
  }
}

function contains(window: Buffer, { text, confirm }: Needle): boolean {
  let index = window.indexOf(text, 0, "latin1");
  while (index !== -1 && confirm !== undefined) {
    if (confirm.test(window.toString("latin1", index, index + REACH))) return true;
    index = window.indexOf(text, index + 1, "latin1");
  }
  return index !== -1;
}

const isPython = (name: string): boolean => /\.pye?$/i.test(name);

/** Files in which a secret would be text. */
const isText = (name: string): boolean =>
  !/\.(?:so|pyd|dll|dylib|png|jpe?g|gif|ico|woff2?|ttf|zip|gz|whl|pyc|wasm|npy|npz)$/i.test(name);

const ENCRYPTED: readonly Needle[] = [
  ...PYARMOR.map((text): Needle => ({ text, mark: "pyarmor" })),
  ...SOURCEDEFENDER.map((text): Needle => ({ text, mark: "sourcedefender" })),
];

/** PyPI takes a file for SourceDefender's only when both markers are in it. */
function marksOf(needles: readonly Needle[], found: ReadonlySet<string>): Set<Mark> {
  const marks = new Set(needles.filter(({ text }) => found.has(text)).map(({ mark }) => mark));
  if (!SOURCEDEFENDER.every((text) => found.has(text))) marks.delete("sourcedefender");
  return marks;
}

/** Looks for encrypted code and secrets while an archive is read; nothing is kept of the content. */
export function scanMembers(): MemberScan {
  const marks = new Map<string, ReadonlySet<Mark>>();
  return {
    marks,
    start(name, size) {
      if (size > MAX_SCANNED || !isText(name)) return undefined;
      const needles = isPython(name) ? [...ENCRYPTED, ...SECRETS] : SECRETS;
      const search = new Search(needles);
      return (chunk) => {
        const found = search.add(chunk);
        if (found.size > 0) marks.set(name, marksOf(needles, found));
      };
    },
  };
}
