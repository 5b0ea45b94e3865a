import { createHttp } from "../../src/http.ts";
import { locateIndex } from "../../src/index/locations.ts";
import {
  type TrustedPublisher,
  type TrustedPublishingOptions,
  trustedPublisher,
} from "../../src/trusted-publishing/trusted-publisher.ts";
import { type RecordingHost, recordingHost } from "../support/recording-host.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface PublishingHost extends RecordingHost {
  readonly secrets: string[];
  /** What `atEnd` was given. */
  readonly tasks: (() => Promise<void> | void)[];
  /** The last value of each state. */
  readonly state: Map<string, string>;
}

/** A host with the environment of a job, which remembers secrets, states and what is to be done at the end. */
export function publishingHost(env: Environment, signal?: AbortSignal): PublishingHost {
  const host = recordingHost();
  const secrets: string[] = [];
  const tasks: PublishingHost["tasks"] = [];
  const state = new Map<string, string>();
  return {
    ...host,
    ...{ env, secrets, tasks, state },
    ...(signal === undefined ? {} : { cancelled: signal }),
    addSecret: (value) => void secrets.push(value),
    atEnd: (task) => void tasks.push(task),
    saveState: (name, value) => void state.set(name, value),
  };
}

interface JobOptions extends Partial<TrustedPublishingOptions> {
  readonly host?: PublishingHost;
}

/** A trusted publisher of an index on loopback; its connections are closed at the end of the block. */
export async function publisherOf(env: Environment, url: string, options: JobOptions = {}) {
  const { host = publishingHost(env), ...rest } = options;
  const http = createHttp();
  const publisher = await trustedPublisher(
    host,
    http,
    locateIndex(new URL("legacy/", url), undefined),
    {
      projects: () => [{ name: "demo-pkg", isOnIndex: false }],
      delay: () => 0,
      ...rest,
    },
  );
  return { host, publisher, http, [Symbol.asyncDispose]: () => http.close() };
}

/** Fails the test where trusted publishing is not available. */
export function available(
  publisher: Awaited<ReturnType<typeof trustedPublisher>>,
): TrustedPublisher {
  if ("unavailable" in publisher) throw new Error(publisher.unavailable);
  return publisher;
}
