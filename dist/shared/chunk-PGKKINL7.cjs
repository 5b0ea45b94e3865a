var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  locateIndex: () => locateIndex,
  publicIndexes: () => publicIndexes
});
module.exports = __toCommonJS(stdin_exports);
var publicIndexes = {
  pypi: {
    title: "PyPI",
    upload: new URL("https://upload.pypi.org/legacy/"),
    site: new URL("https://pypi.org/")
  },
  testpypi: {
    title: "TestPyPI",
    upload: new URL("https://test.pypi.org/legacy/"),
    site: new URL("https://test.pypi.org/")
  }
};
function locateIndex(upload, simple) {
  for (const { title, upload: known, site } of Object.values(publicIndexes)) {
    if (known.host === upload.host && known.pathname === upload.pathname) {
      return { ...warehouse(title, upload, site), ...simple === void 0 ? {} : { simple } };
    }
  }
  const derived = derive(upload);
  return simple === void 0 ? derived : { ...derived, simple };
}
var warehouse = (title, upload, site) => ({
  title,
  server: "warehouse",
  upload,
  simple: new URL("simple/", site),
  json: new URL("pypi/", site),
  pages: new URL("project/", site)
});
var servers = [
  // https://cloud.google.com/artifact-registry/docs/python/manage-packages
  {
    server: "google",
    host: /-python\.pkg\.dev$/,
    path: /^\/[^/]+\/[^/]+$/,
    simple: "simple/"
  },
  // https://docs.cloudsmith.com/formats/python-repository: installers read from another host
  { server: "cloudsmith", host: /(^|\.)cloudsmith\.io$/, path: /^/ },
  // https://docs.aws.amazon.com/codeartifact/latest/ug/python-configure-twine.html
  {
    server: "codeartifact",
    host: /\.codeartifact\.[^/]+\.amazonaws\.com(\.cn)?$/,
    path: /^\/pypi\/[^/]+$/,
    simple: "simple/"
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
  { server: "devpi", path: /^\/[^/]+\/[^/]+$/, simple: "+simple/" }
];
function derive(upload) {
  const base = slashed(upload);
  const path = base.pathname.slice(0, -1);
  if (path === "/legacy") return warehouse(upload.host, upload, new URL("..", base));
  const known = servers.find(
    (server2) => server2.path.test(path) && (server2.host?.test(upload.hostname) ?? true)
  );
  const simple = known?.simple === void 0 ? void 0 : new URL(known.simple, base);
  const server = known?.server ?? "other";
  return { title: upload.host, server, upload, simple, json: void 0, pages: void 0 };
}
function slashed(url) {
  const copy = new URL(url);
  copy.pathname = `${copy.pathname.replace(/\/+$/, "")}/`;
  copy.search = "";
  copy.hash = "";
  return copy;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  locateIndex,
  publicIndexes
});
