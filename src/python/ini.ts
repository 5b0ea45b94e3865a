/** The sections of a file that Python's `configparser` reads, such as `setup.cfg` and `tox.ini`. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads what is well-formed and passes over the rest; lines that belong to one value stay lines. */
export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, string>>();
  let open: { readonly section: Map<string, string>; readonly key?: string } | undefined;
  for (const line of text.split(/\r?\n/).filter((one) => !/^\s*(?:[#;]|$)/.test(one))) {
    const title = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (title !== undefined) {
      open = { section: sections.get(title) ?? new Map() };
      sections.set(title, open.section);
    } else if (open !== undefined) {
      open = addLine(open.section, open.key, line);
    }
  }
  return sections;
}

/** A line that is indented goes on with the value of `key`. */
function addLine(section: Map<string, string>, key: string | undefined, line: string) {
  if (/^\s/.test(line) && key !== undefined) {
    section.set(key, `${section.get(key)}\n${line.trim()}`);
    return { section, key };
  }
  const added = addValue(section, line);
  return added === undefined ? { section } : { section, key: added };
}

/** `key = value` or `key: value`; returns the key. */
function addValue(section: Map<string, string>, line: string): string | undefined {
  const [, key, value = ""] = /^([^=:]+?)\s*(?:[=:]\s*(.*?)\s*)?$/.exec(line) ?? [];
  if (key === undefined) return undefined;
  const name = key.trim().toLowerCase();
  section.set(name, value);
  return name;
}

/** A value of a section, or `undefined`. */
export const iniValue = (ini: Ini, section: string, key: string): string | undefined =>
  ini.get(section)?.get(key);

/** The lines of a value, without empty ones. */
export const iniLines = (value: string | undefined): readonly string[] =>
  (value ?? "").split("\n").filter((line) => line.trim() !== "");
