import {cleanTags} from '../../community/clean-draft.js';
import {cleanLine} from '../../text/clean-text.js';
import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, referToPerson, referToPlace} from '../refer.js';

export type PostPlan = ReturnType<typeof planPost>;

export function planPost(
  {context, surroundings, target}: Planning,
  record: RecordOf<'post'>,
) {
  referToPlace(surroundings, record.place, 'group');
  const now = context.clock();
  const {createdAt: written, publishedAt: published} = record;
  // A post that was published on a day was there on that day.
  const createdAt = instantOr(written ?? published ?? undefined, now);
  const publishedAt =
    published === null ? null : instantOr(published, createdAt);
  const id = target ?? context.uuids.next(createdAt);
  return {
    type: 'post' as const,
    target: id,
    row: {
      id,
      place_id: record.place,
      author_id: referToPerson(surroundings, record.author),
      title: cleanLine(record.title),
      ...writtenText(record.text),
      tags: cleanTags(record.tags),
      published_at: publishedAt,
      // Whoever listens is told once of all that an import brings.
      told_at: publishedAt && publishedAt <= now ? now : null,
      created_at: createdAt,
      keeps_created_at: written === undefined,
      updated_at: instantOr(record.updatedAt, createdAt),
    },
  };
}
