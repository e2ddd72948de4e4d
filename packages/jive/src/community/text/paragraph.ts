import type {Inline} from '@townhall/client';

type Mark = Extract<Inline, {children: Inline[]}>;

/** No text is nested deeper than this; what is deeper loses its tags. */
const deepest = 8;

/** Collects the words of one paragraph, and what is strong or linked in it. */
export class ParagraphWriter {
  #children: Inline[] = [];
  #marks: {name: string; mark: Mark | null}[] = [];

  /** Adds words; spaces and line ends are one space, as HTML has it. */
  text(value: string) {
    const line = value.replace(/[ \t\r\n\f]+/g, ' ');
    const last = this.#top.at(-1);
    const isStart = this.#isEmpty || last?.type === 'break';
    const words = isStart ? line.trimStart() : line;
    if (words === '') return;
    if (last?.type === 'text') last.value += words;
    else this.#top.push({type: 'text', value: words});
  }

  code(value: string) {
    if (value !== '') this.#top.push({type: 'code', value});
  }

  lineBreak() {
    if (!this.#isEmpty) this.#top.push({type: 'break'});
  }

  /** Opens a mark; null for one that cannot be kept, such as a bad link. */
  open(name: string, mark: Mark | null) {
    const isKept = mark !== null && this.#marks.length < deepest;
    this.#marks.push({name, mark: isKept ? mark : null});
  }

  close(name: string) {
    const at = this.#marks.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    for (const {mark} of this.#marks.splice(at).reverse()) {
      if (mark && mark.children.length > 0) this.#top.push(mark);
    }
  }

  /** What was collected, tidied up; it begins anew. */
  take(): Inline[] {
    for (const {name} of [...this.#marks].reverse()) this.close(name);
    const children = trimmed(this.#children);
    this.#children = [];
    return children;
  }

  get #top() {
    return (
      this.#marks.findLast(({mark}) => mark !== null)?.mark?.children ??
      this.#children
    );
  }

  get #isEmpty() {
    return (
      this.#children.length === 0 &&
      this.#marks.every(({mark}) => !mark || mark.children.length === 0)
    );
  }
}

/** Nothing is left of spaces and line breaks at the end. */
function trimmed(children: Inline[]): Inline[] {
  const last = children.at(-1);
  if (last?.type === 'break') return trimmed(children.slice(0, -1));
  if (last?.type !== 'text') return children;
  const value = last.value.trimEnd();
  const before = children.slice(0, -1);
  return value === '' ? trimmed(before) : [...before, {type: 'text', value}];
}
