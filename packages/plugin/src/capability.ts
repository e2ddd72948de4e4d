/** What a plugin may ask for by name. */
export const namedCapabilities = [
  'ideas:read',
  'ideas:vote',
  'ideas:drafts',
  'ideas:moderate',
  'qa:read',
  'qa:drafts',
  'qa:moderate',
  'welcome:read',
  'welcome:write',
  'viewer:id',
  'viewer:profile',
  'people:read',
  'places:read',
  'storage:local',
  'ui:toast',
  'ui:dialog',
  'ui:navigate',
  'clipboard:write',
  'analytics:events',
  'analytics:identified',
  'frame:ui',
  'frame:forms',
  'frame:popups',
  'jive:osapi',
  'host:dom',
] as const;

/** What may be asked for one origin at a time. */
export const originCapabilities = ['net', 'img', 'frame-src'] as const;

/** `https://example.com`, or `https://*.example.com` for what is below it. */
export type GrantedOrigin = `https://${string}`;

/** What a plugin may ask for; the site's admin grants it, or not. */
export type Capability =
  | (typeof namedCapabilities)[number]
  | `${(typeof originCapabilities)[number]}:${GrantedOrigin}`;

// A bare star, one label, an address of numbers: none of them is an origin.
const origin =
  /^https:\/\/(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z][a-z0-9-]{1,62}(?::\d{2,5})?$/;

const isNamed = (text: string) =>
  (namedCapabilities as readonly string[]).includes(text);

/** Whether there is such a capability. */
export function isCapability(text: string): text is Capability {
  if (isNamed(text)) return true;
  if (text.length > 300) return false;
  const split = text.indexOf(':');
  const kind = text.slice(0, split);
  return (
    (originCapabilities as readonly string[]).includes(kind) &&
    origin.test(text.slice(split + 1))
  );
}
