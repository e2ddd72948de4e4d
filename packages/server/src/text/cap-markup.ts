/**
 * Makes markup beyond any reader's need literal before it is parsed. Parsing
 * nested marks costs the square of their number; with these bounds a hostile
 * text costs no more than a long one. Whoever writes for people never meets them.
 */
export function capMarkup(text: string): string {
  const budget = {containers: 500, marks: 2_000};
  return text
    .split(blankLines)
    .map((paragraph) => capParagraph(paragraph, budget))
    .join('');
}

interface Budget {
  containers: number;
  marks: number;
}

/** Kept by `split`, because it is captured. */
const blankLines = /(\n(?:[ \t>]*\n)+)/u;
const containersInLine = 8;
const marksInParagraph = 400;

function capParagraph(paragraph: string, budget: Budget) {
  let marks = Math.min(marksInParagraph, budget.marks);
  return paragraph
    .split('\n')
    .map((line) => {
      const [containers, rest] = capContainers(line, budget);
      return (
        containers +
        rest.replace(/\*+|_+|`+|[[\]]/gu, (mark) => {
          if (marks <= 0) return mark.replace(/./gu, '\\$&');
          marks -= 1;
          budget.marks -= 1;
          return mark;
        })
      );
    })
    .join('\n');
}

/** The quotes and lists that a line begins with, and what they hold. */
function capContainers(line: string, budget: Budget): [string, string] {
  const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/uy;
  let end = 0;
  for (let depth = 0; container.test(line); depth += 1) {
    if (depth === containersInLine || budget.containers <= 0) {
      return [line.slice(0, end), escapeFirst(line.slice(end))];
    }
    end = container.lastIndex;
    budget.containers -= 1;
  }
  return [line.slice(0, end), line.slice(end)];
}

/** `> a` becomes `\> a`, and `1. a` becomes `1\. a`. */
const escapeFirst = (text: string) => text.replace(/[>\-+*.)]/u, '\\$&');
