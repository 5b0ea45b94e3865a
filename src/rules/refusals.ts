import type { ExpectedRefusal } from "./rule.ts";
import type { Step } from "./steps.ts";

const CORE_METADATA = "https://packaging.python.org/specifications/core-metadata";

/** PyPI's help page, at one of its answers. */
export const pypiHelp = (anchor: string): string => `https://pypi.org/help/#${anchor}`;

/** PyPI's words for a field of the core metadata that it does not take. */
export function metadataRefusal(
  step: Step,
  field: string,
  message: string,
  see = CORE_METADATA,
): ExpectedRefusal {
  const sentence = message.endsWith(".") ? message : `${message}.`;
  return { step, field, message: `${sentence} See ${see} for more information.` };
}

/** PyPI's words for a form field that is none of the core metadata. */
export const formRefusal = (field: string, message: string): ExpectedRefusal => ({
  step: "form",
  field,
  message: `Invalid value for ${field}. Error: ${message}`,
});

/** PyPI's words for an archive that it does not take. */
export const archiveRefusal = (step: Step, message: string): ExpectedRefusal => ({
  step,
  message: `Invalid distribution file. ${message}`,
});

/** What PyPI answers where its own program fails on the upload. */
export const crash = (step: Step, message: string): ExpectedRefusal => ({
  step,
  status: 500,
  message,
});
