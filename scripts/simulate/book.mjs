import {settleBallot, tally} from './ballots.mjs';
import {beginningOf, monthAfter, monthOf} from './calendar.mjs';

/**
 * What ought to be true: every accepted act, reckoned by the rules as a person
 * would with pen and paper. The checks hold the server's tables against it.
 */
export function createBook({threshold, windowMonths = 3}) {
  const ideas = [];
  const surprises = [];
  const refused = new Map();
  const told = [];
  const excluded = new Set();
  const rules = {threshold};
  let acts = 0;

  const isExcluded = (number) => excluded.has(number);

  const book = {
    ideas,
    /** Answers that were not what the rules say. */
    surprises,
    /** Refusals that the rules ask for: code and what was tried, and how often. */
    refused,
    rules,
    /** What people should have been told. */
    told,
    /** Whose votes do not count. */
    excluded,
    /** How often an answer was held against the rules. */
    get acts() {
      return acts;
    },

    /** Notes an idea that was taken; it opens with the next month. */
    suggested(draft, {id, author, at, previous = null}) {
      const cohort = monthAfter(monthOf(at), 1);
      const idea = {
        ...draft,
        number: ideas.length,
        id,
        author,
        createdAt: at,
        cohort,
        opensAt: beginningOf(cohort),
        closesAt: beginningOf(monthAfter(cohort, windowMonths)),
        threshold: rules.threshold,
        /** What it needed at a moment: the rules can change meanwhile. */
        thresholdAt: (moment) =>
          idea.thresholds.findLast(({from}) => from <= moment)?.value ??
          idea.firstThreshold,
        firstThreshold: rules.threshold,
        thresholds: [],
        /** What people did with it, what merges brought, and what counts. */
        own: new Map(),
        brought: [],
        ballots: new Map(),
        up: 0,
        down: 0,
        reachedAt: null,
        /** What has become of it, as its timeline should tell. */
        steps: [],
        /** How far its timeline has come. */
        told: null,
        remindedUpTo: -Infinity,
        isSettled: false,
        decided: null,
        decidedAt: null,
        archiveReason: null,
        assignee: null,
        mergedInto: null,
        isGone: false,
        followers: new Map(),
        comments: 0,
        attempt: previous ? previous.attempt + 1 : 1,
        previous,
        next: null,
      };
      if (previous) previous.next = idea;
      // Whoever tries again hears of it as its author.
      else idea.followers.set(author.number, author);
      ideas.push(idea);
      book.step(idea, {to: 'scheduled', cause: 'author', at});
      return idea;
    },

    /** How somebody's vote on an idea stands: 1, -1 or 0. */
    ballot: (idea, person) => idea.ballots.get(person.number)?.value ?? 0,

    /** Notes a vote that counted. */
    voted(idea, person, value, at) {
      if (book.ballot(idea, person) === value) return;
      idea.own.set(person.number, {value, at});
      settleBallot(idea, person.number);
      book.recount(idea, at);
    },

    /** Totals follow from the ballots; the threshold is made once and kept. */
    recount(idea, at) {
      tally(idea, isExcluded);
      const makesIt = idea.up - idea.down >= idea.threshold;
      if (idea.reachedAt === null && makesIt && !verdictOnTime(idea, at)) {
        idea.reachedAt = at;
      }
    },

    /** Whether a vote counts at this moment, or the code it is refused with. */
    verdictOnVote(idea, at, person) {
      if (idea.isGone) return 'not_found';
      const verdict = idea.mergedInto ? 'merged' : verdictOnTime(idea, at);
      if (verdict) return verdict;
      return person && isExcluded(person.number) ? 'votes_excluded' : null;
    },

    /** Notes that an author took an idea back. */
    withdrawn(idea, author, at) {
      const step = {to: 'archived', cause: 'author', at, kind: 'archived'};
      book.step(idea, {...step, actor: author});
    },

    /** Where an idea stands at this moment. */
    stageAt(idea, at) {
      if (idea.decided) return idea.decided;
      if (at < idea.opensAt) return 'scheduled';
      if (idea.reachedAt !== null && idea.reachedAt <= at) {
        return 'threshold_reached';
      }
      return at < idea.closesAt ? 'open' : 'archived';
    },

    /** Who is told of an idea: its author and its followers. */
    caring: (idea) => [...new Set([idea.author, ...idea.followers.values()])],

    /** Notes that people should have been told. */
    tell(idea, people, {kind, at, stage = null, daysLeft = null}) {
      for (const person of people) {
        if (person.delivery === 'off') continue;
        told.push({idea, person, kind, at, stage, daysLeft});
      }
    },

    /** Notes a step in the life of an idea, and tells those who care of it. */
    step(idea, {to, cause, at, kind, reason = null, actor = null}) {
      const since = idea.steps.at(-1)?.at ?? -Infinity;
      const from = idea.told;
      const step = {from, to, cause, at: Math.max(at, since), reason};
      idea.steps.push(step);
      idea.told = to;
      idea.isSettled = false;
      if (!kind) return;
      const people = book.caring(idea).filter((person) => person !== actor);
      book.tell(idea, people, {kind, at: step.at, stage: to});
    },

    /** Holds an answer against the rules: `code` is null where it is allowed. */
    expect(what, answer, code) {
      acts += 1;
      const got = answer.ok ? null : (answer.body?.code ?? 'unknown');
      const expected = [code].flat();
      if (!expected.includes(got)) {
        const {title, detail, fields} = answer.body ?? {};
        surprises.push({what, expected, got, title, detail, fields});
      }
      if (got !== null) {
        const key = `${got} ${what}`;
        refused.set(key, (refused.get(key) ?? 0) + 1);
      }
      return answer.ok;
    },

    /** Notes that something was not as the rules say. */
    surprised: (what, expected, got) => surprises.push({what, expected, got}),
  };
  return book;
}

/** Whether the dates and decisions of an idea let a vote count. */
function verdictOnTime({decided, reachedAt, opensAt, closesAt}, at) {
  const isGivenAway = decided === 'assigned' && reachedAt !== null;
  if (decided && !isGivenAway) return 'voting_closed';
  if (at < opensAt) return 'voting_not_open';
  return at < closesAt ? null : 'voting_closed';
}
