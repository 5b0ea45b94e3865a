import type { InputDescription } from "./input-description.ts";

const stages = ["upload", "verify"] as const;

/** The inputs about certificates: by which the index is known, and this client. */
export const networkInputs = {
  "ca-certificate": {
    description:
      "PEM file of certificate authorities to trust besides those that are known; by default that of `SSL_CERT_FILE` or `REQUESTS_CA_BUNDLE`",
    type: "path",
    stages,
  },
  "client-certificate": {
    description: "PEM file of the client certificate for the index, with its key or without",
    type: "path",
    stages,
  },
  "client-key": {
    description: "PEM file of the client certificate's key, where it is in a file of its own",
    type: "path",
    stages,
  },
} as const satisfies Record<string, InputDescription>;
