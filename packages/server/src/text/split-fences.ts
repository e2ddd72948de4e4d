import type {Block} from '@townhall/client';

type CodeBlock = Extract<Block, {type: 'code-block'}>;
type Part = CodeBlock | {type: 'markdown'; value: string};

/**
 * Takes the fenced code at the left edge out of a text, so that the bounds on
 * markup never touch it. A fence there ends whatever stood before it.
 */
export function splitFences(text: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let fence: {mark: string; language: string | null} | undefined;

  const endMarkdown = () => {
    if (lines.length > 0)
      parts.push({type: 'markdown', value: lines.join('\n')});
    lines = [];
  };
  const endCode = () => {
    if (!fence) return;
    const {language} = fence;
    parts.push({type: 'code-block', value: lines.join('\n'), language});
    fence = undefined;
    lines = [];
  };

  for (const line of text.split('\n')) {
    const opening = fence ? null : /^(`{3,}|~{3,})([^`]*)$/u.exec(line);
    if (opening) {
      endMarkdown();
      fence = {mark: opening[1] ?? '', language: languageIn(opening[2] ?? '')};
    } else if (fence && isClosing(line, fence.mark)) {
      endCode();
    } else {
      lines.push(line);
    }
  }
  endCode();
  endMarkdown();
  return parts;
}

/** The first word after a fence, where it can be a language's name. */
export function languageIn(info: string): string | null {
  return /^[\w+#.-]{1,40}/u.exec(info.trim())?.[0] ?? null;
}

function isClosing(line: string, mark: string) {
  const closing = line.trim();
  return (
    closing.length >= mark.length &&
    closing === mark.charAt(0).repeat(closing.length)
  );
}
