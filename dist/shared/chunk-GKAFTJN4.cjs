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
  build: () => build,
  readBuild: () => readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LSDFOFBQ = require("./chunk-LSDFOFBQ.cjs");
var import_chunk_PL6QTFLI = require("./chunk-PL6QTFLI.cjs");
var import_chunk_3XH3YBX7 = require("./chunk-3XH3YBX7.cjs");
var import_chunk_7MRIHLJ7 = require("./chunk-7MRIHLJ7.cjs");
var import_chunk_H7LFJRDY = require("./chunk-H7LFJRDY.cjs");
var import_chunk_L3MNZAKR = require("./chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./chunk-JLAGQWAB.cjs");
var import_chunk_WYRWNQYK = require("./chunk-WYRWNQYK.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_chunk_UL4WNEGY = require("./chunk-UL4WNEGY.cjs");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path3 = require("node:path");
var import_node_zlib = require("node:zlib");
var import_module = require("module");
var import_promises2 = require("node:fs/promises");
var import_node_fs2 = require("node:fs");
var import_node_path4 = require("node:path");
var import_promises3 = require("node:fs/promises");
var import_node_util = require("node:util");
var import_node_path5 = require("node:path");
var import_node_path6 = require("node:path");
var import_node_path7 = require("node:path");
var import_node_path8 = require("node:path");
var linkTypes = { "1": "1", "2": "2", "5": "5" };
function canonicalMember(entry, epoch) {
  const type = (0, import_chunk_3XH3YBX7.isRegular)(entry.type) ? "0" : linkTypes[entry.type];
  const executable = type === "5" || type === "0" && (entry.mode & 73) !== 0;
  return {
    name: entry.name,
    type,
    mode: executable ? 493 : 420,
    size: type === "0" ? entry.dataSize : 0,
    mtime: Math.max(0, Math.floor(epoch)),
    linkname: type === "1" || type === "2" ? entry.linkname : ""
  };
}
function inCanonicalOrder(members) {
  const byName = new Map(members.map((member) => [member.name, member]));
  return members.map((member) => placed(member, byName)).sort((a, b) => a.rank - b.rank || Buffer.compare(a.bytes, b.bytes)).map(({ member, mode }) => ({ ...member, mode }));
}
var maximumChain = 64;
function placed(member, byName) {
  let target = member;
  let steps = 0;
  while (target.type === "1" && steps < maximumChain) {
    const next = byName.get(target.linkname);
    if (next === void 0) break;
    target = next;
    steps += 1;
  }
  const mode = target.type === "1" ? member.mode : target.mode;
  const rank = member.type === "1" ? 1 + Math.max(1, steps) : member.type === "2" ? 1 : 0;
  return { member, mode, rank, bytes: Buffer.from(member.name) };
}
var require2 = (0, import_module.createRequire)("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
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
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flm = /* @__PURE__ */ hMap(flt, 9, 0);
var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var wbits = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
  d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
  var t = [];
  for (var i2 = 0; i2 < d.length; ++i2) {
    if (d[i2])
      t.push({ s: i2, f: d[i2] });
  }
  var s = t.length;
  var t2 = t.slice();
  if (!s)
    return { t: et, l: 0 };
  if (s == 1) {
    var v = new u8(t[0].s + 1);
    v[t[0].s] = 1;
    return { t: v, l: 1 };
  }
  t.sort(function(a, b) {
    return a.f - b.f;
  });
  t.push({ s: -1, f: 25001 });
  var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
  t[0] = { s: -1, f: l.f + r.f, l, r };
  while (i1 != s - 1) {
    l = t[t[i0].f < t[i22].f ? i0++ : i22++];
    r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
    t[i1++] = { s: -1, f: l.f + r.f, l, r };
  }
  var maxSym = t2[0].s;
  for (var i2 = 1; i2 < s; ++i2) {
    if (t2[i2].s > maxSym)
      maxSym = t2[i2].s;
  }
  var tr = new u16(maxSym + 1);
  var mbt = ln(t[i1 - 1], tr, 0);
  if (mbt > mb) {
    var i2 = 0, dt = 0;
    var lft = mbt - mb, cst = 1 << lft;
    t2.sort(function(a, b) {
      return tr[b.s] - tr[a.s] || a.f - b.f;
    });
    for (; i2 < s; ++i2) {
      var i2_1 = t2[i2].s;
      if (tr[i2_1] > mb) {
        dt += cst - (1 << mbt - tr[i2_1]);
        tr[i2_1] = mb;
      } else
        break;
    }
    dt >>= lft;
    while (dt > 0) {
      var i2_2 = t2[i2].s;
      if (tr[i2_2] < mb)
        dt -= 1 << mb - tr[i2_2]++ - 1;
      else
        ++i2;
    }
    for (; i2 >= 0 && dt; --i2) {
      var i2_3 = t2[i2].s;
      if (tr[i2_3] == mb) {
        --tr[i2_3];
        ++dt;
      }
    }
    mbt = mb;
  }
  return { t: new u8(tr), l: mbt };
};
var ln = function(n, l, d) {
  return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
  var s = c.length;
  while (s && !c[--s])
    ;
  var cl = new u16(++s);
  var cli = 0, cln = c[0], cls = 1;
  var w = function(v) {
    cl[cli++] = v;
  };
  for (var i2 = 1; i2 <= s; ++i2) {
    if (c[i2] == cln && i2 != s)
      ++cls;
    else {
      if (!cln && cls > 2) {
        for (; cls > 138; cls -= 138)
          w(32754);
        if (cls > 2) {
          w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
          cls = 0;
        }
      } else if (cls > 3) {
        w(cln), --cls;
        for (; cls > 6; cls -= 6)
          w(8304);
        if (cls > 2)
          w(cls - 3 << 5 | 8208), cls = 0;
      }
      while (cls--)
        w(cln);
      cls = 1;
      cln = c[i2];
    }
  }
  return { c: cl.subarray(0, cli), n: s };
};
var clen = function(cf, cl) {
  var l = 0;
  for (var i2 = 0; i2 < cl.length; ++i2)
    l += cf[i2] * cl[i2];
  return l;
};
var wfblk = function(out, pos, dat) {
  var s = dat.length;
  var o = shft(pos + 2);
  out[o] = s & 255;
  out[o + 1] = s >> 8;
  out[o + 2] = out[o] ^ 255;
  out[o + 3] = out[o + 1] ^ 255;
  for (var i2 = 0; i2 < s; ++i2)
    out[o + i2 + 4] = dat[i2];
  return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
  wbits(out, p++, final);
  ++lf[256];
  var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
  var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
  var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
  var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
  var lcfreq = new u16(19);
  for (var i2 = 0; i2 < lclt.length; ++i2)
    ++lcfreq[lclt[i2] & 31];
  for (var i2 = 0; i2 < lcdt.length; ++i2)
    ++lcfreq[lcdt[i2] & 31];
  var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
  var nlcc = 19;
  for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
    ;
  var flen = bl + 5 << 3;
  var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
  var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
  if (bs >= 0 && flen <= ftlen && flen <= dtlen)
    return wfblk(out, p, dat.subarray(bs, bs + bl));
  var lm, ll, dm, dl;
  wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
  if (dtlen < ftlen) {
    lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
    var llm = hMap(lct, mlcb, 0);
    wbits(out, p, nlc - 257);
    wbits(out, p + 5, ndc - 1);
    wbits(out, p + 10, nlcc - 4);
    p += 14;
    for (var i2 = 0; i2 < nlcc; ++i2)
      wbits(out, p + 3 * i2, lct[clim[i2]]);
    p += 3 * nlcc;
    var lcts = [lclt, lcdt];
    for (var it = 0; it < 2; ++it) {
      var clct = lcts[it];
      for (var i2 = 0; i2 < clct.length; ++i2) {
        var len = clct[i2] & 31;
        wbits(out, p, llm[len]), p += lct[len];
        if (len > 15)
          wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
      }
    }
  } else {
    lm = flm, ll = flt, dm = fdm, dl = fdt;
  }
  for (var i2 = 0; i2 < li; ++i2) {
    var sym = syms[i2];
    if (sym > 255) {
      var len = sym >> 18 & 31;
      wbits16(out, p, lm[len + 257]), p += ll[len + 257];
      if (len > 7)
        wbits(out, p, sym >> 23 & 31), p += fleb[len];
      var dst = sym & 31;
      wbits16(out, p, dm[dst]), p += dl[dst];
      if (dst > 3)
        wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
    } else {
      wbits16(out, p, lm[sym]), p += ll[sym];
    }
  }
  wbits16(out, p, lm[256]);
  return p + ll[256];
};
var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
var et = /* @__PURE__ */ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
  var s = st.z || dat.length;
  var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
  var w = o.subarray(pre, o.length - post);
  var lst = st.l;
  var pos = (st.r || 0) & 7;
  if (lvl) {
    if (pos)
      w[0] = st.r >> 3;
    var opt = deo[lvl - 1];
    var n = opt >> 13, c = opt & 8191;
    var msk_1 = (1 << plvl) - 1;
    var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
    var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
    var hsh = function(i3) {
      return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
    };
    var syms = new i32(25e3);
    var lf = new u16(288), df = new u16(32);
    var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
    for (; i2 + 2 < s; ++i2) {
      var hv = hsh(i2);
      var imod = i2 & 32767, pimod = head[hv];
      prev[imod] = pimod;
      head[hv] = imod;
      if (wi <= i2) {
        var rem = s - i2;
        if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
          pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
          li = lc_1 = eb = 0, bs = i2;
          for (var j = 0; j < 286; ++j)
            lf[j] = 0;
          for (var j = 0; j < 30; ++j)
            df[j] = 0;
        }
        var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
        if (rem > 2 && hv == hsh(i2 - dif)) {
          var maxn = Math.min(n, rem) - 1;
          var maxd = Math.min(32767, i2);
          var ml = Math.min(258, rem);
          while (dif <= maxd && --ch_1 && imod != pimod) {
            if (dat[i2 + l] == dat[i2 + l - dif]) {
              var nl = 0;
              for (; nl < ml && dat[i2 + nl] == dat[i2 + nl - dif]; ++nl)
                ;
              if (nl > l) {
                l = nl, d = dif;
                if (nl > maxn)
                  break;
                var mmd = Math.min(dif, nl - 2);
                var md = 0;
                for (var j = 0; j < mmd; ++j) {
                  var ti = i2 - dif + j & 32767;
                  var pti = prev[ti];
                  var cd = ti - pti & 32767;
                  if (cd > md)
                    md = cd, pimod = ti;
                }
              }
            }
            imod = pimod, pimod = prev[imod];
            dif += imod - pimod & 32767;
          }
        }
        if (d) {
          syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
          var lin = revfl[l] & 31, din = revfd[d] & 31;
          eb += fleb[lin] + fdeb[din];
          ++lf[257 + lin];
          ++df[din];
          wi = i2 + l;
          ++lc_1;
        } else {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
      }
    }
    for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
      syms[li++] = dat[i2];
      ++lf[dat[i2]];
    }
    pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
    if (!lst) {
      st.r = pos & 7 | w[pos / 8 | 0] << 3;
      pos -= 7;
      st.h = head, st.p = prev, st.i = i2, st.w = wi;
    }
  } else {
    for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
      var e = i2 + 65535;
      if (e >= s) {
        w[pos / 8 | 0] = lst;
        e = s;
      }
      pos = wfblk(w, pos + 1, dat.subarray(i2, e));
    }
    st.i = s;
  }
  return slc(o, 0, pre + shft(pos) + post);
};
var dopt = function(dat, opt, pre, post, st) {
  if (!st) {
    st = { l: 1 };
    if (opt.dictionary) {
      var dict = opt.dictionary.subarray(-32768);
      var newDat = new u8(dict.length + dat.length);
      newDat.set(dict);
      newDat.set(dat, dict.length);
      dat = newDat;
      st.w = dict.length;
    }
  }
  return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
var Deflate = /* @__PURE__ */ (function() {
  function Deflate2(opts, cb) {
    if (typeof opts == "function")
      cb = opts, opts = {};
    this.ondata = cb;
    this.o = opts || {};
    this.s = { l: 0, i: 32768, w: 32768, z: 32768 };
    this.b = new u8(98304);
    if (this.o.dictionary) {
      var dict = this.o.dictionary.subarray(-32768);
      this.b.set(dict, 32768 - dict.length);
      this.s.i = 32768 - dict.length;
    }
  }
  Deflate2.prototype.p = function(c, f) {
    this.ondata(dopt(c, this.o, 0, 0, this.s), f);
  };
  Deflate2.prototype.push = function(chunk, final) {
    if (!this.ondata)
      err(5);
    if (this.s.l)
      err(4);
    var endLen = chunk.length + this.s.z;
    if (endLen > this.b.length) {
      if (endLen > 2 * this.b.length - 32768) {
        var newBuf = new u8(endLen & -32768);
        newBuf.set(this.b.subarray(0, this.s.z));
        this.b = newBuf;
      }
      var split = this.b.length - this.s.z;
      this.b.set(chunk.subarray(0, split), this.s.z);
      this.s.z = this.b.length;
      this.p(this.b, false);
      this.b.set(this.b.subarray(-32768));
      this.b.set(chunk.subarray(split), 32768);
      this.s.z = chunk.length - split + 32768;
      this.s.i = 32766, this.s.w = 32768;
    } else {
      this.b.set(chunk, this.s.z);
      this.s.z += chunk.length;
    }
    this.s.l = final & 1;
    if (this.s.z > this.s.w + 8191 || final) {
      this.p(this.b, final || false);
      this.s.w = this.s.i, this.s.i -= 2;
    }
    if (final) {
      this.s = this.o = {};
      this.b = et;
    }
  };
  Deflate2.prototype.flush = function(sync) {
    if (!this.ondata)
      err(5);
    if (this.s.l)
      err(4);
    this.p(this.b, false);
    this.s.w = this.s.i, this.s.i -= 2;
    if (sync) {
      var c = new u8(6);
      c[0] = this.s.r >> 3;
      var ep = wfblk(c, this.s.r, et);
      this.s.r = 0;
      this.ondata(c.subarray(0, ep >> 3), false);
    }
  };
  return Deflate2;
})();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var header = Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
var pieceSize = 64 * 1024;
var GzipWriter = class {
  #file;
  #deflate;
  #piece = Buffer.alloc(pieceSize);
  #filled = 0;
  #crc = 0;
  #size = 0;
  #ready = [header];
  constructor(file) {
    this.#file = file;
    this.#deflate = new Deflate({ level: 6, mem: 8 }, (chunk) => this.#ready.push(chunk));
  }
  /** Bytes of content so far. */
  get size() {
    return this.#size + this.#filled;
  }
  async write(bytes) {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + pieceSize - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === pieceSize) await this.#push(false);
    }
  }
  /** Writes what is left and the trailer. */
  async end() {
    await this.#push(true);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#size % 2 ** 32, 4);
    await this.#file.writeFile(trailer);
  }
  async #push(last) {
    const piece = Uint8Array.from(this.#piece.subarray(0, this.#filled));
    this.#crc = (0, import_node_zlib.crc32)(piece, this.#crc);
    this.#size += piece.length;
    this.#filled = 0;
    this.#deflate.push(piece, last);
    for (const chunk of this.#ready) await this.#file.writeFile(chunk);
    this.#ready = [];
  }
};
var harmless = ["colliding-name", "compression-ratio"];
async function readSoundSdist(path) {
  const facts = await (0, import_chunk_KZS7P2PH.readArchive)(path, { format: "tar.gz", wanted: () => false });
  const problems = facts.problems.filter(({ kind }) => !harmless.includes(kind));
  const [first, ...others] = problems;
  if (first === void 0) return facts;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  throw new import_chunk_6CJDLMRJ.PublishError("sdist-unusable", `\`${path}\` cannot be used: ${first.message}${more}`, {
    hint: "run `check` on the sdist to see everything that is wrong with it"
  });
}
async function forEachMember(path, use) {
  const file = new import_chunk_KZS7P2PH.FileSource(path);
  const gunzip = new import_chunk_3XH3YBX7.GunzipSource(file, (0, import_chunk_3XH3YBX7.unpackLimit)(file.size));
  try {
    const reader = new import_chunk_3XH3YBX7.TarReader(gunzip);
    for (let entry = await reader.next(); entry !== void 0; entry = await reader.next()) {
      await use(entry, gunzip);
    }
  } finally {
    await gunzip.close();
    file.close();
  }
}
async function eachPiece(source, size, use) {
  for (let left2 = size; left2 > 0; ) {
    const chunks = [];
    const count = await (0, import_chunk_KZS7P2PH.takeChunks)(source, Math.min(left2, 256 * 1024), (chunk) => {
      chunks.push(Buffer.from(chunk));
    });
    if (count === 0)
      throw new import_chunk_6CJDLMRJ.PublishError("sdist-unusable", "the sdist changed while it was read");
    await use(Buffer.concat(chunks));
    left2 -= count;
  }
}
var recordSize = 20 * import_chunk_KZS7P2PH.blockSize;
var nameLength = 100;
var prefixLength = 155;
var maximumSize = 8 ** 11 - 1;
var bytesOf = (text) => Buffer.byteLength(text);
var isAscii = (text) => bytesOf(text) === text.length;
function headerBlocks(member) {
  const path = member.type === "5" ? `${member.name}/` : member.name;
  const parts = splitPath(path);
  const records = [
    ...parts === void 0 ? [paxRecord("path", path)] : [],
    ...fitsName(member.linkname) ? [] : [paxRecord("linkpath", member.linkname)],
    ...member.size > maximumSize ? [paxRecord("size", String(member.size))] : []
  ];
  const shortened = parts ?? { prefix: "", name: asciiStart(path) };
  const header2 = headerBlock(member, shortened);
  if (records.length === 0) return header2;
  const data = Buffer.from(records.join(""));
  const pax = { ...member, linkname: "", mode: 420, size: data.length };
  const paxHeader = headerBlock({ ...pax, type: "x" }, { prefix: "", name: "././@PaxHeader" });
  return Buffer.concat([paxHeader, data, padding(data.length), header2]);
}
var padding = (size) => Buffer.alloc((import_chunk_KZS7P2PH.blockSize - size % import_chunk_KZS7P2PH.blockSize) % import_chunk_KZS7P2PH.blockSize);
var fitsName = (text) => isAscii(text) && text.length <= nameLength;
var asciiStart = (text) => text.replace(/[^\x20-\x7e]/gu, "_").slice(0, nameLength);
function splitPath(path) {
  if (fitsName(path)) return { prefix: "", name: path };
  if (!isAscii(path)) return void 0;
  const earliest2 = path.length - nameLength - 1;
  const slash = path.indexOf("/", Math.max(1, earliest2));
  if (slash < 0 || slash > prefixLength || slash === path.length - 1) return void 0;
  return { prefix: path.slice(0, slash), name: path.slice(slash + 1) };
}
function paxRecord(keyword, value) {
  const rest = bytesOf(` ${keyword}=${value}
`);
  let length = rest + 1;
  while (rest + String(length).length !== length) length = rest + String(length).length;
  return `${length} ${keyword}=${value}
`;
}
var octal = (value, digits) => `${value.toString(8).padStart(digits, "0")}\0`;
function headerBlock(member, { prefix, name }) {
  const block = Buffer.alloc(import_chunk_KZS7P2PH.blockSize);
  const put = (text, offset) => block.write(text, offset, "latin1");
  put(name, 0);
  put(octal(member.mode, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(Math.min(member.size, maximumSize), 11), 124);
  put(octal(member.mtime, 11), 136);
  put(" ".repeat(8), 148);
  put(member.type, 156);
  put(fitsName(member.linkname) ? member.linkname : asciiStart(member.linkname), 157);
  put("ustar\x0000", 257);
  put(octal(0, 7), 329);
  put(octal(0, 7), 337);
  put(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)} `, 148);
  return block;
}
var pieceSize2 = 256 * 1024;
async function rewriteSdist(from, to, epoch) {
  const before = await readSoundSdist(from);
  try {
    const folder2 = await (0, import_promises.mkdtemp)((0, import_node_path3.join)((0, import_node_path3.dirname)(to), ".canonical-sdist-"));
    try {
      const written = (0, import_node_path3.join)(folder2, "sdist.tar.gz");
      await writeCanonical(from, written, { spool: (0, import_node_path3.join)(folder2, "spool"), epoch });
      const after = await (0, import_chunk_KZS7P2PH.readArchive)(written, { format: "tar.gz", wanted: () => false });
      await (0, import_promises.rename)(written, to);
      return { changed: before.sha256 !== after.sha256 };
    } finally {
      await (0, import_promises.rm)(folder2, { recursive: true, force: true });
    }
  } catch (cause) {
    throw (0, import_chunk_KZS7P2PH.isSystemError)(cause) ? (0, import_chunk_KZS7P2PH.diskError)("written", to, cause) : cause;
  }
}
async function writeCanonical(from, to, { spool, epoch }) {
  var _stack = [];
  try {
    const data = (0, import_chunk_UL4WNEGY.__using)(_stack, await (0, import_promises.open)(spool, "wx+"), true);
    const members = inCanonicalOrder(await spoolMembers(from, data, epoch));
    const file = (0, import_chunk_UL4WNEGY.__using)(_stack, await (0, import_promises.open)(to, "wx"), true);
    const writer = new GzipWriter(file);
    for (const member of members) {
      await writer.write(headerBlocks(member));
      await copy(data, member, writer);
      await writer.write(padding(member.size));
    }
    await writer.write(endOfArchive(writer.size));
    await writer.end();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = (0, import_chunk_UL4WNEGY.__callDispose)(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
var endOfArchive = (size) => Buffer.alloc(Math.ceil((size + 2 * import_chunk_KZS7P2PH.blockSize) / recordSize) * recordSize - size);
async function spoolMembers(from, spool, epoch) {
  const members = /* @__PURE__ */ new Map();
  let offset = 0;
  await forEachMember(from, async (entry, source) => {
    const member = { ...canonicalMember(entry, epoch), offset };
    members.set(entry.name, member);
    await eachPiece(source, member.size, (piece) => (0, import_node_fs.writeFileSync)(spool.fd, piece));
    offset += member.size;
  });
  return [...members.values()];
}
async function copy(spool, member, writer) {
  const buffer = Buffer.allocUnsafe(Math.min(member.size, pieceSize2));
  for (let done = 0; done < member.size; ) {
    const length = Math.min(buffer.length, member.size - done);
    const bytesRead = (0, import_node_fs.readSync)(spool.fd, buffer, 0, length, member.offset + done);
    if (bytesRead === 0) throw new Error("the spool ends too early");
    await writer.write(buffer.subarray(0, bytesRead));
    done += bytesRead;
  }
}
var FolderWriter = class {
  #root;
  #made = /* @__PURE__ */ new Set();
  #folders = [];
  #links = [];
  constructor(root) {
    this.#root = root;
    this.#made.add(root);
  }
  pathOf(name) {
    return (0, import_node_path4.join)(this.#root, ...name.split("/"));
  }
  /** Writes one file; `content` hands over its pieces. */
  async file({ name, mode, mtime }, content) {
    const path = this.pathOf(name);
    this.#makeFolder((0, import_node_path4.dirname)(path));
    const descriptor = (0, import_node_fs2.openSync)(path, "wx");
    try {
      await content((piece) => (0, import_node_fs2.writeFileSync)(descriptor, piece));
      (0, import_node_fs2.fchmodSync)(descriptor, modeOf(mode));
      (0, import_node_fs2.futimesSync)(descriptor, mtime, mtime);
    } finally {
      (0, import_node_fs2.closeSync)(descriptor);
    }
  }
  folder(entry) {
    this.#makeFolder(this.pathOf(entry.name));
    this.#folders.push(entry);
  }
  /** Links are made last: nothing is written through them. */
  link(entry) {
    this.#links.push(entry);
  }
  /** Makes links, and sets the times of folders, which writing into them changed. */
  end() {
    for (const entry of this.#links) if (entry.type === "2") this.#symbolicLink(entry);
    for (const entry of this.#links) if (entry.type === "1") this.#hardLink(entry);
    for (const { name, mtime } of this.#folders) (0, import_node_fs2.utimesSync)(this.pathOf(name), mtime, mtime);
  }
  #symbolicLink({ name, linkname, mtime }) {
    const path = this.pathOf(name);
    this.#makeFolder((0, import_node_path4.dirname)(path));
    try {
      (0, import_node_fs2.symlinkSync)(linkname, path);
    } catch (error) {
      if (error.code !== "EPERM") throw error;
      (0, import_node_fs2.copyFileSync)((0, import_node_path4.join)((0, import_node_path4.dirname)(path), linkname), path);
      return;
    }
    (0, import_node_fs2.lutimesSync)(path, mtime, mtime);
  }
  #hardLink({ name, linkname }) {
    const path = this.pathOf(name);
    this.#makeFolder((0, import_node_path4.dirname)(path));
    (0, import_node_fs2.linkSync)(this.pathOf(linkname), path);
  }
  #makeFolder(path) {
    if (this.#made.has(path)) return;
    this.#makeFolder((0, import_node_path4.dirname)(path));
    try {
      (0, import_node_fs2.mkdirSync)(path);
      (0, import_node_fs2.chmodSync)(path, 493);
    } catch (error) {
      const { code } = error;
      if (code !== "EEXIST" || !(0, import_node_fs2.lstatSync)(path).isDirectory()) throw error;
    }
    this.#made.add(path);
  }
};
var modeOf = (mode) => {
  const kept = mode & 493 | 384;
  return (kept & 64) === 0 ? kept & 438 : kept;
};
async function extractSdist(path, folder2) {
  const { members } = await readSoundSdist(path);
  const top = topLevelFolder(path, members);
  try {
    await (0, import_promises2.mkdir)(folder2, { recursive: true });
    const writer = new FolderWriter(folder2);
    await forEachMember(path, async (entry, source) => {
      if ((0, import_chunk_3XH3YBX7.isRegular)(entry.type)) {
        await writer.file(entry, (write) => eachPiece(source, entry.dataSize, write));
      } else if (entry.type === "5") writer.folder(entry);
      else writer.link(entry);
    });
    writer.end();
    return writer.pathOf(top);
  } catch (cause) {
    throw (0, import_chunk_KZS7P2PH.isSystemError)(cause) ? (0, import_chunk_KZS7P2PH.diskError)("written", folder2, cause) : cause;
  }
}
function topLevelFolder(path, members) {
  const tops = /* @__PURE__ */ new Set();
  let isFolder = false;
  for (const { name, kind } of members) {
    const [top2, second] = name.split("/").filter((part) => part !== "" && part !== ".");
    if (top2 === void 0) continue;
    tops.add(top2);
    isFolder ||= second !== void 0 || kind === "folder";
  }
  const [top, ...others] = tops;
  if (top !== void 0 && others.length === 0 && isFolder) return top;
  const found = [...tops].slice(0, 3).map((name) => `\`${name}\``).join(", ") || "nothing";
  throw new import_chunk_6CJDLMRJ.PublishError("sdist-unusable", `\`${path}\` has ${found} at its top, not one folder`, {
    hint: "build the sdist with a PEP 517 backend: everything is in `NAME-VERSION/`"
  });
}
var madeByAt = 5;
var modeAt = 40;
var unix = 3;
async function normalizeWheelModes(path) {
  const directory = readDirectoryBytes(path);
  if (directory === void 0 || !setPlainModes(directory.bytes)) return { changed: false };
  try {
    var _stack = [];
    try {
      const file = (0, import_chunk_UL4WNEGY.__using)(_stack, await (0, import_promises3.open)(path, "r+"), true);
      await file.write(directory.bytes, 0, directory.bytes.length, directory.start);
      return { changed: true };
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = (0, import_chunk_UL4WNEGY.__callDispose)(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (cause) {
    throw (0, import_chunk_KZS7P2PH.isSystemError)(cause) ? (0, import_chunk_KZS7P2PH.diskError)("written", path, cause) : cause;
  }
}
function readDirectoryBytes(path) {
  const source = new import_chunk_KZS7P2PH.FileSource(path);
  try {
    const { end } = (0, import_chunk_KZS7P2PH.findEnd)(source);
    const start = end === void 0 ? -1 : end.location - end.size;
    return end === void 0 || start < 0 ? void 0 : { bytes: source.readAt(start, end.size), start };
  } finally {
    source.close();
  }
}
function setPlainModes(directory) {
  let changed = false;
  for (let at = 0; at + import_chunk_KZS7P2PH.sizes.directoryHeader <= directory.length; ) {
    if (directory.readUInt32LE(at) !== import_chunk_KZS7P2PH.signatures.directoryHeader) break;
    const mode = directory.readUInt16LE(at + modeAt);
    const plain = directory.readUInt8(at + madeByAt) === unix ? plainMode(mode) : mode;
    changed ||= plain !== mode;
    directory.writeUInt16LE(plain, at + modeAt);
    at += headerSize(directory, at);
  }
  return changed;
}
var headerSize = (directory, at) => import_chunk_KZS7P2PH.sizes.directoryHeader + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
var typeMask = 61440;
var regular = 32768;
var folder = 16384;
function plainMode(mode) {
  const type = mode & typeMask;
  if (type === folder) return type | 493;
  if (mode === 0 || type !== regular && type !== 0) return mode;
  return type | ((mode & 73) === 0 ? 420 : 493);
}
var backends = [
  ["setuptools", "setuptools", "setuptools.build_meta"],
  ["hatchling", "hatchling", "hatchling.build"],
  ["poetry", "poetry-core", "poetry.core.masonry.api"],
  ["flit_core", "flit_core", "flit_core.buildapi"],
  ["pdm", "pdm-backend", "pdm.backend"],
  ["uv_build", "uv_build", "uv_build"],
  ["maturin", "maturin", "maturin"],
  ["scikit_build_core", "scikit-build-core", "scikit_build_core.build"],
  ["mesonpy", "meson-python", "mesonpy"]
];
var backendFailures = [
  (output) => {
    const named = /(?:Backend|Cannot import) '(.+?)'(?: is not available|$)/m.exec(output);
    const backend = named?.[1];
    return backend === void 0 ? void 0 : unavailable(backend, missingModule(output));
  },
  (0, import_chunk_L3MNZAKR.when)(/building '.+' extension\n[\s\S]*error: \[Errno 2\][^\n]*: '(.+)'/, noCompiler),
  (0, import_chunk_L3MNZAKR.when)(/error: command '(.+?)' failed: No such file or directory/, noCompiler),
  (0, import_chunk_L3MNZAKR.when)(/Unknown compiler\(s\): \[\['(.+?)'/, noCompiler),
  (0, import_chunk_L3MNZAKR.when)(/Could not find compiler set in environment variable \w+:\s+(\S+?)\.?\s/, noCompiler),
  (0, import_chunk_L3MNZAKR.when)(/No (CMAKE_\w+_COMPILER) could be found/, noCompiler),
  (0, import_chunk_L3MNZAKR.when)(/(Microsoft Visual C\+\+ [\d.]+) or greater is required/, noCompiler),
  (0, import_chunk_L3MNZAKR.when)(
    /can't find Rust compiler|Do you have cargo in your PATH|Cargo, the Rust package manager, is not installed/,
    () => noCompiler("cargo")
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /fatal error: (?:'?)(\S+?\.h(?:pp)?)'?(?:: No such file| file not found)/,
    (header2 = "") => ({
      cause: `The compiler does not find \`${header2}\``,
      fix: header2 === "Python.h" ? "Install the development files of this Python (Debian: `python3-dev`)" : "Install the library that has it, with its development files"
    })
  ),
  (output) => {
    const module2 = missingModule(output);
    return module2 === void 0 ? void 0 : explainMissingModule(module2);
  }
];
function missingModule(output) {
  return [...output.matchAll(/ModuleNotFoundError: No module named '(.+?)'/g)].at(-1)?.[1];
}
function unavailable(backend, module2) {
  const [root = backend] = backend.split(/[.:]/);
  if (module2 !== void 0 && module2.split(".")[0] !== root) return explainMissingModule(module2);
  const known = backends.find(([name]) => name === root);
  if (known === void 0) {
    const names = backends.map(([, , name]) => `\`${name}\``).join(", ");
    return {
      cause: `The build backend \`${backend}\` does not exist in the build requirements`,
      fix: `Correct \`build-backend\` in \`pyproject.toml\` (common ones: ${names}), or add the project that has it to \`requires\``
    };
  }
  const [, project, right] = known;
  return module2 === root ? {
    cause: `The build backend \`${backend}\` is not among the build requirements`,
    fix: `Add \`${project}\` to \`[build-system] requires\` in \`pyproject.toml\``
  } : {
    cause: `\`${project}\` has no build backend \`${backend}\``,
    fix: `Set \`build-backend = "${right}"\` in \`pyproject.toml\``
  };
}
function explainMissingModule(module2) {
  if (module2 === "pkg_resources") {
    return {
      cause: "The build imports `pkg_resources`, which setuptools 82 removed",
      fix: "Use `importlib.metadata` and `importlib.resources`, or require `setuptools<82`"
    };
  }
  return {
    cause: `The build imports \`${module2}\`, which its isolated environment does not have`,
    fix: "Add the project that has it to `[build-system] requires` in `pyproject.toml`"
  };
}
function noCompiler(name = "") {
  const rust = name === "cargo";
  return {
    cause: `The project has code to compile, and there is no compiler: \`${name}\` was not found`,
    fix: rust ? "Install Rust, so that `cargo` is on PATH" : "Install a compiler (Debian: `build-essential`; macOS: `xcode-select --install`; Windows: Build Tools for Visual Studio), or correct `CC` and `CXX`"
  };
}
var requires = "`[build-system] requires` in `pyproject.toml`";
var elsewhere = "Free space, or name a temporary folder on another disk with `TMPDIR` (Windows: `TEMP`)";
var installerFailures = [
  (0, import_chunk_L3MNZAKR.when)(/No space left on device|There is not enough space on the disk/, () => ({
    cause: "The disk is full",
    fix: elsewhere
  })),
  // Python tries them out by writing to them.
  (0, import_chunk_L3MNZAKR.when)(/No usable temporary directory found/, () => ({
    cause: "There is no folder for temporary files that can be written to",
    fix: elsewhere
  })),
  (0, import_chunk_L3MNZAKR.when)(
    /could not create '([^']+)': (?:Permission denied|Read-only file system)|(?:PermissionError|OSError): \[Errno (?:13|30)\] [\w\s-]+: '([^']+)'/,
    (setuptools = "", python = "") => ({
      cause: `\`${(0, import_chunk_L3MNZAKR.shortPath)(setuptools || python)}\` cannot be written`,
      fix: "Let this user write to the project's folder: backends keep files of their own there while they build"
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(/Invalid requirement: '([^']+)'|error: Failed to parse: `([^`]+)`/, (pip = "", uv = "") => ({
    cause: `\`${pip || uv}\` is not a valid requirement`,
    fix: `Correct it in ${requires}; it looks like \`setuptools>=77\` (PEP 508)`
  })),
  (0, import_chunk_L3MNZAKR.when)(
    /CERTIFICATE_VERIFY_FAILED[\s\S]*No matching distribution found|invalid peer certificate/,
    () => ({
      cause: "The certificate of the package index is not trusted",
      fix: "Name the file of your own certificate authority with `PIP_CERT` and `SSL_CERT_FILE`"
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /after connection broken by[\s\S]*(?:No matching distribution found|Could not install packages)|error: Failed to fetch: [\s\S]*error sending request/,
    () => ({
      cause: "The package index cannot be reached, so the build requirements were not installed",
      fix: "Check the network, and `PIP_INDEX_URL`, `UV_DEFAULT_INDEX` and the proxy settings where they are used; then run it again"
    })
  ),
  // pip says which versions it left out, then what it looked for; uv says both in one sentence.
  (0, import_chunk_L3MNZAKR.when)(
    /require a different python version: [^\n]*?Requires-Python (\S+)[\s\S]*No matching distribution found for (.+)/,
    (wanted = "", requirement = "") => notForThisPython(requirement, wanted)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /current Python version \(([^)]+)\) does not satisfy Python(\S+) and (\S+) depends on/,
    (version2 = "", wanted = "", requirement = "") => notForThisPython(requirement, wanted, version2)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /requirement (\S+)(?: \(from [^)]*\))? \(from versions: none\)|Because (\S+) was not found in the package registry/,
    (pip = "", uv = "") => ({
      cause: `The package index has no project for the build requirement \`${pip || uv}\``,
      fix: `Correct its name in ${requires}, or name the index that has it with \`PIP_INDEX_URL\` and \`UV_DEFAULT_INDEX\``
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /requirement (\S+)(?: \(from [^)]*\))? \(from versions: (?:[^)]*, )?([^,)]+)\)/,
    (requirement = "", newest = "") => noSuchVersion(requirement, newest)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /only [^\s<>=!~]+<=(\S+) is available and you require (\S+?),? /,
    (newest = "", requirement = "") => noSuchVersion(requirement, newest)
  ),
  (0, import_chunk_L3MNZAKR.when)(/Because there is no version of (\S+) and you require /, (requirement = "") => ({
    cause: `The package index has no version for the build requirement \`${requirement}\``,
    fix: `Correct the version in ${requires}`
  })),
  (0, import_chunk_L3MNZAKR.when)(
    /Cannot install (.+?) because these package versions have conflicting dependencies|Because (?:you require )?(.+), we can conclude that your requirements are unsatisfiable/,
    (pip = "", uv = "") => ({
      cause: `The build requirements contradict each other: ${pip || uv}`,
      fix: `Loosen one of them in ${requires}`
    })
  )
];
function notForThisPython(requirement, wanted, version2 = "") {
  const builder = version2 === "" ? "another version builds" : `${version2} builds`;
  return {
    cause: `The build requirement \`${requirement}\` needs Python ${wanted}, and ${builder}`,
    fix: `Build with another Python, or allow a version for this one in ${requires}`
  };
}
function noSuchVersion(requirement, newest) {
  return {
    cause: `The package index has no version for the build requirement \`${requirement}\`; its newest is ${newest}`,
    fix: `Correct the version in ${requires}`
  };
}
var specification = "https://packaging.python.org/en/latest/specifications/pyproject-toml/";
var shipped = "and see that git tracks it and the sdist contains it";
var projectFailures = [
  (0, import_chunk_L3MNZAKR.when)(
    /Failed to parse .*pyproject\.toml: (.+) \((?:at line (\d+), column (\d+)|(at end of document))\)/,
    (words = "", line = "", column = "") => ({
      cause: `\`pyproject.toml\` is not valid TOML: ${words} at ${line === "" ? "its end" : `line ${line}, column ${column}`}`,
      fix: line === "" ? "Complete its end" : `Correct line ${line}, or the end of the one before it`
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(/Failed to validate `build-system` in pyproject\.toml: (.+)/, (words = "") => ({
    cause: `\`[build-system]\` in \`pyproject.toml\` is not valid: ${words}`,
    fix: 'Give it `requires`, such as `["setuptools>=77"]`, and `build-backend`, such as `"setuptools.build_meta"`'
  })),
  (0, import_chunk_L3MNZAKR.when)(/Source (.+) does not appear to be a Python project/, (folder2 = "") => ({
    cause: `\`${folder2}\` has no \`pyproject.toml\` and no \`setup.py\``,
    fix: "Set `project-dir` to the folder of the project"
  })),
  // hatchling, flit, poetry-core, pdm-backend
  (0, import_chunk_L3MNZAKR.when)(
    /Readme file does not exist: (.+)|Description file (.+) does not exist|Readme path `(.+)` does not exist|Readme file not found \('(.+)'\)/,
    (...names) => missingFile("readme", names)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /License file does not exist: (.+)|License file (\S+) does not exist|license file '(.+)' not found|License file not found \('(.+)'\)/,
    (...names) => missingFile("license", names)
  ),
  // flit, poetry-core, pdm-backend
  (0, import_chunk_L3MNZAKR.when)(
    /No files found for \[project\.license-files\]: '(.+)' pattern|No files found for license file glob pattern '(.+)'|"project\.license-files" must match at least one file: '(.+)' did not match/,
    (...names) => missingFile("license-files", names)
  ),
  // setuptools, flit, pdm-backend
  (0, import_chunk_L3MNZAKR.when)(
    /License classifiers have been superseded|License classifiers are deprecated|is not compatible with 'License ::' classifiers/,
    () => ({
      cause: "The project has a licence expression and licence classifiers too (PEP 639)",
      fix: "Remove the classifiers that begin with `License ::`"
    })
  ),
  // setuptools, hatchling, flit, pdm-backend, poetry-core
  (0, import_chunk_L3MNZAKR.when)(
    /invalid pyproject\.toml config: .+\n\s*configuration error: (.+?):?(?:\n|$)|ValueError: (Error parsing field `.+)|(?:Value|Type)Error: (Field `.+)|ValueError: (Invalid version `.+)|flit_core\.\w+\.(?:ConfigError|InvalidVersion): (.+)|pdm\.backend\.exceptions\.ValidationError: [\w.-]+: (.+)|The Poetry configuration is invalid:\n\s+- (.+)/,
    (...words) => ({
      cause: `\`pyproject.toml\` is not valid: ${words.find(Boolean)}`,
      fix: `Correct that field; ${specification} says what it may hold`
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /Multiple top-level (\w+) discovered in a flat-layout: \[(.+)\]/,
    (kind = "", names = "") => ({
      cause: `setuptools cannot tell which of the ${kind} ${names} to ship`,
      fix: `Name them: \`[tool.setuptools] ${kind === "packages" ? "packages" : "py-modules"} = [...]\`, or move the code below \`src/\``
    })
  ),
  // hatchling; flit and poetry-core
  (0, import_chunk_L3MNZAKR.when)(
    /Unable to determine which files to ship inside the wheel[\s\S]*?name of your project \((.+?)\)|No file\/folder found for (?:module|package) (.+)/,
    (hatchling = "", other = "") => ({
      cause: `There is no package or module of the project's name, \`${hatchling || other}\`, to ship in the wheel`,
      fix: "Name the package after the project, or say which packages to ship: `[tool.hatch.build.targets.wheel] packages`, `[tool.flit.module] name`, `[tool.poetry] packages`"
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(/unable to detect version for/, () => ({
    cause: "The version comes from git, and git has no tag to tell it from",
    fix: "Check the project out with its history and tags: `fetch-depth: 0` of actions/checkout"
  })),
  (0, import_chunk_L3MNZAKR.when)(/unable to parse the version from the file: (.+)/, (path = "") => ({
    cause: `\`${path}\` has no version`,
    fix: `Add \`__version__ = "..."\` to it, or correct \`[tool.hatch.version]\``
  })),
  (0, import_chunk_L3MNZAKR.when)(/NoDocstringError: .*\((.+?)\)|(NoVersionError)/, (path = "") => ({
    cause: path === "" ? "The module has no `__version__`" : `\`${path}\` has no docstring`,
    fix: "Add it, or take it out of `dynamic` and write it into `[project]`"
  })),
  (0, import_chunk_L3MNZAKR.when)(/FileNotFoundError: \[Errno 2\] No such file or directory: '(.+?)'/, (path = "") => ({
    cause: `The build reads \`${(0, import_chunk_L3MNZAKR.shortPath)(path)}\`, which is not there`,
    fix: `Add it, ${shipped} (setuptools: \`MANIFEST.in\`)`
  }))
];
function missingFile(field, names) {
  const name = (0, import_chunk_L3MNZAKR.shortPath)(names.find(Boolean) ?? "");
  return {
    cause: `\`${field}\` in \`pyproject.toml\` names \`${name}\`, which does not exist`,
    fix: `Add the file, or correct the name, ${shipped}`
  };
}
var patterns = [...installerFailures, ...projectFailures, ...backendFailures];
function explainBuildFailure(output) {
  const text = unwrapped((0, import_node_util.stripVTControlCharacters)(output).replaceAll("\r\n", "\n"));
  for (const pattern of patterns) {
    const failure = pattern(text);
    if (failure !== void 0) return failure;
  }
  return void 0;
}
function unwrapped(output) {
  const lines = [];
  let inside;
  for (const line of output.split("\n")) {
    if (inside !== void 0 && /^ {2}/.test(line)) {
      if (inside === "quote") lines.push(`${joint(lines.pop() ?? "")}${line.trim()}`);
      continue;
    }
    inside = beginningOf(line);
    lines.push(inside === "quote" ? line.slice(2) : line);
  }
  return lines.join("\n");
}
var joint = (line) => line.endsWith("-") ? line : `${line} `;
function beginningOf(line) {
  if (/^[<>] /.test(line)) return "quote";
  return line.startsWith("Traceback (most recent call last)") ? "traceback" : void 0;
}
var buildDistributions = (options, host) => options.command === void 0 ? buildWithBackend(options, host) : buildWithCommand(options, options.command, host);
async function buildWithBackend(options, host) {
  const out = (0, import_node_path2.join)(options.work, "out");
  await host.files.makeFolder(out);
  await host.group(
    "Build the sdist",
    () => runBuild("--sdist", options.project, out, options, host)
  );
  const [sdist, ...others] = await distributionsIn(out, host);
  if (sdist === void 0 || others.length > 0 || (0, import_chunk_6CJDLMRJ.distributionKind)(sdist) !== "sdist") {
    throw unexpected("one sdist", [sdist ?? "nothing", ...others]);
  }
  if (options.normalizeSdist) await rewriteSdist(sdist, sdist, options.epoch);
  const source = await extractSdist(sdist, (0, import_node_path2.join)(options.work, "source"));
  await host.group(
    "Build the wheel from the sdist",
    () => runBuild("--wheel", source, out, options, host)
  );
  const all = await distributionsIn(out, host);
  const wheels = all.filter((path) => path !== sdist);
  const [wheel] = wheels;
  if (wheel === void 0 || wheels.length > 1) throw unexpected("one wheel", wheels);
  if (options.normalizeSdist) await normalizeWheelModes(wheel);
  return all;
}
async function distributionsIn(folder2, host) {
  const entries = await host.files.list(folder2) ?? [];
  return entries.filter(({ name, kind }) => kind === "file" && (0, import_chunk_6CJDLMRJ.distributionKind)(name) !== void 0).map(({ name }) => (0, import_node_path2.join)(folder2, name));
}
var unexpected = (wanted, built) => new import_chunk_6CJDLMRJ.PublishError(
  "build-failed",
  `The backend was to build ${wanted} and built ${built.length === 0 ? "nothing" : built.join(", ")}`,
  { hint: "run `python -m build` and see what it writes" }
);
async function runBuild(kind, source, out, options, host) {
  const python = await host.pythons.withTools("build");
  const installer = (await host.files.list(python.scripts))?.some(
    ({ name }) => /^uv(\.exe)?$/.test(name)
  ) ? "uv" : "pip";
  const result = await host.run({
    program: python.path,
    arguments: ["-m", "build", kind, "--installer", installer, "--outdir", out, source],
    folder: options.work,
    env: buildEnvironment(options, host),
    show: true
  });
  if (result.status !== 0) {
    const what = `The backend could not build the ${kind.slice(2)}`;
    throw buildFailure(what, result.output, "run `python -m build` in the project's folder");
  }
}
var buildEnvironment = ({ epoch, env }, host) => ({
  ...(0, import_chunk_7MRIHLJ7.trustingGit)(host.env),
  SOURCE_DATE_EPOCH: String(epoch),
  PYTHONPATH: void 0,
  PYTHONHOME: void 0,
  PYTHONSTARTUP: void 0,
  ...env
});
async function buildWithCommand(options, command, host) {
  const [program, ...words] = (0, import_chunk_JLAGQWAB.parseArgsStringToArgv)(command);
  if (program === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", "Input `build-command` names no program");
  }
  await host.files.makeFolder(options.packages);
  const result = await host.group(
    `Run ${program}`,
    () => host.run({
      program,
      arguments: words,
      folder: options.project,
      env: buildEnvironment(options, host),
      show: true
    })
  );
  if (result.status !== 0) {
    const what = `\`${command}\` ended with status ${result.status}`;
    throw buildFailure(what, result.output, "run the command in `project-dir`");
  }
  const built = await takeDistributions(options, host);
  if (built.length === 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "build-failed",
      `\`${command}\` left no distribution in \`${options.packages}\``,
      {
        hint: "let the command write there, by a path relative to `project-dir`, or name its folder as `packages-dir`"
      }
    );
  }
  if (!options.normalizeSdist) return built;
  for (const path of built) {
    if (path.endsWith(".tar.gz")) await rewriteSdist(path, path, options.epoch);
    if (path.endsWith(".whl")) await normalizeWheelModes(path);
  }
  return built;
}
async function takeDistributions({ packages, work }, host) {
  const taken = [];
  for (const path of await distributionsIn(packages, host)) {
    const target = (0, import_node_path2.join)(work, "out", (0, import_node_path2.basename)(path));
    await host.files.move(path, target);
    taken.push(target);
  }
  return taken;
}
function buildFailure(what, output, again) {
  const lines = output.trim() === "" ? [] : output.trimEnd().split("\n").slice(-20);
  const explained = explainBuildFailure(output);
  const cause = explained === void 0 ? "" : `
${explained.cause}`;
  return new import_chunk_6CJDLMRJ.PublishError(
    "build-failed",
    `${[what, ...lines.map((line) => `  ${line}`.trimEnd())].join("\n")}${cause}`,
    { hint: explained?.fix ?? `${again} to see all of its output` }
  );
}
var foreignFolders = /* @__PURE__ */ new Set([".git", ".hg", "node_modules", ".venv", "venv", ".tox", ".nox"]);
var distribution = /\.(whl|tar\.gz|zip)(\.publish\.attestation|\.asc)?$/;
async function cleanProject(project, packages, checkout, host) {
  await refuseOtherThanFolder(project, packages, host);
  refuseProjectItself(project, packages);
  const tracked = checkout === void 0 ? [] : await (0, import_chunk_KZS7P2PH.trackedPaths)(project, host);
  refuseTrackedDistributions(pathOf(project, packages), tracked);
  const targets = [
    ...await packagesTargets(project, packages, host),
    ...await generatedTargets(project, checkout !== void 0, host)
  ];
  const removed = [];
  const kept = [];
  for (const target of targets) {
    const inside = tracked.filter((path) => path === target || path.startsWith(`${target}/`));
    kept.push(...inside);
    removed.push(...await removeExcept(project, target, new Set(inside), host));
  }
  return { removed, tracked: kept };
}
async function refuseOtherThanFolder(project, packages, { files }) {
  const kind = (await files.stat(packages))?.kind;
  if (kind === void 0 || kind === "folder") return;
  if (kind !== "symlink") {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "unsafe-folder",
      `\`${(0, import_node_path5.relative)(project, packages)}\` is a file, not a folder`,
      { hint: "name a folder as `packages-dir`" }
    );
  }
  throw new import_chunk_6CJDLMRJ.PublishError(
    "unsafe-folder",
    `\`${(0, import_node_path5.relative)(project, packages)}\` is a symbolic link, and a build cleans no folder through a link`,
    { hint: "remove the link, or name its target as `packages-dir`" }
  );
}
function refuseProjectItself(project, packages) {
  if ((0, import_node_path5.resolve)(project) !== (0, import_node_path5.resolve)(packages)) return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "unsafe-folder",
    `\`packages-dir\` is \`${packages}\`, the project itself: the next sdist would ship what this build leaves there`,
    { hint: "name a folder below the project, such as `dist`" }
  );
}
function refuseTrackedDistributions(packages, tracked) {
  const found = tracked.find(
    (path) => (0, import_node_path5.dirname)(path) === packages && (0, import_chunk_6CJDLMRJ.distributionKind)((0, import_node_path5.basename)(path)) !== void 0
  );
  if (found === void 0) return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "unsafe-folder",
    `\`${found}\` is tracked by git, so it is kept, and would become a part of the release`,
    { hint: `run \`git rm --cached ${found}\`, or choose another \`packages-dir\`` }
  );
}
async function packagesTargets(project, packages, host) {
  const entries = await host.files.list(packages) ?? [];
  const isDist = (0, import_node_path5.basename)(packages) === "dist";
  const stale = entries.filter(
    ({ name, kind }) => isDist || kind === "file" && (distribution.test(name) || name === import_chunk_6CJDLMRJ.manifestName)
  );
  if (stale.length > 0 && !(0, import_chunk_KZS7P2PH.isWithin)(packages, project)) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "unsafe-folder",
      `\`${packages}\` is not a folder below the project and holds \`${stale[0]?.name}\`; it is not cleaned`,
      { hint: "empty it yourself, or choose a `packages-dir` inside the project" }
    );
  }
  return stale.map(({ name }) => pathOf(project, (0, import_node_path5.join)(packages, name)));
}
var pathOf = (project, path) => (0, import_node_path5.relative)(project, path).split(import_node_path5.sep).join("/");
async function generatedTargets(project, hasGit, host) {
  const targets = [];
  const build2 = await host.files.stat((0, import_node_path5.join)(project, "build"));
  if (hasGit && build2?.kind === "folder") targets.push("build");
  await collectGenerated(project, "", targets, host);
  return targets;
}
async function collectGenerated(project, folder2, targets, host) {
  const entries = await host.files.list((0, import_node_path5.join)(project, folder2)) ?? [];
  if (isForeign(entries, folder2)) return;
  const own = entries.map(({ name, kind }) => ({ name, kind, path: folder2 === "" ? name : `${folder2}/${name}` })).filter(({ path }) => !targets.includes(path));
  targets.push(...own.filter(isGenerated).map(({ path }) => path));
  for (const { path } of own.filter((entry) => isOwnFolder(entry) && !isGenerated(entry))) {
    await collectGenerated(project, path, targets, host);
  }
}
var isOwnFolder = ({ name, kind }) => kind === "folder" && !foreignFolders.has(name);
var isForeign = (entries, folder2) => entries.some(({ name }) => name === "pyvenv.cfg" || folder2 !== "" && name === ".git");
var isGenerated = ({ name, kind }) => kind === "folder" ? name === "__pycache__" || name.endsWith(".egg-info") : kind === "file" && /\.py[co]$/.test(name);
async function removeExcept(project, target, keep, host) {
  if (keep.size === 0) {
    await host.files.remove((0, import_node_path5.join)(project, target));
    return [target];
  }
  if (keep.has(target)) return [];
  const entries = await host.files.list((0, import_node_path5.join)(project, target)) ?? [];
  const removed = [];
  for (const { name } of entries) {
    const path = `${target}/${name}`;
    const inside = [...keep].filter((kept) => kept === path || kept.startsWith(`${path}/`));
    removed.push(...await removeExcept(project, path, new Set(inside), host));
  }
  return removed;
}
async function readPyproject(project, host) {
  const path = (0, import_node_path6.join)(project, "pyproject.toml");
  const text = await host.files.readText(path);
  if (text !== void 0) return (0, import_chunk_H7LFJRDY.parsePyproject)(text, path);
  if (await host.files.stat((0, import_node_path6.join)(project, "setup.py")) === void 0) {
    throw await noProject(project, host);
  }
  host.log.warning(`\`${path}\` does not exist: building with setuptools' defaults, as pip does`);
  return void 0;
}
async function noProject(project, host) {
  const kind = (await host.files.stat(project))?.kind;
  if (kind === "file") {
    return new import_chunk_6CJDLMRJ.PublishError("pyproject-missing", `\`${project}\` is a file, not a folder`, {
      hint: "name the folder that holds it as `project-dir`"
    });
  }
  const problem = kind === void 0 ? "does not exist" : "holds neither `pyproject.toml` nor `setup.py`";
  return new import_chunk_6CJDLMRJ.PublishError("pyproject-missing", `\`${project}\` ${problem}`, {
    hint: "check the project out before this step, and name its folder as `project-dir`"
  });
}
async function diffArchives(a, b) {
  const [first, second] = await Promise.all([read(a), read(b)]);
  if (first.sha256 === second.sha256) return void 0;
  return firstDifference(first.members, second.members) ?? {
    member: (0, import_node_path8.basename)(a),
    difference: "archive framing"
  };
}
var read = (path) => (0, import_chunk_KZS7P2PH.readArchive)(path, {
  format: path.endsWith(".tar.gz") ? "tar.gz" : "zip",
  wanted: () => false,
  hashMembers: true
});
function firstDifference(first, second) {
  const others = new Map(second.map((member) => [member.name, member]));
  for (const member of first) {
    const difference = compare(member, others.get(member.name));
    if (difference !== void 0) return { member: member.name, difference };
  }
  const names = new Set(first.map(({ name }) => name));
  const extra = second.find(({ name }) => !names.has(name));
  if (extra !== void 0) return { member: extra.name, difference: "extra" };
  const moved = first.find(({ name }, index) => second[index]?.name !== name);
  return moved === void 0 ? void 0 : { member: moved.name, difference: "order" };
}
function compare(a, b) {
  if (b === void 0) return "missing";
  const sameContent = a.kind === b.kind && a.size === b.size && a.sha256 === b.sha256 && a.target === b.target;
  if (!sameContent) return "content";
  if (a.mode !== b.mode) return "mode";
  return a.modified === b.modified ? void 0 : "time";
}
var vary_build_default = '"""Stands on PYTHONPATH as `sitecustomize` in a build that has to differ from another one.\n\nSets the umask to BUILD_VARIATION_UMASK (octal) and shifts the clock by BUILD_VARIATION_CLOCK_SHIFT\nseconds in every Python process of the build. What cannot be varied stays as it is: nothing here\nmay break a build. Shift forwards: Meson refuses files that come from the future. PYTHONPATH may\nalso name a folder with time_machine; neither folder stays on sys.path.\n"""\n\nimport contextlib\nimport os\nimport sys\n\n_PYTHONPATH = os.environ.get("PYTHONPATH", "")\n_HERE = os.path.dirname(os.path.abspath(__file__))\n\n\ndef _run_shadowed_sitecustomize():\n    # Some Pythons need theirs (Homebrew\'s mends sys.path), and Python loads only the first.\n    from importlib.machinery import PathFinder\n    from importlib.util import module_from_spec\n\n    path = [folder for folder in sys.path if os.path.abspath(folder) != _HERE]\n    spec = PathFinder.find_spec("sitecustomize", path)\n    if spec is not None and spec.loader is not None:\n        spec.loader.exec_module(module_from_spec(spec))\n\n\ndef _vary_umask():\n    umask = os.environ.get("BUILD_VARIATION_UMASK")\n    if umask:\n        os.umask(int(umask, 8))\n\n\ndef _follow_into_isolated_environments():\n    # build >= 1.6 runs backends with an empty PYTHONPATH.\n    import subprocess\n\n    start = subprocess.Popen.__init__\n\n    def start_with_path(self, *args, **kwargs):\n        env = kwargs.get("env")\n        if env is not None and env.get("PYTHONPATH") == "":\n            kwargs["env"] = {**env, "PYTHONPATH": _PYTHONPATH}\n        start(self, *args, **kwargs)\n\n    subprocess.Popen.__init__ = start_with_path\n\n\ndef _shift_clock():\n    shift = os.environ.get("BUILD_VARIATION_CLOCK_SHIFT")\n    if shift:\n        import time\n\n        import time_machine\n\n        time_machine.travel(time.time() + float(shift), tick=True).start()\n\n\ndef _leave_path():\n    # The folder of time_machine may be an environment with an old setuptools and pip.\n    ours = {os.path.abspath(folder) for folder in _PYTHONPATH.split(os.pathsep) if folder}\n    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder) not in ours]\n\n\nfor _step in (\n    _run_shadowed_sitecustomize,\n    _vary_umask,\n    _follow_into_isolated_environments,\n    _shift_clock,\n    _leave_path,\n):\n    with contextlib.suppress(Exception):\n        _step()\n';
var clockShift = 200 * 24 * 3600 + 4321;
var left = /* @__PURE__ */ new Set(["node_modules", ".venv", "venv", ".tox", ".nox", "__pycache__"]);
async function verifyReproducible(built, options, root, host) {
  const work = await host.temporaryFolder("second-build");
  const copy2 = (0, import_node_path7.join)(work, "another", "path");
  await host.files.copyFolder(root, copy2, (path) => left.has(path.split("/").at(-1) ?? ""));
  const project = (0, import_node_path7.join)(copy2, (0, import_node_path7.relative)(root, options.project));
  const packages = (0, import_chunk_KZS7P2PH.isWithin)(options.packages, root) ? (0, import_node_path7.join)(copy2, (0, import_node_path7.relative)(root, options.packages)) : options.packages;
  const again = await buildDistributions(
    {
      ...options,
      project,
      work: (0, import_node_path7.join)(work, "work"),
      packages,
      env: await otherCircumstances(work, host)
    },
    host
  );
  const byName = new Map(again.map((path) => [(0, import_node_path7.basename)(path), path]));
  for (const path of built) await compare2(path, byName.get((0, import_node_path7.basename)(path)));
}
async function compare2(first, second) {
  if (second === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "not-reproducible",
      `\`${(0, import_node_path7.basename)(first)}\` is not reproducible: the second build did not make it`,
      { hint: "let name, version and tags depend on nothing but the commit" }
    );
  }
  const difference = await diffArchives(first, second);
  if (difference === void 0) return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "not-reproducible",
    `\`${(0, import_node_path7.basename)(first)}\` is not reproducible: \`${difference.member}\` differs (${difference.difference})`,
    {
      hint: "make it independent of time, path, umask, time zone, locale and hash seed; SOURCE_DATE_EPOCH holds the commit's time"
    }
  );
}
async function otherCircumstances(work, host) {
  const hook = (0, import_node_path7.join)(work, "circumstances");
  await host.files.write((0, import_node_path7.join)(hook, "sitecustomize.py"), vary_build_default);
  const clock = await host.pythons.withTools("clock");
  return {
    PYTHONPATH: [hook, clock.packages].join(import_node_path7.delimiter),
    BUILD_VARIATION_UMASK: "077",
    BUILD_VARIATION_CLOCK_SHIFT: String(clockShift),
    TZ: "Pacific/Kiritimati",
    LC_ALL: "C",
    LANG: "C",
    LANGUAGE: "C",
    PYTHONHASHSEED: "4321"
  };
}
function contentLines(members, most = 200) {
  const files = members.filter(({ kind }) => kind !== "folder");
  const shown = files.slice(0, most).map(({ name, size }) => [(0, import_chunk_KZS7P2PH.formatSize)(size), name]);
  const lines = (0, import_chunk_KZS7P2PH.textTable)(shown, /* @__PURE__ */ new Set([0]));
  const rest = files.length - shown.length;
  return rest > 0 ? [...lines, `... and ${rest} more`] : lines;
}
var build = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs: (input) => ({
    ...readBuild(input),
    tag: (0, import_chunk_KZS7P2PH.readTag)(input),
    leg: (0, import_chunk_PL6QTFLI.readLeg)(input),
    artifact: { name: (0, import_chunk_LSDFOFBQ.readOwnName)(input), rebuild: input.boolean("rebuild") }
  }),
  async run(inputs, host) {
    const { project, tag } = inputs;
    const pyproject = await readPyproject(project, host);
    const checkout = await (0, import_chunk_KZS7P2PH.findCheckout)(project, host);
    await (0, import_chunk_7MRIHLJ7.refuseOtherCommit)(tag, project, checkout, host);
    const origin = (0, import_chunk_PL6QTFLI.originOfBuild)({ ...inputs, commit: checkout?.commit }, host);
    const handOver = await openHandOverFor(inputs, origin, host);
    if (handOver?.adopted !== void 0) {
      return adopt(handOver.adopted, inputs, checkout, host);
    }
    await (0, import_chunk_7MRIHLJ7.warnOfReach)(project, host);
    const options = { ...inputs, origin, epoch: epochOf(checkout, host) };
    const { manifest, distributions } = await buildFiles(pyproject, options, checkout, host);
    const handedOver = await handOver?.store(inputs.packages, manifest.files);
    return report(manifest, distributions, { ...inputs, title: "Built", note: handedOver }, host);
  }
});
function readBuild(input) {
  const project = (0, import_node_path.resolve)(input.path("project-dir"));
  return {
    project,
    packages: (0, import_node_path.resolve)(input.path("packages-dir", project)),
    command: input.optionalText("build-command"),
    normalizeSdist: input.boolean("normalize-sdist"),
    verifyReproducible: input.boolean("verify-reproducible"),
    maxSize: { wheel: input.size("max-wheel-size"), sdist: input.size("max-sdist-size") }
  };
}
async function openHandOverFor({ project, artifact }, origin, host) {
  if (host.kind === "terminal" || artifact?.name === void 0) return void 0;
  const { openHandOver } = await Promise.resolve().then(() => __toESM(require("./build-hand-over-CJ7CPC5X.cjs")));
  return openHandOver({ ...artifact, artifactName: artifact.name, origin, project }, host);
}
async function adopt({ release, manifest }, inputs, checkout, host) {
  const { packages, artifact } = inputs;
  await clean(inputs, checkout, host);
  const names = [import_chunk_6CJDLMRJ.manifestName, ...release.distributions.map(({ filename }) => filename)];
  for (const name of names) await host.files.move((0, import_node_path.join)(release.folder, name), (0, import_node_path.join)(packages, name));
  const note = `Artifact \`${artifact?.name}\` of this run holds what the same job has built from the same commit: it was adopted; \`rebuild: true\` builds it again`;
  host.log.info(note);
  return report(manifest, release.distributions, { ...inputs, title: "Adopted", note }, host);
}
async function buildFiles(pyproject, task, checkout, host) {
  await host.pythons.find();
  const options = { ...task, work: await host.temporaryFolder("build") };
  await clean(task, checkout, host);
  const built = await buildDistributions(options, host);
  const identity = await (0, import_chunk_WYRWNQYK.identityOfBuild)(built, pyproject);
  if (task.verifyReproducible) await buildAgain(built, options, checkout, host);
  for (const path of built) await host.files.move(path, (0, import_node_path.join)(task.packages, (0, import_node_path.basename)(path)));
  const { distributions } = await (0, import_chunk_KZS7P2PH.readRelease)(task.packages, {}, host);
  return { manifest: await writeManifest(identity, distributions, task, host), distributions };
}
var earliest = 315619200;
function epochOf(checkout, { env }) {
  const given = env["SOURCE_DATE_EPOCH"];
  if (given && /^\d+$/.test(given)) return Number(given);
  return Math.max(checkout?.committed ?? earliest, earliest);
}
async function clean({ project, packages }, checkout, host) {
  const { removed, tracked } = await cleanProject(project, packages, checkout, host);
  if (removed.length > 0) host.log.info(`Removed from earlier builds: ${removed.join(", ")}`);
  if (tracked.length === 0) return;
  const names = tracked.map((path) => `\`${path}\``).join(", ");
  host.log.warning(`Kept ${names}: git tracks ${tracked.length === 1 ? "it" : "them"}`);
}
async function buildAgain(built, options, checkout, host) {
  host.log.info(
    "Building again, under another path, umask, time zone, locale, hash seed and clock"
  );
  await verifyReproducible(built, options, checkout?.root ?? options.project, host);
  host.log.info("The second build gave the same bytes");
}
async function writeManifest(identity, distributions, { project, packages, epoch, origin: { job, ...origin } }, host) {
  const manifest = {
    schema: 1,
    ...identity,
    ...origin,
    "source-date-epoch": epoch,
    files: distributions.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })),
    settings: await (0, import_chunk_6CJDLMRJ.projectSettings)((0, import_node_path.join)(project, "pyproject.toml"), host),
    "built-by": {
      "pypi-publish": import_chunk_Z3PJUGOV.version,
      python: (await host.pythons.find()).version,
      platform: `${process.platform} ${process.arch}`,
      ...job
    }
  };
  await host.files.write((0, import_node_path.join)(packages, import_chunk_6CJDLMRJ.manifestName), (0, import_chunk_6CJDLMRJ.formatManifest)(manifest));
  return manifest;
}
async function report(manifest, distributions, { packages, maxSize, title, note, verifyReproducible: isProven }, host) {
  const heading = `${title} ${manifest.name} ${manifest.version}`;
  let summary = `### ${heading}

${note === void 0 ? "" : `${note}

`}${(0, import_chunk_KZS7P2PH.fileTable)(manifest.files)}
`;
  for (const { filename, facts } of distributions) {
    const lines = contentLines(facts.members);
    await host.group(`Contents of ${filename}`, async () => {
      for (const line of lines) host.log.info(`  ${line}`);
    });
    summary += (0, import_chunk_KZS7P2PH.details)(`Contents of ${filename}`, (0, import_chunk_KZS7P2PH.fenced)(lines.join("\n")));
  }
  host.log.info(host.style.bold(heading));
  for (const line of (0, import_chunk_KZS7P2PH.fileLines)(manifest.files)) host.log.info(line);
  for (const { filename, kind, size } of distributions) {
    const limit = maxSize[kind];
    if (limit === void 0 || size <= limit) continue;
    host.log.warning(
      `\`${filename}\` has ${(0, import_chunk_KZS7P2PH.formatSize)(size)}, more than \`max-${kind}-size\` allows (${(0, import_chunk_KZS7P2PH.formatSize)(limit)})`
    );
  }
  const manifestSha256 = await host.files.sha256((0, import_node_path.join)(packages, import_chunk_6CJDLMRJ.manifestName));
  return {
    outputs: {
      name: manifest.name,
      version: manifest.version,
      files: (0, import_chunk_KZS7P2PH.filesOutput)(manifest.files),
      "packages-dir": packages,
      "manifest-sha256": manifestSha256
    },
    summary,
    evidence: {
      stage: "build",
      ...title === "Built" && isProven ? { reproducible: true } : {}
    }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
