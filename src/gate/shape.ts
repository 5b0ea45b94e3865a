/** Whether a value that was read from JSON has a certain form. */
export type Shape = (value: unknown) => boolean;

/** Characters of one text; a record is short. */
export const longest = 4000;

/** Items of one list, and members of one object. */
const most = 10_000;

/** One line: a second one could be a command to the runner whose log shows it. */
export const text: Shape = (value) =>
  typeof value === "string" && value.length <= longest && !/\p{Cc}/u.test(value);

export const flag: Shape = (value) => typeof value === "boolean";

export const count: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

export const amount: Shape = (value) => Number.isFinite(value) && Number(value) >= 0;

export const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === "string" && value.length <= longest && pattern.test(value);

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value);

export const listOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Any members, all of one shape. */
export const objectOf =
  (member: Shape): Shape =>
  (value) =>
    isObject(value) && Object.keys(value).length <= most && Object.values(value).every(member);

/** Exactly these members; those of `optional` may be absent. */
export const object =
  (
    required: Readonly<Record<string, Shape>>,
    optional: Readonly<Record<string, Shape>> = {},
  ): Shape =>
  (value) => {
    if (!isObject(value)) return false;
    const isThere = ([name, shape]: [string, Shape]) =>
      Object.hasOwn(value, name) && shape(value[name]);
    const shapes = new Map(Object.entries({ ...required, ...optional }));
    return (
      Object.entries(required).every(isThere) &&
      Object.entries(value).every(([name, member]) => shapes.get(name)?.(member) === true)
    );
  };
