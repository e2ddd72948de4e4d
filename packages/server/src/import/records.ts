import {
  archiveReasonSchema,
  closeReasonSchema,
  commentKindSchema,
  ideaKindSchema,
  noticeActionSchema,
  placeKindSchema,
  policyDraftSchema,
  questionKindSchema,
  questionPolicyDraftSchema,
  reportReasonSchema,
  roleSchema,
  segmentSchema,
  stageSchema,
  tagsSchema,
} from '@townhall/client/contract';
import * as z from 'zod/mini';
import {isTimeZone} from '../policy/wall-clock.js';
import {cleanLine} from '../text/clean-text.js';

/** The schemas of the import format, which `docs/import.md` describes. */

const id = z.string().check(
  z.minLength(1),
  z.maxLength(200),
  z.refine((text) => cleanLine(text) === text, {
    error: 'must be one line without invisible characters',
  }),
);
const slug = z.string().check(
  z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    error: 'must be small letters, digits and hyphens, at most 64 of them',
  }),
);
const line = (maximum: number) =>
  z.string().check(
    z.maxLength(maximum),
    z.refine((text) => cleanLine(text).length <= maximum),
  );
const visibleLine = (maximum: number) =>
  line(maximum).check(
    z.refine((text) => cleanLine(text) !== '', {
      error: 'must hold something that can be seen',
    }),
  );
const text = z.string().check(z.maxLength(100_000));
const instant = z.iso.datetime({offset: true});
const people = z.array(id);

const placeRecord = z.strictObject({
  type: z.literal('place'),
  id: slug,
  kind: placeKindSchema,
  name: visibleLine(200),
  description: z._default(line(2_000), ''),
  policy: z.optional(
    policyDraftSchema.check(
      z.refine(({cohort}) => !cohort || isTimeZone(cohort.timeZone), {
        error: 'is not a known time zone',
        path: ['cohort', 'timeZone'],
      }),
    ),
  ),
  /** How questions are looked after; a place of questions alone has it. */
  questionPolicy: z.optional(questionPolicyDraftSchema),
});

const personRecord = z.strictObject({
  type: z.literal('person'),
  id,
  name: visibleLine(200),
  role: z._default(roleSchema, 'member'),
  title: z._default(line(200), ''),
  avatar: z.optional(
    z.nullable(
      z.string().check(
        z.maxLength(2_000),
        z.refine(
          (address) => address.startsWith('https://') && URL.canParse(address),
          {error: 'must be an https: address'},
        ),
      ),
    ),
  ),
  joinedAt: z.optional(instant),
  identity: z.optional(
    z.strictObject({
      issuer: z.string().check(z.minLength(1), z.maxLength(500)),
      subject: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
  ),
});

const ideaRecord = z.strictObject({
  type: z.literal('idea'),
  id,
  place: slug,
  title: visibleLine(200),
  text: z._default(text, ''),
  author: z._default(z.nullable(id), null),
  stage: z.optional(stageSchema),
  tags: z._default(tagsSchema, []),
  area: z.optional(z.nullable(slug.check(z.maxLength(40)))),
  audience: z.optional(z.nullable(visibleLine(40))),
  kind: z.optional(z.nullable(ideaKindSchema)),
  assignee: z.optional(z.nullable(id)),
  archived: z.optional(archiveReasonSchema),
  onHold: z.optional(visibleLine(1_000)),
  previous: z.optional(id),
  opensAt: z.optional(instant),
  closesAt: z.optional(z.nullable(instant)),
  reachedAt: z.optional(instant),
  response: z.optional(
    z.strictObject({
      text,
      by: z._default(z.nullable(id), null),
      at: z.optional(instant),
    }),
  ),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
});

const ballotsRecord = z.strictObject({
  type: z.literal('ballots'),
  idea: id,
  up: z._default(people, []),
  down: z._default(people, []),
  at: z.optional(instant),
});

const commentRecord = z.strictObject({
  type: z.literal('comment'),
  id,
  /** What it was said of: one of both. */
  idea: z.optional(id),
  post: z.optional(id),
  parent: z.optional(id),
  text: text.check(
    z.refine((written) => cleanLine(written) !== '', {
      error: 'must hold something that can be seen',
    }),
  ),
  kind: z._default(commentKindSchema, 'comment'),
  author: z._default(z.nullable(id), null),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
});

const postRecord = z.strictObject({
  type: z.literal('post'),
  id,
  place: slug,
  title: visibleLine(200),
  text: z._default(text, ''),
  author: z._default(z.nullable(id), null),
  tags: z._default(tagsSchema, []),
  publishedAt: z.optional(z.nullable(instant)),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
});

const reportRecord = z.strictObject({
  type: z.literal('report'),
  id,
  idea: id,
  comment: z.optional(id),
  by: id,
  reason: reportReasonSchema,
  text: z._default(line(2_000), ''),
  at: z.optional(instant),
});

const questionRecord = z.strictObject({
  type: z.literal('question'),
  id,
  place: slug,
  title: visibleLine(200),
  text: z._default(text, ''),
  author: z._default(z.nullable(id), null),
  tags: z._default(tagsSchema, []),
  /** Staff alone is told who asked. */
  anonymous: z._default(z.boolean(), false),
  sameQuestion: z._default(people, []),
  locked: z._default(z.boolean(), false),
  kind: z._default(questionKindSchema, 'question'),
  closed: z.optional(
    z.strictObject({
      reason: closeReasonSchema,
      at: z.optional(instant),
    }),
  ),
  assumedAnsweredAt: z.optional(instant),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
});

const answerRecord = z.strictObject({
  type: z.literal('answer'),
  id,
  question: id,
  text: text.check(
    z.refine((written) => cleanLine(written) !== '', {
      error: 'must hold something that can be seen',
    }),
  ),
  author: z._default(z.nullable(id), null),
  correct: z.optional(
    z.strictObject({by: z.optional(z.nullable(id)), at: z.optional(instant)}),
  ),
  confirmed: z.optional(z.strictObject({by: id, at: z.optional(instant)})),
  helpful: z._default(people, []),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
});

const noticeRecord = z.strictObject({
  type: z.literal('notice'),
  id,
  kind: z.enum(['welcome', 'announcement']),
  version: z._default(z.int().check(z.minimum(1), z.maximum(1_000_000)), 1),
  priority: z._default(
    z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000)),
    0,
  ),
  startsAt: z.optional(z.nullable(instant)),
  endsAt: z.optional(z.nullable(instant)),
  variants: z
    .array(
      z.strictObject({
        segment: segmentSchema,
        title: visibleLine(200),
        text: z._default(text, ''),
        actions: z._default(
          z
            .array(
              z.extend(noticeActionSchema, {href: z.string()}).check(
                z.refine(({href}) => leadsToAPage(href), {
                  error: 'must be an http(s): or a relative address',
                  path: ['href'],
                }),
              ),
            )
            .check(z.maxLength(10)),
          [],
        ),
      }),
    )
    .check(z.minLength(1), z.maxLength(4)),
});

/** A relative address is seen from the page that shows it. */
function leadsToAPage(href: string) {
  const page = 'https://page.invalid/';
  return (
    href.length <= 2_000 &&
    URL.canParse(href, page) &&
    /^https?:$/.test(new URL(href, page).protocol)
  );
}

/** The schema of each type of record. */
export const recordSchemas = {
  place: placeRecord,
  person: personRecord,
  idea: ideaRecord,
  ballots: ballotsRecord,
  post: postRecord,
  comment: commentRecord,
  report: reportRecord,
  question: questionRecord,
  answer: answerRecord,
  notice: noticeRecord,
} as const;

export type RecordType = keyof typeof recordSchemas;

/** One record of a type, with its defaults filled in. */
export type RecordOf<Type extends RecordType> = z.output<
  (typeof recordSchemas)[Type]
>;

/** One record of the import format, with its defaults filled in. */
export type ImportRecord = {[Type in RecordType]: RecordOf<Type>}[RecordType];

/** One record as somebody writes it. */
export type ImportRecordInput = {
  [Type in RecordType]: z.input<(typeof recordSchemas)[Type]>;
}[RecordType];
