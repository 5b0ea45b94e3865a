import { normalizeName } from "../python/name.ts";
import { isTable, type Table } from "../python/toml-table.ts";

/** The requirements of a group, or what is wrong with it. */
export interface ResolvedGroup {
  readonly requirements: readonly string[];
  readonly problem?: string;
}

/** Resolves a group of `[dependency-groups]` and what it includes, by PEP 735. */
export function resolveGroup(
  groups: Table,
  name: string,
  within: readonly string[] = [],
): ResolvedGroup {
  const wanted = normalizeName(name);
  const keys = Object.keys(groups).filter((key) => normalizeName(key) === wanted);
  const [key] = keys;
  if (key === undefined) return problem(`there is no dependency group \`${name}\``);
  if (keys.length > 1)
    return problem(
      `${keys.map((one) => `\`${one}\``).join(" and ")} are the same dependency group`,
    );
  if (within.includes(wanted)) {
    return problem(`dependency groups include each other: ${[...within, wanted].join(" -> ")}`);
  }
  const items = groups[key];
  if (!Array.isArray(items)) return problem(`dependency group \`${key}\` is not a list`);
  const resolved = items.map((item) => resolveItem(groups, key, item, [...within, wanted]));
  const first = resolved.find((one) => one.problem !== undefined)?.problem;
  const requirements = resolved.flatMap((one) => one.requirements);
  return { requirements, ...(first === undefined ? {} : { problem: first }) };
}

function resolveItem(
  groups: Table,
  group: string,
  item: unknown,
  within: readonly string[],
): ResolvedGroup {
  if (typeof item === "string") return { requirements: [item] };
  const included = isTable(item) ? item["include-group"] : undefined;
  if (typeof included === "string" && isTable(item) && Object.keys(item).length === 1) {
    return resolveGroup(groups, included, within);
  }
  return problem(
    `dependency group \`${group}\` holds something that is neither a requirement nor \`{include-group = "..."}\``,
  );
}

const problem = (text: string): ResolvedGroup => ({ requirements: [], problem: text });
