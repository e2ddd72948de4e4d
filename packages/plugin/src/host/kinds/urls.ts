import type {Capability} from '../../capability.js';
import {limits} from '../../limits.js';
import {invalid} from './clean-text.js';

/** Whether one of the grants of this kind allows an address. */
export function allowsUrl(
  kind: 'net' | 'img' | 'frame-src',
  url: URL,
  grants: Iterable<Capability>,
) {
  if (url.protocol !== 'https:' || url.username || url.password) return false;
  for (const grant of grants) {
    if (!grant.startsWith(`${kind}:`)) continue;
    const granted = new URL(grant.slice(kind.length + 1).replace('*.', ''));
    if (granted.port !== url.port) continue;
    const isBelow = grant.includes('//*.');
    if (isBelow && url.hostname.endsWith(`.${granted.hostname}`)) return true;
    if (!isBelow && url.hostname === granted.hostname) return true;
  }
  return false;
}

/** Where a link may lead: another page, or a place on this one. */
export function checkHref(value: unknown): string {
  if (typeof value === 'string' && value.length <= limits.href) {
    if (/^#[\w-]*$/.test(value)) return value;
    const url = parse(value);
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  throw invalid('A link leads nowhere it may lead');
}

/** What pictures are drawn from. */
export interface Pictures {
  readonly grants: Iterable<Capability>;
  /** The address of a file of the package; undefined where it has none. */
  asset(path: string): string | undefined;
}

/** Where a picture may come from. */
export function checkImage(value: unknown, {grants, asset}: Pictures): string {
  if (typeof value !== 'string') throw invalid('A picture has no address');
  if (value.startsWith('asset:')) {
    const address = asset(value.slice('asset:'.length));
    if (address) return address;
  } else if (value.startsWith('data:')) {
    // An SVG is a document and may ask for others.
    const isPicture =
      /^data:image\/(?:png|jpeg|webp|gif|avif);base64,[\w+/=]*$/;
    if (value.length <= limits.inlineImage && isPicture.test(value)) {
      return value;
    }
  } else {
    const url = value.length <= limits.href ? parse(value) : undefined;
    if (url && allowsUrl('img', url, grants)) return url.href;
  }
  throw invalid('A picture comes from where none may come from');
}

/** Without a base, so that nothing is relative; nor with what URL forgives. */
function parse(text: string): URL | undefined {
  if (!/^https?:\/\/[^\s\\/@]+(?:[/?#][^\s\\]*)?$/i.test(text))
    return undefined;
  try {
    const url = new URL(text);
    return url.username || url.password ? undefined : url;
  } catch {
    return undefined;
  }
}
