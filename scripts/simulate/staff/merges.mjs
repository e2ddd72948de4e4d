import {noteMerge, noteUnmerge} from '../merging.mjs';

const reason = 'Both ask for the same thing.';

/** Makes what was suggested twice one idea, with everybody's votes. */
export async function mergeDuplicates(year, visitor) {
  const {book, random, api, clock, lifecycle} = year;
  if (!api.has('POST /ideas/{id}/merge')) return;
  for (const source of year.duplicates()) {
    const target = source.original;
    if (!isMergeable(source) || !isMergeable(target)) continue;
    if (!random.chance(0.3)) continue;
    clock.advance(5_000);
    const at = clock.now();
    const answer = await visitor.post(`/ideas/${source.id}/merge`, {
      into: target.id,
      reason,
    });
    if (!book.expect('merge', answer, null)) continue;
    // What the clock did to them comes first.
    for (const idea of [source, target]) lifecycle.advanceIdea(idea, at);
    noteMerge(book, source, target, {at, actor: visitor.person, reason});
    holdTotals(book, target, answer.body.target);
    await mergeInACircle(year, visitor, source, target);
  }
}

/** What has been merged into, or decided, is left as it is. */
const isMergeable = ({decided, isGone, brought}) =>
  !decided && !isGone && brought.length === 0;

/** An idea cannot become part of what is part of it. */
async function mergeInACircle({book, random}, visitor, source, target) {
  if (!random.chance(0.3)) return;
  const answer = await visitor.post(`/ideas/${target.id}/merge`, {
    into: source.id,
    reason,
  });
  book.expect('merge in a circle', answer, 'merge_cycle');
}

/** Some turn out to be different after all, soon or much later. */
export async function unmergeSome(year, visitor) {
  const {book, random, api, clock} = year;
  if (!api.has('POST /ideas/{id}/unmerge') || !random.chance(0.12)) return;
  const source = random.pick(
    book.ideas.filter(({mergedInto}) => mergedInto).slice(-40),
  );
  if (!source) return;
  const at = clock.now();
  const target = source.mergedInto;
  const because = 'They are about two different pages.';
  const answer = await visitor.post(`/ideas/${source.id}/unmerge`, {
    reason: because,
  });
  if (!book.expect('unmerge', answer, null)) return;
  noteUnmerge(book, source, {at, actor: visitor.person, reason: because});
  year.unmerged += 1;
  holdTotals(book, source, answer.body.source);
  holdTotals(book, target, answer.body.target);
}

function holdTotals(book, {up, down, title}, {votes}) {
  if (votes?.up === up && votes?.down === down) return;
  book.surprised(`totals after merging “${title}”`, {up, down}, votes);
}
