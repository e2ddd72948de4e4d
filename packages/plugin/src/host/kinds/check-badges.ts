import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {Badge} from '../../points/point-values.js';
import type {IconName} from '../../ui/ui-tree.js';
import type {Tone} from '../../model.js';
import {isRecord} from '../line/message-shapes.js';
import {cleanText, invalid} from './clean-text.js';

const tones = ['neutral', 'info', 'success', 'warning', 'danger', 'accent'];

/** The badges of things that the plugin was told of, by their ids. */
export function checkBadges(
  given: Json,
  known: ReadonlySet<string>,
): Record<string, Badge[]> {
  if (!isRecord(given)) throw invalid('Badges come by the id of what has them');
  return Object.fromEntries(
    Object.entries(given)
      .filter(([id]) => known.has(id))
      .map(([id, badges]) => [id, checkBadgeList(badges)]),
  );
}

/** The badges of one thing. */
export function checkBadgeList(given: unknown): Badge[] {
  if (!Array.isArray(given)) throw invalid('The badges of a thing are a list');
  return given.slice(0, limits.badgesPerPlugin).map((badge: unknown) => {
    if (!isRecord(badge)) throw invalid('A badge is none');
    const {id, label, tone, icon, title} = badge;
    const text = cleanText(label, limits.label);
    if (!text.trim()) throw invalid('A badge says nothing');
    return {
      id: cleanText(id, limits.label),
      label: text,
      // It is one of them, or the plain one.
      tone: (tones.includes(String(tone)) ? tone : 'neutral') as Tone,
      // A name that the host does not know shows no picture.
      ...(typeof icon === 'string' && {icon: icon.slice(0, 40) as IconName}),
      ...(title !== undefined && {title: cleanText(title, limits.sentence)}),
    };
  });
}
