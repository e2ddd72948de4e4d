import type {JiveProgress} from '../import-jive/import-jive.js';

const width = 30;
const everyMilliseconds = 100;

/** The part of a terminal that a bar is drawn on. */
export interface Terminal {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Draws how far an import is, on a terminal; elsewhere nothing. */
export function progressBar(to: Terminal, now: () => number = Date.now) {
  let drawn = -Infinity;
  return {
    show: to.isTTY
      ? ({contents, total, records}: JiveProgress) => {
          const isLast = contents === total;
          if (!isLast && now() - drawn < everyMilliseconds) return;
          drawn = now();
          to.write(`\r\u001B[K${bar(contents, total)}, ${records} records`);
        }
      : undefined,
    /** Takes the bar away, before anything else is said. */
    clear: () => {
      if (to.isTTY && drawn > -Infinity) to.write('\r\u001B[K');
    },
  };
}

function bar(contents: number, total: number | undefined) {
  if (total === undefined || total === 0) return `${contents} contents`;
  const part = Math.min(1, contents / total);
  const full = Math.round(part * width);
  return `[${'#'.repeat(full)}${' '.repeat(width - full)}] ${Math.floor(part * 100)} %  ${contents} of ${total} contents`;
}
