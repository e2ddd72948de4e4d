import * as z from 'zod/mini';

/** What became of the ideas of one cohort, or of all of them. */
export const ideaCountsSchema = z.object({
  submitted: z.int(),
  scheduled: z.int(),
  open: z.int(),
  /** Made the threshold at some time. */
  reached: z.int(),
  archived: z.int(),
  /** Have an official response. */
  answered: z.int(),
  /** How many of how many made it; null while some can still be voted on. */
  share: z.nullable(z.object({made: z.int(), of: z.int()})),
});
export type IdeaCounts = z.infer<typeof ideaCountsSchema>;

/** One cohort and what became of it. */
export const cohortStatsSchema = z.object({
  /** A month, e.g. `2026-11`; null where a board knows no cohorts. */
  cohort: z.nullable(z.string()),
  counts: ideaCountsSchema,
});
export type CohortStats = z.infer<typeof cohortStatsSchema>;

/** What became of the ideas of a board. */
export const placeStatsSchema = z.object({
  place: z.string(),
  /** The latest first. */
  cohorts: z.array(cohortStatsSchema),
  total: ideaCountsSchema,
});
export type PlaceStats = z.infer<typeof placeStatsSchema>;
