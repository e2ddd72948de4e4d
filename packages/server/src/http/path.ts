import {refuse} from '../problem.js';

/** Refuses an address whose percent signs do not spell anything. */
export function refuseBrokenPath(request: Request): void {
  // Nearly all are without one, and are not taken apart for it.
  if (!request.url.includes('%')) return;
  const {pathname} = new URL(request.url);
  try {
    decodeURIComponent(pathname);
  } catch {
    refuse('invalid_request', {
      detail: 'The address holds a percent sign that spells nothing.',
    });
  }
}
