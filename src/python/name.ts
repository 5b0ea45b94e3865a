/** The one spelling of a project's name, PEP 503: lower case, runs of `-`, `_` and `.` are one `-`. */
export const normalizeName = (text: string): string => text.toLowerCase().replace(/[-_.]+/g, "-");

/** Whether it can be the name of a project or an extra (core metadata, `Name`). */
export const isValidName = (text: string): boolean =>
  /^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i.test(text);
