import {firstOf, resolvedAt, standing, turnsOf} from './facts.mjs';
import {goals} from './policy.mjs';

/**
 * What ought to be true of the questions: every accepted act, reckoned by the
 * rules as a person would with pen and paper.
 */
export function createBook({hoursOf}) {
  const questions = [];
  const surprises = [];
  const refused = new Map();
  let acts = 0;

  return {
    questions,
    surprises,
    refused,
    get acts() {
      return acts;
    },

    /** Notes a question that was taken; a held one is not for everybody yet. */
    asked({id, asker, title, at, held, isSpam = false}) {
      const question = {
        number: questions.length,
        id,
        title,
        asker,
        place: asker.region.place,
        createdAt: at,
        shown: !held,
        wasHeld: held,
        isSpam,
        answers: [],
        correct: null,
        confirmed: null,
        closedAt: null,
        assumedAt: null,
        steps: [],
        follow: null,
      };
      questions.push(question);
      return question;
    },

    /** Notes an answer, or what the asker says below it. */
    answered(question, {id, person, at, held, isRight, isSpam = false}) {
      const answer = {
        id,
        person,
        at,
        shown: !held,
        wasHeld: held,
        isRight,
        isSpam,
        helpful: new Set(),
      };
      question.answers.push(answer);
      return answer;
    },

    /** What has become of a question; the strongest fact speaks. */
    stateOf(question) {
      if (question.closedAt !== null) return 'closed';
      if (standing(question.confirmed)) return 'confirmed_by_staff';
      if (standing(question.correct)) return 'correct_by_author';
      if (question.assumedAt !== null) return 'assumed_answered';
      const shown = question.answers.filter((answer) => answer.shown);
      if (shown.some(({helpful}) => helpful.size > 0)) {
        return 'needs_confirmation';
      }
      return shown.length > 0 ? 'answered' : 'unanswered';
    },

    /**
     * The goals that were missed by an instant. What is due when an office
     * closes is late in the evening, though no office hour has passed since.
     */
    missed(question, now) {
      const hours = hoursOf(question.place);
      const turns = turnsOf(question);
      const resolved = resolvedAt(question);
      const met = {
        firstResponse: firstOf(question, () => true),
        firstPeerResponse: firstOf(question, ({role}) => role !== 'staff'),
        resolution: resolved,
      };
      return Object.entries(goals).flatMap(([name, milliseconds]) => {
        const end = met[name] ?? resolved;
        const due = dueAfter(milliseconds, turns, hours);
        const isMissed =
          due !== null && (end === null ? now >= due : end > due);
        return isMissed ? [name] : [];
      });
    },

    /** Milliseconds of office hours until somebody answered; null for nobody. */
    firstResponseOf(question) {
      const first = firstOf(question, () => true);
      return first === null
        ? null
        : hoursOf(question.place).between(question.createdAt, first);
    },

    /** Holds an answer against the rules: `code` is null where it is allowed. */
    expect(what, answer, code = null) {
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
}

/** When so much of the community's turns was over; null while it is not. */
function dueAfter(milliseconds, turns, hours) {
  let left = milliseconds;
  for (const {from, to} of turns) {
    const open = hours.between(from, to);
    if (left <= open) return hours.after(from, left);
    left -= open;
  }
  return null;
}
