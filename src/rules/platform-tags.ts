// The platforms for which PyPI takes wheels: `_valid_platform_tag` of Warehouse, August 2026.

const STATIC = new Set([
  "any",
  "linux_armv6l",
  "linux_armv7l",
  "manylinux1_i686",
  "manylinux1_x86_64",
  "manylinux2010_i686",
  "manylinux2010_x86_64",
  "manylinux2014_aarch64",
  "manylinux2014_armv7l",
  "manylinux2014_i686",
  "manylinux2014_ppc64",
  "manylinux2014_ppc64le",
  "manylinux2014_s390x",
  "manylinux2014_x86_64",
  "win32",
  "win_amd64",
  "win_arm64",
  "win_ia64",
]);

const MACOS_ARCHITECTURES =
  "arm64 fat fat3 fat64 i386 intel ppc ppc64 universal universal2 x86_64".split(" ");
const MACOS_MAJOR_VERSIONS = ["11", "12", "13", "14", "15", "26"];

const LINUX_ARCHITECTURES: Readonly<Record<string, readonly string[]>> = {
  many: "aarch64 armv7l i686 ppc64 ppc64le riscv64 s390x x86_64".split(" "),
  musl: "aarch64 armv7l i686 ppc64le riscv64 s390x x86_64".split(" "),
};

const IOS_ARCHITECTURES = ["arm64", "x86_64"];
const ANDROID_ARCHITECTURES = ["arm64_v8a", "armeabi_v7a", "x86", "x86_64"];

/** Apple's version numbers: 10.x up to Catalina, then one major version a year with `.0`. */
function isMacos(tag: string): boolean {
  const [, major = "", minor, architecture = ""] = /^macosx_(\d+)_(\d+)_(.*)/.exec(tag) ?? [];
  if (!MACOS_ARCHITECTURES.includes(architecture)) return false;
  return major === "10" || (minor === "0" && MACOS_MAJOR_VERSIONS.includes(major));
}

function isLinux(tag: string): boolean {
  const [, library = "", architecture = ""] = /^(many|musl)linux_\d+_\d+_(.*)/.exec(tag) ?? [];
  return LINUX_ARCHITECTURES[library]?.includes(architecture) === true;
}

function isMobile(tag: string): boolean {
  const [, ios = ""] = /^ios_\d+_\d+_(.*)_(?:iphoneos|iphonesimulator)/.exec(tag) ?? [];
  const [, android = ""] = /^android_\d+_(.*)/.exec(tag) ?? [];
  return IOS_ARCHITECTURES.includes(ios) || ANDROID_ARCHITECTURES.includes(android);
}

/** Whether PyPI takes wheels for a platform; `tag` is one tag, in lower case. */
export const isAllowedPlatform = (tag: string): boolean =>
  STATIC.has(tag) ||
  isMacos(tag) ||
  isLinux(tag) ||
  isMobile(tag) ||
  /^pyemscripten_\d+_\d+_wasm32/.test(tag);
