import type { Member } from "../archives/facts.ts";

/** Where METADATA or PKG-INFO is. */
export interface MetadataLocation {
  readonly member: string;
  /** `{name}-{version}.dist-info` of a wheel, the top-level folder of an sdist. */
  readonly folder: string;
}

/** The parts of a wheel's filename as they are written, which is how PyPI looks for its members. */
export function splitWheelFilename(
  filename: string,
): { readonly name: string; readonly version: string; readonly distInfo: string } | undefined {
  const [name, version, rest] = filename.split("-", 3);
  if (name === undefined || version === undefined || rest === undefined) return undefined;
  return { name, version, distInfo: `${name}-${version}.dist-info` };
}

const locate = (member: string): MetadataLocation => ({
  member,
  folder: member.slice(0, member.indexOf("/")),
});

/**
 * Finds the core metadata of a distribution: in a wheel where its filename says, else the only one
 * there is; in an sdist the PKG-INFO of a top-level folder.
 */
export function metadataMember(
  filename: string,
  members: readonly Pick<Member, "name">[],
): MetadataLocation | undefined {
  const pattern = filename.endsWith(".whl") ? /^[^/]+\.dist-info\/METADATA$/ : /^[^/]+\/PKG-INFO$/;
  const found = [
    ...new Set(members.filter(({ name }) => pattern.test(name)).map(({ name }) => name)),
  ];
  const expected = `${splitWheelFilename(filename)?.distInfo}/METADATA`;
  if (found.includes(expected)) return locate(expected);
  const [only, second] = found;
  return only === undefined || second !== undefined ? undefined : locate(only);
}

/** What a member must be called for the rules to read it: small files that say what the archive is. */
const WANTED = new RegExp(
  [
    "^[^/]+\\.dist-info/(?:METADATA|WHEEL|RECORD|entry_points\\.txt|top_level\\.txt)$",
    "^[^/]+/(?:PKG-INFO|pyproject\\.toml|setup\\.cfg|setup\\.py)$",
  ].join("|"),
);

/** Whether the rules need the content of a member, not only its name. */
export const wantedMembers = (name: string): boolean => WANTED.test(name);
