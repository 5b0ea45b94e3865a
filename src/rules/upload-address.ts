import type { Refusal } from "../findings.ts";
import type { CredentialObservation, CredentialRule } from "./credential-rule.ts";
import type { AddressSubject, PublicIndex } from "./credential-subject.ts";

const refusal = (status: number, message: string): Refusal => ({ status, message });

/** The right URL, and how to spell it in a workflow. */
const insteadOf = ({ title, upload }: PublicIndex): string =>
  title === "PyPI"
    ? `leave out \`repository-url\`, or set it to \`${upload.href}\``
    : `set \`index: ${title.toLowerCase()}\`, or \`repository-url: ${upload.href}\``;

/** Hosts that no other machine can listen for. */
const isLoopback = (hostname: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

const isSimple = ({ pathname }: URL): boolean => /\/\+?simple(?:\/|$)/.test(pathname);

function whatItIs(upload: URL, target: PublicIndex): string {
  if (isSimple(upload)) return "the simple API, from which files are installed";
  if (/^\/pypi\/.+\/json\/?$/.test(upload.pathname)) return "the JSON API, which takes no uploads";
  if (upload.pathname === "/pypi" || upload.pathname === "/pypi/")
    return "the address of old tools";
  if (upload.pathname === "/") return `the site of ${target.title}, which takes no uploads`;
  return `no upload API of ${target.title}`;
}

function* judgePublic(upload: URL, target: PublicIndex): Iterable<CredentialObservation> {
  const hint = insteadOf(target);
  if (upload.protocol === "http:") {
    yield {
      message: `\`${upload.href}\` is not encrypted: everybody on the way could read the credential`,
      hint,
      refusal: refusal(403, "SSL is required"),
    };
  }
  if (upload.host === target.upload.host && upload.pathname === target.upload.pathname) return;
  const slashed = `${upload.pathname}/` === target.upload.pathname;
  if (slashed && upload.host === target.upload.host) {
    yield {
      message: `\`${upload.href}\` lacks the slash at its end, and no credential follows a redirect`,
      hint,
      refusal: refusal(
        308,
        "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)",
      ),
    };
    return;
  }
  yield { message: `\`${upload.href}\` is ${whatItIs(upload, target)}`, hint };
}

function* judgeOther(upload: URL): Iterable<CredentialObservation> {
  if (upload.protocol === "http:" && !isLoopback(upload.hostname)) {
    yield {
      level: "warning",
      message: `The credential for ${upload.host} goes over plain http: everybody on the way can read it`,
      hint: "use `https`, with `ca-certificate` where the certificate is of an own authority",
    };
  }
  if (isSimple(upload)) {
    yield {
      level: "warning",
      message: `\`${upload.href}\` looks like a simple API, from which files are installed`,
      hint: "most indexes take uploads elsewhere: see what the index documents for `twine upload --repository-url`",
    };
  }
  if (upload.pathname.endsWith("/legacy")) {
    yield {
      level: "warning",
      message: `\`${upload.href}\` lacks the slash at its end, and no credential follows a redirect`,
      hint: `write \`${upload.href}/\``,
    };
  }
}

export const uploadAddressRule: CredentialRule<AddressSubject> = {
  id: "AU004",
  title: "URL that takes no uploads",
  why: "PyPI redirects or refuses uploads at any other of its addresses, and over plain http a credential is readable on the way",
  fix: "Give the URL of the upload API, with `https` and the slash at its end",
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  judge: ({ upload, target }) =>
    target === undefined ? judgeOther(upload) : judgePublic(upload, target),
};
