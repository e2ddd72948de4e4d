import {duration, within} from './calendar.mjs';
import {voters} from './people.mjs';
import {readPosts} from './post.mjs';
import {randomFor, shuffled} from './random.mjs';

/**
 * Every question with its answers, as import records.
 *
 * @param {Date} now
 */
export function* questions(now) {
  for (const post of readPosts('questions')) {
    const {id, by, tags, same, locked, closed, assumed} = post.facts;
    const createdAt = new Date(now.getTime() - duration(post.facts.asked));
    const answers = post.parts.map((part, index) =>
      answer(part, {
        id: `${id}-${index + 1}`,
        question: id,
        by,
        createdAt,
        now,
      }),
    );
    const latest = answers.reduce(
      (latest, {updatedAt}) => (updatedAt > latest ? updatedAt : latest),
      createdAt.toISOString(),
    );
    yield {
      type: 'question',
      id,
      place: 'help',
      title: post.heading,
      text: post.text,
      author: author(by),
      tags: tags.split(', '),
      ...(same ? {sameQuestion: some(`same ${id}`, same, [by])} : {}),
      ...(locked ? {locked: true} : {}),
      ...(closed ? {closed: closing(closed, createdAt, now)} : {}),
      ...(assumed ? {assumedAnsweredAt: ago(assumed, createdAt, now)} : {}),
      createdAt: createdAt.toISOString(),
      updatedAt: latest,
    };
    yield* answers;
  }
}

function answer(part, {id, question, by, createdAt, now}) {
  const {after, correct, confirmed, helpful} = part.facts;
  const writer = part.heading;
  const at = later(createdAt, after, now);
  const marks = {
    ...(correct
      ? {correct: {by: author(by), at: later(at, correct, now)}}
      : {}),
    ...(confirmed ? {confirmed: confirmation(confirmed, at, now)} : {}),
  };
  return {
    type: 'answer',
    id,
    question,
    text: part.text,
    author: author(writer),
    ...marks,
    ...(helpful ? {helpful: some(`helpful ${id}`, helpful, [writer])} : {}),
    createdAt: at,
    updatedAt: marks.confirmed?.at ?? marks.correct?.at ?? at,
  };
}

/** `dele, 3 hours`: who of the staff confirmed, and how long after the answer. */
function confirmation(words, at, now) {
  const [by, after] = words.split(', ');
  return {by, at: later(at, after, now)};
}

/** `duplicate, 2 days ago`: why, and when. */
function closing(words, createdAt, now) {
  const [reason, when] = words.split(', ');
  return {reason, at: ago(when, createdAt, now)};
}

/** This long after something, but not in the future. */
function later(start, words, now) {
  const moment = new Date(start).getTime() + duration(words);
  return within(moment, {to: now}).toISOString();
}

function ago(words, from, now) {
  const moment = now.getTime() - duration(words);
  return within(moment, {from, to: now}).toISOString();
}

function some(name, count, except) {
  const others = voters.filter((voter) => !except.includes(voter));
  return shuffled(others, randomFor(name)).slice(0, Number(count));
}

function author(id) {
  return id === 'nobody' ? null : id;
}
