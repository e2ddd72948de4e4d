/** What apps can be installed on, where it is known; only those are offered. */
export function platformOf(userAgent: string): 'ios' | 'android' | null {
  if (/android/i.test(userAgent)) return 'android';
  return /iphone|ipad|ipod/i.test(userAgent) ? 'ios' : null;
}
