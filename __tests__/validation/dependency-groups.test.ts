import { expect, it } from "@jest/globals";
import { resolveGroup } from "../../src/validation/dependency-groups.ts";

it("includes other groups, by whatever spelling", () => {
  const groups = {
    Type_Check: ["mypy"],
    test: ["pytest>=8", { "include-group": "type-check" }],
  };
  expect(resolveGroup(groups, "TEST")).toEqual({ requirements: ["pytest>=8", "mypy"] });
});

it.each([
  [{}, "test", "there is no dependency group `test`"],
  [{ test: "pytest" }, "test", "dependency group `test` is not a list"],
  [{ test: [1] }, "test", "holds something that is neither"],
  [{ test: [{ "include-group": "x", more: 1 }] }, "test", "holds something that is neither"],
  [{ a: [{ "include-group": "b" }], b: [{ "include-group": "a" }] }, "a", "a -> b -> a"],
  [{ dev: [], Dev: [] }, "dev", "`dev` and `Dev` are the same dependency group"],
  [{ test: [{ "include-group": "gone" }] }, "test", "there is no dependency group `gone`"],
])("%j: what is wrong with `%s` is told", (groups, name, problem) => {
  expect(resolveGroup(groups, name).problem).toContain(problem);
});
