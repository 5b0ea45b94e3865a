// The parts of undici that are used: its entry also loads fetch, WebSockets and mocks, which takes
// longer than a whole upload of a small file.
import methods from "undici/lib/api/index.js";
import Agent from "undici/lib/dispatcher/agent.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
import Pool from "undici/lib/dispatcher/pool.js";
import ProxyAgent from "undici/lib/dispatcher/proxy-agent.js";

// As the entry does; a proxy's tunnel is a `connect`.
Object.assign(Dispatcher.prototype, methods);

export type { Dispatcher } from "undici";
export { Agent, Pool, ProxyAgent };
