import type {Source, ViewerContext} from '../context.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {refusePoll} from './read-polls.js';

/** A poll that nobody else changes until the transaction ends. */
export interface LockedPoll {
  version: number;
  closesAt: Date | null;
  toldClosedAt: Date | null;
  /** Somebody has chosen, even if they took it back. */
  hasBallots: boolean;
  maximumChoices: number;
  optionsMayGrow: boolean;
  nextOption: number;
}

/** Locks a poll. */
export async function lockPoll(
  {communityId}: ViewerContext,
  tx: Source,
  id: string,
): Promise<LockedPoll> {
  const [poll] = await tx.query<LockedPoll>(
    `select o.version, o.closes_at as "closesAt",
            o.told_closed_at as "toldClosedAt",
            o.chosen_at is not null as "hasBallots",
            o.maximum_choices as "maximumChoices",
            o.options_may_grow as "optionsMayGrow",
            o.next_option as "nextOption"
       from polls o
      where o.community_id = $1 and o.id = $2::uuid and ${visible.poll()}
        for no key update of o`,
    [communityId, isUuid(id) ? id : null],
  );
  return poll ?? refusePoll();
}
