import {readdirSync, readFileSync} from 'node:fs';

/**
 * One post as it is written in a file: a heading, `name: value` lines, a text
 * in Markdown, and further posts below it.
 *
 * @typedef {{
 *   heading: string,
 *   facts: Record<string, string>,
 *   text: string,
 *   parts: Post[],
 * }} Post
 */

/**
 * Every post in the Markdown files of a folder. `# ` begins one, `## ` begins
 * a part of it; inside a block of code both are text.
 *
 * @param {string} folder
 * @returns {Post[]}
 */
export function readPosts(folder) {
  const directory = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) =>
      parsePosts(readFileSync(new URL(name, directory), 'utf8')),
    );
}

/**
 * @param {string} source
 * @returns {Post[]}
 */
export function parsePosts(source) {
  return split(source, '# ').map(({heading, lines}) => {
    const [own, ...parts] = sections(lines, '## ');
    return {
      ...post(heading, own.lines),
      parts: parts.map((part) => post(part.heading, part.lines)),
    };
  });
}

function split(source, mark) {
  return sections(source.split('\n'), mark).slice(1);
}

/** What stands before the first heading, then one section a heading. */
function sections(lines, mark) {
  const found = [{heading: '', lines: []}];
  let fenced = false;
  for (const line of lines) {
    if (line.startsWith('```')) fenced = !fenced;
    if (!fenced && line.startsWith(mark)) {
      found.push({heading: line.slice(mark.length).trim(), lines: []});
    } else {
      found.at(-1).lines.push(line);
    }
  }
  return found;
}

function post(heading, lines) {
  const facts = {};
  let next = 0;
  while (lines[next]?.trim()) {
    const match = /^([a-z]+): (.+)$/.exec(lines[next]);
    if (!match) {
      throw new Error(`"${lines[next]}" below "${heading}" is not a fact`);
    }
    facts[match[1]] = match[2].trim();
    next += 1;
  }
  return {heading, facts, text: lines.slice(next).join('\n').trim(), parts: []};
}
