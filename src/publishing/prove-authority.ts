import { judgeAnswer, rejection } from "../index/answers.ts";
import { uploadFile } from "../index/upload-file.ts";
import type { TargetProject } from "../trusted-publishing/publisher-form.ts";
import type { UploadTarget } from "./target.ts";

/**
 * Proves for a dry run that the index takes the credential, where that has no effect. Warehouse
 * looks at who asks before it looks at the protocol version, and there is no version 0.
 */
export async function proveAuthority(
  target: UploadTarget,
  projects: readonly TargetProject[],
): Promise<void> {
  const { authority, host, http, index } = target;
  if (authority.kind === "trusted-publishing") {
    const { proveTrustedPublisher } = await import("../trusted-publishing/prove.ts");
    await proveTrustedPublisher(authority, index, projects, host);
    return;
  }
  const credential = await authority.credential();
  if (index.json === undefined) {
    host.log.info(`The credential was not shown to ${index.title}: only an upload would prove it`);
    return;
  }
  const filename = "no-file";
  const form = [
    [":action", "file_upload"],
    ["protocol_version", "0"],
  ] as const;
  const answer = await uploadFile(
    { filename, size: 0, form, content: nothing },
    index.upload,
    credential,
    http,
    { onProgress: () => undefined, signal: host.cancelled },
  );
  if (answer.status === 400 && /protocol version/i.test(answer.message)) {
    host.log.info(
      `Proved: ${index.title} knows the credential; for which projects, it does not tell`,
    );
    return;
  }
  const judgement = judgeAnswer(answer, index);
  if (judgement.kind !== "stored") throw rejection(filename, answer, judgement, index);
}

async function* nothing(): AsyncIterable<Uint8Array> {}
