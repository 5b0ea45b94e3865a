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

/** By the paths that index servers use for uploads. */
function derive(upload: URL): IndexLocation {
  const bare = { title: upload.host, upload, simple: undefined, json: undefined, pages: undefined };
  const path = upload.pathname.replace(/\/+$/, "");
  // Warehouse, and the embedded index.
  if (path.endsWith("/legacy"))
    return warehouse(upload.host, upload, new URL("..", slashed(upload)));
  // https://docs.gitea.com/usage/packages/pypi
  if (/\/api\/packages\/[^/]+\/pypi$/.test(path)) {
    return { ...bare, simple: new URL("simple/", slashed(upload)) };
  }
  // pypiserver takes uploads at its root.
  if (path === "") return { ...bare, simple: new URL("/simple/", upload) };
  // devpi: /USER/INDEX/, with the simple API at +simple/.
  if (/^\/[^/]+\/[^/]+$/.test(path))
    return { ...bare, simple: new URL("+simple/", slashed(upload)) };
  return bare;
}

function slashed(url: URL): URL {
  const copy = new URL(url);
  copy.pathname = `${copy.pathname.replace(/\/+$/, "")}/`;
  return copy;
}
