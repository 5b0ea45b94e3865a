import type { Environment } from "../host/host.ts";
import type { NetworkInputs } from "../network.ts";

/** The one index that an installer may ask, and how it is reached. */
export interface IndexSettings {
  readonly url: URL;
  /** PEM files by which the index is known, and this client. */
  readonly network?: NetworkInputs | undefined;
  /** Further settings of pip by their variables, such as `PIP_CERT`. */
  readonly pip?: Environment;
}

/** The variables that may hold a credential, which the installer is meant to have. */
export const indexVariables = /^(PIP_INDEX_URL|UV_DEFAULT_INDEX)$/;

/** In variables, since a URL may hold a credential, and arguments are seen by everybody. */
export const pipVariables = ({ url, network, pip = {} }: IndexSettings): Environment => ({
  ...pip,
  PIP_INDEX_URL: url.href,
  ...(network?.caCertificate === undefined
    ? {}
    : { PIP_CERT: network.caCertificate, REQUESTS_CA_BUNDLE: network.caCertificate }),
  // pip takes a client certificate in one file with its key.
  ...(network?.clientCertificate === undefined || network.clientKey !== undefined
    ? {}
    : { PIP_CLIENT_CERT: network.clientCertificate }),
});

export const uvVariables = ({ url, network, pip = {} }: IndexSettings): Environment => ({
  UV_DEFAULT_INDEX: url.href,
  ...(pip["PIP_CERT"] === undefined ? {} : { SSL_CERT_FILE: pip["PIP_CERT"] }),
  ...(network?.caCertificate === undefined ? {} : { SSL_CERT_FILE: network.caCertificate }),
  ...(network?.clientCertificate === undefined || network.clientKey !== undefined
    ? {}
    : { SSL_CLIENT_CERT: network.clientCertificate }),
});
