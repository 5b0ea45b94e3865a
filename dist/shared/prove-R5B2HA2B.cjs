var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  proveTrustedPublisher: () => proveTrustedPublisher
});
module.exports = __toCommonJS(stdin_exports);
async function proveTrustedPublisher(publisher, index, projects, { log }) {
  const missing = projects.filter(({ isOnIndex }) => !isOnIndex).map(({ name }) => name);
  if (missing.length > 0) {
    log.info(
      `No token was asked for: ${index.title} lacks ${missing.join(", ")}, and giving one could create the project; the job has an identity to ask with`
    );
    return false;
  }
  try {
    await publisher.credential();
  } finally {
    await publisher.end();
  }
  log.info(`Proved: ${index.title} gives this job a token`);
  return true;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  proveTrustedPublisher
});
