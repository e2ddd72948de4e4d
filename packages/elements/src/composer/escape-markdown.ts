/** Text that stays what it is, in one line of the Markdown of the community. */
export const escapeMarkdown = (line: string) =>
  line
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/^(\s*)([>+-]|\d{1,9}[.)])(?=\s)/, '$1\\$2')
    .replace(/^(\s*)~~~/, '$1\\~~~');
