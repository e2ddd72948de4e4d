import * as z from 'zod/mini';
import {ideaTextSchema} from './idea.js';

/** How an archived idea is tried again. */
export const resubmissionSchema = z.strictObject({
  /** Replaces the description, in the documented Markdown subset. */
  text: z.optional(ideaTextSchema),
});
export type Resubmission = z.input<typeof resubmissionSchema>;
