import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  type ArtifactServerKind,
  type ArtifactStorage,
  Panic,
  ServiceError,
} from "./artifact-storage.ts";

type Body = Readonly<Record<string, unknown>>;

/** The fields of each request as nektos/act 0.2.87 and Gitea up to 1.25 know them. */
const known: Readonly<Record<string, readonly string[]>> = {
  CreateArtifact: ["name", "version", "expires_at"],
  FinalizeArtifact: ["name", "size", "hash"],
  ListArtifacts: ["name_filter", "id_filter"],
  GetSignedArtifactURL: ["name"],
  DeleteArtifact: ["name"],
};
const ids = ["workflow_run_backend_id", "workflow_job_run_backend_id"];

/** Who asks, and what the answer's URLs begin with. */
export interface Caller {
  readonly run: string;
  readonly job: string;
  /** Makes a signed URL. */
  sign(endpoint: "UploadArtifact" | "DownloadArtifact", name: string, id: string): string;
}

/** Answers the calls of ArtifactService as the server of that kind does. */
export class ArtifactService {
  readonly kind: ArtifactServerKind;
  readonly #storage: ArtifactStorage;

  constructor(kind: ArtifactServerKind, storage: ArtifactStorage) {
    this.kind = kind;
    this.#storage = storage;
  }

  async answer(method: string, body: Body, caller: Caller): Promise<Body> {
    this.#refuseUnknown(method, body);
    if (this.kind !== "act" && body["workflow_run_backend_id"] !== caller.run) {
      throw new ServiceError(400, "run-id does not match");
    }
    const calls: Readonly<Record<string, () => Promise<Body>>> = {
      CreateArtifact: () => this.#create(String(body["name"]), caller),
      FinalizeArtifact: () => this.#finalize(body, caller),
      ListArtifacts: () => this.#list(body, caller),
      GetSignedArtifactURL: () => this.#sign(String(body["name"]), caller),
      DeleteArtifact: () => this.#delete(String(body["name"]), caller),
    };
    const call = calls[method];
    if (call === undefined) throw new ServiceError(404, "404 page not found");
    return await call();
  }

  /** protojson refuses what it does not know. */
  #refuseUnknown(method: string, body: Body): void {
    if (this.kind === "github") return;
    const more = this.kind === "gitea-1.26" && method === "CreateArtifact" ? ["mime_type"] : [];
    const allowed = [...ids, ...(known[method] ?? []), ...more];
    const odd = Object.keys(body).find((name) => !allowed.includes(name));
    if (odd !== undefined) throw new ServiceError(500, "Error decode request body");
  }

  async #create(name: string, caller: Caller): Promise<Body> {
    if (this.kind === "github" && this.#storage.find(caller.run, name) !== undefined) {
      throw new ServiceError(409, "an artifact with this name already exists on the workflow run");
    }
    const { id } = await this.#storage.begin(caller.run, name, this.kind === "act");
    return this.#shaped({ ok: true, signed_upload_url: caller.sign("UploadArtifact", name, id) });
  }

  async #finalize(body: Body, caller: Caller): Promise<Body> {
    const name = String(body["name"]);
    const upload = this.#storage.find(caller.run, name);
    if (this.kind === "act") return this.#shaped({ ok: true, artifact_id: idOf(name) });
    if (upload === undefined) throw new ServiceError(404, "Error artifact not found");
    if (this.kind !== "github") {
      const blocks = upload.list;
      upload.list = undefined;
      // Both the list and the blocks are gone after the first time.
      if (blocks === undefined || blocks.length === 0) {
        throw new ServiceError(500, "Error list chunks");
      }
      await this.#storage.assemble(caller.run, name, blocks);
    }
    const path = this.#storage.pathOf(caller.run, name);
    if ((await this.#storage.size(caller.run, name)) !== Number(body["size"])) {
      throw new ServiceError(500, "Error merge chunks size mismatch");
    }
    const digest = createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
    if (body["hash"] !== undefined && body["hash"] !== `sha256:${digest}`) {
      throw new ServiceError(500, "Error merge chunks");
    }
    upload.isComplete = true;
    upload.isPending = false;
    upload.digest = `sha256:${digest}`;
    return this.#shaped({ ok: true, artifact_id: upload.id });
  }

  async #list(body: Body, caller: Caller): Promise<Body> {
    const names = await this.#storage.names(caller.run);
    if (names === undefined && this.kind === "act") throw new Panic("no such folder");
    const listed = (names ?? []).filter((name) => {
      const upload = this.#storage.find(caller.run, name);
      const isListed = this.kind === "act" || upload?.isComplete === true;
      const id = this.kind === "github" ? upload?.id : body["id_filter"];
      return (
        isListed &&
        [undefined, name].includes(body["name_filter"] as string | undefined) &&
        [undefined, id].includes(body["id_filter"] as string | undefined)
      );
    });
    const artifacts = await Promise.all(listed.map((name) => this.#entry(name, caller)));
    return this.#shaped({ artifacts });
  }

  async #entry(name: string, { run, job }: Caller): Promise<Body> {
    const { id, digest, isPending = false } = this.#storage.find(run, name) ?? { id: idOf(name) };
    // That of the folder, on act; nothing while Gitea waits for the blocks of another upload.
    const stored = this.kind === "act" ? 4096 : await this.#storage.size(run, name);
    const size = isPending && this.kind !== "act" ? 0 : stored;
    return this.#shaped({
      workflow_run_backend_id: run,
      workflow_job_run_backend_id: job,
      database_id: this.kind === "act" ? idOf(name) : id,
      name,
      size: String(size),
      created_at: "2026-01-01T00:00:00Z",
      ...(this.kind === "github" ? { digest } : {}),
    });
  }

  async #sign(name: string, caller: Caller): Promise<Body> {
    const upload = this.#storage.find(caller.run, name);
    if (this.kind !== "act" && upload?.isComplete !== true) {
      throw new ServiceError(404, "Error artifact not found");
    }
    return this.#shaped({
      signed_url: caller.sign("DownloadArtifact", name, upload?.id ?? idOf(name)),
    });
  }

  async #delete(name: string, caller: Caller): Promise<Body> {
    const upload = this.#storage.find(caller.run, name);
    if (this.kind !== "act" && upload === undefined) {
      throw new ServiceError(404, "Error artifact not found");
    }
    await this.#storage.delete(caller.run, name);
    return this.#shaped({ ok: true, artifact_id: upload?.id ?? idOf(name) });
  }

  /** Names of fields are in camel case where protojson writes them. */
  #shaped(answer: Body): Body {
    if (this.kind === "github") return answer;
    const camel = (name: string) =>
      name.replaceAll(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
    return Object.fromEntries(Object.entries(answer).map(([name, value]) => [camel(name), value]));
  }
}

/** act makes an id of the name (FNV-1, 32 bits). */
function idOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash, 0x01000193) ^ byte;
  return String(hash >>> 0);
}
