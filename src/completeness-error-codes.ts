import type { ErrorCodeDescription } from "./error-codes.ts";

/** What the completeness guard finds. */
export const completenessErrorCodes = {
  "release-incomplete": {
    kind: "release",
    cause: "A file that `expect` asks for is missing; nothing was sent",
    fix: "Build what the message names and hand it over with the rest, or correct `expect`",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
