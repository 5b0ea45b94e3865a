import { showPaths } from "./paths.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { isModule, libraryOf, moduleName } from "./wheel-library.ts";

// `sys.stdlib_module_names` of Python 3.14, without private ones and those of single systems.
const STANDARD_LIBRARY =
  " abc annotationlib argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 " +
  "cProfile calendar cmath cmd code codecs codeop collections colorsys compileall compression " +
  "concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses " +
  "datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler " +
  "fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob " +
  "graphlib grp gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress " +
  "itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap " +
  "modulefinder multiprocessing netrc ntpath numbers opcode operator optparse os pathlib pdb " +
  "pickle pickletools pkgutil platform plistlib poplib posixpath pprint profile pstats pty pwd " +
  "py_compile pyclbr pydoc queue quopri random re readline reprlib resource rlcompleter runpy " +
  "sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver " +
  "sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog " +
  "tabnanny tarfile tempfile termios textwrap threading time timeit tkinter token tokenize " +
  "tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid " +
  "venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile " +
  "zipimport zlib zoneinfo ";

/** Names that any project might choose; those of CW005 are not repeated. */
const GENERIC =
  " api base benchmarks common config constants core helper helpers main misc models resources " +
  "sample samples settings setup shared tools unittests util utils versioneer ";

const isIn = (list: string, name: string): boolean => list.includes(` ${name} `);

const plain = (name: string): string => name.toLowerCase().replace(/[._-]/g, "");

/** The names under which a wheel's modules and packages are imported. */
function importNames(subject: Subject): string[] {
  const names = [...libraryOf(subject).top]
    .filter(([, files]) => files.some(isModule))
    .map(([name, files]) => (files[0]?.parts.length === 1 ? (moduleName(name) ?? "") : name));
  return [...new Set(names)].filter((name) => /^[A-Za-z]\w*$/.test(name));
}

function* judgeNames(subject: Subject): Iterable<Observation> {
  const { toplevel } = subject.context ?? {};
  const isMeant = (name: string) =>
    plain(name) === plain(subject.name ?? "") || toplevel?.includes(name) === true;
  const names = importNames(subject);
  const standard = names.filter((name) => isIn(STANDARD_LIBRARY, name));
  if (standard.length > 0) {
    yield {
      // A backport is called like the module that it brings to older Pythons.
      level: standard.every(isMeant) ? "info" : "warning",
      message: `${showPaths(standard)} is in Python's standard library, which is found first`,
    };
  }
  const generic = names.filter((name) => isIn(GENERIC, name) && !isMeant(name));
  if (generic.length > 0) {
    yield { message: `${showPaths(generic)} at the top may be the name of other projects too` };
  }
}

/** Under which names a wheel is imported. */
export const topLevelNameRules: readonly Rule[] = [
  defineRule({
    id: "WH013",
    title: "Import name that others have",
    why: "Python imports the first of that name that it finds, and installers let projects overwrite each other's files",
    fix: "Move the modules into a package with the name of the project",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeNames,
  }),
];
