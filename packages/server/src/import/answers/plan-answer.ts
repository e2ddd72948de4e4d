import type {MarkKind} from '@townhall/client';
import {writtenText} from '../../text/written-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer, referToPerson} from '../refer.js';
import {acceptedKey, type Surroundings} from '../surroundings.js';
import {unfit} from '../unfit-record.js';

export type AnswerPlan = ReturnType<typeof planAnswer>;

/** A mark that an answer arrives with. */
export interface PlannedMark {
  kind: MarkKind;
  person_id: string | null;
  at: Date;
}

export function planAnswer(
  {context, surroundings, target}: Planning,
  record: RecordOf<'answer'>,
) {
  const question = refer(surroundings, 'question', record.question);
  if (record.author !== null && record.helpful.includes(record.author)) {
    unfit('helpful: nobody marks their own answer as helpful.');
  }
  const createdAt = instantOr(record.createdAt, context.clock());
  const updatedAt = instantOr(record.updatedAt, createdAt);
  const id = target ?? context.uuids.next(createdAt);
  const marks = marksOf(surroundings, record, question, updatedAt);
  const author = referToPerson(surroundings, record.author);
  const kinds = ['correct', 'confirmed'] as const;
  const accepted = kinds.filter((kind) => record[kind]);
  for (const kind of accepted) insistOnOne(surroundings, kind, question, id);
  for (const kind of accepted) {
    surroundings.set('accepted', acceptedKey(question, kind), id);
  }
  return {
    type: 'answer' as const,
    target: id,
    question,
    marks,
    row: {
      id,
      question_id: question,
      author_id: author,
      ...writtenText(record.text),
      created_at: createdAt,
      keeps_created_at: record.createdAt === undefined,
      updated_at: updatedAt,
    },
  };
}

function marksOf(
  surroundings: Surroundings,
  {correct, confirmed, helpful}: RecordOf<'answer'>,
  question: string,
  otherwise: Date,
): PlannedMark[] {
  const marks: PlannedMark[] = [...new Set(helpful)].map((person) => ({
    kind: 'helpful',
    person_id: refer(surroundings, 'person', person),
    at: otherwise,
  }));
  if (correct) {
    marks.push({
      kind: 'correct',
      // Only the asker says this, so it is the asker's where nobody is named.
      person_id:
        correct.by === undefined
          ? surroundings.asker(question)
          : referToPerson(surroundings, correct.by),
      at: instantOr(correct.at, otherwise),
    });
  }
  if (confirmed) {
    marks.push({
      kind: 'confirmed',
      person_id: referToPerson(surroundings, confirmed.by),
      at: instantOr(confirmed.at, otherwise),
    });
  }
  return marks;
}

function insistOnOne(
  surroundings: Surroundings,
  kind: 'correct' | 'confirmed',
  question: string,
  answer: string,
) {
  const holder = surroundings.accepted(acceptedKey(question, kind));
  if (holder !== undefined && holder !== answer) {
    unfit(`${kind}: another answer to this question already is.`);
  }
}
