import {policyWith} from '../policy.mjs';
import {ownersOf} from '../people.mjs';

const reason = 'Good ideas kept missing it by a handful of votes.';

/**
 * Once, in the middle of the year, the board asks for a tenth less: staff looks
 * at what that would do, then does it, and every idea says so.
 */
export async function changePolicyOnce(year, visitor) {
  const {book, api, clock, lifecycle} = year;
  if (year.policyChange || clock.now() < year.middle) return;
  if (!api.has('PUT /places/{id}/policy')) return;
  const threshold = Math.round(book.rules.threshold * 0.9);
  const policy = policyWith({threshold, owners: ownersOf(year.staff)});

  const preview = await visitor.post('/places/roadmap/policy/preview', policy);
  book.expect('look at another policy', preview, null);
  const at = clock.now();
  const answer = await visitor.put('/places/roadmap/policy', {policy, reason});
  if (!book.expect('change the policy', answer, null)) return;

  lifecycle.advance(at);
  const touched = noteThreshold(book, threshold, at, visitor.person);
  year.policyChange = {at, threshold, ...touched};
  holdPreview(book, preview.body, touched);
}

/** What is scheduled or open follows the new rules; nothing else does. */
function noteThreshold(book, threshold, at, actor) {
  book.rules.threshold = threshold;
  const touched = {threshold: 0, reaches: 0};
  for (const idea of book.ideas) {
    const stage = book.stageAt(idea, at);
    if (idea.isGone || (stage !== 'scheduled' && stage !== 'open')) continue;
    idea.threshold = threshold;
    idea.thresholds.push({from: at, value: threshold});
    touched.threshold += 1;
    const reaches = stage === 'open' && idea.up - idea.down >= threshold;
    if (reaches) {
      touched.reaches += 1;
      idea.reachedAt = at;
    }
    idea.remindedUpTo = Math.max(idea.remindedUpTo, at);
    book.step(idea, {
      to: reaches ? 'threshold_reached' : stage,
      cause: 'policy',
      at,
      kind: reaches ? 'threshold_reached' : 'changed',
      actor,
    });
  }
  return touched;
}

/** What was shown before is what happened then. */
function holdPreview(book, preview, {threshold, reaches}) {
  if (preview.threshold === threshold && preview.reaches === reaches) return;
  book.surprised(
    'what the preview of a policy counts',
    {threshold, reaches},
    {
      threshold: preview.threshold,
      reaches: preview.reaches,
    },
  );
}
