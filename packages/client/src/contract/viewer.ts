import * as z from 'zod/mini';
import {segmentSchema} from './notice.js';
import {permissionSchema} from './permission.js';
import {personSchema} from './person.js';

/** Who is looking, and what they may do anywhere in the community. */
export const viewerSchema = z.object({
  /** Null for a guest. */
  person: z.nullable(personSchema),
  segment: segmentSchema,
  can: z.object({
    suggest: permissionSchema,
    ask: permissionSchema,
    moderate: permissionSchema,
  }),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** What a session is opened with: a token signed by the host, or nothing for a guest. */
export const sessionRequestSchema = z.strictObject({
  /** A JWT signed by an issuer that the community trusts. */
  token: z.optional(z.string().check(z.maxLength(8_192))),
});
export type SessionRequest = z.infer<typeof sessionRequestSchema>;

/** A short-lived key to the community. */
export const sessionSchema = z.object({
  accessToken: z.string(),
  expiresAt: z.iso.datetime(),
  viewer: viewerSchema,
});
export type Session = z.infer<typeof sessionSchema>;
