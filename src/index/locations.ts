/** Where the parts of an index are. */
export interface IndexLocation {
  /** What to call it. */
  readonly title: string;
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

/** The public index that takes uploads at the same address; `undefined` for all others. */
export const publicIndexOf = ({ upload }: IndexLocation) =>
  Object.values(publicIndexes).find((index) => index.upload.host === upload.host);

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
  upload,
  simple: new URL("simple/", site),
  json: new URL("pypi/", site),
  pages: new URL("project/", site),
});

/** Where the simple API is, seen from the upload API, by the paths that index servers use. */
const servers: readonly (readonly [path: RegExp, simple: string])[] = [
  // https://docs.gitea.com/usage/packages/pypi
  [/\/api\/packages\/[^/]+\/pypi$/, "simple/"],
  // https://docs.gitlab.com/user/packages/pypi_repository/
  [/\/packages\/pypi$/, "simple/"],
  // Artifactory
  [/\/api\/pypi\/[^/]+$/, "simple/"],
  // Nexus
  [/\/repository\/[^/]+$/, "simple/"],
  // Azure Artifacts
  [/\/pypi\/upload$/, "../simple/"],
  // AWS CodeArtifact
  [/^\/pypi\/[^/]+$/, "simple/"],
  // pypiserver takes uploads at its root.
  [/^$/, "simple/"],
  // devpi: /USER/INDEX/
  [/^\/[^/]+\/[^/]+$/, "+simple/"],
];

function derive(upload: URL): IndexLocation {
  const base = slashed(upload);
  const path = base.pathname.slice(0, -1);
  // Warehouse, and the embedded index.
  if (path.endsWith("/legacy")) return warehouse(upload.host, upload, new URL("..", base));
  const way = servers.find(([pattern]) => pattern.test(path))?.[1];
  const simple = way === undefined ? undefined : new URL(way, base);
  return { title: upload.host, upload, simple, json: undefined, pages: undefined };
}

/** Without query, and with one slash at the end. */
function slashed(url: URL): URL {
  const copy = new URL(url);
  copy.pathname = `${copy.pathname.replace(/\/+$/, "")}/`;
  copy.search = "";
  copy.hash = "";
  return copy;
}
