/** The software of an index, as far as its address tells. Forgejo is `gitea`. */
export type IndexServer =
  | "warehouse"
  | "gitea"
  | "gitlab"
  | "artifactory"
  | "nexus"
  | "azure"
  | "google"
  | "codeartifact"
  | "cloudsmith"
  | "pypiserver"
  | "devpi"
  | "other";

/** Where the parts of an index are. */
export interface IndexLocation {
  /** What to call it. */
  readonly title: string;
  readonly server: IndexServer;
  /** The legacy upload API. */
  readonly upload: URL;
  /** The simple API; absent where it cannot be derived. */
  readonly simple: URL | undefined;
  /** PyPI's JSON API; absent where there is none. */
  readonly json: URL | undefined;
  /** Pages for people; absent where there are none. */
  readonly pages: URL | undefined;
}

/** The public indexes. No other file names them. */
export const publicIndexes = {
  pypi: {
    title: "PyPI",
    upload: new URL("https://upload.pypi.org/legacy/"),
    site: new URL("https://pypi.org/"),
  },
  testpypi: {
    title: "TestPyPI",
    upload: new URL("https://test.pypi.org/legacy/"),
    site: new URL("https://test.pypi.org/"),
  },
} as const;

/** Derives the parts of an index from the URL of its upload API. */
export function locateIndex(upload: URL, simple: URL | undefined): IndexLocation {
  for (const { title, upload: known, site } of Object.values(publicIndexes)) {
    if (known.host === upload.host && known.pathname === upload.pathname) {
      return { ...warehouse(title, upload, site), ...(simple === undefined ? {} : { simple }) };
    }
  }
  const derived = derive(upload);
  return simple === undefined ? derived : { ...derived, simple };
}

const warehouse = (title: string, upload: URL, site: URL): IndexLocation => ({
  title,
  server: "warehouse",
  upload,
  simple: new URL("simple/", site),
  json: new URL("pypi/", site),
  pages: new URL("project/", site),
});

interface KnownServer {
  readonly server: IndexServer;
  /** Of the host's name; any where absent. */
  readonly host?: RegExp;
  /** Of the path, without the slash at its end. */
  readonly path: RegExp;
  /** The simple API, seen from the upload API; absent where it is elsewhere. */
  readonly simple?: string;
}

/** What the addresses of index servers look like; the first that fits counts. */
const servers: readonly KnownServer[] = [
  // https://cloud.google.com/artifact-registry/docs/python/manage-packages
  {
    server: "google",
    host: /-python\.pkg\.dev$/,
    path: /^\/[^/]+\/[^/]+$/,
    simple: "simple/",
  },
  // https://docs.cloudsmith.com/formats/python-repository: installers read from another host
  { server: "cloudsmith", host: /(^|\.)cloudsmith\.io$/, path: /^/ },
  // https://docs.aws.amazon.com/codeartifact/latest/ug/python-configure-twine.html
  {
    server: "codeartifact",
    host: /\.codeartifact\.[^/]+\.amazonaws\.com(\.cn)?$/,
    path: /^\/pypi\/[^/]+$/,
    simple: "simple/",
  },
  // https://docs.gitea.com/usage/packages/pypi, https://forgejo.org/docs/latest/user/packages/pypi/
  { server: "gitea", path: /\/api\/packages\/[^/]+\/pypi$/, simple: "simple/" },
  // https://docs.gitlab.com/user/packages/pypi_repository/
  { server: "gitlab", path: /\/api\/v4\/.*\/packages\/pypi$/, simple: "simple/" },
  // https://jfrog.com/help/r/jfrog-artifactory-documentation/pypi-repositories
  { server: "artifactory", path: /\/api\/pypi\/[^/]+$/, simple: "simple/" },
  // https://help.sonatype.com/en/pypi-repositories.html
  { server: "nexus", path: /\/repository\/[^/]+$/, simple: "simple/" },
  // https://learn.microsoft.com/azure/devops/artifacts/quickstarts/python-packages
  { server: "azure", path: /\/_packaging\/[^/]+\/pypi\/upload$/, simple: "../simple/" },
  // Pulp and ProGet, for one index of several: not all of them have PyPI's JSON API.
  { server: "other", path: /\/legacy$/, simple: "../simple/" },
  // pypicloud takes uploads where installers read.
  { server: "other", path: /(^|\/)\+?simple$/, simple: "./" },
  { server: "other", path: /^\/pypi\/[^/]+$/, simple: "simple/" },
  // https://pypi.org/project/pypiserver/: at its root
  { server: "pypiserver", path: /^$/, simple: "simple/" },
  // https://devpi.net/docs/: /USER/INDEX/
  { server: "devpi", path: /^\/[^/]+\/[^/]+$/, simple: "+simple/" },
];

function derive(upload: URL): IndexLocation {
  const base = slashed(upload);
  const path = base.pathname.slice(0, -1);
  // Warehouse, and the embedded index.
  if (path === "/legacy") return warehouse(upload.host, upload, new URL("..", base));
  const known = servers.find(
    (server) => server.path.test(path) && (server.host?.test(upload.hostname) ?? true),
  );
  const simple = known?.simple === undefined ? undefined : new URL(known.simple, base);
  const server = known?.server ?? "other";
  return { title: upload.host, server, upload, simple, json: undefined, pages: undefined };
}

/** Without query, and with one slash at the end. */
function slashed(url: URL): URL {
  const copy = new URL(url);
  copy.pathname = `${copy.pathname.replace(/\/+$/, "")}/`;
  copy.search = "";
  copy.hash = "";
  return copy;
}
