import type { InputDescription } from "./input-description.ts";

/** What a release has to consist of before it may be sent. */
export const expectInputs = {
  expect: {
    description:
      "What the release must have, at least one file for each: `sdist`, tags such as `py3-none-any` and `cp3{10..14}-manylinux_*_x86_64`, and `like-previous` for what the previous release on the index has, which `upload` asks for; `none` for anything",
    type: "list",
    stages: ["check", "upload"],
    setting: true,
  },
} as const satisfies Record<string, InputDescription>;
