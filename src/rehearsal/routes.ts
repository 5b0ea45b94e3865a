import { normalizeName } from "../python/name.ts";
import { type Answer, methodNotAllowed, notFound, ok, plainText, redirect } from "./answers.ts";
import type { Handler, IndexContext, IndexRequest } from "./context.ts";
import { INSTANCE_PATH } from "./folder-lock.ts";
import { jsonNotFound, projectJson, releaseJson } from "./json-api.ts";
import { overviewPage, projectPage } from "./pages.ts";
import { showProvenance } from "./provenance.ts";
import { resetIndex, yankRelease } from "./rehearsal-requests.ts";
import { simpleDetail, simpleIndex } from "./simple-api.ts";
import { burnToken, mintToken, showAudience } from "./trusted-publishing.ts";
import { acceptUpload, redirectUpload, refuseFormerUpload } from "./upload.ts";

interface Route {
  /** Matched against the decoded path; its groups are handed to the handler. */
  readonly pattern: RegExp;
  readonly GET?: Handler;
  readonly POST?: Handler;
}

/** PyPI spells projects in one way and sends every other spelling there. */
const underNormalName =
  (address: (name: string, ...rest: readonly string[]) => string, handler: Handler): Handler =>
  (request, context, captured) => {
    const [name = "", ...rest] = captured;
    const wanted = address(normalizeName(name), ...rest);
    return request.path === wanted
      ? handler(request, context, captured)
      : redirect(301, wanted.split("/").map(encodeURIComponent).join("/"));
  };

const simplePage: Handler = ({ message, base }, { store, fallbackIndex }, [name = ""]) => {
  const project = store.view.project(name);
  if (project !== undefined) return simpleDetail(project, message.headers.accept, base);
  if (fallbackIndex === undefined) return notFound();
  return redirect(302, `${fallbackIndex.replace(/\/*$/, "/")}${encodeURIComponent(name)}/`);
};

const projectDocument: Handler = ({ base }, { store }, [name = ""]) => {
  const project = store.view.project(name);
  return project === undefined ? jsonNotFound() : projectJson(project, base);
};

const releaseDocument: Handler = ({ base }, { store }, [name = "", version = ""]) => {
  const project = store.view.project(name);
  const release = store.view.release(name, version);
  return project === undefined || release === undefined
    ? jsonNotFound()
    : releaseJson(project, release, base);
};

/** A file, or METADATA beside it, under the address that its hash gives it. */
const file: Handler = (_request, { store }, [a, b, rest, filename = "", suffix]) => {
  const known = store.view.file(filename);
  if (known === undefined || known.blake2 !== `${a}${b}${rest}`) return notFound();
  if (suffix === undefined) {
    const type = filename.endsWith(".tar.gz") ? "application/gzip" : "application/octet-stream";
    return ok(type, { path: store.filePath(filename) });
  }
  return known.metadataSha256 === undefined
    ? notFound()
    : ok("text/plain; charset=UTF-8", { path: store.metadataPath(filename) });
};

/** Everything the index answers to; the first pattern that fits decides. */
const routes: readonly Route[] = [
  { pattern: /^\/$/, GET: overviewPage },
  {
    pattern: /^\/project\/([^/]+)\/?$/,
    GET: underNormalName((n) => `/project/${n}/`, projectPage),
  },
  { pattern: /^\/legacy$/, POST: redirectUpload },
  { pattern: /^\/legacy\/$/, POST: acceptUpload },
  { pattern: /^\/pypi\/?$/, POST: refuseFormerUpload },
  { pattern: /^\/simple$/, GET: () => redirect(301, "/simple/") },
  {
    pattern: /^\/simple\/$/,
    GET: ({ message }, { store }) => simpleIndex(store.view, message.headers.accept),
  },
  { pattern: /^\/simple\/([^/]+)\/?$/, GET: underNormalName((n) => `/simple/${n}/`, simplePage) },
  {
    pattern: /^\/pypi\/([^/]+)\/json(\/?)$/,
    GET: underNormalName((name, slash) => `/pypi/${name}/json${slash}`, projectDocument),
  },
  {
    pattern: /^\/pypi\/([^/]+)\/([^/]+)\/json(\/?)$/,
    GET: underNormalName(
      (n, version, slash) => `/pypi/${n}/${version}/json${slash}`,
      releaseDocument,
    ),
  },
  {
    pattern: /^\/integrity\/([^/]+)\/([^/]+)\/([^/]+)\/provenance$/,
    GET: underNormalName(
      (n, version, filename) => `/integrity/${n}/${version}/${filename}/provenance`,
      showProvenance,
    ),
  },
  {
    pattern: /^\/packages\/([0-9a-f]{2})\/([0-9a-f]{2})\/([0-9a-f]{60})\/([^/]+?)(\.metadata)?$/,
    GET: file,
  },
  {
    pattern: new RegExp(`^${INSTANCE_PATH}$`),
    GET: (_request, { instance }) => plainText(200, instance),
  },
  { pattern: /^\/_\/oidc\/audience$/, GET: showAudience },
  { pattern: /^\/_\/oidc\/(?:github\/)?mint-token$/, POST: mintToken },
  { pattern: /^\/_\/oidc\/burn-token$/, POST: burnToken },
  { pattern: /^\/_\/rehearsal\/reset$/, POST: resetIndex },
  { pattern: /^\/_\/rehearsal\/yank$/, POST: yankRelease },
];

/** Finds who answers a request. HEAD is answered as GET; only the sending differs. */
export function route(request: IndexRequest, context: IndexContext): Promise<Answer> | Answer {
  const found = routes.find(({ pattern }) => pattern.test(request.path));
  if (found === undefined) return notFound();
  const { method = "GET" } = request.message;
  const handler =
    method === "GET" || method === "HEAD" ? found.GET : method === "POST" && found.POST;
  if (!handler) {
    return methodNotAllowed([
      ...(found.GET === undefined ? [] : ["GET", "HEAD"]),
      ...(found.POST === undefined ? [] : ["POST"]),
    ]);
  }
  return handler(request, context, found.pattern.exec(request.path)?.slice(1) ?? []);
}
