import type { Host } from "../host/host.ts";
import { basicCredential, type Credential } from "../index/credentials.ts";
import { sentPassword } from "./lookup.ts";

/** Hides a credential in every form in which an index, a proxy or a program may show it. */
export function hideCredential(credential: Credential, host: Host): void {
  hidePassword(credential.password, host);
  const password = sentPassword(credential);
  // As it is sent: an index may answer with what it got.
  host.addSecret(basicCredential({ user: credential.user.trim(), password }));
}

/** Hides a password whose user is not known, or does not matter. */
export function hidePassword(password: string, host: Host): void {
  const trimmed = password.trim();
  const encoded = encodeURIComponent(Buffer.from(trimmed).toString());
  for (const form of new Set([trimmed, encoded])) host.addSecret(form);
  // Whoever shows what has several lines shows them one by one.
  if (/[\r\n]/.test(trimmed)) for (const line of trimmed.split(/[\r\n]+/)) host.addSecret(line);
}
