import type { Host } from "../host/host.ts";

/** Variables in which workflows hand on what an upload needs. */
const uploadCredentials =
  /^(?:INPUT_PASSWORD|TWINE_PASSWORD|UV_PUBLISH_(?:TOKEN|PASSWORD)|FLIT_PASSWORD|HATCH_INDEX_AUTH|MATURIN_PYPI_TOKEN|PDM_PUBLISH_PASSWORD|POETRY_PYPI_TOKEN_\w+|POETRY_HTTP_BASIC_\w+_PASSWORD|(?:TEST)?PYPI_(?:API_)?TOKEN)$/;

/**
 * Warns once of what lies within reach of the project's own code, which a stage is about to run:
 * children get a scrubbed environment, and may still read that of their parent. In a terminal
 * everything is the user's own.
 */
export async function warnOfReach(folder: string, host: Host): Promise<void> {
  if (host.kind !== "runner") return;
  const found = [
    ...credentialsIn(host),
    ...identityIn(host),
    ...(await persistedToken(folder, host)),
  ];
  if (found.length === 0) return;
  const what = found.map((one) => one.what).join("; ");
  const fixes = found.map((one) => one.fix).join(". ");
  host.log.warning(
    `This stage runs code of the project and of what it depends on, within whose reach is ${what}. ${fixes}`,
  );
}

interface Reach {
  readonly what: string;
  readonly fix: string;
}

function credentialsIn({ env }: Host): readonly Reach[] {
  const names = Object.keys(env).filter((name) => uploadCredentials.test(name) && env[name]);
  if (names.length === 0) return [];
  const shown = names.map((name) =>
    name === "INPUT_PASSWORD" ? "the input `password`" : `\`${name}\``,
  );
  return [
    {
      what: `an upload credential (${shown.join(", ")})`,
      fix: "Hand the credential to the job of `upload` alone",
    },
  ];
}

const identityIn = ({ env }: Host): readonly Reach[] =>
  env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]
    ? [
        {
          what: "the permission `id-token: write`, with which it could publish as this workflow",
          fix: "Give `id-token: write` to the job of `upload` alone",
        },
      ]
    : [];

/** actions/checkout leaves the token of the forge in the settings of git, unless told otherwise. */
async function persistedToken(folder: string, host: Host): Promise<readonly Reach[]> {
  const { status, stdout } = await host
    .run({
      program: "git",
      arguments: [
        "-c",
        "safe.directory=*",
        "config",
        "--name-only",
        "--get-regexp",
        "^http\\..*\\.extraheader$",
      ],
      folder,
    })
    // Without git nothing was checked out with it.
    .catch(() => ({ status: 1, stdout: "" }));
  if (status !== 0 || stdout.trim() === "") return [];
  return [
    {
      what: "the token of the forge that the checkout left in `.git/config`",
      fix: "Set `persist-credentials: false` on actions/checkout",
    },
  ];
}
