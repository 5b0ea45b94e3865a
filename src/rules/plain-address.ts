const PLAIN_ADDRESS =
  /^(?:[^"(),:;<>@[\\\]]* ?<)?[a-z0-9+_-]{1,60}(?:\.[a-z0-9+_-]{1,30})?@(?:[a-z0-9]{1,40}[.-]){0,3}[a-z0-9]{1,40}\.(?!arpa|invalid|local|onion|test)[a-z]{2,20}(>?)$/i;

/**
 * Whether a value of Author-email is `name@example.org` or `Name <name@example.org>` and nothing
 * unusual. Such a one is valid, and the rules of e-mail need not be loaded to find that out.
 */
export function isPlainAddress(value: string): boolean {
  const match = PLAIN_ADDRESS.exec(value);
  return match !== null && (match[1] === ">") === value.includes("<") && !value.includes("xn--");
}
