import type {Json, PluginStorage} from '@townhall/plugin';

const key = 'sent';
const tenMinutes = 600_000;
const most = 20;

/** Whether this browser let the same text go a moment ago; remembers it if not. */
export async function sentBefore(
  storage: PluginStorage,
  text: string,
  now: number,
): Promise<boolean> {
  const print = fingerprintOf(text);
  const kept = entriesOf(await storage.get(key)).filter(
    ([, at]) => now - at < tenMinutes,
  );
  if (kept.some(([other]) => other === print)) return true;
  await storage.set(key, [...kept, [print, now]].slice(-most) as Json);
  return false;
}

/** What was stored; anything else in the drawer counts for nothing. */
const entriesOf = (stored: Json | undefined): [print: string, at: number][] =>
  Array.isArray(stored)
    ? stored.flatMap((entry: Json) => {
        const [print, at] = Array.isArray(entry) ? entry : [];
        return typeof print === 'string' && typeof at === 'number'
          ? [[print, at] as [string, number]]
          : [];
      })
    : [];

/** Letters and digits alone decide (FNV-1a); the text itself is not kept. */
function fingerprintOf(text: string) {
  let hash = 0x811c9dc5;
  for (const letter of text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
