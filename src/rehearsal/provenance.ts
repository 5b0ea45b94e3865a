import { type Answer, notFound, ok, sortedJson } from "./answers.ts";
import type { Handler } from "./context.ts";
import { formValue } from "./form.ts";
import { acceptableOffers } from "./negotiation.ts";
import { serialHeaders } from "./simple-api.ts";

/** In the order of preference (Warehouse: api/integrity.py). */
const OFFERS = ["application/vnd.pypi.integrity.v1+json", "application/json"] as const;

const refused = (status: number, message: string): Answer => ({
  ...ok("application/json", sortedJson({ message }), { Vary: "Accept" }),
  status,
});

/**
 * `GET /integrity/NAME/VERSION/FILENAME/provenance`: who published a file, with the attestations of
 * the upload (PEP 740). https://docs.pypi.org/api/integrity/
 */
export const showProvenance: Handler = ({ message }, { store }, captured) => {
  const [name = "", version = "", filename = ""] = captured;
  const release = store.view.release(name, version);
  const file = release?.files.find((one) => one.filename === filename);
  const project = store.view.project(name);
  if (file === undefined || project === undefined) return notFound();
  const type = acceptableOffers(message.headers.accept, OFFERS)[0];
  if (type === undefined) return refused(406, "Request not acceptable");
  const { publisher, form } = file;
  if (publisher === undefined) return refused(404, `No provenance available for ${filename}`);
  const body = {
    version: 1,
    attestation_bundles: [
      {
        publisher: { ...publisher, claims: null },
        attestations: JSON.parse(formValue(form, "attestations") ?? "[]"),
      },
    ],
  };
  return ok(type, sortedJson(body), { ...serialHeaders(project.lastSerial), Vary: "Accept" });
};
