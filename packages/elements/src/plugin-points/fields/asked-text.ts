import {escapeMarkdown} from '../../composer/escape-markdown.js';

/** What somebody answered in a field. */
export interface Answered {
  readonly label: string;
  readonly answer: string;
}

/**
 * What was written, and below it what was answered, as `**Impact:** High`. An
 * answer is text, whatever stands in it.
 */
export function withAnswers(text: string, answered: readonly Answered[]) {
  const written = text.trimEnd();
  const fence = openFence(written);
  return [fence ? `${written}\n${fence}` : written, ...answered.map(inMarkdown)]
    .filter(Boolean)
    .join('\n\n');
}

function inMarkdown({label, answer}: Answered) {
  const name = `**${escapeMarkdown(label.replace(/\s+/g, ' ').replace(/[: ]+$/, ''))}:**`;
  const [first = '', ...others] = answer
    .trim()
    .split(/\s*\n(?:\s*\n)+\s*/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => escapeMarkdown(line.trim()))
        .join('\\\n'),
    );
  const isLong = others.length > 0 || first.includes('\n');
  return [isLong ? `${name}\\\n${first}` : `${name} ${first}`, ...others].join(
    '\n\n',
  );
}

/** What would close the code that a text ends in; empty where it ends in none. */
function openFence(text: string) {
  let open = '';
  for (const line of text.split('\n')) {
    const mark = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
    if (!open && mark) open = mark;
    else if (open && line.trim().startsWith(open) && isOnly(line, open)) {
      open = '';
    }
  }
  return open;
}

const isOnly = (line: string, [mark = '']: string) =>
  line.trim().replaceAll(mark, '') === '';
