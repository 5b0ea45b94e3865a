import { resolve } from "node:path";
import type { Host } from "./host/host.ts";
import { readAuthorities, readClientCertificate } from "./http/certificates.ts";
import { createHttp, type Http } from "./http.ts";
import type { InputReader } from "./inputs.ts";

/** Files with certificates, as the inputs name them; absolute. */
export interface NetworkInputs {
  readonly caCertificate: string | undefined;
  readonly clientCertificate: string | undefined;
  readonly clientKey: string | undefined;
}

export const readNetwork = (input: InputReader): NetworkInputs => ({
  caCertificate: absolute(input.optionalPath("ca-certificate")),
  clientCertificate: absolute(input.optionalPath("client-certificate")),
  clientKey: absolute(input.optionalPath("client-key")),
});

const absolute = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(path);

const nothing = { caCertificate: undefined, clientCertificate: undefined, clientKey: undefined };

/**
 * The way to the network for a stage, until it ends: with the proxies of the environment, and the
 * certificates that inputs and environment name. `certificate-invalid` where these cannot be used.
 */
export async function openHttp(host: Host, inputs: NetworkInputs = nothing): Promise<Http> {
  const authorities = await readAuthorities(inputs.caCertificate, host);
  const client = await readClientCertificate(inputs, host);
  const http = createHttp({
    onRequest: host.log.debug,
    onRetry: host.log.info,
    network: {
      env: host.env,
      ...(authorities === undefined ? {} : { authorities }),
      ...(client === undefined ? {} : { clientCertificate: client }),
    },
  });
  host.atEnd(() => http.close());
  return http;
}
