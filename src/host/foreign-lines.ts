/**
 * Output of other people's code for a runner, which takes lines as commands: annotations and folding
 * are welcome, but nobody else sets this step's outputs, hides words in its log or silences it.
 * Lines are printed whole, so that what comes after them begins one, and no secret is cut in two.
 */
export class ForeignLines {
  readonly #print: (text: string) => void;
  /** What came of a line that has not ended. */
  #rest = "";
  /** Whether what was printed ends within a line. */
  #isOpen = false;

  constructor(print: (text: string) => void) {
    this.#print = print;
  }

  add(text: string): void {
    const all = this.#rest + text;
    const end = all.length > mostHeld ? all.length : all.lastIndexOf("\n") + 1;
    this.#rest = all.slice(end);
    if (end === 0) return;
    this.#print(withoutCommands(all.slice(0, end)));
    this.#isOpen = this.#rest === "" && !all.endsWith("\n");
  }

  /** The program has ended, perhaps within a line. */
  end(): void {
    const rest = this.#rest;
    if (rest !== "" || this.#isOpen) this.#print(`${withoutCommands(rest)}\n`);
    this.#rest = "";
    this.#isOpen = false;
  }
}

/** Characters of one line that are held back. */
const mostHeld = 65_536;

/** https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs, with its older form. */
const command =
  /((?:^|[\r\n])[\s\u0085]*)::(?!(?:debug|notice|warning|error|group|endgroup)\b)(?=[\w-]+(?: [^\r\n]*)?::)|##\[(?=(?:add-|set-|save-|stop-|remove-|echo|internal-))/gi;

const withoutCommands = (text: string): string =>
  text.replace(command, (_sign: string, before?: string) =>
    before === undefined ? "## [" : `${before}: :`,
  );
