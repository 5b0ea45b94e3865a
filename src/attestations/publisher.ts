import type { PublishingWorkflow } from "../rules/attestation-facts.ts";
import { type Claims, parseWorkflowRef } from "../trusted-publishing/claims.ts";

/** The workflow that PyPI expects in certificates: the one whose token uploads. */
export function publisherOf(claims: Claims): PublishingWorkflow | undefined {
  const workflow = parseWorkflowRef(claims["job_workflow_ref"] ?? claims["workflow_ref"])?.file;
  const { iss: issuer, repository } = claims;
  return workflow === undefined || issuer === undefined || repository === undefined
    ? undefined
    : { issuer, repository, workflow };
}
