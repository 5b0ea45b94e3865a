// The six jobs that `init` writes, on nektos/act, against the same work by hand: part of `npm run bench`.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

const name = "pipeline of 6 jobs on nektos/act";

/** A project of pure Python, from a tag to two indexes; both sides find their caches filled. */
export async function pipelines({ folder, only, tools, pipeline, embedded }) {
  if (!name.includes(only)) return [];
  const place = join(folder, "pipeline");
  const action = join(place, "action");
  await mkdir(place);
  await pipeline.cloneAction(action);
  const project = await pipeline.pipelineProject(join(place, "project"), {
    action,
    words: ["--forge", "github"],
  });
  const act = await pipeline.installedAct();
  let runs = 0;
  const indexes = async (env) => {
    runs += 1;
    const [testpypi, pypi] = [await embedded(env), await embedded(env)];
    const words = await pipeline.actWords({
      repository: project.folder,
      action,
      folder: join(place, "runner"),
      vars: {
        TESTPYPI_INDEX: `${testpypi.url}legacy/`,
        TESTPYPI_CREDENTIAL: "token",
        PYPI_INDEX: `${pypi.url}legacy/`,
        PYPI_CREDENTIAL: "token",
      },
      secrets: { TESTPYPI_API_TOKEN: "pypi-bench", PYPI_API_TOKEN: "pypi-bench" },
      // A run that is run again would adopt the files.
      env: { GITHUB_RUN_ID: String(runs) },
    });
    return {
      url: { testpypi: testpypi.url, pypi: pypi.url, words },
      stop: () => Promise.all([testpypi.stop(), pypi.stop()]),
    };
  };
  return [
    {
      name,
      ours: ({ words }) => [act, ...words],
      // What belongs to the bench is none of the runner's.
      env: { TWINE_USERNAME: undefined, TWINE_PASSWORD: undefined, UV_PUBLISH_TOKEN: undefined },
      other: [
        "`pytest`, `python -m build`, 2 x (`twine upload`, `pip install`)",
        ({ testpypi, pypi }) => [
          ...["sh", "-c", script, "by-hand", join(place, "by-hand"), tools.python, tools.twine],
          ...[project.folder, testpypi, pypi],
        ],
      ],
      index: indexes,
      goal: 1.3,
      runs: 3,
    },
  ];
}

/** What people write into workflows. */
const script = `
set -e
place=$1 python=$2 twine=$3 project=$4
rm -rf "$place"
git clone --quiet --branch v1.0.0 "$project" "$place/project" 2>/dev/null
cd "$place/project"
"$python" -m venv "$place/test"
"$place/test/bin/pip" install --quiet . "pytest>=8"
"$place/test/bin/python" -m pytest --quiet
"$python" -m build --outdir dist .
for index in "$5" "$6"; do
  "$twine" upload --repository-url "\${index}legacy/" dist/*
  "$python" -m venv "$place/installed"
  "$place/installed/bin/pip" install --quiet --index-url "\${index}simple/" hello-setuptools==1.0.0
  "$place/installed/bin/hello-setuptools" --help
  rm -r "$place/installed"
done
`;
