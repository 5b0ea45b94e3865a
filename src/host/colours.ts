import pc from "picocolors";
import type { Style } from "./host.ts";

/** The colours of a terminal, by `picocolors`; loaded only where there is one. */
export const colours: Style = pc.createColors(true);
