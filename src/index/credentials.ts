export interface Credential {
  readonly user: string;
  readonly password: string;
}

/** What stands in the header of a request (RFC 7617). */
export const basicCredential = ({ user, password }: Credential): string =>
  Buffer.from(`${user}:${password}`).toString("base64");
