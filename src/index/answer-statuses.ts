import { showUrl } from "../http.ts";
import type { Judgement, UploadAnswer } from "./answers.ts";
import { type IndexLocation, publicIndexes } from "./locations.ts";

const again = "run `upload` again later: it sends only what is missing";

const wrongAddress = (cause: string, index: IndexLocation): Judgement => ({
  kind: "no-upload-api",
  code: "not-an-upload-api",
  cause,
  hint: uploadAdvice(index),
  definitive: true,
});

/** A redirect of an upload is never followed: the credential is for the address that was named. */
export function judgeRedirect({ redirect }: UploadAnswer, index: IndexLocation): Judgement {
  const { upload } = index;
  const refused = { kind: "redirect", code: "not-an-upload-api", definitive: true } as const;
  if (redirect === undefined) {
    return wrongAddress(`${showUrl(upload)} leads elsewhere, and does not say where`, index);
  }
  const target = showUrl(redirect);
  if (/log[-_]?in|sign[-_]?in|\boauth|\bsso\b|\bsaml/i.test(redirect.pathname + redirect.host)) {
    return {
      ...refused,
      cause: `It leads to ${target}, where people sign in; neither file nor credential was sent there`,
      hint: "check the credential, and whether `repository-url` is the address for uploads and not a page for people",
    };
  }
  const isSlash = target === `${showUrl(upload)}/`;
  const cause = isSlash
    ? "The slash at the end of the address is missing; neither file nor credential was sent on"
    : `It leads to ${target}; neither file nor credential was sent there`;
  const hint = isSlash
    ? `set \`repository-url: ${target}\``
    : `if that is the index you mean, name it: \`repository-url: ${target}\``;
  return { ...refused, cause, hint };
}

/** An answer whose words are not known. */
export function judgeStatus(answer: UploadAnswer, index: IndexLocation): Judgement {
  const { status, page } = answer;
  if (status >= 500) return judgeFault(answer, index);
  if (status < 300) {
    const cause =
      page === "simple-api"
        ? "A page of the simple API came back, from which installers read: nothing was uploaded"
        : "A page to sign in came back: nothing was uploaded";
    return wrongAddress(cause, index);
  }
  return (clientErrors[status] ?? clientErrors[400] ?? unknownRefusal)(answer, index);
}

function judgeFault({ status }: UploadAnswer, { title, server }: IndexLocation): Judgement {
  const fault = { kind: "again-later", code: "index-unreachable" } as const;
  if (status === 507) {
    return { ...refusedFor("file-too-large"), cause: `The disk of ${title} is full`, hint: again };
  }
  if (status === 501 || status === 505) {
    return {
      ...fault,
      definitive: true,
      cause: `What answers at the address of ${title} cannot take uploads`,
      hint: "check `repository-url`, and the proxy in between",
    };
  }
  const isGateway = status === 502 || status === 504;
  const cause = isGateway
    ? `A proxy in front of ${title} got no answer from it; the file may have arrived all the same`
    : `${title} has a problem of its own`;
  // Warehouse fails on some damaged archives, always.
  const hint =
    server === "warehouse" && status === 500
      ? `${again}; should it stay so, \`check\` finds archives that the index cannot read`
      : again;
  return { ...fault, definitive: false, cause, hint };
}

const refusedFor = (code: Judgement["code"]) =>
  ({ kind: "refused", code, definitive: true }) as const;

type Judge = (answer: UploadAnswer, index: IndexLocation) => Judgement;

const unknownRefusal: Judge = (_answer, { title }) => ({
  ...refusedFor("upload-rejected"),
  cause: `${title} does not take this file`,
  hint: "mend what the index names; what was sent stays there, and `upload` sends the rest when it is run again",
});

const badCredential: Judge = (_answer, { title }) => ({
  kind: "not-allowed",
  code: "credential-rejected",
  definitive: true,
  cause: `${title} does not take the credential`,
  hint: "check user and password or token: it must be one of this index, be valid, and be stored whole",
});

const pause: Judge = (_answer, { title }) => ({
  kind: "again-later",
  code: "rate-limited",
  definitive: false,
  cause: `${title} wants a pause`,
  hint: again,
});

const slow: Judge = (_answer, { title }) => ({
  kind: "again-later",
  code: "index-unreachable",
  definitive: false,
  cause: `${title} has waited too long for the file, or is not ready for it`,
  hint: again,
});

const noApi: Judge = ({ status }, index) =>
  wrongAddress(
    status === 405
      ? "This address takes no uploads"
      : "There is nothing at this address that takes uploads",
    index,
  );

const clientErrors: Readonly<Record<number, Judge>> = {
  400: unknownRefusal,
  401: badCredential,
  403: (_answer, { title }) => ({
    kind: "not-allowed",
    code: "not-allowed-to-project",
    definitive: true,
    cause: `${title} does not take the credential, or it may not upload to this project; a firewall in between answers like this too`,
    hint: "check the credential: it must be one of this index, valid, and allowed to upload to this project",
  }),
  404: noApi,
  405: noApi,
  407: () => ({
    kind: "not-allowed",
    code: "proxy-rejected",
    definitive: true,
    cause: "A proxy on the way to the index wants a user name and a password",
    hint: "put them into the URL in HTTPS_PROXY (`http://USER:PASSWORD@HOST:PORT`), or name the index in NO_PROXY",
  }),
  408: slow,
  // Every index server answers this to a file that it has.
  409: (_answer, { title }) => ({
    kind: "already-there",
    code: "file-exists",
    definitive: true,
    cause: `${title} has a file of this name and does not replace it`,
    hint: "release a new version; `skip-existing: true` leaves the file out",
  }),
  410: noApi,
  413: ({ message }, { title }) => ({
    ...refusedFor("file-too-large"),
    cause: `The file is larger than ${title}, or a proxy in front of it, takes`,
    hint: /nginx/i.test(message)
      ? "the administrator of the index can raise `client_max_body_size` in nginx, which is 1 MB unless set"
      : "ask the administrator of the index for a higher limit, also in the proxy in front of it (`client_max_body_size` in nginx)",
  }),
  421: slow,
  423: slow,
  425: slow,
  426: slow,
  429: pause,
};

/** Where uploads go instead, as far as the address tells. */
function uploadAdvice({ upload }: IndexLocation): string {
  for (const known of Object.values(publicIndexes)) {
    if (upload.host === known.site.host || upload.host === known.upload.host) {
      return `leave out \`repository-url\` for PyPI, or set it to \`${known.upload.href}\``;
    }
  }
  const shown = showUrl(upload);
  const beforeSimple = shown.replace(/\+?simple\/?$/, "");
  if (beforeSimple !== shown) {
    return `this is the address that installers read from; the one for uploads may be \`repository-url: ${beforeSimple}\``;
  }
  return "check `repository-url`: it must be the address for uploads, which is not that of the simple API";
}
