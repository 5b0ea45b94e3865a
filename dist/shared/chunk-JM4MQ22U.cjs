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
  endProcessTree: () => endProcessTree,
  endStrays: () => endStrays,
  markName: () => markName
});
module.exports = __toCommonJS(stdin_exports);
var import_node_child_process = require("node:child_process");
var import_node_fs = require("node:fs");
function endProcessTree(pid, options) {
  if (process.platform === "win32") {
    endOnWindows(pid, options.self);
    return;
  }
  const children = childrenByParent();
  const victims = [];
  const collect = (parent) => {
    for (const child of children.get(parent) ?? []) {
      collect(child);
      victims.push(child);
    }
  };
  collect(pid);
  if (options.self) victims.push(pid);
  for (const victim of victims) kill(victim);
}
function kill(pid) {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
var markName = "PYPI_PUBLISH_CHILD";
function endStrays(leader, mark) {
  if (process.platform === "win32" || leader <= 1) return 0;
  const marked = process.platform === "linux" ? markedProcesses(mark) : [];
  const ended = marked.filter(kill).length;
  return kill(-leader) ? Math.max(ended, 1) : ended;
}
function markedProcesses(mark) {
  return (0, import_node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).filter((name) => {
    try {
      return (0, import_node_fs.readFileSync)(`/proc/${name}/environ`, "latin1").includes(`${markName}=${mark}\0`);
    } catch {
      return false;
    }
  }).map(Number);
}
function endOnWindows(pid, self) {
  const victims = self ? [pid] : (0, import_node_child_process.execFileSync)("powershell", [
    "-NoProfile",
    "-Command",
    `(Get-CimInstance Win32_Process -Filter 'ParentProcessId=${pid}').ProcessId`
  ]).toString().split(/\s+/).map(Number).filter((child) => child > 0);
  for (const victim of victims) {
    try {
      (0, import_node_child_process.execFileSync)("taskkill", ["/PID", String(victim), "/T", "/F"], { stdio: "ignore" });
    } catch {
    }
  }
}
function childrenByParent() {
  const children = /* @__PURE__ */ new Map();
  const pairs = process.platform === "linux" ? pairsFromProc() : pairsFromPs();
  for (const [pid, parent] of pairs) children.set(parent, [...children.get(parent) ?? [], pid]);
  return children;
}
function pairsFromProc() {
  return (0, import_node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const fields = (0, import_node_fs.readFileSync)(`/proc/${name}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
      return [[Number(name), Number(fields[1])]];
    } catch {
      return [];
    }
  });
}
var pairsFromPs = () => (0, import_node_child_process.execFileSync)("ps", ["-A", "-o", "pid=,ppid="]).toString().trim().split("\n").map((line) => line.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => [pid, parent]);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  endProcessTree,
  endStrays,
  markName
});
