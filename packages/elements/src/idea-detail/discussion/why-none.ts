import type {Permission} from '@townhall/client';

const known = [
  'locked',
  'account_blocked',
  'account_too_new',
  'email_unverified',
  'rate_limited',
] as const;

/** Says before somebody writes why it would not be taken; undefined if it would. */
export function whyNone(permission: Permission | undefined) {
  if (!permission || permission.allowed) return undefined;
  const {reason} = permission;
  // Whoever signs in may write.
  if (reason === 'sign_in_required') return undefined;
  const code = known.find((one) => one === reason);
  return code ? (`takesNone_${code}` as const) : ('takesNone' as const);
}
