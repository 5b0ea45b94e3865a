import type { InputDescription } from "./input-description.ts";

const stages = ["upload", "verify"] as const;

/** The inputs that say who uploads, and who reads from an index that is closed to others. */
export const credentialInputs = {
  user: {
    description: "User name for the index; `__token__` with an API token",
    type: "text",
    default: "__token__",
    stages,
  },
  password: {
    description:
      "API token or password for the upload, and to verify on an index that lets nobody else read; without it come trusted publishing, the environment (`TWINE_PASSWORD`, `UV_PUBLISH_TOKEN`, `UV_PUBLISH_PASSWORD`, `PYPI_API_TOKEN`, `TESTPYPI_API_TOKEN`), `.pypirc` and the keyring, in this order",
    type: "secret",
    stages,
  },
  pypirc: {
    description:
      "File with the credentials of indexes in the form of `.pypirc`; by default the one in the home folder",
    type: "path",
    stages,
  },
} as const satisfies Record<string, InputDescription>;
