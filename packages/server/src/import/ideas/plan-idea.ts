import {cleanTags} from '../../community/clean-draft.js';
import {scheduleRow} from '../../community/ideas/schedule-row.js';
import {presets} from '../../policy/presets.js';
import {cleanLine} from '../../text/clean-text.js';
import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer, referToPerson, referToPlace} from '../refer.js';
import {unfit} from '../unfit-record.js';
import {planSchedule} from './plan-schedule.js';

export type IdeaPlan = ReturnType<typeof planIdea>;

export function planIdea(
  {context, surroundings, target}: Planning,
  record: RecordOf<'idea'>,
) {
  const {policy} = referToPlace(surroundings, record.place, 'board');
  const now = context.clock();
  const createdAt = instantOr(record.createdAt, now);
  const schedule = planSchedule(
    record,
    policy ?? presets.canvas,
    target === undefined ? undefined : surroundings.schedule(target),
    createdAt,
    now,
  );
  const id = target ?? context.uuids.next(createdAt);
  const previous = record.previous
    ? refer(surroundings, 'idea', record.previous)
    : null;
  if (previous === id) unfit('previous: no idea is an attempt at itself.');
  if (record.archived && record.stage !== 'archived') {
    unfit('archived: says why, where the stage is archived.');
  }
  const text = writtenText(record.text);
  const response = record.response && {
    ...writtenText(record.response.text),
    by: referToPerson(surroundings, record.response.by),
    at: instantOr(record.response.at, now),
  };
  return {
    type: 'idea' as const,
    target: id,
    previous,
    row: {
      id,
      place_id: record.place,
      author_id: referToPerson(surroundings, record.author),
      title: cleanLine(record.title),
      ...text,
      tags: cleanTags(record.tags),
      area: record.area ?? null,
      audience: record.audience ? cleanLine(record.audience) : null,
      kind: record.kind ?? null,
      ...scheduleRow(schedule),
      reached_at: schedule.reachedAt,
      decided_stage: schedule.decidedStage,
      archive_reason: record.archived ?? null,
      assignee_id: referToPerson(surroundings, record.assignee),
      votes_held_reason: record.onHold ?? null,
      keeps_assignee: record.assignee === undefined,
      response_source: response?.source ?? null,
      response_body: response?.body ?? null,
      response_by: response?.by ?? null,
      response_at: response?.at ?? null,
      created_at: createdAt,
      keeps_created_at: record.createdAt === undefined,
      updated_at: instantOr(record.updatedAt, createdAt),
    },
  };
}
