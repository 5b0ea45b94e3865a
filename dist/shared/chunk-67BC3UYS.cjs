var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  startIndex: () => startIndex
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_PQYY4RLX = require("./chunk-PQYY4RLX.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_chunk_UL4WNEGY = require("./chunk-UL4WNEGY.cjs");
var import_node_http = require("node:http");
var import_promises = require("node:timers/promises");
var import_node_crypto = require("node:crypto");
var import_promises2 = require("node:fs/promises");
var import_node_path = require("node:path");
var import_types = require("node:util/types");
var import_promises3 = require("node:stream/promises");
var import_types2 = require("node:util/types");
var import_node_crypto2 = require("node:crypto");
var import_promises4 = require("node:fs/promises");
var import_node_http2 = require("node:http");
var import_node_path2 = require("node:path");
var import_consumers = require("node:stream/consumers");
var import_node_crypto3 = require("node:crypto");
var import_node_crypto4 = require("node:crypto");
var import_node_crypto5 = require("node:crypto");
var import_promises5 = require("node:fs/promises");
var import_node_fs = require("node:fs");
var import_promises6 = require("node:stream/promises");
var import_node_crypto6 = require("node:crypto");
var import_node_crypto7 = require("node:crypto");
var import_promises7 = require("node:fs/promises");
var import_promises8 = require("node:stream/promises");
var import_node_crypto8 = require("node:crypto");
var import_promises9 = require("node:fs/promises");
var import_node_path3 = require("node:path");
var require_sbmh = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/deps/streamsearch/sbmh.js"(exports2, module2) {
    "use strict";
    var { EventEmitter } = (0, import_chunk_UL4WNEGY.__require)("node:events");
    var { inherits } = (0, import_chunk_UL4WNEGY.__require)("node:util");
    function SBMH(needle) {
      if (typeof needle === "string") {
        needle = Buffer.from(needle);
      }
      if (!Buffer.isBuffer(needle)) {
        throw new TypeError("The needle has to be a String or a Buffer.");
      }
      const needleLength = needle.length;
      const needleLastCharIndex = needleLength - 1;
      if (needleLength === 0) {
        throw new Error("The needle cannot be an empty String/Buffer.");
      }
      if (needleLength > 256) {
        throw new Error("The needle cannot have a length bigger than 256.");
      }
      this.maxMatches = Infinity;
      this.matches = 0;
      this._occ = new Uint16Array(256).fill(needleLength);
      this._lookbehind_size = 0;
      this._needle = needle;
      this._bufpos = 0;
      this._lookbehind = Buffer.alloc(needleLastCharIndex);
      for (var i = 0; i < needleLastCharIndex; ++i) {
        this._occ[needle[i]] = needleLastCharIndex - i;
      }
    }
    inherits(SBMH, EventEmitter);
    SBMH.prototype.reset = function() {
      this._lookbehind_size = 0;
      this.matches = 0;
      this._bufpos = 0;
    };
    SBMH.prototype.push = function(chunk, pos) {
      if (!Buffer.isBuffer(chunk)) {
        chunk = Buffer.from(chunk, "binary");
      }
      const chlen = chunk.length;
      this._bufpos = pos || 0;
      let r;
      while (r !== chlen && this.matches < this.maxMatches) {
        r = this._sbmh_feed(chunk);
      }
      return r;
    };
    SBMH.prototype._sbmh_feed = function(data) {
      const len = data.length;
      const needle = this._needle;
      const needleLength = needle.length;
      const needleLastCharIndex = needleLength - 1;
      const needleLastChar = needle[needleLastCharIndex];
      let pos = -this._lookbehind_size;
      let ch;
      if (pos < 0) {
        while (pos < 0 && pos <= len - needleLength) {
          ch = data[pos + needleLastCharIndex];
          if (ch === needleLastChar && this._sbmh_memcmp(data, pos, needleLastCharIndex)) {
            this._lookbehind_size = 0;
            ++this.matches;
            this.emit("info", true);
            return this._bufpos = pos + needleLength;
          }
          pos += this._occ[ch];
        }
        while (pos < 0 && !this._sbmh_memcmp(data, pos, len - pos)) {
          ++pos;
        }
        if (pos >= 0) {
          this.emit("info", false, this._lookbehind, 0, this._lookbehind_size);
          this._lookbehind_size = 0;
        } else {
          const bytesToCutOff = this._lookbehind_size + pos;
          if (bytesToCutOff > 0) {
            this.emit("info", false, this._lookbehind, 0, bytesToCutOff);
          }
          this._lookbehind_size -= bytesToCutOff;
          this._lookbehind.copy(this._lookbehind, 0, bytesToCutOff, this._lookbehind_size);
          data.copy(this._lookbehind, this._lookbehind_size);
          this._lookbehind_size += len;
          this._bufpos = len;
          return len;
        }
      }
      pos = data.indexOf(needle, pos + this._bufpos);
      if (pos !== -1) {
        ++this.matches;
        if (pos === 0) {
          this.emit("info", true);
        } else {
          this.emit("info", true, data, this._bufpos, pos);
        }
        return this._bufpos = pos + needleLength;
      }
      pos = len - needleLastCharIndex;
      if (pos < 0) {
        pos = 0;
      }
      while (pos !== len && (data[pos] !== needle[0] || Buffer.compare(
        data.subarray(pos + 1, len),
        needle.subarray(1, len - pos)
      ) !== 0)) {
        ++pos;
      }
      if (pos !== len) {
        data.copy(this._lookbehind, 0, pos, len);
        this._lookbehind_size = len - pos;
      }
      if (pos !== 0) {
        this.emit("info", false, data, this._bufpos, pos);
      }
      this._bufpos = len;
      return len;
    };
    SBMH.prototype._sbmh_lookup_char = function(data, pos) {
      return pos < 0 ? this._lookbehind[this._lookbehind_size + pos] : data[pos];
    };
    SBMH.prototype._sbmh_memcmp = function(data, pos, len) {
      for (var i = 0; i < len; ++i) {
        if (this._sbmh_lookup_char(data, pos + i) !== this._needle[i]) {
          return false;
        }
      }
      return true;
    };
    module2.exports = SBMH;
  }
});
var require_PartStream = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/deps/dicer/lib/PartStream.js"(exports2, module2) {
    "use strict";
    var inherits = (0, import_chunk_UL4WNEGY.__require)("node:util").inherits;
    var ReadableStream = (0, import_chunk_UL4WNEGY.__require)("node:stream").Readable;
    function PartStream(opts) {
      ReadableStream.call(this, opts);
    }
    inherits(PartStream, ReadableStream);
    PartStream.prototype._read = function(n) {
    };
    module2.exports = PartStream;
  }
});
var require_getLimit = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/utils/getLimit.js"(exports2, module2) {
    "use strict";
    module2.exports = function getLimit(limits, name, defaultLimit) {
      if (!limits || limits[name] === void 0 || limits[name] === null) {
        return defaultLimit;
      }
      if (typeof limits[name] !== "number" || isNaN(limits[name])) {
        throw new TypeError("Limit " + name + " is not a valid number");
      }
      return limits[name];
    };
  }
});
var require_HeaderParser = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/deps/dicer/lib/HeaderParser.js"(exports2, module2) {
    "use strict";
    var EventEmitter = (0, import_chunk_UL4WNEGY.__require)("node:events").EventEmitter;
    var inherits = (0, import_chunk_UL4WNEGY.__require)("node:util").inherits;
    var getLimit = require_getLimit();
    var B_DCRLF = Buffer.from("\r\n\r\n");
    var S_DCRLF = "\r\n\r\n";
    function HeaderParser(cfg) {
      EventEmitter.call(this);
      cfg = cfg || {};
      this.nread = 0;
      this.maxed = false;
      this.dropped = 0;
      this.npairs = 0;
      this.maxHeaderPairs = getLimit(cfg, "maxHeaderPairs", 2e3);
      this.maxHeaderSize = getLimit(cfg, "maxHeaderSize", 80 * 1024);
      this.buffer = "";
      this.header = /* @__PURE__ */ Object.create(null);
      this.finished = false;
      this.tail = "";
    }
    inherits(HeaderParser, EventEmitter);
    HeaderParser.prototype.push = function(data) {
      if (!Buffer.isBuffer(data)) {
        data = Buffer.from(data, "binary");
      }
      let end = data.length;
      let appendEnd = data.length;
      let found = false;
      let splitTail = 0;
      const tail = this.tail;
      for (let i = tail.length; i > 0; --i) {
        if (tail.endsWith(S_DCRLF.slice(0, i))) {
          let matched = data.length >= S_DCRLF.length - i;
          for (let j = i; matched && j < S_DCRLF.length; ++j) {
            matched = data[j - i] === S_DCRLF.charCodeAt(j);
          }
          if (matched) {
            end = S_DCRLF.length - i;
            appendEnd = 0;
            splitTail = i;
            found = true;
            break;
          }
        }
      }
      if (!found) {
        const pos = data.indexOf(B_DCRLF);
        if (pos !== -1) {
          end = pos + B_DCRLF.length;
          appendEnd = pos;
          found = true;
        }
      }
      if (!found) {
        this.tail = data.length >= 3 ? data.toString("binary", data.length - 3) : (tail + data.toString("binary")).slice(-3);
      } else {
        this.tail = "";
      }
      if (appendEnd !== 0 && !this.maxed) {
        const remaining = this.maxHeaderSize - this.nread;
        if (appendEnd >= remaining) {
          this.buffer += data.toString("binary", 0, remaining);
          this.nread = this.maxHeaderSize;
          this.maxed = true;
          this.dropped = appendEnd - remaining;
        } else {
          this.buffer += data.toString("binary", 0, appendEnd);
          this.nread += appendEnd;
        }
      } else {
        this.dropped += appendEnd;
      }
      if (found) {
        const buffered = splitTail - this.dropped;
        if (buffered > 0) {
          this.buffer = this.buffer.slice(0, this.buffer.length - buffered);
        }
        this._finish();
        return end;
      }
    };
    HeaderParser.prototype.reset = function() {
      this.finished = false;
      this.nread = this.npairs = 0;
      this.maxed = false;
      this.buffer = "";
      this.header = /* @__PURE__ */ Object.create(null);
      this.tail = "";
      this.dropped = 0;
    };
    HeaderParser.prototype._finish = function() {
      if (this.buffer) {
        this._parseHeader();
      }
      const header = this.header;
      this.header = /* @__PURE__ */ Object.create(null);
      this.buffer = "";
      this.tail = "";
      this.finished = true;
      this.nread = this.npairs = 0;
      this.maxed = false;
      this.dropped = 0;
      this.emit("header", header);
    };
    HeaderParser.prototype._parseHeader = function() {
      if (this.npairs === this.maxHeaderPairs) {
        return;
      }
      const buffer = this.buffer;
      let h;
      let lineStart = 0;
      while (lineStart < buffer.length) {
        let lineEnd = buffer.indexOf("\r\n", lineStart);
        if (lineEnd === -1) {
          lineEnd = buffer.length;
        }
        if (lineEnd === lineStart) {
          lineStart = lineEnd + 2;
          continue;
        }
        const line = buffer.slice(lineStart, lineEnd);
        if (line.includes("\r") || line.includes("\n")) {
          return;
        }
        if ((buffer[lineStart] === "	" || buffer[lineStart] === " ") && h) {
          this.header[h][this.header[h].length - 1] += buffer.slice(lineStart, lineEnd);
          lineStart = lineEnd + 2;
          continue;
        }
        const posColon = buffer.indexOf(":", lineStart);
        if (posColon === -1 || posColon === lineStart || posColon > lineEnd) {
          return;
        }
        h = buffer.slice(lineStart, posColon).toLowerCase();
        let valueStart = posColon + 1;
        if (buffer[valueStart] === " " || buffer[valueStart] === "	") {
          ++valueStart;
        }
        const values = this.header[h] || (this.header[h] = []);
        values.push(buffer.slice(valueStart, lineEnd));
        if (++this.npairs === this.maxHeaderPairs) {
          break;
        }
        lineStart = lineEnd + 2;
      }
    };
    module2.exports = HeaderParser;
  }
});
var require_Dicer = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/deps/dicer/lib/Dicer.js"(exports2, module2) {
    "use strict";
    var WritableStream = (0, import_chunk_UL4WNEGY.__require)("node:stream").Writable;
    var inherits = (0, import_chunk_UL4WNEGY.__require)("node:util").inherits;
    var StreamSearch = require_sbmh();
    var PartStream = require_PartStream();
    var HeaderParser = require_HeaderParser();
    var DASH = 45;
    var B_ONEDASH = Buffer.from("-");
    var B_CRLF = Buffer.from("\r\n");
    var EMPTY_FN = function() {
    };
    function Dicer2(cfg) {
      if (!(this instanceof Dicer2)) {
        return new Dicer2(cfg);
      }
      WritableStream.call(this, cfg);
      if (!cfg || !cfg.headerFirst && typeof cfg.boundary !== "string") {
        throw new TypeError("Boundary required");
      }
      if (typeof cfg.boundary === "string") {
        this.setBoundary(cfg.boundary);
      } else {
        this._bparser = void 0;
      }
      this._headerFirst = cfg.headerFirst;
      this._dashes = 0;
      this._parts = 0;
      this._finished = false;
      this._realFinish = false;
      this._isPreamble = true;
      this._justMatched = false;
      this._firstWrite = true;
      this._inHeader = true;
      this._part = void 0;
      this._cb = void 0;
      this._ignoreData = false;
      this._partOpts = { highWaterMark: cfg.partHwm };
      this._pause = false;
      const self = this;
      this._hparser = new HeaderParser(cfg);
      this._hparser.on("header", function(header) {
        self._inHeader = false;
        self._part.emit("header", header);
      });
    }
    inherits(Dicer2, WritableStream);
    Dicer2.prototype.emit = function(ev) {
      if (ev === "finish" && !this._realFinish) {
        if (!this._finished) {
          const self = this;
          process.nextTick(function() {
            self.emit("error", new Error("Unexpected end of multipart data"));
            if (self._part && !self._ignoreData) {
              const type = self._isPreamble ? "Preamble" : "Part";
              self._part.emit("error", new Error(type + " terminated early due to unexpected end of multipart data"));
              self._part.push(null);
              process.nextTick(function() {
                self._realFinish = true;
                self.emit("finish");
                self._realFinish = false;
              });
              return;
            }
            self._realFinish = true;
            self.emit("finish");
            self._realFinish = false;
          });
        }
      } else {
        WritableStream.prototype.emit.apply(this, arguments);
      }
    };
    Dicer2.prototype._write = function(data, encoding, cb) {
      if (!this._hparser && !this._bparser) {
        return cb();
      }
      if (this._headerFirst && this._isPreamble) {
        if (!this._part) {
          this._part = new PartStream(this._partOpts);
          if (this.listenerCount("preamble") !== 0) {
            this.emit("preamble", this._part);
          } else {
            this._ignore();
          }
        }
        const r = this._hparser.push(data);
        if (!this._inHeader && r !== void 0 && r < data.length) {
          data = data.slice(r);
        } else {
          return cb();
        }
      }
      if (this._firstWrite) {
        this._bparser.push(B_CRLF);
        this._firstWrite = false;
      }
      this._bparser.push(data);
      if (this._pause) {
        this._cb = cb;
      } else {
        cb();
      }
    };
    Dicer2.prototype.reset = function() {
      this._part = void 0;
      this._bparser = void 0;
      this._hparser = void 0;
    };
    Dicer2.prototype.setBoundary = function(boundary) {
      const self = this;
      this._bparser = new StreamSearch("\r\n--" + boundary);
      this._bparser.on("info", function(isMatch, data, start, end) {
        self._oninfo(isMatch, data, start, end);
      });
    };
    Dicer2.prototype._ignore = function() {
      if (this._part && !this._ignoreData) {
        this._ignoreData = true;
        this._part.on("error", EMPTY_FN);
        this._part.resume();
      }
    };
    Dicer2.prototype._oninfo = function(isMatch, data, start, end) {
      let buf;
      const self = this;
      let i = 0;
      let r;
      let shouldWriteMore = true;
      if (!this._part && this._justMatched && data) {
        while (this._dashes < 2 && start + i < end) {
          if (data[start + i] === DASH) {
            ++i;
            ++this._dashes;
          } else {
            if (this._dashes) {
              buf = B_ONEDASH;
            }
            this._dashes = 0;
            break;
          }
        }
        if (this._dashes === 2) {
          if (start + i < end && this.listenerCount("trailer") !== 0) {
            this.emit("trailer", data.slice(start + i, end));
          }
          this.reset();
          this._finished = true;
          if (self._parts === 0) {
            self._realFinish = true;
            self.emit("finish");
            self._realFinish = false;
          }
        }
        if (this._dashes) {
          return;
        }
      }
      if (this._justMatched) {
        this._justMatched = false;
      }
      if (!this._part) {
        this._part = new PartStream(this._partOpts);
        this._part._read = function(n) {
          self._unpause();
        };
        if (this._isPreamble && this.listenerCount("preamble") !== 0) {
          this.emit("preamble", this._part);
        } else if (this._isPreamble !== true && this.listenerCount("part") !== 0) {
          this.emit("part", this._part);
        } else {
          this._ignore();
        }
        if (!this._isPreamble) {
          this._inHeader = true;
        }
      }
      if (data && start < end && !this._ignoreData) {
        if (this._isPreamble || !this._inHeader) {
          if (buf) {
            shouldWriteMore = this._part.push(buf);
          }
          shouldWriteMore = this._part.push(data.slice(start, end));
          if (!shouldWriteMore) {
            this._pause = true;
          }
        } else if (!this._isPreamble && this._inHeader) {
          if (buf) {
            this._hparser.push(buf);
          }
          r = this._hparser.push(data.slice(start, end));
          if (!this._inHeader && r !== void 0 && r < end) {
            this._oninfo(false, data, start + r, end);
          }
        }
      }
      if (isMatch) {
        this._hparser.reset();
        if (this._isPreamble) {
          this._isPreamble = false;
        } else {
          if (start !== end && !this._inHeader) {
            ++this._parts;
            this._part.on("end", function() {
              if (--self._parts === 0) {
                if (self._finished) {
                  self._realFinish = true;
                  self.emit("finish");
                  self._realFinish = false;
                } else {
                  self._unpause();
                }
              }
            });
          }
        }
        this._part.push(null);
        this._part = void 0;
        this._ignoreData = false;
        this._justMatched = true;
        this._dashes = 0;
      }
    };
    Dicer2.prototype._unpause = function() {
      if (!this._pause) {
        return;
      }
      this._pause = false;
      if (this._cb) {
        const cb = this._cb;
        this._cb = void 0;
        cb();
      }
    };
    module2.exports = Dicer2;
  }
});
var require_decodeText = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/utils/decodeText.js"(exports2, module2) {
    "use strict";
    var utf8Decoder = new TextDecoder("utf-8");
    var textDecoders = /* @__PURE__ */ new Map([
      ["utf-8", utf8Decoder],
      ["utf8", utf8Decoder]
    ]);
    function getDecoder(charset) {
      let lc;
      while (true) {
        switch (charset) {
          case "utf-8":
          case "utf8":
            return decoders.utf8;
          case "latin1":
          case "ascii":
          // TODO: Make these a separate, strict decoder?
          case "us-ascii":
          case "iso-8859-1":
          case "iso8859-1":
          case "iso88591":
          case "iso_8859-1":
          case "windows-1252":
          case "iso_8859-1:1987":
          case "cp1252":
          case "x-cp1252":
            return decoders.latin1;
          case "utf16le":
          case "utf-16le":
          case "ucs2":
          case "ucs-2":
            return decoders.utf16le;
          case "base64":
            return decoders.base64;
          default:
            if (lc === void 0) {
              lc = true;
              charset = charset.toLowerCase();
              continue;
            }
            return decoders.other.bind(charset);
        }
      }
    }
    function isAscii(data) {
      for (var i = 0, len = data.length; i < len; ++i) {
        if (data.charCodeAt(i) > 127) {
          return false;
        }
      }
      return true;
    }
    var decoders = {
      utf8: (data, sourceEncoding) => {
        if (data.length === 0) {
          return "";
        }
        if (typeof data === "string") {
          if (isAscii(data)) {
            return data;
          }
          data = Buffer.from(data, sourceEncoding);
        }
        return data.utf8Slice(0, data.length);
      },
      latin1: (data, sourceEncoding) => {
        if (data.length === 0) {
          return "";
        }
        if (typeof data === "string") {
          return data;
        }
        return data.latin1Slice(0, data.length);
      },
      utf16le: (data, sourceEncoding) => {
        if (data.length === 0) {
          return "";
        }
        if (typeof data === "string") {
          data = Buffer.from(data, sourceEncoding);
        }
        return data.ucs2Slice(0, data.length);
      },
      base64: (data, sourceEncoding) => {
        if (data.length === 0) {
          return "";
        }
        if (typeof data === "string") {
          data = Buffer.from(data, sourceEncoding);
        }
        return data.base64Slice(0, data.length);
      },
      other: (data, sourceEncoding) => {
        if (data.length === 0) {
          return "";
        }
        if (typeof data === "string") {
          data = Buffer.from(data, sourceEncoding);
        }
        if (textDecoders.has(exports2.toString())) {
          try {
            return textDecoders.get(exports2).decode(data);
          } catch {
          }
        }
        return typeof data === "string" ? data : data.toString();
      }
    };
    function decodeText(text, sourceEncoding, destEncoding) {
      if (text) {
        return getDecoder(destEncoding)(text, sourceEncoding);
      }
      return text;
    }
    module2.exports = decodeText;
  }
});
var require_parseParams = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/utils/parseParams.js"(exports2, module2) {
    "use strict";
    var decodeText = require_decodeText();
    var RE_ENCODED = /%[a-fA-F0-9][a-fA-F0-9]/g;
    var EncodedLookup = {
      "%00": "\0",
      "%01": "",
      "%02": "",
      "%03": "",
      "%04": "",
      "%05": "",
      "%06": "",
      "%07": "\x07",
      "%08": "\b",
      "%09": "	",
      "%0a": "\n",
      "%0A": "\n",
      "%0b": "\v",
      "%0B": "\v",
      "%0c": "\f",
      "%0C": "\f",
      "%0d": "\r",
      "%0D": "\r",
      "%0e": "",
      "%0E": "",
      "%0f": "",
      "%0F": "",
      "%10": "",
      "%11": "",
      "%12": "",
      "%13": "",
      "%14": "",
      "%15": "",
      "%16": "",
      "%17": "",
      "%18": "",
      "%19": "",
      "%1a": "",
      "%1A": "",
      "%1b": "\x1B",
      "%1B": "\x1B",
      "%1c": "",
      "%1C": "",
      "%1d": "",
      "%1D": "",
      "%1e": "",
      "%1E": "",
      "%1f": "",
      "%1F": "",
      "%20": " ",
      "%21": "!",
      "%22": '"',
      "%23": "#",
      "%24": "$",
      "%25": "%",
      "%26": "&",
      "%27": "'",
      "%28": "(",
      "%29": ")",
      "%2a": "*",
      "%2A": "*",
      "%2b": "+",
      "%2B": "+",
      "%2c": ",",
      "%2C": ",",
      "%2d": "-",
      "%2D": "-",
      "%2e": ".",
      "%2E": ".",
      "%2f": "/",
      "%2F": "/",
      "%30": "0",
      "%31": "1",
      "%32": "2",
      "%33": "3",
      "%34": "4",
      "%35": "5",
      "%36": "6",
      "%37": "7",
      "%38": "8",
      "%39": "9",
      "%3a": ":",
      "%3A": ":",
      "%3b": ";",
      "%3B": ";",
      "%3c": "<",
      "%3C": "<",
      "%3d": "=",
      "%3D": "=",
      "%3e": ">",
      "%3E": ">",
      "%3f": "?",
      "%3F": "?",
      "%40": "@",
      "%41": "A",
      "%42": "B",
      "%43": "C",
      "%44": "D",
      "%45": "E",
      "%46": "F",
      "%47": "G",
      "%48": "H",
      "%49": "I",
      "%4a": "J",
      "%4A": "J",
      "%4b": "K",
      "%4B": "K",
      "%4c": "L",
      "%4C": "L",
      "%4d": "M",
      "%4D": "M",
      "%4e": "N",
      "%4E": "N",
      "%4f": "O",
      "%4F": "O",
      "%50": "P",
      "%51": "Q",
      "%52": "R",
      "%53": "S",
      "%54": "T",
      "%55": "U",
      "%56": "V",
      "%57": "W",
      "%58": "X",
      "%59": "Y",
      "%5a": "Z",
      "%5A": "Z",
      "%5b": "[",
      "%5B": "[",
      "%5c": "\\",
      "%5C": "\\",
      "%5d": "]",
      "%5D": "]",
      "%5e": "^",
      "%5E": "^",
      "%5f": "_",
      "%5F": "_",
      "%60": "`",
      "%61": "a",
      "%62": "b",
      "%63": "c",
      "%64": "d",
      "%65": "e",
      "%66": "f",
      "%67": "g",
      "%68": "h",
      "%69": "i",
      "%6a": "j",
      "%6A": "j",
      "%6b": "k",
      "%6B": "k",
      "%6c": "l",
      "%6C": "l",
      "%6d": "m",
      "%6D": "m",
      "%6e": "n",
      "%6E": "n",
      "%6f": "o",
      "%6F": "o",
      "%70": "p",
      "%71": "q",
      "%72": "r",
      "%73": "s",
      "%74": "t",
      "%75": "u",
      "%76": "v",
      "%77": "w",
      "%78": "x",
      "%79": "y",
      "%7a": "z",
      "%7A": "z",
      "%7b": "{",
      "%7B": "{",
      "%7c": "|",
      "%7C": "|",
      "%7d": "}",
      "%7D": "}",
      "%7e": "~",
      "%7E": "~",
      "%7f": "\x7F",
      "%7F": "\x7F",
      "%80": "\x80",
      "%81": "\x81",
      "%82": "\x82",
      "%83": "\x83",
      "%84": "\x84",
      "%85": "\x85",
      "%86": "\x86",
      "%87": "\x87",
      "%88": "\x88",
      "%89": "\x89",
      "%8a": "\x8A",
      "%8A": "\x8A",
      "%8b": "\x8B",
      "%8B": "\x8B",
      "%8c": "\x8C",
      "%8C": "\x8C",
      "%8d": "\x8D",
      "%8D": "\x8D",
      "%8e": "\x8E",
      "%8E": "\x8E",
      "%8f": "\x8F",
      "%8F": "\x8F",
      "%90": "\x90",
      "%91": "\x91",
      "%92": "\x92",
      "%93": "\x93",
      "%94": "\x94",
      "%95": "\x95",
      "%96": "\x96",
      "%97": "\x97",
      "%98": "\x98",
      "%99": "\x99",
      "%9a": "\x9A",
      "%9A": "\x9A",
      "%9b": "\x9B",
      "%9B": "\x9B",
      "%9c": "\x9C",
      "%9C": "\x9C",
      "%9d": "\x9D",
      "%9D": "\x9D",
      "%9e": "\x9E",
      "%9E": "\x9E",
      "%9f": "\x9F",
      "%9F": "\x9F",
      "%a0": "\xA0",
      "%A0": "\xA0",
      "%a1": "\xA1",
      "%A1": "\xA1",
      "%a2": "\xA2",
      "%A2": "\xA2",
      "%a3": "\xA3",
      "%A3": "\xA3",
      "%a4": "\xA4",
      "%A4": "\xA4",
      "%a5": "\xA5",
      "%A5": "\xA5",
      "%a6": "\xA6",
      "%A6": "\xA6",
      "%a7": "\xA7",
      "%A7": "\xA7",
      "%a8": "\xA8",
      "%A8": "\xA8",
      "%a9": "\xA9",
      "%A9": "\xA9",
      "%aa": "\xAA",
      "%Aa": "\xAA",
      "%aA": "\xAA",
      "%AA": "\xAA",
      "%ab": "\xAB",
      "%Ab": "\xAB",
      "%aB": "\xAB",
      "%AB": "\xAB",
      "%ac": "\xAC",
      "%Ac": "\xAC",
      "%aC": "\xAC",
      "%AC": "\xAC",
      "%ad": "\xAD",
      "%Ad": "\xAD",
      "%aD": "\xAD",
      "%AD": "\xAD",
      "%ae": "\xAE",
      "%Ae": "\xAE",
      "%aE": "\xAE",
      "%AE": "\xAE",
      "%af": "\xAF",
      "%Af": "\xAF",
      "%aF": "\xAF",
      "%AF": "\xAF",
      "%b0": "\xB0",
      "%B0": "\xB0",
      "%b1": "\xB1",
      "%B1": "\xB1",
      "%b2": "\xB2",
      "%B2": "\xB2",
      "%b3": "\xB3",
      "%B3": "\xB3",
      "%b4": "\xB4",
      "%B4": "\xB4",
      "%b5": "\xB5",
      "%B5": "\xB5",
      "%b6": "\xB6",
      "%B6": "\xB6",
      "%b7": "\xB7",
      "%B7": "\xB7",
      "%b8": "\xB8",
      "%B8": "\xB8",
      "%b9": "\xB9",
      "%B9": "\xB9",
      "%ba": "\xBA",
      "%Ba": "\xBA",
      "%bA": "\xBA",
      "%BA": "\xBA",
      "%bb": "\xBB",
      "%Bb": "\xBB",
      "%bB": "\xBB",
      "%BB": "\xBB",
      "%bc": "\xBC",
      "%Bc": "\xBC",
      "%bC": "\xBC",
      "%BC": "\xBC",
      "%bd": "\xBD",
      "%Bd": "\xBD",
      "%bD": "\xBD",
      "%BD": "\xBD",
      "%be": "\xBE",
      "%Be": "\xBE",
      "%bE": "\xBE",
      "%BE": "\xBE",
      "%bf": "\xBF",
      "%Bf": "\xBF",
      "%bF": "\xBF",
      "%BF": "\xBF",
      "%c0": "\xC0",
      "%C0": "\xC0",
      "%c1": "\xC1",
      "%C1": "\xC1",
      "%c2": "\xC2",
      "%C2": "\xC2",
      "%c3": "\xC3",
      "%C3": "\xC3",
      "%c4": "\xC4",
      "%C4": "\xC4",
      "%c5": "\xC5",
      "%C5": "\xC5",
      "%c6": "\xC6",
      "%C6": "\xC6",
      "%c7": "\xC7",
      "%C7": "\xC7",
      "%c8": "\xC8",
      "%C8": "\xC8",
      "%c9": "\xC9",
      "%C9": "\xC9",
      "%ca": "\xCA",
      "%Ca": "\xCA",
      "%cA": "\xCA",
      "%CA": "\xCA",
      "%cb": "\xCB",
      "%Cb": "\xCB",
      "%cB": "\xCB",
      "%CB": "\xCB",
      "%cc": "\xCC",
      "%Cc": "\xCC",
      "%cC": "\xCC",
      "%CC": "\xCC",
      "%cd": "\xCD",
      "%Cd": "\xCD",
      "%cD": "\xCD",
      "%CD": "\xCD",
      "%ce": "\xCE",
      "%Ce": "\xCE",
      "%cE": "\xCE",
      "%CE": "\xCE",
      "%cf": "\xCF",
      "%Cf": "\xCF",
      "%cF": "\xCF",
      "%CF": "\xCF",
      "%d0": "\xD0",
      "%D0": "\xD0",
      "%d1": "\xD1",
      "%D1": "\xD1",
      "%d2": "\xD2",
      "%D2": "\xD2",
      "%d3": "\xD3",
      "%D3": "\xD3",
      "%d4": "\xD4",
      "%D4": "\xD4",
      "%d5": "\xD5",
      "%D5": "\xD5",
      "%d6": "\xD6",
      "%D6": "\xD6",
      "%d7": "\xD7",
      "%D7": "\xD7",
      "%d8": "\xD8",
      "%D8": "\xD8",
      "%d9": "\xD9",
      "%D9": "\xD9",
      "%da": "\xDA",
      "%Da": "\xDA",
      "%dA": "\xDA",
      "%DA": "\xDA",
      "%db": "\xDB",
      "%Db": "\xDB",
      "%dB": "\xDB",
      "%DB": "\xDB",
      "%dc": "\xDC",
      "%Dc": "\xDC",
      "%dC": "\xDC",
      "%DC": "\xDC",
      "%dd": "\xDD",
      "%Dd": "\xDD",
      "%dD": "\xDD",
      "%DD": "\xDD",
      "%de": "\xDE",
      "%De": "\xDE",
      "%dE": "\xDE",
      "%DE": "\xDE",
      "%df": "\xDF",
      "%Df": "\xDF",
      "%dF": "\xDF",
      "%DF": "\xDF",
      "%e0": "\xE0",
      "%E0": "\xE0",
      "%e1": "\xE1",
      "%E1": "\xE1",
      "%e2": "\xE2",
      "%E2": "\xE2",
      "%e3": "\xE3",
      "%E3": "\xE3",
      "%e4": "\xE4",
      "%E4": "\xE4",
      "%e5": "\xE5",
      "%E5": "\xE5",
      "%e6": "\xE6",
      "%E6": "\xE6",
      "%e7": "\xE7",
      "%E7": "\xE7",
      "%e8": "\xE8",
      "%E8": "\xE8",
      "%e9": "\xE9",
      "%E9": "\xE9",
      "%ea": "\xEA",
      "%Ea": "\xEA",
      "%eA": "\xEA",
      "%EA": "\xEA",
      "%eb": "\xEB",
      "%Eb": "\xEB",
      "%eB": "\xEB",
      "%EB": "\xEB",
      "%ec": "\xEC",
      "%Ec": "\xEC",
      "%eC": "\xEC",
      "%EC": "\xEC",
      "%ed": "\xED",
      "%Ed": "\xED",
      "%eD": "\xED",
      "%ED": "\xED",
      "%ee": "\xEE",
      "%Ee": "\xEE",
      "%eE": "\xEE",
      "%EE": "\xEE",
      "%ef": "\xEF",
      "%Ef": "\xEF",
      "%eF": "\xEF",
      "%EF": "\xEF",
      "%f0": "\xF0",
      "%F0": "\xF0",
      "%f1": "\xF1",
      "%F1": "\xF1",
      "%f2": "\xF2",
      "%F2": "\xF2",
      "%f3": "\xF3",
      "%F3": "\xF3",
      "%f4": "\xF4",
      "%F4": "\xF4",
      "%f5": "\xF5",
      "%F5": "\xF5",
      "%f6": "\xF6",
      "%F6": "\xF6",
      "%f7": "\xF7",
      "%F7": "\xF7",
      "%f8": "\xF8",
      "%F8": "\xF8",
      "%f9": "\xF9",
      "%F9": "\xF9",
      "%fa": "\xFA",
      "%Fa": "\xFA",
      "%fA": "\xFA",
      "%FA": "\xFA",
      "%fb": "\xFB",
      "%Fb": "\xFB",
      "%fB": "\xFB",
      "%FB": "\xFB",
      "%fc": "\xFC",
      "%Fc": "\xFC",
      "%fC": "\xFC",
      "%FC": "\xFC",
      "%fd": "\xFD",
      "%Fd": "\xFD",
      "%fD": "\xFD",
      "%FD": "\xFD",
      "%fe": "\xFE",
      "%Fe": "\xFE",
      "%fE": "\xFE",
      "%FE": "\xFE",
      "%ff": "\xFF",
      "%Ff": "\xFF",
      "%fF": "\xFF",
      "%FF": "\xFF"
    };
    function encodedReplacer(match) {
      return EncodedLookup[match];
    }
    function decodeUtf8Text(text) {
      for (var i = 0, len = text.length; i < len; ++i) {
        if (text.charCodeAt(i) > 127) {
          return decodeText(text, "binary", "utf8");
        }
      }
      return text;
    }
    var STATE_KEY = 0;
    var STATE_VALUE = 1;
    var STATE_CHARSET = 2;
    var STATE_LANG = 3;
    function parseFormDataDisposition(str) {
      if (!str.startsWith('form-data; name="')) {
        return;
      }
      let valueStart = 17;
      let valueEnd = str.indexOf('"', valueStart);
      if (valueEnd === -1 || str.indexOf("\\", valueStart) !== -1) {
        return;
      }
      const res = ["form-data", ["name", decodeUtf8Text(str.slice(valueStart, valueEnd))]];
      let pos = valueEnd + 1;
      while (pos < str.length && str[pos] !== ";") {
        ++pos;
      }
      if (pos === str.length) {
        return res;
      }
      ++pos;
      while (str[pos] === " " || str[pos] === "	") {
        ++pos;
      }
      if (!str.startsWith('filename="', pos)) {
        return;
      }
      valueStart = pos + 10;
      valueEnd = str.indexOf('"', valueStart);
      if (valueEnd === -1 || str.indexOf("\\", valueStart) !== -1) {
        return;
      }
      res.push(["filename", decodeUtf8Text(str.slice(valueStart, valueEnd))]);
      return res;
    }
    function parseParams(str) {
      if (str.indexOf(";") === -1) {
        return [decodeUtf8Text(str)];
      }
      const fastFormData = parseFormDataDisposition(str);
      if (fastFormData !== void 0) {
        return fastFormData;
      }
      const res = [];
      let state = STATE_KEY;
      let charset = "";
      let inquote = false;
      let escaping = false;
      let p = 0;
      let tmp = "";
      const len = str.length;
      for (var i = 0; i < len; ++i) {
        const char = str[i];
        if (char === "\\" && inquote) {
          if (escaping) {
            escaping = false;
          } else {
            escaping = true;
            continue;
          }
        } else if (char === '"') {
          if (!escaping) {
            if (inquote) {
              inquote = false;
              state = STATE_KEY;
              while (i + 1 < len && str[i + 1] !== ";") {
                ++i;
              }
            } else {
              inquote = true;
            }
            continue;
          } else {
            escaping = false;
          }
        } else {
          if (escaping && inquote) {
            tmp += "\\";
          }
          escaping = false;
          if ((state === STATE_CHARSET || state === STATE_LANG) && char === "'") {
            if (state === STATE_CHARSET) {
              state = STATE_LANG;
              charset = tmp.substring(1);
            } else {
              state = STATE_VALUE;
            }
            tmp = "";
            continue;
          } else if (state === STATE_KEY && (char === "*" || char === "=") && res.length) {
            state = char === "*" ? STATE_CHARSET : STATE_VALUE;
            res[p] = [tmp, void 0];
            tmp = "";
            continue;
          } else if (!inquote && char === ";") {
            state = STATE_KEY;
            if (charset) {
              if (tmp.length) {
                tmp = decodeText(
                  tmp.replace(RE_ENCODED, encodedReplacer),
                  "binary",
                  charset
                );
              }
              charset = "";
            } else if (tmp.length) {
              tmp = decodeUtf8Text(tmp);
            }
            if (res[p] === void 0) {
              res[p] = tmp;
            } else {
              res[p][1] = tmp;
            }
            tmp = "";
            ++p;
            continue;
          } else if (!inquote && (char === " " || char === "	")) {
            continue;
          }
        }
        tmp += char;
      }
      if (charset && tmp.length) {
        tmp = decodeText(
          tmp.replace(RE_ENCODED, encodedReplacer),
          "binary",
          charset
        );
      } else if (tmp) {
        tmp = decodeUtf8Text(tmp);
      }
      if (res[p] === void 0) {
        if (tmp) {
          res[p] = tmp;
        }
      } else {
        res[p][1] = tmp;
      }
      return res;
    }
    module2.exports = parseParams;
  }
});
var require_basename = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/utils/basename.js"(exports2, module2) {
    "use strict";
    module2.exports = function basename(path) {
      if (typeof path !== "string") {
        return "";
      }
      for (var i = path.length - 1; i >= 0; --i) {
        switch (path.charCodeAt(i)) {
          case 47:
          // '/'
          case 92:
            path = path.slice(i + 1);
            return path === ".." || path === "." ? "" : path;
        }
      }
      return path === ".." || path === "." ? "" : path;
    };
  }
});
var require_multipart = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/types/multipart.js"(exports2, module2) {
    "use strict";
    var { Readable } = (0, import_chunk_UL4WNEGY.__require)("node:stream");
    var { inherits } = (0, import_chunk_UL4WNEGY.__require)("node:util");
    var Dicer2 = require_Dicer();
    var parseParams = require_parseParams();
    var decodeText = require_decodeText();
    var basename = require_basename();
    var getLimit = require_getLimit();
    var RE_BOUNDARY = /^boundary$/i;
    var RE_FIELD = /^form-data$/i;
    var RE_CHARSET = /^charset$/i;
    var RE_FILENAME = /^filename$/i;
    var RE_NAME = /^name$/i;
    Multipart.detect = /^multipart\/form-data/i;
    function Multipart(boy, cfg) {
      let i;
      let len;
      const self = this;
      let boundary;
      const limits = cfg.limits;
      const isPartAFile = cfg.isPartAFile || ((fieldName, contentType, fileName) => contentType === "application/octet-stream" || fileName !== void 0);
      const parsedConType = cfg.parsedConType || [];
      const defCharset = cfg.defCharset || "utf8";
      const preservePath = cfg.preservePath;
      const fileOpts = { highWaterMark: cfg.fileHwm };
      for (i = 0, len = parsedConType.length; i < len; ++i) {
        if (Array.isArray(parsedConType[i]) && RE_BOUNDARY.test(parsedConType[i][0])) {
          boundary = parsedConType[i][1];
          break;
        }
      }
      function checkFinished() {
        if (nends === 0 && finished2 && !boy._done) {
          finished2 = false;
          self.end();
        }
      }
      if (typeof boundary !== "string") {
        throw new Error("Multipart: Boundary not found");
      }
      const fieldSizeLimit = getLimit(limits, "fieldSize", 1 * 1024 * 1024);
      const fileSizeLimit = getLimit(limits, "fileSize", Infinity);
      const filesLimit = getLimit(limits, "files", Infinity);
      const fieldsLimit = getLimit(limits, "fields", Infinity);
      const partsLimit = getLimit(limits, "parts", Infinity);
      const headerPairsLimit = getLimit(limits, "headerPairs", 2e3);
      const headerSizeLimit = getLimit(limits, "headerSize", 80 * 1024);
      let nfiles = 0;
      let nfields = 0;
      let nends = 0;
      let curFile;
      let curField;
      let finished2 = false;
      this._needDrain = false;
      this._pause = false;
      this._cb = void 0;
      this._nparts = 0;
      this._boy = boy;
      const parserCfg = {
        boundary,
        maxHeaderPairs: headerPairsLimit,
        maxHeaderSize: headerSizeLimit,
        partHwm: fileOpts.highWaterMark,
        highWaterMark: cfg.highWaterMark
      };
      this.parser = new Dicer2(parserCfg);
      this.parser.on("drain", function() {
        self._needDrain = false;
        if (self._cb && !self._pause) {
          const cb = self._cb;
          self._cb = void 0;
          cb();
        }
      }).on("part", function onPart(part) {
        if (++self._nparts > partsLimit) {
          self.parser.removeListener("part", onPart);
          self.parser.on("part", skipPart);
          boy.hitPartsLimit = true;
          boy.emit("partsLimit");
          return skipPart(part);
        }
        if (curField) {
          const field2 = curField;
          field2.emit("end");
          field2.removeAllListeners("end");
        }
        part.on("header", function(header) {
          let contype;
          let fieldname;
          let parsed;
          let charset;
          let encoding;
          let filename;
          let nsize = 0;
          if (header["content-type"]) {
            const contentType = header["content-type"][0];
            if (contentType.length !== 0 && contentType.indexOf(";") === -1 && contentType.indexOf(" ") === -1 && contentType.indexOf("	") === -1) {
              contype = contentType.toLowerCase();
            } else {
              parsed = parseParams(contentType);
              if (parsed[0]) {
                contype = parsed[0].toLowerCase();
                for (i = 0, len = parsed.length; i < len; ++i) {
                  if (RE_CHARSET.test(parsed[i][0])) {
                    charset = parsed[i][1].toLowerCase();
                    break;
                  }
                }
              }
            }
          }
          if (contype === void 0) {
            contype = "text/plain";
          }
          if (charset === void 0) {
            charset = defCharset;
          }
          if (header["content-disposition"]) {
            parsed = parseParams(header["content-disposition"][0]);
            if (!RE_FIELD.test(parsed[0])) {
              return skipPart(part);
            }
            for (i = 0, len = parsed.length; i < len; ++i) {
              if (RE_NAME.test(parsed[i][0])) {
                fieldname = parsed[i][1];
                if (hasBareLineBreak(fieldname)) {
                  return skipPart(part);
                }
              } else if (RE_FILENAME.test(parsed[i][0])) {
                filename = parsed[i][1];
                if (hasBareLineBreak(filename)) {
                  return skipPart(part);
                }
                if (!preservePath) {
                  filename = basename(filename);
                }
              }
            }
          } else {
            return skipPart(part);
          }
          if (header["content-transfer-encoding"]) {
            encoding = header["content-transfer-encoding"][0].toLowerCase();
          } else {
            encoding = "7bit";
          }
          let onData, onEnd;
          if (isPartAFile(fieldname, contype, filename)) {
            if (nfiles === filesLimit) {
              if (!boy.hitFilesLimit) {
                boy.hitFilesLimit = true;
                boy.emit("filesLimit");
              }
              return skipPart(part);
            }
            ++nfiles;
            if (boy.listenerCount("file") === 0) {
              self.parser._ignore();
              return;
            }
            ++nends;
            const file2 = new FileStream(fileOpts);
            curFile = file2;
            file2.on("end", function() {
              --nends;
              self._pause = false;
              checkFinished();
              if (self._cb && !self._needDrain) {
                const cb = self._cb;
                self._cb = void 0;
                cb();
              }
            });
            file2._read = function(n) {
              if (!self._pause) {
                return;
              }
              self._pause = false;
              if (self._cb && !self._needDrain) {
                const cb = self._cb;
                self._cb = void 0;
                cb();
              }
            };
            boy.emit("file", fieldname, file2, filename, encoding, contype);
            onData = function(data) {
              if ((nsize += data.length) > fileSizeLimit) {
                const extralen = fileSizeLimit - nsize + data.length;
                if (extralen > 0) {
                  file2.push(data.slice(0, extralen));
                }
                file2.truncated = true;
                file2.bytesRead = fileSizeLimit;
                part.removeAllListeners("data");
                file2.emit("limit");
                return;
              } else if (!file2.push(data)) {
                self._pause = true;
              }
              file2.bytesRead = nsize;
            };
            onEnd = function() {
              curFile = void 0;
              file2.push(null);
            };
          } else {
            if (nfields === fieldsLimit) {
              if (!boy.hitFieldsLimit) {
                boy.hitFieldsLimit = true;
                boy.emit("fieldsLimit");
              }
              return skipPart(part);
            }
            ++nfields;
            ++nends;
            let buffer = "";
            let truncated = false;
            curField = part;
            onData = function(data) {
              if ((nsize += data.length) > fieldSizeLimit) {
                const extralen = fieldSizeLimit - (nsize - data.length);
                buffer += data.toString("binary", 0, extralen);
                truncated = true;
                part.removeAllListeners("data");
              } else {
                buffer += data.toString("binary");
              }
            };
            onEnd = function() {
              curField = void 0;
              if (buffer.length) {
                buffer = decodeText(buffer, "binary", charset);
              }
              boy.emit("field", fieldname, buffer, false, truncated, encoding, contype);
              --nends;
              checkFinished();
            };
          }
          part._readableState.sync = false;
          part.on("data", onData);
          part.on("end", onEnd);
        }).on("error", function(err) {
          if (curFile) {
            curFile.emit("error", err);
          }
        });
      }).on("error", function(err) {
        boy.emit("error", err);
      }).on("finish", function() {
        finished2 = true;
        checkFinished();
      });
    }
    Multipart.prototype.write = function(chunk, cb) {
      if (!this.parser.writable) {
        cb();
        return;
      }
      const r = this.parser.write(chunk);
      if (r && !this._pause) {
        cb();
      } else {
        this._needDrain = !r;
        this._cb = cb;
      }
    };
    Multipart.prototype.end = function() {
      const self = this;
      if (self.parser.writable) {
        self.parser.end();
      } else if (!self._boy._done) {
        process.nextTick(function() {
          self._boy._done = true;
          self._boy.emit("finish");
        });
      }
    };
    function skipPart(part) {
      part.on("error", () => {
      });
      part.resume();
    }
    function hasBareLineBreak(value) {
      return typeof value === "string" && (value.includes("\r") || value.includes("\n"));
    }
    function FileStream(opts) {
      Readable.call(this, opts);
      this.bytesRead = 0;
      this.truncated = false;
    }
    inherits(FileStream, Readable);
    FileStream.prototype._read = function(n) {
    };
    module2.exports = Multipart;
  }
});
var require_Decoder = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/utils/Decoder.js"(exports2, module2) {
    "use strict";
    var RE_PLUS = /\+/g;
    var HEX = [
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      1,
      1,
      1,
      1,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      1,
      1,
      1,
      1,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    ];
    function Decoder() {
      this.buffer = void 0;
    }
    Decoder.prototype.write = function(str) {
      str = str.replace(RE_PLUS, " ");
      let res = "";
      let i = 0;
      let p = 0;
      const len = str.length;
      for (; i < len; ++i) {
        if (this.buffer !== void 0) {
          if (!HEX[str.charCodeAt(i)]) {
            res += "%" + this.buffer;
            this.buffer = void 0;
            --i;
          } else {
            this.buffer += str[i];
            ++p;
            if (this.buffer.length === 2) {
              res += String.fromCharCode(parseInt(this.buffer, 16));
              this.buffer = void 0;
            }
          }
        } else if (str[i] === "%") {
          if (i > p) {
            res += str.substring(p, i);
            p = i;
          }
          this.buffer = "";
          ++p;
        }
      }
      if (p < len && this.buffer === void 0) {
        res += str.substring(p);
      }
      return res;
    };
    Decoder.prototype.end = function() {
      const res = this.buffer === void 0 ? "" : "%" + this.buffer;
      this.buffer = void 0;
      return res;
    };
    Decoder.prototype.reset = function() {
      this.buffer = void 0;
    };
    module2.exports = Decoder;
  }
});
var require_urlencoded = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/lib/types/urlencoded.js"(exports2, module2) {
    "use strict";
    var Decoder = require_Decoder();
    var decodeText = require_decodeText();
    var getLimit = require_getLimit();
    var RE_CHARSET = /^charset$/i;
    UrlEncoded.detect = /^application\/x-www-form-urlencoded/i;
    function UrlEncoded(boy, cfg) {
      const limits = cfg.limits;
      const parsedConType = cfg.parsedConType;
      this.boy = boy;
      this.fieldSizeLimit = getLimit(limits, "fieldSize", 1 * 1024 * 1024);
      this.fieldNameSizeLimit = getLimit(limits, "fieldNameSize", 100);
      this.fieldsLimit = getLimit(limits, "fields", Infinity);
      let charset;
      for (var i = 0, len = parsedConType.length; i < len; ++i) {
        if (Array.isArray(parsedConType[i]) && RE_CHARSET.test(parsedConType[i][0])) {
          charset = parsedConType[i][1].toLowerCase();
          break;
        }
      }
      if (charset === void 0) {
        charset = cfg.defCharset || "utf8";
      }
      this.decoder = new Decoder();
      this.charset = charset;
      this._fields = 0;
      this._state = "key";
      this._checkingBytes = true;
      this._bytesKey = 0;
      this._bytesVal = 0;
      this._key = "";
      this._val = "";
      this._keyTrunc = false;
      this._valTrunc = false;
      this._hitLimit = false;
    }
    UrlEncoded.prototype.write = function(data, cb) {
      if (this._fields === this.fieldsLimit) {
        if (!this.boy.hitFieldsLimit) {
          this.boy.hitFieldsLimit = true;
          this.boy.emit("fieldsLimit");
        }
        return cb();
      }
      let idxeq;
      let idxamp;
      let i;
      let p = 0;
      const len = data.length;
      while (p < len) {
        if (this._state === "key") {
          idxeq = idxamp = void 0;
          for (i = p; i < len; ++i) {
            if (!this._checkingBytes) {
              ++p;
            }
            if (data[i] === 61) {
              idxeq = i;
              break;
            } else if (data[i] === 38) {
              idxamp = i;
              break;
            }
            if (this._checkingBytes && this._bytesKey === this.fieldNameSizeLimit) {
              this._hitLimit = true;
              break;
            } else if (this._checkingBytes) {
              ++this._bytesKey;
            }
          }
          if (idxeq !== void 0) {
            if (idxeq > p) {
              this._key += this.decoder.write(data.toString("binary", p, idxeq));
            }
            this._endKey();
            this._state = "val";
            this._hitLimit = false;
            this._checkingBytes = true;
            this._val = "";
            this._bytesVal = 0;
            this._valTrunc = false;
            this.decoder.reset();
            p = idxeq + 1;
          } else if (idxamp !== void 0) {
            ++this._fields;
            if (idxamp > p) {
              this._key += this.decoder.write(data.toString("binary", p, idxamp));
            }
            this._endKey();
            const key = this._key;
            const keyTrunc = this._keyTrunc;
            this._hitLimit = false;
            this._checkingBytes = true;
            this._key = "";
            this._bytesKey = 0;
            this._keyTrunc = false;
            this.decoder.reset();
            if (key.length) {
              this.boy.emit(
                "field",
                decodeText(key, "binary", this.charset),
                "",
                keyTrunc,
                false
              );
            }
            p = idxamp + 1;
            if (this._fields === this.fieldsLimit) {
              return cb();
            }
          } else if (this._hitLimit) {
            if (i > p) {
              this._key += this.decoder.write(data.toString("binary", p, i));
            }
            p = i;
            if ((this._bytesKey = this._key.length) >= this.fieldNameSizeLimit) {
              this._key = this._key.substring(0, this.fieldNameSizeLimit);
              this._checkingBytes = false;
              this._keyTrunc = true;
            }
          } else {
            if (p < len) {
              this._key += this.decoder.write(data.toString("binary", p));
            }
            p = len;
          }
        } else {
          idxamp = void 0;
          for (i = p; i < len; ++i) {
            if (!this._checkingBytes) {
              ++p;
            }
            if (data[i] === 38) {
              idxamp = i;
              break;
            }
            if (this._checkingBytes && this._bytesVal === this.fieldSizeLimit) {
              this._hitLimit = true;
              break;
            } else if (this._checkingBytes) {
              ++this._bytesVal;
            }
          }
          if (idxamp !== void 0) {
            ++this._fields;
            if (idxamp > p) {
              this._val += this.decoder.write(data.toString("binary", p, idxamp));
            }
            this._endVal();
            this.boy.emit(
              "field",
              decodeText(this._key, "binary", this.charset),
              decodeText(this._val, "binary", this.charset),
              this._keyTrunc,
              this._valTrunc
            );
            this._state = "key";
            this._hitLimit = false;
            this._checkingBytes = true;
            this._key = "";
            this._bytesKey = 0;
            this._keyTrunc = false;
            this.decoder.reset();
            p = idxamp + 1;
            if (this._fields === this.fieldsLimit) {
              return cb();
            }
          } else if (this._hitLimit) {
            if (i > p) {
              this._val += this.decoder.write(data.toString("binary", p, i));
            }
            p = i;
            if ((this._bytesVal = this._val.length) >= this.fieldSizeLimit) {
              this._val = this._val.substring(0, this.fieldSizeLimit);
              this._checkingBytes = false;
              this._valTrunc = true;
            }
          } else {
            if (p < len) {
              this._val += this.decoder.write(data.toString("binary", p));
            }
            p = len;
          }
        }
      }
      cb();
    };
    UrlEncoded.prototype.end = function() {
      if (this.boy._done) {
        return;
      }
      if (this._state === "key") {
        this._endKey();
        if (this._key.length > 0) {
          this.boy.emit(
            "field",
            decodeText(this._key, "binary", this.charset),
            "",
            this._keyTrunc,
            false
          );
        }
      } else {
        this._endVal();
        this.boy.emit(
          "field",
          decodeText(this._key, "binary", this.charset),
          decodeText(this._val, "binary", this.charset),
          this._keyTrunc,
          this._valTrunc
        );
      }
      this.boy._done = true;
      this.boy.emit("finish");
    };
    UrlEncoded.prototype._endKey = function() {
      this._key += this.decoder.end();
      if (this._key.length > this.fieldNameSizeLimit) {
        this._key = this._key.substring(0, this.fieldNameSizeLimit);
        this._keyTrunc = true;
      }
    };
    UrlEncoded.prototype._endVal = function() {
      this._val += this.decoder.end();
      if (this._val.length > this.fieldSizeLimit) {
        this._val = this._val.substring(0, this.fieldSizeLimit);
        this._valTrunc = true;
      }
    };
    module2.exports = UrlEncoded;
  }
});
var require_busboy = (0, import_chunk_UL4WNEGY.__commonJS)({
  "node_modules/@fastify/busboy/index.js"(exports2, module2) {
    "use strict";
    var WritableStream = (0, import_chunk_UL4WNEGY.__require)("node:stream").Writable;
    var { inherits } = (0, import_chunk_UL4WNEGY.__require)("node:util");
    var Dicer2 = require_Dicer();
    var MultipartParser = require_multipart();
    var UrlencodedParser = require_urlencoded();
    var parseParams = require_parseParams();
    function Busboy(opts) {
      if (!(this instanceof Busboy)) {
        return new Busboy(opts);
      }
      if (typeof opts !== "object") {
        throw new TypeError("Busboy expected an options-Object.");
      }
      if (typeof opts.headers !== "object") {
        throw new TypeError("Busboy expected an options-Object with headers-attribute.");
      }
      if (typeof opts.headers["content-type"] !== "string") {
        throw new TypeError("Missing Content-Type-header.");
      }
      const {
        headers,
        ...streamOptions
      } = opts;
      this.opts = {
        autoDestroy: false,
        ...streamOptions
      };
      WritableStream.call(this, this.opts);
      this._done = false;
      this._parser = this.getParserByHeaders(headers);
      this._finished = false;
    }
    inherits(Busboy, WritableStream);
    Busboy.prototype.emit = function(ev) {
      if (ev === "finish") {
        if (!this._done) {
          this._parser?.end();
          return;
        } else if (this._finished) {
          return;
        }
        this._finished = true;
      }
      WritableStream.prototype.emit.apply(this, arguments);
    };
    Busboy.prototype.getParserByHeaders = function(headers) {
      const parsed = parseParams(headers["content-type"]);
      const cfg = {
        defCharset: this.opts.defCharset,
        fileHwm: this.opts.fileHwm,
        headers,
        highWaterMark: this.opts.highWaterMark,
        isPartAFile: this.opts.isPartAFile,
        limits: this.opts.limits,
        parsedConType: parsed,
        preservePath: this.opts.preservePath
      };
      if (MultipartParser.detect.test(parsed[0])) {
        return new MultipartParser(this, cfg);
      }
      if (UrlencodedParser.detect.test(parsed[0])) {
        return new UrlencodedParser(this, cfg);
      }
      throw new Error("Unsupported Content-Type.");
    };
    Busboy.prototype._write = function(chunk, encoding, cb) {
      this._parser.write(chunk, cb);
    };
    module2.exports = Busboy;
    module2.exports.default = Busboy;
    module2.exports.Busboy = Busboy;
    module2.exports.Dicer = Dicer2;
  }
});
var isFileBody = (body) => typeof body === "object" && "path" in body;
var REVALIDATE = { "Cache-Control": "no-cache" };
var ok = (contentType, body, headers = {}) => ({
  status: 200,
  headers: { ...REVALIDATE, "Content-Type": contentType, ...headers },
  body
});
var plainText = (status, text) => ({
  status,
  headers: { ...REVALIDATE, "Content-Type": "text/plain; charset=UTF-8" },
  body: text
});
var notFound = () => plainText(404, "404 Not Found");
var redirect = (status, location) => ({
  status,
  headers: { ...REVALIDATE, Location: location },
  body: ""
});
var methodNotAllowed = (allowed) => ({
  ...plainText(405, "405 Method Not Allowed"),
  headers: { "Content-Type": "text/plain; charset=UTF-8", Allow: allowed.join(", ") }
});
var sortedJson = (value) => `${JSON.stringify(sortKeys(value))}
`;
var isList = (value) => Array.isArray(value);
function sortKeys(value) {
  if (isList(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
var ESCAPES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;"
};
var escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
function acceptableOffers(header, offers) {
  if (header === void 0) return [...offers];
  const ranges = header.split(",").flatMap(parseMediaRange);
  return offers.map((offer) => ({ offer, weight: weightOf(offer, ranges) })).filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).map(({ offer }) => offer);
}
function parseMediaRange(text) {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(type)) return [];
  const quality = parameters.find((parameter) => /^q\s*=/.test(parameter));
  const weight = quality === void 0 ? 1 : Number(quality.replace(/^q\s*=\s*/, ""));
  const precision = type === "*/*" ? 1 : type.endsWith("/*") ? 2 : 3;
  return [{ type, weight: weight >= 0 && weight <= 1 ? weight : 0, precision }];
}
function weightOf(offer, ranges) {
  const fitting = ranges.filter(({ type, precision }) => {
    if (precision === 3) return type === offer;
    return precision === 1 || offer.startsWith(type.slice(0, -1));
  });
  const best = Math.max(0, ...fitting.map(({ precision }) => precision));
  return Math.max(0, ...fitting.filter((one) => one.precision === best).map((one) => one.weight));
}
var seeHelp = (anchor) => `See https://pypi.org/help/#${anchor} for more information.`;
var refusals = {
  invalidForm: { status: 400, message: "Invalid Form Data." },
  notByToken: {
    status: 403,
    message: "Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See https://pypi.org/help/#apitoken and https://pypi.org/help/#trusted-publishers"
  },
  invalidToken: {
    status: 403,
    message: `Invalid or non-existent authentication information. ${seeHelp("invalid-auth")}`
  },
  notByPublisher: {
    status: 400,
    message: "Non-user identities cannot create new projects. This was probably caused by successfully using a pending publisher but specifying the project name incorrectly (either in the publisher or in your project's metadata). Please ensure that both match. See: https://docs.pypi.org/trusted-publishers/troubleshooting/"
  },
  registration: {
    status: 410,
    message: "Project pre-registration is no longer required or supported, upload your files instead."
  },
  documentation: {
    status: 410,
    message: "Uploading documentation is no longer supported, we recommend using https://readthedocs.org/."
  },
  moved: {
    status: 410,
    message: "This API has moved to https://upload.pypi.org/legacy/. See https://packaging.python.org/guides/migrating-to-pypi-org/#uploading for more information."
  }
};
var STATUSES = {
  308: ["Permanent Redirect", "The resource has been moved to"],
  400: [
    "Bad Request",
    "The server could not comply with the request since it is either malformed or otherwise incorrect."
  ],
  403: ["Forbidden", "Access was denied to this resource."],
  404: ["Not Found", "The resource could not be found."],
  409: ["Conflict", "There was a conflict when trying to complete your request."],
  410: ["Gone", "This resource is no longer available.  No forwarding address is given."],
  429: [
    "Too Many Requests",
    "The action could not be performed because there were too many requests by the client."
  ]
};
var SERVER_ERROR = [
  "Internal Server Error",
  "The server has either erred or is incapable of performing the requested operation."
];
var latin1 = (text) => text.replace(/[^\0-\xff]/gu, "?");
var onOneLine = (text) => text.replace(new RegExp("\\p{Cc}+ *", "gu"), " ");
function refuse({ status, message }, accept) {
  const [title, explanation] = STATUSES[status] ?? SERVER_ERROR;
  const code = `${status} ${latin1(message)}`;
  const type = acceptableOffers(accept ?? "", ["text/html", "application/json"])[0];
  const reason = onOneLine(latin1(message));
  const answer2 = (contentType, body) => ({
    status,
    reason,
    headers: { "Content-Type": contentType },
    body
  });
  if (type === "application/json") {
    const body = { code, message: `${explanation}


${message}

`, title };
    return answer2(type, sortedJson(body));
  }
  if (type === "text/html") {
    const body = `${explanation}<br/><br/>
${escapeHtml(message)}

`;
    return answer2("text/html; charset=UTF-8", htmlPage(escapeHtml(code), body));
  }
  return answer2("text/plain; charset=UTF-8", `${code}

${explanation}


${message}

`);
}
var htmlPage = (title, body) => `<html>
 <head>
  <title>${title}</title>
 </head>
 <body>
  <h1>${title}</h1>
  ${body}
 </body>
</html>`;
var authenticateToken = (authorization) => {
  const [, scheme = "", value = ""] = /^(\S+)\s+(.*)$/s.exec(authorization ?? "") ?? [];
  switch (scheme.toLowerCase()) {
    case "basic":
      return authenticateBasic(value);
    case "bearer":
    case "token":
      return isToken(value) ? void 0 : refusals.invalidToken;
    default:
      return refusals.invalidToken;
  }
};
function tokenOf(authorization) {
  const [, scheme = "", value = ""] = /^(\S+)\s+(.*)$/s.exec(authorization ?? "") ?? [];
  const text = scheme.toLowerCase() === "basic" ? Buffer.from(value, "base64").toString("utf8").replace(/^[^:]*:/, "") : value;
  return text.trim() || void 0;
}
function authenticateBasic(value) {
  const [, user, password = ""] = /^([^:]*):(.*)$/s.exec(Buffer.from(value, "base64").toString("utf8")) ?? [];
  if (user === void 0) return refusals.invalidToken;
  if (user !== "__token__") return refusals.notByToken;
  return isToken(password) ? void 0 : refusals.invalidToken;
}
var isToken = (text) => text.trim().startsWith("pypi-");
var systemErrorCode = (error) => (0, import_types.isNativeError)(error) && "code" in error && typeof error.code === "string" ? error.code : void 0;
var isMissing = (error) => systemErrorCode(error) === "ENOENT";
var UNSUPPORTED = /* @__PURE__ */ new Set(["EISDIR", "EPERM", "EACCES", "EINVAL"]);
async function syncFolder(path) {
  try {
    const handle = await (0, import_promises2.open)(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!UNSUPPORTED.has(systemErrorCode(error) ?? "")) throw error;
  }
}
async function moveIntoPlace(from, to) {
  await (0, import_promises2.rename)(from, to);
  await syncFolder((0, import_node_path.dirname)(to));
}
async function writeDurably(path, content, temporary) {
  const unfinished = (0, import_node_path.join)(temporary, (0, import_node_crypto.randomUUID)());
  try {
    const handle = await (0, import_promises2.open)(unfinished, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveIntoPlace(unfinished, path);
  } catch (error) {
    await (0, import_promises2.rm)(unfinished, { force: true });
    throw error;
  }
}
async function listNames(folder) {
  try {
    return (await (0, import_promises2.readdir)(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
async function readTextIfThere(path) {
  try {
    return await (0, import_promises2.readFile)(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return void 0;
    throw error;
  }
}
var INSTANCE_PATH = "/_/rehearsal/instance";
var LOCK = "serving.txt";
var PATIENCE = 2e3;
var FolderLock = class _FolderLock {
  #path;
  #directory;
  instance = (0, import_node_crypto2.randomUUID)();
  constructor(directory) {
    this.#directory = directory;
    this.#path = (0, import_node_path2.join)(directory, LOCK);
  }
  /** `index-folder-in-use` when an index answers for this folder. */
  static async check(directory) {
    const lock = new _FolderLock(directory);
    const text = await readTextIfThere(lock.#path).catch(() => void 0);
    const [url = "", instance = ""] = (text ?? "").split("\n");
    if (instance === "" || await askInstance(url) !== instance) return lock;
    throw new import_chunk_6CJDLMRJ.PublishError("index-folder-in-use", `\`${directory}\` is served by ${url} already`, {
      hint: "Use that index, stop it, or name another folder"
    });
  }
  async take(url) {
    await writeDurably(this.#path, `${url}
${this.instance}
`, this.#directory);
  }
  async release() {
    await (0, import_promises4.rm)(this.#path, { force: true });
  }
};
function askInstance(url) {
  if (!URL.canParse(INSTANCE_PATH, url)) return Promise.resolve(void 0);
  return new Promise((resolve) => {
    const options = { agent: false, signal: AbortSignal.timeout(PATIENCE) };
    const request = (0, import_node_http2.get)(new URL(INSTANCE_PATH, url), options, (response) => {
      (0, import_consumers.text)(response).then(resolve, () => resolve(void 0));
    });
    request.on("error", () => resolve(void 0));
  });
}
function versionOf(text) {
  const version = (0, import_chunk_KZS7P2PH.parseVersion)(text);
  if (version === void 0) throw new Error(`The index holds the invalid version ${text}`);
  return version;
}
var versionKey = (text) => (0, import_chunk_KZS7P2PH.canonicalizeVersion)(versionOf(text));
var bySerial = (a, b) => a.serial - b.serial;
var byText = (a, b) => a < b ? -1 : Number(a > b);
var byFilename = (a, b) => byText(a.filename, b.filename);
function makeRelease(files, yanks) {
  const [first] = [...files].sort(bySerial);
  if (first === void 0) throw new Error("A release has at least one file");
  const key = versionKey(first.version);
  const yank = yanks.find(({ version }) => versionKey(version) === key);
  return {
    version: first.version,
    parsed: versionOf(first.version),
    files: [...files].sort(byFilename),
    first,
    yanked: yank?.reason
  };
}
function makeProject(normalizedName, files, yanks) {
  const groups = /* @__PURE__ */ new Map();
  for (const file2 of files) {
    const key = versionKey(file2.version);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [file2]);
    else group.push(file2);
  }
  const releases = [...groups.values()].map((group) => makeRelease(group, yanks)).sort((a, b) => (0, import_chunk_KZS7P2PH.compareVersions)(a.parsed, b.parsed));
  const latest = [...files].sort(bySerial).at(-1);
  return {
    name: latest?.form.find(([name]) => name === "name")?.[1] ?? normalizedName,
    normalizedName,
    releases,
    lastSerial: Math.max(0, ...files.map(({ serial }) => serial), ...yanks.map((y) => y.serial))
  };
}
var Catalogue = class {
  #files = /* @__PURE__ */ new Map();
  #byBlake2 = /* @__PURE__ */ new Map();
  #yanks = /* @__PURE__ */ new Map();
  #byProject = /* @__PURE__ */ new Map();
  #byLooks = /* @__PURE__ */ new Map();
  /** Made when asked for; an upload makes only its own project's stale. */
  #projects = /* @__PURE__ */ new Map();
  lastSerial = 0;
  addFile(file2) {
    this.#files.set(file2.filename, file2);
    this.#byBlake2.set(file2.blake2, file2);
    this.#filesOf(file2.project).push(file2);
    this.#noteEvent(file2.project, file2.serial);
  }
  addProject({ project, serial }) {
    this.#filesOf(project);
    this.#noteEvent(project, serial);
  }
  #filesOf(project) {
    const known = this.#byProject.get(project);
    if (known !== void 0) return known;
    const files = [];
    this.#byProject.set(project, files);
    this.#byLooks.set((0, import_chunk_KZS7P2PH.ultranormalizeName)(project), project);
    return files;
  }
  addYank(yank) {
    const key = versionKey(yank.version);
    const others = (this.#yanks.get(yank.project) ?? []).filter(
      ({ version }) => versionKey(version) !== key
    );
    this.#yanks.set(yank.project, [...others, yank]);
    this.#noteEvent(yank.project, yank.serial);
  }
  clear() {
    for (const map of [this.#files, this.#byBlake2, this.#yanks]) map.clear();
    for (const map of [this.#byProject, this.#byLooks, this.#projects]) map.clear();
    this.lastSerial = 0;
  }
  projects() {
    return [...this.#byProject.keys()].sort(byText).flatMap((name) => this.project(name) ?? []);
  }
  project(name) {
    const normalized = (0, import_chunk_KZS7P2PH.normalizeName)(name);
    const known = this.#projects.get(normalized);
    const files = this.#byProject.get(normalized);
    if (known !== void 0 || files === void 0) return known;
    const project = makeProject(normalized, files, this.#yanks.get(normalized) ?? []);
    this.#projects.set(normalized, project);
    return project;
  }
  release(project, version) {
    const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(version);
    if (parsed === void 0) return void 0;
    return this.project(project)?.releases.find(
      (release) => (0, import_chunk_KZS7P2PH.compareVersions)(release.parsed, parsed) === 0
    );
  }
  similarProject(name) {
    return this.#byLooks.get((0, import_chunk_KZS7P2PH.ultranormalizeName)(name));
  }
  file(filename) {
    return this.#files.get(filename);
  }
  fileByBlake2(hex) {
    return this.#byBlake2.get(hex);
  }
  #noteEvent(project, serial) {
    this.#projects.delete(project);
    this.lastSerial = Math.max(this.lastSerial, serial);
  }
};
function latestRelease({ releases }) {
  const newestFirst = [...releases].reverse();
  const available = newestFirst.filter(({ yanked }) => yanked === void 0);
  return available.find(({ parsed }) => !(0, import_chunk_KZS7P2PH.isPrerelease)(parsed)) ?? available[0] ?? newestFirst[0];
}
function formValue(form, name) {
  const value = form.findLast(([field2]) => field2 === name)?.[1];
  return value === "" ? void 0 : value;
}
var formValues = (form, name) => form.filter(([field2, value]) => field2 === name && value !== "").map(([, value]) => value);
function sanitizeForm(form) {
  const unknown = new Set(
    form.filter(([, value]) => (0, import_chunk_KZS7P2PH.strip)(value) === "UNKNOWN").map(([name]) => name)
  );
  return form.filter(([name]) => !unknown.has(name)).map(([name, value]) => [name, value.replaceAll("\0", "\\x00")]);
}
function attestedBy(publisher, form) {
  if (publisher === void 0 || formValue(form, "attestations") === void 0) return {};
  const { repository, workflow, environment = null } = publisher;
  return { publisher: { kind: "GitHub", repository, workflow, environment } };
}
var hasProvenance = ({ publisher }) => publisher !== void 0;
var provenancePath = (project, version, filename) => `/integrity/${project}/${encodeURIComponent(version)}/${encodeURIComponent(filename)}/provenance`;
var OFFERS = [
  "text/html",
  "application/vnd.pypi.simple.v1+html",
  "application/vnd.pypi.simple.v1+json"
];
var API_VERSION = "1.4";
var CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since",
  "Access-Control-Allow-Methods": "GET",
  "Access-Control-Max-Age": "86400",
  "Access-Control-Expose-Headers": "X-PyPI-Last-Serial"
};
var serialHeaders = (serial) => ({
  ...CORS,
  "X-PyPI-Last-Serial": String(serial)
});
function negotiated(accept, serial, render) {
  const type = acceptableOffers(accept, OFFERS)[0] ?? "text/html";
  const contentType = type === "text/html" ? "text/html; charset=UTF-8" : type;
  const body = type.endsWith("json") ? render.json() : render.html();
  return ok(contentType, body, { ...serialHeaders(serial), Vary: "Accept" });
}
function simpleIndex(view, accept) {
  const projects = view.projects();
  return negotiated(accept, view.lastSerial, {
    json: () => sortedJson({
      meta: { "_last-serial": view.lastSerial, "api-version": API_VERSION },
      projects: projects.map(({ name, lastSerial }) => ({ "_last-serial": lastSerial, name }))
    }),
    html: () => indexHtml(projects)
  });
}
var indexHtml = (projects) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta name="pypi:repository-version" content="${API_VERSION}">
    <title>Simple index</title>
  </head>
  <body>
${projects.map((one) => `    <a href="/simple/${one.normalizedName}/">${escapeHtml(one.name)}</a>
`).join("")}  </body>
</html>
`;
var filePath = ({ blake2, filename }) => `/packages/${blake2.slice(0, 2)}/${blake2.slice(2, 4)}/${blake2.slice(4)}/${encodeURIComponent(filename)}`;
var requiresPython = ({ first }) => formValue(first.form, "requires_python");
function simpleDetail(project, accept, base) {
  const listings = project.releases.flatMap(
    (release) => release.files.map((file2) => ({
      file: file2,
      version: release.version,
      url: base + filePath(file2),
      provenance: hasProvenance(file2) ? base + provenancePath(project.normalizedName, release.version, file2.filename) : void 0,
      requiresPython: requiresPython(release),
      yanked: release.yanked
    }))
  );
  return negotiated(accept, project.lastSerial, {
    json: () => detailJson(project, listings),
    html: () => detailHtml(project, listings)
  });
}
function detailJson(project, listings) {
  return sortedJson({
    files: listings.map(fileJson),
    meta: { "_last-serial": project.lastSerial, "api-version": API_VERSION },
    name: project.normalizedName,
    "project-status": { status: "active" },
    versions: project.releases.map(({ version }) => version)
  });
}
var yankedJson = (reason) => reason === void 0 ? false : reason === "" ? true : reason;
var metadataJson = ({ metadataSha256 }) => metadataSha256 === void 0 ? false : { sha256: metadataSha256 };
var fileJson = ({ file: file2, url, ...listing }) => ({
  "core-metadata": metadataJson(file2),
  "data-dist-info-metadata": metadataJson(file2),
  filename: file2.filename,
  hashes: { sha256: file2.sha256 },
  provenance: listing.provenance ?? null,
  "requires-python": listing.requiresPython ?? null,
  size: file2.size,
  // Python writes microseconds.
  "upload-time": file2.uploaded.replace(/(\.\d{3})Z$/, "$1000Z"),
  url,
  yanked: yankedJson(listing.yanked)
});
function fileHtml({ file: file2, url, ...listing }) {
  const attributes = [`href="${escapeHtml(`${url}#sha256=${file2.sha256}`)}"`];
  if (listing.requiresPython !== void 0 && listing.requiresPython !== "") {
    attributes.push(`data-requires-python="${escapeHtml(listing.requiresPython)}"`);
  }
  if (listing.yanked !== void 0) attributes.push(`data-yanked="${escapeHtml(listing.yanked)}"`);
  if (file2.metadataSha256 !== void 0) {
    attributes.push(`data-dist-info-metadata="sha256=${file2.metadataSha256}"`);
    attributes.push(`data-core-metadata="sha256=${file2.metadataSha256}"`);
  }
  if (listing.provenance !== void 0) {
    attributes.push(`data-provenance="${escapeHtml(listing.provenance)}"`);
  }
  return `    <a ${attributes.join(" ")}>${escapeHtml(file2.filename)}</a><br />
`;
}
var detailHtml = (project, listings) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta name="pypi:repository-version" content="${API_VERSION}">
    <meta name="pypi:project-status" content="active">
    <title>Links for ${project.normalizedName}</title>
  </head>
  <body>
    <h1>Links for ${project.normalizedName}</h1>
${listings.map(fileHtml).join("")}  </body>
</html>
<!--SERIAL ${project.lastSerial}-->
`;
var jsonNotFound = () => ({
  ...ok("application/json", '{"message": "Not Found"}'),
  status: 404
});
function projectJson(project, base) {
  const release = latestRelease(project);
  if (release === void 0) return jsonNotFound();
  const releases = project.releases.map((one) => [one.version, filesJson(one, base)]);
  return answer(project, {
    ...releaseFields(project, release, base),
    releases: Object.fromEntries(releases)
  });
}
var releaseJson = (project, release, base) => answer(project, releaseFields(project, release, base));
var answer = (project, fields) => ok("application/json", sortedJson(fields), serialHeaders(project.lastSerial));
var releaseFields = (project, release, base) => ({
  info: infoJson(project, release, base),
  last_serial: project.lastSerial,
  ownership: { organization: null, roles: [] },
  urls: filesJson(release, base),
  vulnerabilities: []
});
var SINGLE_FIELDS = [
  "author",
  "author_email",
  "description",
  "description_content_type",
  "download_url",
  "home_page",
  "keywords",
  "license",
  "license_expression",
  "maintainer",
  "maintainer_email",
  "platform",
  "requires_python",
  "summary"
];
function infoJson(project, release, base) {
  const { form } = release.first;
  const page2 = `${base}/project/${project.normalizedName}/`;
  const single = SINGLE_FIELDS.map((name) => [name, formValue(form, name) ?? null]);
  return {
    ...Object.fromEntries(single),
    bugtrack_url: null,
    classifiers: formValues(form, "classifiers"),
    docs_url: null,
    downloads: { last_day: -1, last_month: -1, last_week: -1 },
    dynamic: listOrNull(form, "dynamic"),
    license_files: listOrNull(form, "license_file"),
    name: project.name,
    package_url: page2,
    project_url: page2,
    project_urls: projectUrls(form),
    provides_extra: listOrNull(form, "provides_extra"),
    release_url: `${page2}${encodeURIComponent(release.version)}/`,
    requires_dist: listOrNull(form, "requires_dist"),
    version: release.version,
    yanked: release.yanked !== void 0,
    yanked_reason: release.yanked || null
  };
}
function listOrNull(form, name) {
  const values = formValues(form, name);
  return values.length === 0 ? null : values;
}
function projectUrls(form) {
  const labelled = formValues(form, "project_urls").map((value) => {
    const comma = value.indexOf(",");
    return [value.slice(0, comma).trim(), value.slice(comma + 1).trim()];
  });
  const old = [
    ["Homepage", formValue(form, "home_page")],
    ["Download", formValue(form, "download_url")]
  ];
  const entries = [...old, ...labelled].flatMap(
    ([label, url]) => url === void 0 ? [] : [[label, url]]
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
var filesJson = (release, base) => release.files.map((file2) => fileJson2(file2, release, base));
var fileJson2 = (file2, release, base) => ({
  comment_text: formValue(file2.form, "comment") ?? null,
  "core-metadata": metadataJson(file2),
  digests: { blake2b_256: file2.blake2, md5: file2.md5, sha256: file2.sha256 },
  downloads: -1,
  filename: file2.filename,
  has_sig: false,
  md5_digest: file2.md5,
  packagetype: formValue(file2.form, "filetype") ?? null,
  python_version: formValue(file2.form, "pyversion") ?? "source",
  requires_python: requiresPython(release) ?? null,
  size: file2.size,
  upload_time: file2.uploaded.slice(0, "2026-01-01T00:00:00".length),
  upload_time_iso_8601: file2.uploaded.replace(/(\.\d{3})Z$/, "$1000Z"),
  url: base + filePath(file2),
  yanked: release.yanked !== void 0,
  yanked_reason: release.yanked || null
});
var STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d5d5, #444); --quiet: light-dark(#595959, #a8a8a8); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0.5rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: normal; min-width: 6rem; }
thead th { color: var(--quiet); }
code { font: 0.875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.3rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
ul.files { list-style: none; padding: 0; }
ul.files a { overflow-wrap: anywhere; }
ul.files li { border-top: 1px solid var(--line); padding: 0.6rem 0; }
@media (max-width: 40rem) { ul.files dl { display: block; } ul.files dd { margin-bottom: 0.3rem; } }
.note { border-left: 3px solid light-dark(#b35900, #ffb366); padding-left: 0.6rem; }
`;
var page = ({
  title,
  up = false,
  content
}) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${up ? `<nav><a href="/">All projects</a></nav>
` : ""}<main>
<h1>${escapeHtml(title)}</h1>
${content}</main>
</body>
</html>
`;
var SHOWN_VERSIONS = 5;
var overviewPage = ({ base }, { store }) => {
  const projects = store.view.projects();
  const content = projects.length === 0 ? "<p>Nothing has been uploaded yet.</p>\n" : overviewTable(projects);
  return ok(
    "text/html; charset=UTF-8",
    page({ title: "Rehearsal index", content: content + usage(base) })
  );
};
var overviewTable = (projects) => `<table>
<thead><tr><th scope="col">Project</th><th scope="col">Releases</th><th scope="col">Summary</th></tr></thead>
<tbody>
${projects.map(overviewRow).join("")}</tbody>
</table>
`;
function overviewRow(project) {
  const address = `/project/${project.normalizedName}/`;
  const newestFirst = [...project.releases].reverse();
  const links = newestFirst.slice(0, SHOWN_VERSIONS).map(({ version }) => escapeHtml(version)).map((version) => `<a href="${address}#${version}">${version}</a>`);
  const hidden = newestFirst.length - links.length;
  const releases = links.join(", ") + (hidden === 0 ? "" : ` and ${hidden} more`);
  const latest = latestRelease(project);
  const summary = (latest && formValue(latest.first.form, "summary")) ?? "";
  return `<tr><th scope="row"><a href="${address}">${escapeHtml(project.name)}</a></th><td>${releases}</td><td>${escapeHtml(summary)}</td></tr>
`;
}
var usage = (base) => `<h2>Use it</h2>
<dl>
<dt>Upload</dt><dd><code>twine upload --repository-url ${escapeHtml(base)}/legacy/ --username __token__ --password pypi-anything dist/*</code></dd>
<dt>Install</dt><dd><code>pip install --index-url ${escapeHtml(base)}/simple/ NAME</code></dd>
</dl>
`;
var projectPage = ({ base }, { store }, [name = ""]) => {
  const project = store.view.project(name);
  if (project === void 0) return notFound();
  const releases = [...project.releases].reverse().map(releaseSection).join("");
  const latest = latestRelease(project);
  const summary = latest && formValue(latest.first.form, "summary");
  const introduction = `${summary === void 0 ? "" : `<p>${escapeHtml(summary)}</p>
`}<p><code>pip install --index-url ${escapeHtml(base)}/simple/ ${escapeHtml(project.name)}</code></p>
`;
  return ok(
    "text/html; charset=UTF-8",
    page({ title: project.name, up: true, content: introduction + releases })
  );
};
function releaseSection(release) {
  const { version, files, yanked } = release;
  const note = yanked === void 0 ? "" : `<p class="note">Yanked${yanked === "" ? "" : `: ${escapeHtml(yanked)}`}</p>
`;
  return `<section>
<h2 id="${escapeHtml(version)}">${escapeHtml(version)}</h2>
${note}<ul class="files">
${files.map(fileItem).join("")}</ul>
</section>
`;
}
var metadataLink = (file2) => file2.metadataSha256 === void 0 ? "" : ` (<a href="${escapeHtml(filePath(file2))}.metadata">METADATA</a>)`;
var fileItem = (file2) => `<li>
<a href="${escapeHtml(filePath(file2))}">${escapeHtml(file2.filename)}</a>${metadataLink(file2)}
<dl>
<dt>Size</dt><dd>${formatSize(file2.size)}</dd>
<dt>Uploaded</dt><dd><time datetime="${file2.uploaded}">${file2.uploaded.slice(0, 19).replace("T", " ")} UTC</time></dd>
<dt>SHA-256</dt><dd><code>${file2.sha256}</code></dd>
<dt>BLAKE2b-256</dt><dd><code>${file2.blake2}</code></dd>
<dt>MD5</dt><dd><code>${file2.md5}</code></dd>
</dl>
</li>
`;
function formatSize(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
var OFFERS2 = ["application/vnd.pypi.integrity.v1+json", "application/json"];
var refused = (status, message) => ({
  ...ok("application/json", sortedJson({ message }), { Vary: "Accept" }),
  status
});
var showProvenance = ({ message }, { store }, captured) => {
  const [name = "", version = "", filename = ""] = captured;
  const release = store.view.release(name, version);
  const file2 = release?.files.find((one) => one.filename === filename);
  const project = store.view.project(name);
  if (file2 === void 0 || project === void 0) return notFound();
  const type = acceptableOffers(message.headers.accept, OFFERS2)[0];
  if (type === void 0) return refused(406, "Request not acceptable");
  const { publisher, form } = file2;
  if (publisher === void 0) return refused(404, `No provenance available for ${filename}`);
  const body = {
    version: 1,
    attestation_bundles: [
      {
        publisher: { ...publisher, claims: null },
        attestations: JSON.parse(formValue(form, "attestations") ?? "[]")
      }
    ]
  };
  return ok(type, sortedJson(body), { ...serialHeaders(project.lastSerial), Vary: "Accept" });
};
var MAX_BODY_SIZE = 64 * 1024;
async function readJsonBody(message) {
  const chunks = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size <= MAX_BODY_SIZE) chunks.push(chunk);
  }
  try {
    const value = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
var LEEWAY = 30;
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function readPart(part) {
  try {
    const value = JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
    return isFields(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var readToken = (token) => token.split(".").length === 3 ? readPart(token.split(".")[1]) : void 0;
var IssuerKeys = class {
  #keys = /* @__PURE__ */ new Map();
  /** The key of that name; an issuer that changed its keys is asked again. */
  async find(issuer, name) {
    const known = this.#keys.get(issuer)?.find(({ kid }) => kid === name);
    if (known !== void 0) return known;
    const keys = await fetchKeys(issuer);
    this.#keys.set(issuer, keys);
    return keys.find(({ kid }) => kid === name);
  }
};
async function fetchKeys(issuer) {
  const configuration = await fetchJson(
    `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`
  );
  const { keys } = await fetchJson(String(configuration["jwks_uri"]));
  return Array.isArray(keys) ? keys.filter(isFields) : [];
}
async function fetchJson(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(1e4) });
  const value = await response.json();
  return isFields(value) ? value : {};
}
async function isValidToken(token, audience, keys, now) {
  const [head, payload, signature = ""] = token.split(".");
  const header = readPart(head);
  const claims = readPart(payload);
  if (header?.["alg"] !== "RS256" || claims === void 0) return false;
  if (!isTimely(claims, now) || claims["aud"] !== audience) return false;
  const jwk = await keys.find(String(claims["iss"]), header["kid"]);
  if (jwk === void 0) return false;
  const key = (0, import_node_crypto3.createPublicKey)({ key: jwk, format: "jwk" });
  const signed = Buffer.from(`${head}.${payload}`);
  return (0, import_node_crypto3.verify)("sha256", signed, key, Buffer.from(signature, "base64url"));
}
function isTimely({ iat, exp, nbf }, now) {
  const seconds = now.getTime() / 1e3;
  if (typeof iat !== "number" || typeof exp !== "number") return false;
  const begins = Math.max(iat, typeof nbf === "number" ? nbf : iat);
  return begins <= seconds + LEEWAY && exp > seconds - LEEWAY;
}
var PREFIX = "pypi-";
var VERSION = 2;
var LOCATION = 1;
var IDENTIFIER = 2;
var SIGNATURE = 6;
function writeMacaroon({ location, identifier, caveats }, key) {
  const bytes = Buffer.concat([
    Buffer.of(VERSION),
    field(LOCATION, Buffer.from(location)),
    field(IDENTIFIER, Buffer.from(identifier)),
    Buffer.of(0),
    ...caveats.flatMap((caveat) => [field(IDENTIFIER, Buffer.from(caveat)), Buffer.of(0)]),
    Buffer.of(0),
    field(SIGNATURE, sign({ identifier, caveats }, key))
  ]);
  return PREFIX + bytes.toString("base64url");
}
function readMacaroon(text) {
  if (!text.startsWith(PREFIX)) return void 0;
  const bytes = Buffer.from(text.slice(PREFIX.length), "base64url");
  if (bytes[0] !== VERSION) return void 0;
  const fields = readFields(bytes.subarray(1));
  const signature = fields?.find(({ type }) => type === SIGNATURE)?.value;
  const [identifier, ...caveats] = textsOf(fields, IDENTIFIER);
  if (identifier === void 0 || signature === void 0) return void 0;
  return { location: textsOf(fields, LOCATION)[0] ?? "", identifier, caveats, signature };
}
function isSignedBy(macaroon, key) {
  const expected = sign(macaroon, key);
  return expected.length === macaroon.signature.length && (0, import_node_crypto5.timingSafeEqual)(expected, macaroon.signature);
}
function sign({ identifier, caveats }, key) {
  const hmac = (secret, text) => (0, import_node_crypto5.createHmac)("sha256", secret).update(text).digest();
  const derived = hmac("macaroons-key-generator", key);
  return [identifier, ...caveats].reduce(hmac, derived);
}
var textsOf = (fields, type) => (fields ?? []).flatMap(
  (one) => one.type === type ? [Buffer.from(one.value).toString("utf8")] : []
);
var field = (type, value) => Buffer.concat([Buffer.of(type), Buffer.from(varint(value.length)), value]);
function varint(value) {
  return value < 128 ? [value] : [value & 127 | 128, ...varint(value >> 7)];
}
function readFields(bytes) {
  const fields = [];
  for (let position = 0; position < bytes.length; ) {
    const type = bytes[position] ?? 0;
    position += 1;
    if (type === 0) continue;
    let length = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const part = bytes[position] ?? 0;
      position += 1;
      length |= (part & 127) << shift;
      more = part >= 128 && shift < 21;
    }
    if (position + length > bytes.length) return void 0;
    fields.push({ type, value: bytes.subarray(position, position + length) });
    position += length;
  }
  return fields;
}
var LIFETIME = 900;
var EXPIRATION = 0;
var PROJECT_IDS = 2;
var PUBLISHER = 4;
var MintedTokens = class {
  #known = /* @__PURE__ */ new Map();
  mint(projects, claims, location, now, publisher) {
    const begins = Math.floor(now.getTime() / 1e3);
    const expires = begins + LIFETIME;
    const names = projects.map(import_chunk_KZS7P2PH.normalizeName);
    const identifier = (0, import_node_crypto4.randomUUID)();
    const key = (0, import_node_crypto4.randomBytes)(32);
    const caveats = [
      [PUBLISHER, uuidOf(names.join(" ")), claims],
      [PROJECT_IDS, names.map(uuidOf)],
      [EXPIRATION, expires, begins]
    ].map((caveat) => JSON.stringify(caveat));
    this.#known.set(identifier, { key, projects: new Set(names), expires, publisher });
    return { token: writeMacaroon({ location, identifier, caveats }, key), expires };
  }
  burn(token) {
    const macaroon = readMacaroon(token);
    const known = macaroon && this.#known.get(macaroon.identifier);
    if (macaroon && known && isSignedBy(macaroon, known.key)) {
      this.#known.delete(macaroon.identifier);
    }
  }
  /** Whose token it is; `undefined` where no publisher was given it. */
  publisherOf(token) {
    const macaroon = readMacaroon(token);
    return macaroon && this.#known.get(macaroon.identifier)?.publisher;
  }
  /** Refuses tokens of publishers that are burnt or of another run; all others are let through. */
  authenticate(token) {
    const macaroon = readMacaroon(token);
    const isOurs = macaroon?.caveats.some((caveat) => caveat.startsWith(`[${PUBLISHER},`)) === true;
    return isOurs && !this.#known.has(macaroon.identifier) ? refusals.invalidToken : void 0;
  }
  /** Refuses an upload that a publisher's token does not allow (Warehouse: forklift, caveats). */
  authorize({ token, project, isOnIndex, now }) {
    const macaroon = readMacaroon(token);
    const known = macaroon && this.#known.get(macaroon.identifier);
    if (macaroon === void 0 || known === void 0) return void 0;
    if (!isOnIndex) return refusals.notByPublisher;
    const invalid = (reason) => ({
      status: 403,
      message: `Invalid API Token: ${reason}`
    });
    if (!known.projects.has(project)) {
      return invalid(`OIDC scoped token is not valid for project '${project}'`);
    }
    if (now.getTime() / 1e3 >= known.expires) return invalid("token is expired");
    return isSignedBy(macaroon, known.key) ? void 0 : invalid("signatures do not match");
  }
};
var uuidOf = (text) => (0, import_node_crypto4.createHash)("sha256").update(text).digest("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
var REQUIRED = [
  "sub",
  "repository",
  "repository_owner",
  "repository_owner_id",
  "job_workflow_ref",
  "jti"
];
var textOf = (value) => typeof value === "string" ? value : "";
function findPublishers(registrations, claims) {
  const missing = REQUIRED.find((name) => claims[name] === void 0);
  if (missing !== void 0) return `Missing claim '${missing}'`;
  const reference = textOf(claims["job_workflow_ref"]);
  if (reference === "") return "The job_workflow_ref claim is empty";
  const workflow = /\.github\/workflows\/([^/@]+\.ya?ml)@/.exec(reference)?.[1];
  if (workflow === void 0) return "Could not job extract workflow filename from OIDC claims";
  const candidates = registrations.filter(
    (one) => one.workflow === workflow && isOfRepository(one, claims)
  );
  const environment = textOf(claims["environment"]).toLowerCase();
  const inEnvironment = candidates.filter((one) => one.environment?.toLowerCase() === environment);
  const anywhere = candidates.filter((one) => one.environment === void 0);
  const found = environment !== "" && inEnvironment.length > 0 ? inEnvironment : anywhere;
  if (found.length === 0) return "Publisher with matching claims was not found";
  if (claims["event_name"] === "pull_request_target") {
    return "Publishing from a workflow invoked via 'pull_request_target' is not supported.";
  }
  return foreignWorkflow(workflow, reference, claims) ?? found;
}
function isOfRepository({ issuer, owner, ownerId, repository }, claims) {
  return claims["iss"] === issuer && textOf(claims["repository"]).toLowerCase() === `${owner}/${repository}`.toLowerCase() && (ownerId === void 0 || claims["repository_owner_id"] === ownerId);
}
function foreignWorkflow(workflow, reference, claims) {
  const versions = [claims["ref"], claims["sha"]].map(textOf).filter((text) => text !== "");
  if (versions.length === 0) return "The ref and sha claims are empty";
  const base = `${textOf(claims["repository"])}/.github/workflows/${workflow}`;
  const expected = versions.map((version) => `${base}@${version}`);
  const same = (text) => text.toLowerCase() === reference.toLowerCase();
  if (expected.some(same)) return void 0;
  const list = expected.map((text) => `'${text}'`).join(", ");
  return `The job_workflow_ref claim does not match, expecting one of [${list}], got '${reference}'`;
}
var AUDIENCE = "pypi";
var trustedPublishingOf = (registered) => registered && {
  registered,
  registrations: registered,
  tokens: new MintedTokens(),
  keys: new IssuerKeys(),
  used: /* @__PURE__ */ new Set()
};
var json = (status, body) => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: sortedJson(body)
});
var showAudience = (_request, { trustedPublishing }) => trustedPublishing === void 0 ? notFound() : json(200, { audience: AUDIENCE });
var refused2 = (code, description) => json(422, { message: "Token request failed", errors: [{ code, description }] });
var noPayload = "1 validation error for TokenPayload\ntoken\n  Field required [type=missing]";
var mintToken = async (request, context) => {
  const { trustedPublishing } = context;
  const token = (await readJsonBody(request.message)).get("token");
  if (trustedPublishing === void 0) return notFound();
  if (typeof token !== "string") return refused2("invalid-payload", noPayload);
  const claims = readToken(token);
  if (typeof claims?.["iss"] !== "string") return refused2("invalid-payload", "malformed JWT");
  const { registrations, keys } = trustedPublishing;
  if (!registrations.some(({ issuer }) => issuer === claims["iss"])) {
    return refused2("invalid-payload", "unknown trusted publishing issuer");
  }
  if (!await isValidToken(token, AUDIENCE, keys, context.now())) {
    return refused2("invalid-token", "malformed or invalid token");
  }
  return context.changes.run("", () => mintFor(claims, trustedPublishing, request, context));
};
async function mintFor(claims, publishing, { base }, context) {
  const found = findPublishers(publishing.registrations, claims);
  if (typeof found === "string") {
    return refused2("invalid-publisher", `valid token, but no corresponding publisher (${found})`);
  }
  const name = String(claims["jti"]);
  if (publishing.used.has(name)) {
    return refused2("invalid-reuse-token", "invalid token: already used");
  }
  const pending = found.filter((one) => one.pending === true);
  const failure = await createProjects(pending, publishing, context);
  if (failure !== void 0) return failure;
  publishing.used.add(name);
  const kept = { ref: String(claims["ref"] ?? ""), sha: String(claims["sha"] ?? "") };
  const projects = found.flatMap((one) => one.projects);
  const { host } = new URL(base);
  const { token, expires } = publishing.tokens.mint(
    projects,
    kept,
    host,
    context.now(),
    workflowOf(found)
  );
  return json(200, { success: true, token, expires });
}
function workflowOf([first]) {
  if (first === void 0) return void 0;
  const { issuer, owner, repository, workflow, environment } = first;
  const registered = { issuer, repository: `${owner}/${repository}`, workflow };
  return environment === void 0 ? registered : { ...registered, environment };
}
async function createProjects(pending, publishing, { store }) {
  for (const name of pending.flatMap((one) => one.projects)) {
    if (store.view.project(name) !== void 0) {
      return refused2("invalid-pending-publisher", "valid token, but project already exists");
    }
    if (store.view.similarProject(name) !== void 0) {
      return refused2(
        "invalid-payload",
        `The name '${name}' is too similar to an existing project.`
      );
    }
    await store.addProject((0, import_chunk_KZS7P2PH.normalizeName)(name));
  }
  publishing.registrations = publishing.registrations.map(
    (one) => pending.includes(one) ? { ...one, pending: false } : one
  );
  return void 0;
}
var burnToken = async ({ message }, { trustedPublishing }) => {
  const token = (await readJsonBody(message)).get("token");
  if (trustedPublishing === void 0) return notFound();
  if (typeof token !== "string") return refused2("invalid-payload", noPayload);
  trustedPublishing.tokens.burn(token);
  return { status: 202, headers: {}, body: "" };
};
var publisherOf = (authorization, { trustedPublishing }) => trustedPublishing?.tokens.publisherOf(tokenOf(authorization) ?? "");
function resetPublishers({ trustedPublishing }) {
  if (trustedPublishing === void 0) return;
  trustedPublishing.registrations = trustedPublishing.registered;
}
function authorizeUpload(authorization, project, { trustedPublishing, store, now }) {
  const token = tokenOf(authorization) ?? "";
  const isOnIndex = store.view.project(project) !== void 0;
  return trustedPublishing?.tokens.authorize({ token, project, isOnIndex, now: now() });
}
var byProgramsOnly = (handler) => (request, context, captured) => {
  if (request.message.headers.origin === void 0) return handler(request, context, captured);
  request.message.resume();
  return plainText(403, "A web page may not change this index\n");
};
var resetIndex = byProgramsOnly(async ({ message }, context) => {
  const { store, changes } = context;
  message.resume();
  await changes.runAlone(() => store.reset());
  resetPublishers(context);
  return done();
});
var yankRelease = byProgramsOnly(async ({ message }, { store, changes }) => {
  const body = await readJsonBody(message);
  const [project, version, reason] = ["project", "version", "reason"].map((key) => body.get(key));
  if (typeof project !== "string" || typeof version !== "string") {
    return plainText(400, "`project` and `version` are required\n");
  }
  const name = (0, import_chunk_KZS7P2PH.normalizeName)(project);
  return changes.run(name, async () => {
    const release = store.view.release(name, version);
    const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(version);
    if (release === void 0 || parsed === void 0) return plainText(404, "No such release\n");
    const yank = { project: name, version: (0, import_chunk_KZS7P2PH.canonicalizeVersion)(parsed) };
    await store.addYank({ ...yank, reason: typeof reason === "string" ? reason : "" });
    return done();
  });
});
var done = () => ok("text/plain; charset=UTF-8", "done\n");
var judgeByRules = (render, limits = {}) => async (attempt) => (0, import_chunk_KZS7P2PH.firstRefusal)(await uploadOf(attempt, limits), { render, now: attempt.now });
async function uploadOf(attempt, limits) {
  const { form, file: file2 } = attempt;
  const state = { ...stateOf(attempt), ...limits };
  const archive = await attempt.archive();
  if (file2 === void 0 || archive === void 0) {
    return { filename: "", form, facts: void 0, state };
  }
  const { filename, contentType, md5, blake2 } = file2;
  const digests = { md5, blake2_256: blake2 };
  const attestations = await attestationsIn(attempt);
  const known = { filename, form, ...archive, contentType, digests, state };
  return attestations === void 0 ? known : { ...known, attestations };
}
async function attestationsIn({
  form,
  publisher
}) {
  const field2 = formValue(form, "attestations");
  if (field2 === void 0) return void 0;
  const { attestationsOf } = await Promise.resolve().then(() => __toESM(require("./judge-files-43NZ4JK4.cjs")));
  const trusted = publisher !== void 0;
  return attestationsOf(field2, { trusted, ...trusted ? { publisher } : {} });
}
function stateOf({ form, file: file2, index }) {
  const name = formValue(form, "name") ?? "";
  const project = index.project(name);
  const release = releaseOf(form, index);
  const taken = file2 && (index.file(file2.filename) ?? index.fileByBlake2(file2.blake2));
  const similar = project === void 0 ? index.similarProject(name) : void 0;
  const sizes = project?.releases.flatMap(({ files }) => files.map(({ size }) => size)) ?? [];
  return {
    project: project === void 0 ? "new" : "there",
    ...similar === void 0 ? {} : { similarProject: similar },
    projectSize: sizes.reduce((sum, size) => sum + size, 0),
    ...taken && {
      existingFile: { filename: taken.filename, sha256: taken.sha256, blake2_256: taken.blake2 }
    },
    ...release && {
      releaseCreated: new Date(release.first.uploaded),
      hasSdist: release.files.some((known) => formValue(known.form, "filetype") === "sdist")
    }
  };
}
function releaseOf(form, index) {
  const [name, version] = [formValue(form, "name"), formValue(form, "version")];
  return name === void 0 || version === void 0 ? void 0 : index.release((0, import_chunk_KZS7P2PH.normalizeName)(name), version);
}
function isIdentical(file2, index) {
  const known = index.file(file2.filename);
  return known?.sha256 === file2.sha256 && known.blake2 === file2.blake2;
}
var import_busboy = (0, import_chunk_UL4WNEGY.__toESM)(require_busboy(), 1);
function parseContentDisposition(header) {
  if (!/^\s*form-data\s*;/i.test(header)) return void 0;
  const parameters = /* @__PURE__ */ new Map();
  for (const [, key = "", quoted, bare = ""] of header.matchAll(
    /;\s*([\w*]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gs
  )) {
    const value = quoted === void 0 ? bare.trim() : quoted.replace(/\\(["\\])/g, "$1");
    parameters.set(key.toLowerCase(), value);
  }
  const name = decodeUtf8(parameters.get("name"));
  if (name === void 0) return void 0;
  const filename = parameters.get("filename");
  if (filename === void 0)
    return { name, filename: decodeExtended(parameters.get("filename*")) };
  const decoded = decodeUtf8(filename);
  return decoded === void 0 ? void 0 : { name, filename: decoded };
}
function decodeUtf8(text) {
  if (text === void 0) return void 0;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return void 0;
  }
}
function decodeExtended(text) {
  const encoded = /^utf-8'[^']*'(.*)$/is.exec(text ?? "")?.[1];
  if (encoded === void 0) return void 0;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return void 0;
  }
}
var InvalidFormError = class extends Error {
};
var MAX_FIELDS_SIZE = 32 * 1024 * 1024;
var MAX_PARTS = 1e4;
var WRITE_SIZE = 1024 * 1024;
async function receiveForm(request, path) {
  const boundary = findBoundary(request.headers["content-type"] ?? "");
  if (boundary === void 0) {
    request.resume();
    return { fields: [], file: void 0, fileFields: [] };
  }
  const parts = new FormParts(path);
  await splitParts(request, boundary, (part, header) => parts.add(part, header));
  return parts.received();
}
function findBoundary(contentType) {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return void 0;
  const found = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}
function splitParts(request, boundary, take) {
  return new Promise((resolve, reject) => {
    const dicer = new import_busboy.Dicer({ boundary });
    const parts = [];
    const taken = [];
    const fail = (error) => {
      request.unpipe(dicer);
      request.resume();
      for (const part of parts) part.destroy();
      void Promise.allSettled(taken).then(() => reject(error));
    };
    dicer.on("part", (part) => {
      parts.push(part);
      part.on("error", () => void 0);
      part.on("header", (header) => {
        const task = take(part, header);
        taken.push(task);
        task.catch(fail);
      });
    });
    dicer.on("finish", () => {
      Promise.all(taken).then(() => resolve(), reject);
    });
    dicer.on("error", (cause) => fail(new InvalidFormError("no form", { cause })));
    request.on("close", () => {
      if (request.complete) return;
      dicer.destroy();
      fail(new Error("The client went away"));
    });
    request.pipe(dicer);
  });
}
var FormParts = class {
  #path;
  #fields = [];
  #fileFields = [];
  #file;
  #size = 0;
  #count = 0;
  constructor(path) {
    this.#path = path;
  }
  async add(part, header) {
    this.#count += 1;
    if (this.#count > MAX_PARTS) throw new InvalidFormError("too many parts");
    const disposition = readDisposition(header);
    if (disposition.filename === void 0) return this.#addField(part, disposition.name);
    if (disposition.name === "content" && this.#file === void 0) {
      this.#file = this.#addFile(part, disposition.filename, header["content-type"]?.[0]);
      await this.#file;
      return;
    }
    if (!["content", "gpg_signature"].includes(disposition.name)) {
      this.#fileFields.push(disposition.name);
    }
    for await (const _ of part) ;
  }
  async received() {
    return {
      fields: this.#fields.filter((pair) => pair !== void 0),
      file: await this.#file,
      fileFields: this.#fileFields
    };
  }
  async #addField(part, name) {
    const place = this.#fields.push(void 0) - 1;
    const chunks = [];
    for await (const chunk of part) {
      this.#size += chunk.length;
      if (this.#size > MAX_FIELDS_SIZE) throw new InvalidFormError("fields too large");
      chunks.push(chunk);
    }
    this.#fields[place] = [name, decode(Buffer.concat(chunks))];
  }
  async #addFile(part, filename, contentType = "text/plain") {
    const digests = await (0, import_chunk_PQYY4RLX.createDigests)();
    const path = this.#path ?? "";
    const hashed = async function* (source) {
      for await (const chunk of source) {
        digests.update(chunk);
        yield chunk;
      }
    };
    if (this.#path === void 0) for await (const _ of hashed(part)) ;
    else {
      const options = { flags: "wx", flush: true, highWaterMark: WRITE_SIZE };
      await (0, import_promises6.pipeline)(part, hashed, (0, import_node_fs.createWriteStream)(path, options));
    }
    return { ...digests.digest(), filename, contentType, path };
  }
};
function readDisposition(header) {
  const text = header["content-disposition"]?.[0];
  if (text === void 0) return { name: "content", filename: "\n" };
  const disposition = parseContentDisposition(text);
  if (disposition === void 0) throw new InvalidFormError("a part without a name");
  return disposition;
}
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new InvalidFormError("not UTF-8", { cause });
  }
}
async function readDistribution({ path, filename }) {
  const { start, marks } = (0, import_chunk_KZS7P2PH.scanForEncryption)();
  const facts = await (0, import_chunk_KZS7P2PH.readArchive)(path, {
    format: /\.(?:whl|zip)$/i.test(filename) ? "zip" : "tar.gz",
    wanted: import_chunk_KZS7P2PH.wantedMembers,
    scan: start
  });
  return { facts, marks };
}
function wheelMetadata(filename, facts) {
  if (!filename.endsWith(".whl")) return void 0;
  const content = facts?.contents.get(`${(0, import_chunk_KZS7P2PH.splitWheelFilename)(filename)?.distInfo}/METADATA`);
  if (content === void 0) return void 0;
  return { content, sha256: (0, import_node_crypto6.createHash)("sha256").update(content).digest("hex") };
}
var MAX_FILENAME = 246;
var TRANSPORT_FIELDS = /* @__PURE__ */ new Set([":action", "protocol_version", "gpg_signature", "content"]);
var redirectUpload = ({ message }) => {
  const answer2 = refuse(
    {
      status: 308,
      message: "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)"
    },
    message.headers.accept
  );
  return { ...answer2, headers: { ...answer2.headers, Location: "/legacy/" } };
};
var refuseFormerUpload = ({ message, query }) => query.get(":action") === "file_upload" ? refuse(refusals.moved, message.headers.accept) : methodNotAllowed(["GET", "HEAD", "OPTIONS"]);
var acceptUpload = async (request, context) => {
  const { accept, authorization } = request.message.headers;
  const denied = context.authenticate(authorization);
  const path = denied === void 0 ? context.store.temporaryPath() : void 0;
  try {
    const form = await receive(request, path);
    if (form === void 0) return refuse(refusals.invalidForm, accept);
    const action = judgeAction(request, form);
    if (action === "unknown") return methodNotAllowed(["GET", "HEAD", "OPTIONS"]);
    const early = action ?? denied ?? judgeFileFields(form);
    const refusal = early ?? await judgeAndStore(form, authorization, context);
    return refusal === void 0 ? ok("text/plain; charset=UTF-8", "") : refuse(refusal, accept);
  } finally {
    if (path !== void 0) await (0, import_promises5.rm)(path, { force: true });
  }
};
async function receive({ message }, path) {
  try {
    return await receiveForm(message, path);
  } catch (error) {
    if (error instanceof InvalidFormError) return void 0;
    throw error;
  }
}
function judgeAction(request, form) {
  switch (formValue(form.fields, ":action") ?? request.query.get(":action")) {
    case "file_upload":
      return void 0;
    case "submit":
    case "submit_pkg_info":
      return refusals.registration;
    case "doc_upload":
      return refusals.documentation;
    default:
      return "unknown";
  }
}
var judgeFileFields = ({ fileFields: [name] }) => name === void 0 ? void 0 : { status: 400, message: `${name}: Should not be a tuple.` };
function judgeAndStore({ fields, file: file2 }, authorization, context) {
  const { store, judge, changes, now } = context;
  const form = sanitizeForm(fields);
  const project = (0, import_chunk_KZS7P2PH.normalizeName)(formValue(form, "name") ?? "");
  const publisher = publisherOf(authorization, context);
  const archive = once(async () => file2 === void 0 ? void 0 : readDistribution(file2));
  return changes.run(project, async () => {
    const moment = now();
    const refusal = authorizeUpload(authorization, project, context) ?? await judge({ form, file: file2, archive, publisher, index: store.view, now: moment });
    if (refusal !== void 0) return refusal;
    if (file2 === void 0) return { status: 400, message: "Upload payload does not have a file." };
    if (isIdentical(file2, store.view)) return void 0;
    const version = formValue(form, "version") ?? "";
    const taken = store.view.file(file2.filename) !== void 0;
    const impossible = judgeStorable(file2, project, version, taken);
    if (impossible !== void 0) return impossible;
    const { path, contentType: _, ...facts } = file2;
    const kept = form.filter(([name]) => !TRANSPORT_FIELDS.has(name));
    const metadata = wheelMetadata(file2.filename, (await archive())?.facts);
    const release = { project, version, uploaded: moment.toISOString() };
    const attested = attestedBy(publisher, kept);
    await store.addFile(path, { ...facts, ...release, ...attested, form: kept }, metadata);
    return void 0;
  });
}
function once(task) {
  let result;
  return () => {
    result ??= task();
    return result;
  };
}
function judgeStorable({ filename }, project, version, taken) {
  const refusal = (message) => ({ status: 400, message });
  if (project === "" || (0, import_chunk_KZS7P2PH.parseVersion)(version) === void 0) {
    return refusal("The name or the version is invalid.");
  }
  if (taken) return refusal(`File already exists ('${filename}').`);
  return Buffer.byteLength(filename) > MAX_FILENAME ? refusal(`Filename is too long: '${filename}'`) : void 0;
}
var underNormalName = (address, handler) => (request, context, captured) => {
  const [name = "", ...rest] = captured;
  const wanted = address((0, import_chunk_KZS7P2PH.normalizeName)(name), ...rest);
  return request.path === wanted ? handler(request, context, captured) : redirect(301, wanted.split("/").map(encodeURIComponent).join("/"));
};
var simplePage = ({ message, base }, { store, fallbackIndex }, [name = ""]) => {
  const project = store.view.project(name);
  if (project !== void 0) return simpleDetail(project, message.headers.accept, base);
  if (fallbackIndex === void 0) return notFound();
  return redirect(302, `${fallbackIndex.replace(/\/*$/, "/")}${encodeURIComponent(name)}/`);
};
var projectDocument = ({ base }, { store }, [name = ""]) => {
  const project = store.view.project(name);
  return project === void 0 ? jsonNotFound() : projectJson(project, base);
};
var releaseDocument = ({ base }, { store }, [name = "", version = ""]) => {
  const project = store.view.project(name);
  const release = store.view.release(name, version);
  return project === void 0 || release === void 0 ? jsonNotFound() : releaseJson(project, release, base);
};
var file = (_request, { store }, [a, b, rest, filename = "", suffix]) => {
  const known = store.view.file(filename);
  if (known === void 0 || known.blake2 !== `${a}${b}${rest}`) return notFound();
  if (suffix === void 0) {
    const type = filename.endsWith(".tar.gz") ? "application/gzip" : "application/octet-stream";
    return ok(type, { path: store.filePath(filename) });
  }
  return known.metadataSha256 === void 0 ? notFound() : ok("text/plain; charset=UTF-8", { path: store.metadataPath(filename) });
};
var routes = [
  { pattern: /^\/$/, GET: overviewPage },
  {
    pattern: /^\/project\/([^/]+)\/?$/,
    GET: underNormalName((n) => `/project/${n}/`, projectPage)
  },
  { pattern: /^\/legacy$/, POST: redirectUpload },
  { pattern: /^\/legacy\/$/, POST: acceptUpload },
  { pattern: /^\/pypi\/?$/, POST: refuseFormerUpload },
  { pattern: /^\/simple$/, GET: () => redirect(301, "/simple/") },
  {
    pattern: /^\/simple\/$/,
    GET: ({ message }, { store }) => simpleIndex(store.view, message.headers.accept)
  },
  { pattern: /^\/simple\/([^/]+)\/?$/, GET: underNormalName((n) => `/simple/${n}/`, simplePage) },
  {
    pattern: /^\/pypi\/([^/]+)\/json(\/?)$/,
    GET: underNormalName((name, slash) => `/pypi/${name}/json${slash}`, projectDocument)
  },
  {
    pattern: /^\/pypi\/([^/]+)\/([^/]+)\/json(\/?)$/,
    GET: underNormalName(
      (n, version, slash) => `/pypi/${n}/${version}/json${slash}`,
      releaseDocument
    )
  },
  {
    pattern: /^\/integrity\/([^/]+)\/([^/]+)\/([^/]+)\/provenance$/,
    GET: underNormalName(
      (n, version, filename) => `/integrity/${n}/${version}/${filename}/provenance`,
      showProvenance
    )
  },
  {
    pattern: /^\/packages\/([0-9a-f]{2})\/([0-9a-f]{2})\/([0-9a-f]{60})\/([^/]+?)(\.metadata)?$/,
    GET: file
  },
  {
    pattern: new RegExp(`^${INSTANCE_PATH}$`),
    GET: (_request, { instance }) => plainText(200, instance)
  },
  { pattern: /^\/_\/oidc\/audience$/, GET: showAudience },
  { pattern: /^\/_\/oidc\/(?:github\/)?mint-token$/, POST: mintToken },
  { pattern: /^\/_\/oidc\/burn-token$/, POST: burnToken },
  { pattern: /^\/_\/rehearsal\/reset$/, POST: resetIndex },
  { pattern: /^\/_\/rehearsal\/yank$/, POST: yankRelease }
];
function route(request, context) {
  const found = routes.find(({ pattern }) => pattern.test(request.path));
  if (found === void 0) return notFound();
  const { method = "GET" } = request.message;
  const handler = method === "GET" || method === "HEAD" ? found.GET : method === "POST" && found.POST;
  if (!handler) {
    return methodNotAllowed([
      ...found.GET === void 0 ? [] : ["GET", "HEAD"],
      ...found.POST === void 0 ? [] : ["POST"]
    ]);
  }
  return handler(request, context, found.pattern.exec(request.path)?.slice(1) ?? []);
}
function parseRange(header, size) {
  const found = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "");
  const [, start = "", end = ""] = found ?? [];
  if (start === "" && end === "") return void 0;
  if (start === "") return within(Math.max(0, size - Number(end)), size - 1, size);
  if (end !== "" && Number(end) < Number(start)) return void 0;
  return within(Number(start), end === "" ? size - 1 : Number(end), size);
}
function within(first, last, size) {
  return first >= size ? "unsatisfiable" : { first, last: Math.min(last, size - 1) };
}
var CHUNK = 1024 * 1024;
function sendAnswer(request, response, answer2) {
  return isFileBody(answer2.body) ? sendFile(request, response, answer2, answer2.body.path) : Promise.resolve(sendBuffer(request, response, answer2, answer2.body));
}
function begin(response, answer2, headers) {
  const all = { ...answer2.headers, ...headers };
  if (answer2.reason === void 0) response.writeHead(answer2.status, all);
  else response.writeHead(answer2.status, answer2.reason, all);
}
function isKnown(request, etag) {
  const header = request.headers["if-none-match"];
  if (header === void 0) return false;
  return header.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
}
function sendNotModified(response, answer2, etag) {
  const { "Content-Type": _, ...headers } = answer2.headers;
  begin(response, { ...answer2, status: 304, headers }, { ETag: etag });
  response.end();
  return 304;
}
function sendBuffer(request, response, answer2, content) {
  const body = Buffer.from(content);
  const headers = { "Content-Length": String(body.length) };
  if (answer2.status === 200 && request.method !== "POST") {
    const etag = `"${(0, import_node_crypto7.createHash)("md5").update(body).digest("base64")}"`;
    if (isKnown(request, etag)) return sendNotModified(response, answer2, etag);
    headers["ETag"] = etag;
  }
  begin(response, answer2, headers);
  response.end(request.method === "HEAD" ? void 0 : body);
  return answer2.status;
}
async function openIfThere(path) {
  try {
    return await (0, import_promises7.open)(path, "r");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return void 0;
    throw error;
  }
}
async function sendFile(request, response, answer2, path) {
  const handle = await openIfThere(path);
  if (handle === void 0) return sendAnswer(request, response, notFound());
  try {
    const { size, mtimeMs } = await handle.stat();
    const etag = `"${size.toString(16)}-${Math.trunc(mtimeMs * 1e3).toString(16)}"`;
    if (isKnown(request, etag)) return sendNotModified(response, answer2, etag);
    const condition = request.headers["if-range"];
    const wanted = condition === void 0 || condition === etag ? request.headers.range : void 0;
    return await sendPart(request, response, answer2, { handle, size, etag, wanted });
  } finally {
    await handle.close();
  }
}
async function sendPart(request, response, answer2, { handle, size, etag, wanted }) {
  const range = parseRange(wanted, size);
  if (range === "unsatisfiable") {
    const headers = { "Content-Range": `bytes */${size}`, "Content-Length": "0" };
    begin(response, { ...answer2, status: 416 }, headers);
    response.end();
    return 416;
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const status = range === void 0 ? answer2.status : 206;
  begin(
    response,
    { ...answer2, status },
    {
      ETag: etag,
      "Accept-Ranges": "bytes",
      "Content-Length": String(last - first + 1),
      ...range === void 0 ? {} : { "Content-Range": `bytes ${first}-${last}/${size}` }
    }
  );
  if (request.method === "HEAD" || last < first) response.end();
  else await (0, import_promises8.pipeline)(readPart2(handle, first, last), response);
  return status;
}
async function* readPart2(handle, first, last) {
  let position = first;
  while (position <= last) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, last - position + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) throw new Error("The file became shorter while it was served");
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
async function answerRequest(message, response, authority, context) {
  const started = performance.now();
  const request = readRequest(message, authority);
  let outcome;
  try {
    const answer2 = request === void 0 ? notFound() : await throughLayers(request, context);
    const status = await sendAnswer(message, response, answer2);
    outcome = answer2.reason === void 0 ? String(status) : `${status} ${answer2.reason}`;
  } catch (error) {
    outcome = await sendFailure(message, response, error);
  }
  await (0, import_promises3.finished)(response, { readable: false }).catch(() => void 0);
  const path = (message.url ?? "").replace(/\?.*/s, "");
  return `${message.method} ${path} ${outcome} (${Math.round(performance.now() - started)} ms)`;
}
function throughLayers(request, context) {
  const from = async (depth) => {
    const layer = context.layers[depth];
    if (layer === void 0) return route(request, context);
    return layer(request, context, () => from(depth + 1));
  };
  return from(0);
}
function readRequest(message, authority) {
  const [, path = "", query = ""] = /^(?:https?:\/\/[^/?]*)?([^?]*)\??(.*)$/s.exec(message.url ?? "") ?? [];
  const { host = "" } = message.headers;
  const known = /^[\w.:[\]-]+$/.test(host) ? host : authority;
  try {
    return {
      message,
      path: decodeURIComponent(path),
      query: new URLSearchParams(query),
      base: `http://${known}`
    };
  } catch {
    return void 0;
  }
}
async function sendFailure(message, response, error) {
  const reason = (0, import_types2.isNativeError)(error) ? error.message : String(error);
  if (response.headersSent || message.socket.destroyed) {
    response.destroy();
    return `broken off: ${reason}`;
  }
  const answer2 = plainText(500, `The index failed: ${reason}
`);
  await sendAnswer(message, response, answer2);
  return `500 ${reason}`;
}
var KeyedQueue = class {
  #last = /* @__PURE__ */ new Map();
  #alone = Promise.resolve();
  async run(key, task) {
    const mine = Promise.allSettled([this.#alone, this.#last.get(key)]).then(task);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
  /** Runs a task when everything before it has ended, and before everything that comes after it. */
  runAlone(task) {
    const mine = Promise.allSettled([this.#alone, ...this.#last.values()]).then(task);
    this.#alone = mine;
    return mine;
  }
  /** When everything that is in the queue now has ended. */
  async settled() {
    await Promise.allSettled([this.#alone, ...this.#last.values()]);
  }
};
var usual = { notFound: 60, purge: 0, stale: 300, caches: 1 };
function pageCache(given = {}) {
  const times = { ...usual, ...given };
  const caches = Array.from({ length: times.caches }, () => /* @__PURE__ */ new Map());
  let turn = 0;
  const changes = [];
  return async (request, { now }, next) => {
    const moment = now().getTime() / 1e3;
    const lifetime = lifetimeOf(request);
    if (lifetime === void 0) {
      const answer2 = await next();
      if (request.message.method === "POST" && answer2.status < 400) changes.push(moment);
      return answer2;
    }
    const cache = caches[turn++ % caches.length] ?? /* @__PURE__ */ new Map();
    return answerFrom(cache, request, next, { moment, lifetime, changes, times });
  };
}
async function answerFrom(cache, request, next, { moment, lifetime, changes, times }) {
  const key = `${request.path}
${request.message.headers.accept ?? ""}`;
  const kept = cache.get(key);
  const state = stateOf2(kept, moment, changes, times);
  if (kept !== void 0 && state === "fresh") return fromCache(kept, lifetime, moment);
  const seen = changes.length;
  const answer2 = await next();
  if (isKept(answer2, request)) cache.set(key, { answer: answer2, since: moment, changes: seen });
  return kept !== void 0 && state === "old" ? fromCache(kept, lifetime, moment) : marked(answer2, lifetime, "MISS", 0);
}
function lifetimeOf({ path, message }) {
  if (message.method === "POST") return void 0;
  if (/^\/(?:simple|integrity)\//.test(path)) return 600;
  return /^\/pypi\/.*\/json\/?$/.test(path) ? 900 : void 0;
}
var isKept = ({ status }, { path }) => status === 200 || status === 404 && path.startsWith("/simple/");
function stateOf2(kept, now, changes, { notFound: notFound2, purge, stale }) {
  if (kept === void 0) return "none";
  if (kept.answer.status === 404) return now - kept.since < notFound2 ? "fresh" : "none";
  const change = changes[kept.changes];
  if (change === void 0 || now < change + purge) return "fresh";
  return now - change - purge <= stale ? "old" : "none";
}
var fromCache = ({ answer: answer2, since }, lifetime, now) => marked(answer2, lifetime, "HIT", now - since);
var marked = (answer2, lifetime, cache, age) => ({
  ...answer2,
  headers: {
    ...answer2.headers,
    "Cache-Control": `max-age=${lifetime}, public`,
    "X-Cache": cache,
    Age: String(Math.floor(age))
  }
});
var isFields2 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isPairs = (value) => Array.isArray(value) && value.every(
  (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string")
);
var hasTexts = (value, names) => names.every((name) => typeof value[name] === "string");
var FILE_TEXTS = ["filename", "project", "version", "sha256", "md5", "blake2", "uploaded"];
var isPublisher = (value) => isFields2(value) && hasTexts(value, ["kind", "repository", "workflow"]);
var isFileRecord = (value) => isFields2(value) && hasTexts(value, FILE_TEXTS) && typeof value["size"] === "number" && typeof value["serial"] === "number" && isPairs(value["form"]) && (value["publisher"] === void 0 || isPublisher(value["publisher"]));
var isYankRecord = (value) => isFields2(value) && hasTexts(value, ["project", "version", "reason"]) && typeof value["serial"] === "number";
var isProjectRecord = (value) => isFields2(value) && hasTexts(value, ["project"]) && typeof value["serial"] === "number";
function parse(path, text, isRecord) {
  let value;
  let cause;
  try {
    value = JSON.parse(text);
  } catch (error) {
    cause = error;
  }
  if (isRecord(value)) return value;
  throw new import_chunk_6CJDLMRJ.PublishError("index-folder-invalid", `\`${path}\` is not a record of the index`, {
    hint: "Restore the file, or start the index with another folder",
    cause
  });
}
var parseFileRecord = (path, text) => parse(path, text, isFileRecord);
var parseYankRecord = (path, text) => parse(path, text, isYankRecord);
var parseProjectRecord = (path, text) => parse(path, text, isProjectRecord);
var MARKER = "index.json";
var MARKER_CONTENT = `${JSON.stringify({ "pypi-publish-index": 1 })}
`;
var METADATA_SUFFIX = ".metadata";
var RECORD_SUFFIX = ".json";
var Store = class _Store {
  #catalogue = new Catalogue();
  #files;
  #records;
  #yanks;
  #projects;
  #temporary;
  #serial = 0;
  constructor(directory) {
    this.#files = (0, import_node_path3.join)(directory, "files");
    this.#records = (0, import_node_path3.join)(directory, "records");
    this.#yanks = (0, import_node_path3.join)(directory, "yanks");
    this.#projects = (0, import_node_path3.join)(directory, "projects");
    this.#temporary = (0, import_node_path3.join)(directory, "temporary");
  }
  /**
   * Reads what earlier runs accepted and removes what they left unfinished.
   * `index-folder-invalid` when the folder holds something else.
   */
  static async open(directory) {
    const store = new _Store(directory);
    await claim(directory);
    await (0, import_promises9.rm)(store.#temporary, { recursive: true, force: true });
    await store.#makeFolders();
    await store.#load();
    await store.#sweep();
    return store;
  }
  get view() {
    return this.#catalogue;
  }
  /** Where a new file may be written until it is accepted; swept when the index starts. */
  temporaryPath() {
    return (0, import_node_path3.join)(this.#temporary, (0, import_node_crypto8.randomUUID)());
  }
  filePath(filename) {
    if (/[/\\\0]|^\.{0,2}$/.test(filename)) throw new Error("Not a filename");
    return (0, import_node_path3.join)(this.#files, filename);
  }
  metadataPath(filename) {
    return this.filePath(filename) + METADATA_SUFFIX;
  }
  /** Takes over a file from `path`; once this returns, no kill can lose it. */
  async addFile(path, file2, metadata) {
    await moveIntoPlace(path, this.filePath(file2.filename));
    if (metadata !== void 0) {
      const metadataPath = this.metadataPath(file2.filename);
      await writeDurably(metadataPath, metadata.content, this.#temporary);
    }
    const record = {
      ...file2,
      ...metadata === void 0 ? {} : { metadataSha256: metadata.sha256 },
      serial: this.#nextSerial()
    };
    await this.#writeRecord((0, import_node_path3.join)(this.#records, file2.filename), record);
    this.#catalogue.addFile(record);
  }
  async addYank(yank) {
    const record = { ...yank, serial: this.#nextSerial() };
    await this.#writeRecord((0, import_node_path3.join)(this.#yanks, `${yank.project}-${yank.version}`), record);
    this.#catalogue.addYank(record);
  }
  /** Makes a project that has no file yet; one that is there stays as it is. */
  async addProject(project) {
    if (this.#catalogue.project(project) !== void 0) return;
    const record = { project, serial: this.#nextSerial() };
    await this.#writeRecord((0, import_node_path3.join)(this.#projects, project), record);
    this.#catalogue.addProject(record);
  }
  /** Forgets everything at once: the records go first. */
  async reset() {
    this.#catalogue.clear();
    this.#serial = 0;
    const aside = this.temporaryPath();
    await (0, import_promises9.mkdir)(aside);
    for (const folder of [this.#records, this.#yanks, this.#projects, this.#files]) {
      await (0, import_promises9.rename)(folder, (0, import_node_path3.join)(aside, (0, import_node_crypto8.randomUUID)()));
    }
    await this.#makeFolders();
    await (0, import_promises9.rm)(aside, { recursive: true, force: true });
  }
  #nextSerial() {
    this.#serial += 1;
    return this.#serial;
  }
  async #writeRecord(path, record) {
    const text = `${JSON.stringify(record, void 0, 2)}
`;
    await writeDurably(path + RECORD_SUFFIX, text, this.#temporary);
  }
  async #makeFolders() {
    const kept = [this.#files, this.#records, this.#yanks, this.#projects];
    for (const folder of [...kept, this.#temporary]) {
      await (0, import_promises9.mkdir)(folder, { recursive: true });
    }
  }
  async #load() {
    for (const [path, text] of await readRecords(this.#records)) {
      this.#catalogue.addFile(parseFileRecord(path, text));
    }
    for (const [path, text] of await readRecords(this.#yanks)) {
      this.#catalogue.addYank(parseYankRecord(path, text));
    }
    for (const [path, text] of await readRecords(this.#projects)) {
      this.#catalogue.addProject(parseProjectRecord(path, text));
    }
    this.#serial = this.#catalogue.lastSerial;
  }
  /** A kill between a file and its record leaves the file: nobody was told that it is there. */
  async #sweep() {
    for (const name of await listNames(this.#files)) {
      const owner = name.endsWith(METADATA_SUFFIX) ? name.slice(0, -METADATA_SUFFIX.length) : name;
      if (this.#catalogue.file(owner) === void 0) await (0, import_promises9.rm)((0, import_node_path3.join)(this.#files, name));
    }
  }
};
async function readRecords(folder) {
  const records = [];
  for (const name of await listNames(folder)) {
    const path = (0, import_node_path3.join)(folder, name);
    const text = await readTextIfThere(path);
    if (name.endsWith(RECORD_SUFFIX) && text !== void 0) records.push([path, text]);
  }
  return records;
}
async function claim(directory) {
  const names = await firstLook(directory);
  if (names.includes(MARKER)) return;
  if (names.length > 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "index-folder-invalid",
      `\`${directory}\` holds files that are not an index's`,
      { hint: "Name an empty folder, a new one, or one that an index has used before" }
    );
  }
  try {
    await writeDurably((0, import_node_path3.join)(directory, MARKER), MARKER_CONTENT, directory);
  } catch (cause) {
    throw unusable(directory, cause);
  }
}
async function firstLook(directory) {
  try {
    await (0, import_promises9.mkdir)(directory, { recursive: true });
    return await listNames(directory);
  } catch (cause) {
    throw unusable(directory, cause);
  }
}
var unusable = (directory, cause) => new import_chunk_6CJDLMRJ.PublishError("disk-error", `\`${directory}\` cannot hold the index: ${(0, import_chunk_KZS7P2PH.systemReason)(cause)}`, {
  hint: "Name a folder that can be written to",
  cause
});
var notRendered = () => Promise.resolve({ kind: "not-rendered", reason: "the index has no renderer" });
var GRACE = 1500;
var KEEP_ALIVE = 65e3;
async function startIndex(options) {
  const lock = await FolderLock.check(options.directory);
  const trustedPublishing = trustedPublishingOf(options.trustedPublishers);
  const context = {
    instance: lock.instance,
    store: await Store.open(options.directory),
    judge: options.judge ?? judgeByRules(options.render ?? notRendered, options.limits),
    authenticate: (authorization) => authenticateToken(authorization) ?? trustedPublishing?.tokens.authenticate(tokenOf(authorization) ?? ""),
    trustedPublishing,
    changes: new KeyedQueue(),
    fallbackIndex: options.fallbackIndex,
    now: options.now ?? (() => /* @__PURE__ */ new Date()),
    layers: [...options.layers ?? [], ...cachesOf(options)]
  };
  const server = (0, import_node_http.createServer)({ keepAliveTimeout: KEEP_ALIVE, requestTimeout: 0 });
  const exchanges = /* @__PURE__ */ new Set();
  let authority = "";
  server.on("request", (message, response) => {
    const exchange = answerRequest(message, response, authority, context).then(options.onRequest);
    exchanges.add(exchange);
    void exchange.finally(() => exchanges.delete(exchange));
  });
  const hostname = options.hostname ?? "127.0.0.1";
  const port = await listen(server, options.port, hostname);
  authority = `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
  const url = `http://${authority}/`;
  await lock.take(url);
  let closing;
  return {
    url,
    close() {
      closing ??= close(server, exchanges, context).finally(() => lock.release());
      return closing;
    }
  };
}
var cachesOf = ({ caches = false }) => caches === false ? [] : [pageCache(caches === true ? {} : caches)];
function listen(server, port, hostname) {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(listenError(port, hostname, cause)));
    server.listen(port, hostname, () => resolve(server.address().port));
  });
}
function listenError(port, hostname, cause) {
  const isTaken = systemErrorCode(cause) === "EADDRINUSE";
  const reason = isTaken ? "another program listens on it" : (0, import_chunk_KZS7P2PH.systemReason)(cause);
  return new import_chunk_6CJDLMRJ.PublishError(
    "port-in-use",
    `The index cannot listen on port ${port} of \`${hostname}\`: ${reason}`,
    { hint: "Choose another port, or 0 for any free one", cause }
  );
}
async function close(server, exchanges, context) {
  const closed = new Promise((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const enough = new AbortController();
  const grace = (0, import_promises.setTimeout)(GRACE, void 0, { signal: enough.signal }).catch(() => void 0);
  await Promise.race([Promise.allSettled([...exchanges]), grace]);
  enough.abort();
  server.closeAllConnections();
  await closed;
  await Promise.allSettled([...exchanges]);
  await context.changes.settled();
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  startIndex
});
