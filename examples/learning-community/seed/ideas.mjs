import {duration, monthStart, within} from './calendar.mjs';
import {voters} from './people.mjs';
import {audienceCalled} from './places.mjs';
import {readPosts} from './post.mjs';
import {randomFor, shuffled} from './random.mjs';

/** How long a monthly cohort of the board `ideas` may vote. */
const windowMonths = 3;
const threshold = 100;

/**
 * Every idea with its ballots, as import records.
 *
 * @param {Date} now
 */
export function* ideas(now) {
  for (const post of inOrder(readPosts('ideas'))) {
    const {
      id,
      tags,
      stage: said,
      by,
      place = 'ideas',
      previous,
      hold,
    } = post.facts;
    const dates = datesOf(post.facts, now);
    const votes = votesOf(post.facts);
    const response = responseOf(post.parts, dates.opensAt, now);
    const stage = said ?? stageOf(dates, votes, now);
    // Whom it is for, new or modify, the part of the product, and more.
    const words = tags.split(', ');
    const [audience, , area] = words;
    yield {
      type: 'idea',
      id,
      place,
      title: post.heading,
      text: post.text,
      author: by === 'nobody' ? null : by,
      stage,
      tags: words,
      kind: words.includes('modify') ? 'modify' : 'new',
      ...(place === 'ideas' ? {audience: audienceCalled(audience), area} : {}),
      ...(hold ? {onHold: hold} : {}),
      ...(stage === 'archived' ? {archived: 'below_threshold'} : {}),
      ...(lookedAfter.has(stage) ? {assignee: response?.by ?? 'priya'} : {}),
      ...(previous ? {previous} : {}),
      opensAt: dates.opensAt.toISOString(),
      ...(dates.closesAt ? {closesAt: dates.closesAt.toISOString()} : {}),
      ...(response ? {response} : {}),
      createdAt: dates.createdAt.toISOString(),
      updatedAt: response?.at ?? dates.createdAt.toISOString(),
    };
    yield ballots(id, by, votes, dates, now);
  }
}

/** The stages in which an idea is somebody's to research, or was. */
const lookedAfter = new Set([
  'assigned',
  'planned',
  'in_development',
  'shipped',
]);

/** An attempt stands behind the one before it. */
const inOrder = (posts) =>
  [...posts].sort(
    (one, other) =>
      Number(Boolean(one.facts.previous)) -
      Number(Boolean(other.facts.previous)),
  );

function datesOf({id, cohort, closes, suggested}, now) {
  if (suggested) {
    const createdAt = new Date(now.getTime() - duration(suggested));
    return {createdAt, opensAt: createdAt, closesAt: undefined};
  }
  const month = Number(cohort);
  const opensAt = monthStart(now, month);
  const before = opensAt.getTime() - duration('1 hour');
  const longest = duration(month > 0 ? '40 hours' : '27 days');
  const spread = longest * randomFor(`created ${id}`)();
  return {
    // Ideas are suggested in the month before they open, and never tomorrow.
    createdAt: within(Math.min(before, now.getTime()) - spread, {
      from: monthStart(now, month - 1),
      to: now,
    }),
    opensAt,
    closesAt: closes
      ? new Date(now.getTime() + duration(closes))
      : monthStart(now, month + windowMonths),
  };
}

function votesOf({id, votes}) {
  const match = /^\+(\d+) -(\d+)$/.exec(votes);
  if (!match) throw new Error(`The votes of ${id} are not like "+12 -3"`);
  return {up: Number(match[1]), down: Number(match[2])};
}

/** What dates and votes alone make of an idea that nobody has decided about. */
function stageOf({opensAt, closesAt}, {up, down}, now) {
  if (now < opensAt) return 'scheduled';
  if (closesAt && up - down >= threshold) return 'threshold_reached';
  return closesAt && now >= closesAt ? 'archived' : 'open';
}

function responseOf(parts, opensAt, now) {
  const part = parts.find(({heading}) => heading === 'Response');
  if (!part) return undefined;
  const at = within(now.getTime() - duration(part.facts.ago), {
    from: opensAt,
    to: now,
  });
  return {text: part.text, by: part.facts.by, at: at.toISOString()};
}

function ballots(id, author, {up, down}, {opensAt, closesAt}, now) {
  const random = randomFor(`votes ${id}`);
  const order = shuffled(
    voters.filter((voter) => voter !== author),
    random,
  );
  if (order.length < up + down) throw new Error(`Too few people vote on ${id}`);
  const end = within(now, closesAt ? {to: closesAt} : {}).getTime();
  const middle = opensAt.getTime() + 0.6 * (end - opensAt.getTime());
  return {
    type: 'ballots',
    idea: id,
    up: order.slice(0, up),
    down: order.slice(up, up + down),
    at: within(middle, {to: now}).toISOString(),
  };
}
