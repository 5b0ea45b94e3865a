/**
 * A workflow that hands distributions over in every way: from one job to another, from the legs of
 * a matrix to the job that merges them, and, which fails, from two legs under one name. `action` is
 * what `uses:` names.
 */
export const handOverWorkflow = (action: string): string => `
name: Hand over
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    outputs:
      manifest-sha256: \${{ steps.build.outputs.manifest-sha256 }}
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
        id: build
        with:
          stage: build
          rebuild: \${{ vars.REBUILD == 'yes' }}
      - run: node -e 'console.log("FILES " + process.env.FILES)'
        env:
          FILES: \${{ steps.build.outputs.files }}
  check:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - uses: ${action}
        id: check
        with:
          stage: check
          manifest-sha256: \${{ needs.build.outputs.manifest-sha256 }}
      - run: cd dist && sha256sum *
  legs:
    needs: check
    runs-on: ubuntu-latest
    strategy:
      max-parallel: 1
      matrix:
        leg: [a, b]
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
        with:
          stage: build
          artifact-name: distributions-\${{ matrix.leg }}
  merge:
    needs: legs
    runs-on: ubuntu-latest
    outputs:
      manifest-sha256: \${{ steps.check.outputs.manifest-sha256 }}
    steps:
      - uses: ${action}
        id: check
        with:
          stage: check
          artifact-name: distributions*
      - run: cd dist && sha256sum *
  merged:
    needs: merge
    runs-on: ubuntu-latest
    steps:
      - uses: ${action}
        with:
          stage: check
          artifact-name: distributions*
          manifest-sha256: \${{ needs.merge.outputs.manifest-sha256 }}
  twins:
    needs: merge
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      max-parallel: 1
      matrix:
        leg: [a, b]
    steps:
      - uses: actions/checkout@v5
      - uses: ${action}
        with:
          stage: build
          artifact-name: twins
`;

type Hashes = Readonly<Record<string, string>>;

/** SHA-256 by filename, as the job `build` printed what it made. */
export function builtFiles(log = ""): Hashes {
  const text = /FILES (\[\{.*\}\])$/m.exec(log)?.[1] ?? "[]";
  const files = JSON.parse(text) as { filename: string; sha256: string }[];
  return Object.fromEntries(files.map(({ filename, sha256 }) => [filename, sha256]));
}

/** SHA-256 by filename, as a job printed what it found. */
export const presentFiles = (log: string): Hashes =>
  Object.fromEntries(
    [...log.matchAll(/\b([0-9a-f]{64}) {2}(\S+)$/gm)].map(([, sha256, name]) => [name, sha256]),
  );
