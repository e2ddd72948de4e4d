import * as z from 'zod/mini';

export const figureUnitSchema = z.enum(['day', 'week', 'month']);
/** How long one period is: a day, a week from Monday, a month; in UTC. */
export type FigureUnit = z.infer<typeof figureUnitSchema>;

/** What happened within a stretch of time. */
const countsShape = {
  /** People who signed in, or wrote something. */
  active: z.int(),
  /** People who wrote something that everybody may read. */
  contributing: z.int(),
  questions: z.int(),
  /** Of those questions, so many heard something within an hour. */
  withinTheHour: z.int(),
};

/** How the community is doing, in all and over time. */
export const figuresSchema = z.object({
  unit: figureUnitSchema,
  /** When they were counted; they may be some minutes old. */
  asOf: z.iso.datetime(),
  /** Everybody who has an account. */
  registered: z.int(),
  /** Of the last thirty days. */
  recent: z.object(countsShape),
  /** The oldest first; the last one goes on. */
  periods: z.array(
    z.object({
      /** The first day, e.g. `2026-11-01`. */
      from: z.string(),
      /** Those who joined then. */
      joined: z.int(),
      ...countsShape,
    }),
  ),
});
export type Figures = z.infer<typeof figuresSchema>;

export const figuresQuerySchema = z.strictObject({
  unit: z._default(figureUnitSchema, 'week'),
});
export type FiguresQuery = {unit?: FigureUnit | undefined};

/** Whether everybody may read the figures. */
export const figureSettingsSchema = z.strictObject({public: z.boolean()});
export type FigureSettings = z.infer<typeof figureSettingsSchema>;
