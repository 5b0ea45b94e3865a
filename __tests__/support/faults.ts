/** What may happen to an upload on its way; the comment says what the index has afterwards. */
export const uploadFaults = [
  "connect", // nothing: the connection is reset before anything is read
  "headers", // nothing: reset after the header
  "body-25", // nothing: reset after a quarter of the body
  "body-75", // nothing: reset after three quarters
  "close-75", // nothing: closed after three quarters
  "before-answer", // the file: reset when the index has answered
  "close-before-answer", // the file: closed when the index has answered
  "in-answer", // the file: half of the answer, then closed
  "stored-504", // the file: a gateway's 504
  "delay", // the file, late
  "throttle", // the file, slowly
  "500",
  "502", // nothing: an HTML page
  "503", // nothing, with Retry-After in seconds
  "429", // nothing, with Retry-After as a date
  "408",
  "early-503", // nothing: answered after the header, closed while the body is still coming
  "html-200", // nothing: a page that has nothing to do with the index, with 200
  "lie", // nothing: 200 as the index answers
] as const;

/** What may happen to a page of the index. */
export const pageFaults = [
  "page-reset",
  "page-500",
  "page-html", // 200 with a page that lists nothing
  "page-truncated", // half of the document, as if that were all
  "page-old", // as it was before the first upload
] as const;

export type UploadFault = (typeof uploadFaults)[number];
export type PageFault = (typeof pageFaults)[number];
export type Fault = UploadFault | PageFault;

/** Which fault happens to the upload, or the page, of that number (1 is the first). */
export interface FaultScript {
  readonly upload?: (number: number) => UploadFault | undefined;
  readonly page?: (number: number) => PageFault | undefined;
}

/** One fault, at one request. */
export function onlyOnce(fault: Fault, at: number): FaultScript {
  const isPage = (one: Fault): one is PageFault => (pageFaults as readonly Fault[]).includes(one);
  if (isPage(fault)) return { page: (number) => (number === at ? fault : undefined) };
  return { upload: (number) => (number === at ? fault : undefined) };
}

const page = (words: string): string =>
  `<!DOCTYPE html><html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`;

/** What is answered in the index's place. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const html = (status: number, words: string, headers = {}): Reply => ({
  status,
  headers: { "content-type": "text/html", ...headers },
  body: page(words),
});

/** The faults that are an answer, and nothing of which reaches the index. */
export const replies: Readonly<Partial<Record<Fault, () => Reply>>> = {
  "500": () => ({
    status: 500,
    headers: { "content-type": "text/plain" },
    body: "Internal Server Error",
  }),
  "502": () => html(502, "502 Bad Gateway"),
  "503": () => html(503, "Service Unavailable", { "retry-after": "1" }),
  "429": () => html(429, "Too Many Requests", { "retry-after": new Date().toUTCString() }),
  "408": () => html(408, "Request Timeout"),
  "early-503": () => html(503, "Service Unavailable", { connection: "close" }),
  "html-200": () => html(200, "Welcome to the hotel's network"),
  lie: () => ({ status: 200, headers: { "content-type": "text/plain; charset=UTF-8" }, body: "" }),
  "page-500": () => html(500, "Internal Server Error"),
  "page-html": () => html(200, "Welcome to the hotel's network"),
};
