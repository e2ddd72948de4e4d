import type {IdeaPolicy} from '@townhall/client';

/** What somebody did with an idea itself: 1, -1, or 0 for taken back. */
export interface OwnBallot {
  value: number;
  source: string;
  changedAt: Date;
}

/** What somebody brought along from an idea that was merged into this one. */
export interface BroughtVote {
  value: number;
  changedAt: Date;
  keeps: IdeaPolicy['mergeKeeps'];
  mergedAt: Date;
}

/** Whose word a ballot is after merges. */
export type MergedVote =
  | {from: 'own'; value: number; changedAt: Date}
  | {from: 'merge'; value: number; changedAt: Date};

/**
 * What counts for one person: null where they have no ballot at all. The votes
 * that were brought come in the order of their merges. Whatever somebody did
 * here after a merge is their last word on what it brought.
 */
export function mergedVote(
  own: OwnBallot | null,
  brought: readonly BroughtVote[],
): MergedVote | null {
  const open = brought.filter(
    ({mergedAt}) => own === null || own.changedAt < mergedAt,
  );
  const standing: MergedVote | null = own && {
    from: 'own',
    value: own.value,
    changedAt: own.changedAt,
  };
  return open.reduce<MergedVote | null>(
    (before, {value, changedAt, keeps}) =>
      before === null ||
      before.value === 0 ||
      (keeps === 'latest' && changedAt > before.changedAt)
        ? {from: 'merge', value, changedAt}
        : before,
    standing,
  );
}
