import {settleBallot} from './ballots.mjs';

/** Notes that one idea became part of another, with all that goes with it. */
export function noteMerge(book, source, target, {at, actor, reason}) {
  const votes = new Map(
    [...source.ballots].filter(([, {value}]) => value !== 0),
  );
  const before = source.decided;
  source.decided = 'merged';
  source.mergedInto = target;
  source.merge = {before, archiveReason: source.archiveReason};
  source.archiveReason = null;
  book.step(source, {
    to: 'merged',
    cause: 'merge',
    at,
    kind: 'merged',
    actor,
    reason,
  });
  target.brought.push({source, at, votes});
  for (const number of votes.keys()) settleBallot(target, number);
  book.recount(target, at);
  moveFollowers(source, target);
}

/** Notes that an idea was taken out of the other one again. */
export function noteUnmerge(book, source, {at, actor, reason}) {
  const target = source.mergedInto;
  const undone = target.brought.find((one) => one.source === source);
  target.brought = target.brought.filter((one) => one !== undone);
  for (const number of undone.votes.keys()) settleBallot(target, number);
  book.recount(target, at);
  returnFollowers(source, target);
  source.decided = source.merge.before;
  source.archiveReason = source.merge.archiveReason;
  source.mergedInto = null;
  source.remindedUpTo = at;
  book.step(source, {
    to: book.stageAt(source, at),
    cause: 'merge',
    at,
    kind: 'unmerged',
    actor,
    reason,
  });
}

/** Whoever follows what was merged follows the other one too. */
function moveFollowers(source, target) {
  source.moved = [...source.followers].filter(
    ([number]) => !target.followers.has(number),
  );
  for (const [number, person] of source.moved) {
    target.followers.set(number, person);
  }
  target.comments += source.comments;
  source.movedComments = source.comments;
  source.comments = 0;
}

function returnFollowers(source, target) {
  for (const [number] of source.moved) target.followers.delete(number);
  target.comments -= source.movedComments;
  source.comments += source.movedComments;
}
