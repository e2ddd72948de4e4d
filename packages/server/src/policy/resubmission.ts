import type {
  ArchiveReason,
  IdeaPolicy,
  Permission,
  Stage,
} from '@townhall/client';
import {allowed, denied, mayWrite, type Actor} from './permissions.js';

/** What decides whether an idea may be tried again. */
export interface ResubmissionFacts {
  author: string | null;
  stage: Stage;
  archived: ArchiveReason | null;
  /** When it was archived. */
  archivedAt: Date;
  attempt: number;
  nextAttempt: string | null;
  policy: Pick<IdeaPolicy, 'resubmit'>;
}

const day = 86_400_000;

/** From when on an archived idea may be tried again. */
export const resubmittableFrom = ({
  archivedAt,
  policy,
}: Pick<ResubmissionFacts, 'archivedAt' | 'policy'>) =>
  new Date(archivedAt.getTime() + policy.resubmit.cooldownDays * day);

/** Whether its author, or staff, may try an archived idea again. */
export function mayResubmit(
  actor: Actor,
  facts: ResubmissionFacts,
  now: Date,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (actor?.role !== 'staff' && actor?.id !== facts.author) {
    return denied('not_eligible');
  }
  if (facts.nextAttempt !== null) return denied('sibling_open');
  const {allowed: isAllowed, maximumTimes} = facts.policy.resubmit;
  const isLast = maximumTimes !== null && facts.attempt > maximumTimes;
  if (
    !isAllowed ||
    isLast ||
    facts.stage !== 'archived' ||
    facts.archived === 'duplicate'
  ) {
    return denied('resubmit_not_allowed');
  }
  return now < resubmittableFrom(facts) ? denied('cooldown') : allowed;
}
