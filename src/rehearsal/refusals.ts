import type { Refusal } from "../findings.ts";
import { type Answer, escapeHtml, sortedJson } from "./answers.ts";
import { acceptableOffers } from "./negotiation.ts";

const seeHelp = (anchor: string): string =>
  `See https://pypi.org/help/#${anchor} for more information.`;

/** PyPI's words where the upload itself is not yet looked at (Warehouse: sanity, security policy). */
export const refusals = {
  invalidForm: { status: 400, message: "Invalid Form Data." },
  notByToken: {
    status: 403,
    message:
      "Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See https://pypi.org/help/#apitoken and https://pypi.org/help/#trusted-publishers",
  },
  invalidToken: {
    status: 403,
    message: `Invalid or non-existent authentication information. ${seeHelp("invalid-auth")}`,
  },
  notByPublisher: {
    status: 400,
    message:
      "Non-user identities cannot create new projects. This was probably caused by successfully using a pending publisher but specifying the project name incorrectly (either in the publisher or in your project's metadata). Please ensure that both match. See: https://docs.pypi.org/trusted-publishers/troubleshooting/",
  },
  registration: {
    status: 410,
    message:
      "Project pre-registration is no longer required or supported, upload your files instead.",
  },
  documentation: {
    status: 410,
    message:
      "Uploading documentation is no longer supported, we recommend using https://readthedocs.org/.",
  },
  moved: {
    status: 410,
    message:
      "This API has moved to https://upload.pypi.org/legacy/. See https://packaging.python.org/guides/migrating-to-pypi-org/#uploading for more information.",
  },
} as const satisfies Record<string, Refusal>;

/** RFC 9110's titles and Pyramid's explanations, which stand in the bodies of PyPI's refusals. */
const STATUSES: Readonly<Record<number, readonly [title: string, explanation: string]>> = {
  308: ["Permanent Redirect", "The resource has been moved to"],
  400: [
    "Bad Request",
    "The server could not comply with the request since it is either malformed or otherwise incorrect.",
  ],
  403: ["Forbidden", "Access was denied to this resource."],
  404: ["Not Found", "The resource could not be found."],
  409: ["Conflict", "There was a conflict when trying to complete your request."],
  410: ["Gone", "This resource is no longer available.  No forwarding address is given."],
  429: [
    "Too Many Requests",
    "The action could not be performed because there were too many requests by the client.",
  ],
};
const SERVER_ERROR = [
  "Internal Server Error",
  "The server has either erred or is incapable of performing the requested operation.",
] as const;

/** The status line carries the message too; header text is Latin-1 without control characters. */
const latin1 = (text: string): string => text.replace(/[^\0-\xff]/gu, "?");
const onOneLine = (text: string): string => text.replace(/\p{Cc}+ */gu, " ");

/** Answers a refusal in PyPI's three forms: JSON, HTML and plain text. */
export function refuse({ status, message }: Refusal, accept: string | undefined): Answer {
  const [title, explanation] = STATUSES[status] ?? SERVER_ERROR;
  const code = `${status} ${latin1(message)}`;
  const type = acceptableOffers(accept ?? "", ["text/html", "application/json"] as const)[0];
  const reason = onOneLine(latin1(message));
  const answer = (contentType: string, body: string): Answer => ({
    status,
    reason,
    headers: { "Content-Type": contentType },
    body,
  });
  if (type === "application/json") {
    const body = { code, message: `${explanation}\n\n\n${message}\n\n`, title };
    return answer(type, sortedJson(body));
  }
  if (type === "text/html") {
    const body = `${explanation}<br/><br/>\n${escapeHtml(message)}\n\n`;
    return answer("text/html; charset=UTF-8", htmlPage(escapeHtml(code), body));
  }
  return answer("text/plain; charset=UTF-8", `${code}\n\n${explanation}\n\n\n${message}\n\n`);
}

const htmlPage = (title: string, body: string): string => `<html>
 <head>
  <title>${title}</title>
 </head>
 <body>
  <h1>${title}</h1>
  ${body}
 </body>
</html>`;
