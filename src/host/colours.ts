import pc from "picocolors";
import type { Style } from "./host.ts";

/** Colours by `picocolors`, or none. */
export function styleFor(colours: boolean): Style {
  const { bold, dim, red, green, yellow, cyan } = pc.createColors(colours);
  return { bold, dim, red, green, yellow, cyan };
}
