import type {Idea, Tally, Threshold} from '@townhall/client';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaMessages} from '../messages/ideas.js';

type IdeaSay = Say<typeof ideaMessages>;

/** What it takes to speak of an idea: words, a language, the time. */
export interface Moment {
  say: IdeaSay;
  format: Formats;
  now: number;
}

const day = 86_400_000;

/** Voting waits for its day, or for staff: said even where little else is. */
export const isWaiting = ({voting}: Idea) =>
  voting === 'not_open' || voting === 'on_hold';

/** How far an idea is and how long it has: "98 of 100 net votes, 12 days left". */
export function progressText(idea: Idea, tally: Tally | null, moment: Moment) {
  const {say, format} = moment;
  const {voting, threshold, reachedAt, closesAt} = idea;
  if (voting === 'not_open') {
    return say('opensOn', {date: when(idea.opensAt, moment)});
  }
  if (voting === 'closed') return closedText(idea, tally, moment);
  const parts = voting === 'on_hold' ? [say('onHold')] : [];
  if (threshold && reachedAt) {
    parts.push(say('reachedOn', {date: format.date(reachedAt)}));
  } else if (threshold) parts.push(standingText(idea, tally, moment));
  if (closesAt) parts.push(timeLeft(closesAt, moment));
  return parts.join(', ');
}

/** What an idea has of what it needs; its place, where a cohort is compared. */
function standingText(
  {threshold, rank}: Idea,
  tally: Tally | null,
  {say}: Moment,
) {
  if (rank) return say('rank', rank);
  if (!tally) return say('countsLater');
  if (threshold?.kind !== 'absolute') return say('netVotes', tally);
  return say(`of_${threshold.metric}`, {
    has: progressIn(threshold.metric, tally),
    needs: threshold.value,
  });
}

/** How far a tally is, in the measure of a threshold. */
export function progressIn(
  metric: Threshold['metric'],
  {up, down, net}: Tally,
): number {
  if (metric !== 'ratio') return metric === 'up' ? up : net;
  return up + down > 0 ? Math.floor((up * 100) / (up + down)) : 0;
}

/** When voting closed, and with what result. */
export function closedText(idea: Idea, tally: Tally | null, moment: Moment) {
  const {say, format, now} = moment;
  const {closesAt} = idea;
  const result = standingText(idea, tally, moment);
  // Staff may have decided before the time was over.
  return closesAt && Date.parse(closesAt) <= now
    ? say('closed', {date: format.date(closesAt), result})
    : say('closedWith', {result});
}

function timeLeft(closesAt: string, {say, format, now}: Moment) {
  const left = Date.parse(closesAt) - now;
  return left < day
    ? say('closesAt', {time: format.dateTime(closesAt)})
    : say('daysLeft', {count: Math.floor(left / day)});
}

/** The day; within a day of it also the hour and its zone. */
export function when(iso: string, {format, now}: Moment) {
  const isNear = Math.abs(Date.parse(iso) - now) < day;
  return isNear ? format.dateTime(iso) : format.date(iso);
}
