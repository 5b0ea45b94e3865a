import type { ReleaseFile } from "./judge.ts";
import { fitsPlatform, fitsPython, type Pattern, type WheelPattern } from "./pattern.ts";

/** What a release has instead of something that is missing, in words. */
export function nearestTo(pattern: Pattern, files: readonly ReleaseFile[]): string {
  const wheels = files.filter(({ kind }) => kind === "wheel");
  if (pattern.kind === "sdist") {
    return wheels.length > 0 ? "there are wheels only" : "there is nothing";
  }
  if (wheels.length === 0) return "there are no wheels";
  const tags = wheels.flatMap((wheel) => wheel.tags);
  const platforms = tags.filter((tag) => fitsPython(pattern, tag)).map(({ platform }) => platform);
  const own = platforms.filter((platform) => platform !== "any");
  if (own.length > 0) return `there is ${pythonOf(pattern)} for ${list(own)} only`;
  const fitting = tags.filter((tag) => fitsPlatform(pattern, tag));
  const others = fitting.map(({ python, abi }) => `${python}-${abi}`);
  if (others.length > 0) return `there is ${list(others)} for that platform only`;
  return platforms.length > 0
    ? "there is a pure wheel, which does not count where a platform is named"
    : `there is ${list(tags.map(({ python, abi, platform }) => `${python}-${abi}-${platform}`))} only`;
}

/** With the ABI where that is what differs. */
const pythonOf = ({ python, abi, freeThreaded }: WheelPattern): string =>
  `\`${python}${freeThreaded ? "t" : ""}${abi === undefined ? "" : `-${abi}`}\``;

const most = 5;

function list(tags: readonly string[]): string {
  const unique = [...new Set(tags)].toSorted();
  const shown = unique.slice(0, most).map((tag) => `\`${tag}\``);
  const more = unique.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
