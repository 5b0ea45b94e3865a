import type { InputDescription } from "./input-description.ts";

/** The inputs that say who uploads. */
export const credentialInputs = {
  user: {
    description: "User name for the upload; `__token__` with an API token",
    type: "text",
    default: "__token__",
    stages: ["upload"],
  },
  password: {
    description:
      "API token or password for the upload; without it come trusted publishing, the environment (`TWINE_PASSWORD`, `UV_PUBLISH_TOKEN`, `UV_PUBLISH_PASSWORD`, `PYPI_API_TOKEN`, `TESTPYPI_API_TOKEN`), `.pypirc` and the keyring, in this order",
    type: "secret",
    stages: ["upload"],
  },
  pypirc: {
    description:
      "File with the credentials of indexes in the form of `.pypirc`; by default the one in the home folder",
    type: "path",
    stages: ["upload"],
  },
} as const satisfies Record<string, InputDescription>;
