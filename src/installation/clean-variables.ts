import type { Environment } from "../host/host.ts";

/** Settings of installers about the way to the network, which do not say where to go. */
const network =
  /^(PIP_(CERT|CLIENT_CERT|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|TRUSTED_HOST)|UV_(NATIVE_TLS|SYSTEM_CERTS|HTTP_TIMEOUT|HTTP_RETRIES|INSECURE_HOST))$/;

/** What would show the checkout, another environment or somebody's settings to what is tried. */
const foreign =
  /^(PYTHON|PIP_|UV_|PYENV_|CONDA_|POETRY_|PDM_|HATCH_|TOX_|NOX_|GITHUB_|GITEA_|FORGEJO_|RUNNER_|XDG_|npm_)|^(VIRTUAL_ENV(_PROMPT)?|PWD|OLDPWD|INIT_CWD|SETUPTOOLS_\w+|__PYVENV_LAUNCHER__)$/;

/**
 * What is set or removed for programs that are to see nothing of this machine: `home` is an empty
 * folder of this process.
 */
export function cleanVariables(env: Environment, home: string): Record<string, string | undefined> {
  const changes: Record<string, string | undefined> = {};
  for (const name of Object.keys(env)) {
    if (foreign.test(name) && !network.test(name)) changes[name] = undefined;
  }
  return {
    ...changes,
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
  };
}
