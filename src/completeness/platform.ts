/** A platform tag, as far as it says for what a wheel is. */
interface Platform {
  /** `manylinux`, `macosx`, `win` and so on; the tag itself where it has no parts. */
  readonly family: string;
  /** The oldest system: of the C library, of macOS. */
  readonly version: readonly [major: number, minor: number] | undefined;
  /** May be a pattern in a pattern. */
  readonly architecture: string;
}

// PEP 600: the names of before stand for versions of glibc.
const glibc: Readonly<Record<string, string>> = { 1: "2_5", 2010: "2_12", 2014: "2_17" };

/** `manylinux2014_x86_64` is `manylinux_2_17_x86_64`, in patterns too. */
const modern = (tag: string): string =>
  tag.replace(/^manylinux(1|2010|2014)_/, (_all, name: string) => `manylinux_${glibc[name]}_`);

/** The architectures of macOS that one binary runs on; of what a name such as `fat` was, long ago. */
const universal: Readonly<Record<string, readonly string[]>> = {
  universal2: ["arm64", "x86_64"],
  universal: ["i386", "ppc", "ppc64", "x86_64"],
  intel: ["i386", "x86_64"],
  fat: ["i386", "ppc"],
  fat3: ["i386", "ppc", "x86_64"],
  fat64: ["ppc64", "x86_64"],
};

function readPlatform(tag: string): Platform {
  const text = modern(tag);
  const [, family, major, minor, architecture] =
    /^(manylinux|musllinux|macosx|ios|pyemscripten)_(\d+)_(\d+)_(.+)$/.exec(text) ??
    // Android's have an API level.
    /^(android)_(\d+)()_(.+)$/.exec(text) ??
    [];
  if (family !== undefined && architecture !== undefined) {
    return { family, version: [Number(major), Number(minor)], architecture };
  }
  const [, system = text, machine = ""] = /^(win|linux)_(.+)$/.exec(text) ?? [];
  return { family: system, version: undefined, architecture: machine };
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("_");

const architecturesOf = ({ family, architecture }: Platform): readonly string[] =>
  family === "macosx" ? [architecture, ...(universal[architecture] ?? [])] : [architecture];

/**
 * The platforms that a wheel with a tag is for, without the versions of systems, one for each
 * architecture: `manylinux_x86_64`; `macosx_arm64` and `macosx_x86_64` for `macosx_11_0_universal2`.
 */
export function targetsOf(tag: string): readonly string[] {
  const platform = readPlatform(tag);
  const [own = "", ...covered] = architecturesOf(platform);
  return (covered.length === 0 ? [own] : covered).map((one) => join(platform.family, one));
}

/** Every name under which a wheel with a tag may be asked for. */
function namesOf(tag: string): readonly string[] {
  const platform = readPlatform(tag);
  const { family, version } = platform;
  const names = architecturesOf(platform).flatMap((one) => [
    join(family, one),
    ...(version === undefined ? [] : [join(family, ...version.map(String), one)]),
  ]);
  return [tag, modern(tag), ...names];
}

/**
 * Whether a wheel with a platform tag serves the platform that a pattern names. A version in it is
 * that of a system: what is for an older one runs there too. `matches` compares with a glob.
 */
export function servesPlatform(
  wanted: string,
  tag: string,
  matches: (glob: string, text: string) => boolean,
): boolean {
  const glob = modern(wanted);
  if (namesOf(tag).some((name) => matches(wanted, name) || matches(glob, name))) return true;
  const [system, own] = [readPlatform(glob), readPlatform(tag)];
  if (system.version === undefined || own.version === undefined) return false;
  return (
    system.family === own.family &&
    isUpTo(own.version, system.version) &&
    architecturesOf(own).some((one) => matches(system.architecture, one))
  );
}

const isUpTo = (
  [major, minor]: NonNullable<Platform["version"]>,
  [highest, last]: NonNullable<Platform["version"]>,
): boolean => major < highest || (major === highest && minor <= last);
