import type { Host } from "../host/host.ts";
import type { Forge } from "./forge.ts";

/** How a folder gets from one job to the next where no artifact service does it for us. */
export function carryOverAdvice(
  forge: Forge | undefined,
  { inputs }: Pick<Host, "inputs">,
): string {
  const folder = inputs.get("packages-dir") ?? "dist";
  if (forge === undefined) {
    return `hand over the folder \`${folder}\` as it is, with the hidden file \`.release-manifest.json\``;
  }
  if (forge === "act") {
    return "start act with `--artifact-server-path FOLDER`; or set `artifact-name: none` on the steps of this action, and give each job the same absolute `packages-dir`";
  }
  const wanted = inputs.get("artifact-name") ?? "distributions";
  const name = /^[\w.-]+$/.test(wanted) && wanted !== "none" ? wanted : "distributions";
  const token =
    forge === "GitHub"
      ? "use this action as a step of its own (`uses:`), since only that gets the runner's token; or "
      : "";
  return `${token}set \`artifact-name: none\` on the steps of this action, and carry the folder over with other steps\n${stepsFor(forge, name, plain(folder))}`;
}

/** A YAML scalar. */
const plain = (text: string): string =>
  /^[\w./][\w./-]*$/.test(text) ? text : JSON.stringify(text);

/**
 * Version 3 of the two actions speaks the older protocol, which GitHub Enterprise Server, Gitea and
 * Forgejo have and github.com has not; from 3.2 on it takes `include-hidden-files`.
 */
const versionFor = (forge: Forge): string => (forge === "GitHub" ? "v4" : "v3");

const stepsFor = (forge: Forge, name: string, folder: string): string =>
  [
    "# in the job that builds, after its last step",
    `- uses: actions/upload-artifact@${versionFor(forge)}`,
    "  with:",
    `    name: ${name}`,
    `    path: ${folder}`,
    "    include-hidden-files: true",
    "    if-no-files-found: error",
    "# in each job that needs the folder, before its first step of this action",
    `- uses: actions/download-artifact@${versionFor(forge)}`,
    "  with:",
    `    name: ${name}`,
    `    path: ${folder}`,
  ].join("\n");
