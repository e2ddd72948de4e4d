import type {Enhanced, Enhancing} from '../point-at.js';
import {otherWords} from '../words.js';
import type {PluginFields} from './plugin-fields.js';

type Point = 'ideas.composer.fields' | 'qa.composer.fields';

/** What plugins ask in a form; asked anew when they change their minds. */
interface Asked {
  readonly round: number;
  readonly place: string | undefined;
  readonly where: Element;
  readonly fields: Promise<PluginFields | undefined>;
}
const asked = new WeakMap<Enhanced, Asked>();

/** Puts the fields of plugins where a form has room for them. */
export function askMore(form: Enhanced, point: Point, enhancing: Enhancing) {
  const where = form.renderRoot?.querySelector('[data-more]');
  if (!where || !enhancing.host.has(point)) {
    asked.delete(form);
    return where?.replaceChildren();
  }
  const {round} = enhancing;
  const {place} = form;
  const before = asked.get(form);
  if (
    before?.round === round &&
    before.place === place &&
    before.where === where
  )
    return;
  const fields = bring(form, where, point, enhancing);
  asked.set(form, {round, place, where, fields});
}

/** The fields that a form has now, once plugins have said which. */
export const fieldsIn = (form: Enhanced) => asked.get(form)?.fields;

async function bring(
  form: Enhanced,
  where: Element,
  point: Point,
  {host, root, signal}: Enhancing,
) {
  const {place = ''} = form;
  try {
    const [{PluginFields}, given] = await Promise.all([
      import('./define.js'),
      host.points.provide(point, {place}),
    ]);
    if (signal.aborted || form.place !== place) return undefined;
    const shown = where.querySelector('townhall-plugin-fields');
    if (given.length === 0) {
      shown?.remove();
      return undefined;
    }
    const fields = shown ?? new PluginFields();
    Object.assign(fields, {host, asked: given, about: `${point} ${place}`});
    fields.messages = {...otherWords(root), ...form.messages};
    if (!shown) where.append(fields);
    return fields;
  } catch (error) {
    // The form is there without them.
    console.error(error);
    return undefined;
  }
}
