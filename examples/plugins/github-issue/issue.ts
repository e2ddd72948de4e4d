import type {PluginNet} from '@townhall/plugin';

/** What is shown of an issue. */
export interface Issue {
  number: number;
  title: string;
  href: string;
  /** `completed` and `not_planned` are both closed. */
  state: 'open' | 'completed' | 'not_planned';
  comments: number;
}

/** The number in a tag such as `github-1234`. */
export function issueNumberIn(tags: readonly string[]): number | undefined {
  for (const tag of tags) {
    const [, digits] = /^github-([1-9]\d{0,8})$/.exec(tag) ?? [];
    if (digits) return Number(digits);
  }
  return undefined;
}

/** `owner/name`, or undefined for what GitHub would not take. */
export const repositoryIn = (setting: unknown): string | undefined =>
  typeof setting === 'string' &&
  /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(setting.trim())
    ? setting.trim()
    : undefined;

/**
 * Asks GitHub for an issue. Throws an `Error` whose message is for people: it is
 * what the view says.
 */
export async function readIssue(
  net: PluginNet,
  repository: string,
  number: number,
): Promise<Issue> {
  const answer = await net.fetch(
    `https://api.github.com/repos/${repository}/issues/${number}`,
    {headers: {accept: 'application/vnd.github+json'}},
  );
  if (answer.status === 404 || answer.status === 410) {
    throw new Error(`Issue ${number} is not on GitHub any more.`);
  }
  if (answer.status === 403 || answer.status === 429) {
    throw new Error('GitHub takes no more questions for now. Try again later.');
  }
  const found = answer.status === 200 ? issueFrom(answer.body) : undefined;
  if (!found) throw new Error('GitHub could not be asked. Try again later.');
  return found;
}

function issueFrom(body: string): Issue | undefined {
  const found: unknown = readJson(body);
  if (typeof found !== 'object' || found === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(found));
  const number = fields.get('number');
  const title = fields.get('title');
  const href = fields.get('html_url');
  if (typeof number !== 'number' || typeof title !== 'string') return undefined;
  if (typeof href !== 'string' || !href.startsWith('https://github.com/')) {
    return undefined;
  }
  const isClosed = fields.get('state') === 'closed';
  const isPlanned = fields.get('state_reason') !== 'not_planned';
  return {
    number,
    title,
    href,
    state: !isClosed ? 'open' : isPlanned ? 'completed' : 'not_planned',
    comments: Number(fields.get('comments')) || 0,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
