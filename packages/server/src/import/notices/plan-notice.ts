import {cleanLine} from '../../text/clean-text.js';
import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {unfit} from '../unfit-record.js';

export type NoticePlan = ReturnType<typeof planNotice>;

/** A notice keeps its id. */
export function planNotice({context}: Planning, record: RecordOf<'notice'>) {
  const {id, kind, version, priority, startsAt, endsAt, variants} = record;
  if (startsAt && endsAt && new Date(endsAt) <= new Date(startsAt)) {
    unfit('endsAt: must be later than startsAt.');
  }
  const segments = variants.map(({segment}) => segment);
  if (new Set(segments).size < segments.length) {
    unfit('variants: each segment has one variant at most.');
  }
  return {
    type: 'notice' as const,
    target: id,
    row: {
      id,
      kind,
      version,
      priority,
      starts_at: startsAt ?? null,
      ends_at: endsAt ?? null,
      variants: variants.map(({segment, title, text, actions}) => ({
        segment,
        title: cleanLine(title),
        body: writtenText(text).body,
        actions: actions.map((action) => ({
          ...action,
          id: cleanLine(action.id),
          label: cleanLine(action.label),
        })),
      })),
      at: context.clock(),
    },
  };
}
