import {addDays, wallOf} from './calendar.mjs';

/**
 * What the rules do with ideas as time passes, and whom they tell: reckoned
 * when the scheduler of the server runs, because people are told then.
 */
export function createLifecycle({book, ownerOf}) {
  const {ideas} = book;
  let first = 0;

  return {
    /** Everything that is due at this moment, for every idea. */
    advance(now) {
      while (ideas[first]?.isSettled) first += 1;
      for (let index = first; index < ideas.length; index += 1) {
        const idea = ideas[index];
        if (!idea.isSettled) advanceIdea(idea, now);
      }
    },
    /** What is due with one idea, before something else happens to it. */
    advanceIdea,
  };

  function advanceIdea(idea, now) {
    if (idea.isGone) return;
    if (idea.told === 'scheduled' && idea.opensAt <= now && mayOpen(idea)) {
      step(idea, 'open', 'time', idea.opensAt, 'opened');
    }
    if (idea.told === 'open' && idea.reachedAt !== null) {
      step(
        idea,
        'threshold_reached',
        'vote',
        idea.reachedAt,
        'threshold_reached',
      );
    }
    if (idea.told === 'threshold_reached' && !idea.decided) assign(idea);
    if (idea.told === 'open' && !idea.decided && idea.closesAt <= now) {
      idea.decided = 'archived';
      idea.archiveReason = 'below_threshold';
      const reason = archiveSentence(idea);
      step(idea, 'archived', 'time', idea.closesAt, 'archived', {reason});
    }
    if (idea.told === 'open' && !idea.decided) remind(idea, now);
    idea.remindedUpTo = now;
    // Nothing that only time does can still happen to it.
    idea.isSettled =
      idea.closesAt <= now && idea.told !== 'open' && idea.told !== 'scheduled';
  }

  function assign(idea) {
    const owner =
      idea.assignee ?? (idea.isFiled ? ownerOf(idea.area) : undefined);
    if (!owner) return;
    const before = idea.assignee;
    idea.assignee = owner;
    idea.decided = 'assigned';
    step(idea, 'assigned', 'time', idea.reachedAt, 'changed');
    if (before !== owner) {
      book.tell(idea, [owner], {kind: 'assigned', at: idea.reachedAt});
    }
  }

  function remind(idea, now) {
    const due = remindersOf(idea).filter(
      ({at}) => at > idea.remindedUpTo && at <= now,
    );
    const latest = due.at(-1);
    if (latest) book.tell(idea, book.caring(idea), latest);
  }

  function step(idea, to, cause, at, kind, more = {}) {
    book.step(idea, {to, cause, at, kind, ...more});
  }
}

/** What was decided before it opened kept it from opening. */
const mayOpen = ({decided, decidedAt, opensAt}) =>
  !decided || (decidedAt !== null && decidedAt >= opensAt);

const known = new Map();

/** Half-way, and so many days before the end, by the clocks on the wall. */
export function remindersOf({opensAt, closesAt}) {
  const key = `${opensAt} ${closesAt}`;
  if (!known.has(key)) known.set(key, reckonReminders(opensAt, closesAt));
  return known.get(key);
}

function reckonReminders(opensAt, closesAt) {
  return [
    {
      kind: 'half_way',
      at: Math.floor((opensAt + closesAt) / 2),
      daysLeft: null,
    },
    {kind: 'ending', at: addDays(closesAt, -14), daysLeft: 14},
    {kind: 'ending', at: addDays(closesAt, -3), daysLeft: 3},
  ];
}

/** The rule that fired, with its numbers. */
function archiveSentence({up, down, threshold, closesAt}) {
  const [year, month, day] = wallOf(closesAt).date.split('-').map(Number);
  return `${up - down} net of ${threshold} by ${day} ${months[month - 1]} ${year}.`;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
