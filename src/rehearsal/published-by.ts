import type { PublishingWorkflow } from "../rules/attestation-facts.ts";
import { formValue } from "./form.ts";
import type { FileRecord, FormPair, PublisherRecord } from "./records.ts";

/** What is kept of the publisher: of files with attestations alone. */
export function attestedBy(
  publisher: PublishingWorkflow | undefined,
  form: readonly FormPair[],
): { readonly publisher?: PublisherRecord } {
  if (publisher === undefined || formValue(form, "attestations") === undefined) return {};
  const { repository, workflow, environment = null } = publisher;
  return { publisher: { kind: "GitHub", repository, workflow, environment } };
}

export const hasProvenance = ({ publisher }: FileRecord): boolean => publisher !== undefined;

/** The address of the provenance of a file, as on PyPI. */
export const provenancePath = (project: string, version: string, filename: string): string =>
  `/integrity/${project}/${encodeURIComponent(version)}/${encodeURIComponent(filename)}/provenance`;
