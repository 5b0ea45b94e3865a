import { type Secret, secretAt, secretStart, secretStartIn } from "./secret-patterns.ts";
import { type Hit, TextSearch } from "./text-search.ts";

/** What the content of a member gives away. */
export type Mark = "pyarmor" | "sourcedefender" | "notebook-output";

/** Called with a member's name and declared size; the answer takes its content, chunk by chunk. */
type Start = (name: string, size: number) => ((chunk: Uint8Array) => void) | undefined;

export interface EncryptionScan {
  readonly start: Start;
  /** What was found so far, by member. */
  readonly marks: ReadonlyMap<string, ReadonlySet<Mark>>;
}

export interface MemberScan extends EncryptionScan {
  /** The secrets that were found so far, by member. */
  readonly secrets: ReadonlyMap<string, readonly Secret[]>;
}

// The rules of https://github.com/pypi/warehouse/tree/main/warehouse/utils/scanner_rules
const PYARMOR =
  "__pyarmor__\\(__name__, __file__,|__pyarmor_enter__|__pyarmor_exit__|__pyarmor_assert__|__pyarmor_bcc__";
const PYE_BEGIN = "---BEGIN PYE FILE---";
const PYE_END = "---END PYE FILE---";
const ENCRYPTED = `${PYARMOR}|${PYE_BEGIN}|${PYE_END}`;

const NOTEBOOK_OUTPUT = '"output_type"';

/** PyPI looks at no larger file. */
const MAX_SCANNED = 5 * 1024 * 1024;
const MAX_SECRETS = 5;

const isPython = (name: string): boolean => /\.pye?$/i.test(name);

/** Files in which no secret would be text. */
const BINARY =
  /\.(?:so|pyd|dll|dylib|exe|lib|a|o|png|jpe?g|gif|webp|ico|icns|pdf|woff2?|ttf|otf|eot|zip|gz|bz2|xz|zst|tar|whl|jar|pyc|mo|wasm|npy|npz|parquet|pkl|h5|db|sqlite|mp[34])$|\.so\.[\d.]+$/i;

// Each is made when it is first needed: an installation has to wait for all of them.
const patterns = new Map<string, RegExp>();

function patternOf(kind: string, source: () => string): RegExp {
  const known = patterns.get(kind);
  if (known !== undefined) return known;
  const pattern = new RegExp(source(), "g");
  patterns.set(kind, pattern);
  return pattern;
}

/** Marks members with what PyPI takes for encrypted code; both of SourceDefender's lines count. */
class EncryptionMarks {
  readonly marks = new Map<string, Set<Mark>>();
  readonly #halves = new Map<string, Set<string>>();

  /** Whether the hit was one of these. */
  take(name: string, text: string): boolean {
    if (text.startsWith("__pyarmor_")) this.add(name, "pyarmor");
    else if (text === PYE_BEGIN || text === PYE_END) this.#half(name, text);
    else return false;
    return true;
  }

  add(name: string, mark: Mark): void {
    const known = this.marks.get(name);
    if (known === undefined) this.marks.set(name, new Set([mark]));
    else known.add(mark);
  }

  #half(name: string, text: string): void {
    const halves = this.#halves.get(name) ?? new Set();
    this.#halves.set(name, halves.add(text));
    if (halves.size === 2) this.add(name, "sourcedefender");
  }
}

/** Looks for encrypted code while an archive is read; nothing is kept of the content. */
export function scanForEncryption(): EncryptionScan {
  const encryption = new EncryptionMarks();
  return {
    marks: encryption.marks,
    start(name, size) {
      if (size > MAX_SCANNED || !isPython(name)) return undefined;
      const search = new TextSearch(
        patternOf("encrypted", () => ENCRYPTED),
        size,
        ({ text }) => {
          encryption.take(name, text);
        },
      );
      return (chunk) => search.add(chunk);
    },
  };
}

function patternFor(name: string): RegExp {
  if (isPython(name)) return patternOf("python", () => `${ENCRYPTED}|${secretStart}`);
  if (name.endsWith(".ipynb")) {
    return patternOf("notebook", () => `${NOTEBOOK_OUTPUT}|${secretStart}`);
  }
  const ofFile = secretStartIn(name);
  return ofFile === undefined
    ? patternOf("text", () => secretStart)
    : patternOf("credentials", () => ofFile);
}

/** Looks for encrypted code and secrets while an archive is read; no secret is kept. */
export function scanMembers(): MemberScan {
  const encryption = new EncryptionMarks();
  const secrets = new Map<string, Secret[]>();
  const take = (name: string, hit: Hit): void => {
    if (hit.text === NOTEBOOK_OUTPUT) encryption.add(name, "notebook-output");
    else if (!encryption.take(name, hit.text)) addSecret(secrets, name, hit);
  };
  return {
    marks: encryption.marks,
    secrets,
    start(name, size) {
      if (size > MAX_SCANNED || size === 0 || BINARY.test(name)) return undefined;
      const search = new TextSearch(patternFor(name), size, (hit) => take(name, hit));
      return (chunk) => search.add(chunk);
    },
  };
}

function addSecret(secrets: Map<string, Secret[]>, name: string, hit: Hit): void {
  const known = secrets.get(name);
  if (known !== undefined && known.length >= MAX_SECRETS) return;
  const secret = secretAt(hit);
  if (secret === undefined) return;
  if (known === undefined) secrets.set(name, [secret]);
  else known.push(secret);
}
