import type { Style } from "./host.ts";

const asItIs = (text: string): string => text;

/** No colours. */
export const plain: Style = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  green: asItIs,
  yellow: asItIs,
  cyan: asItIs,
};
