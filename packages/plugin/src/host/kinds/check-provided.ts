import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {Tone} from '../../model.js';
import type {Field, StageName} from '../../points/point-values.js';
import type {PointOf} from '../../points/points.js';
import {isRecord} from '../line/message-shapes.js';
import {cleanText, invalid} from './clean-text.js';

const fieldTypes = ['text', 'textarea', 'select', 'checkbox', 'number', 'date'];
const tones = ['neutral', 'info', 'success', 'warning', 'danger', 'accent'];

/** What plugins gave to a point; each name begins with the plugin's. */
export type Provided<Id extends PointOf<'provide'>> = Id extends 'ideas.stages'
  ? StageName
  : Field;

/** What a plugin gives: fields for forms, names for stages. */
export function checkProvided<Id extends PointOf<'provide'>>(
  point: Id,
  given: Json,
  pluginId: string,
): Provided<Id>[] {
  const isStages = point === 'ideas.stages';
  const list = isRecord(given) ? given[isStages ? 'stages' : 'fields'] : null;
  if (!Array.isArray(list)) throw invalid('A list is missing');
  const checked = list
    .slice(0, isStages ? limits.stages : limits.fields)
    .map((one) => {
      if (!isRecord(one)) throw invalid('Something in the list is none');
      return isStages ? stage(one, pluginId) : field(one, pluginId);
    });
  // Which of the two it is follows from the point.
  return checked as Provided<Id>[];
}

const nameOf = (value: unknown, pluginId: string) => {
  if (typeof value !== 'string' || !/^[a-zA-Z0-9-]{1,40}$/.test(value)) {
    throw invalid('A name is made of letters, digits and hyphens');
  }
  return `${pluginId}/${value}`;
};

function field(given: Record<string, unknown>, pluginId: string): Field {
  const type = fieldTypes.find((one) => one === given['type']);
  if (!type) throw invalid('There is no such field');
  const options = Array.isArray(given['options']) ? given['options'] : [];
  const {help, maxLength, defaultValue} = given;
  return {
    name: nameOf(given['name'], pluginId),
    label: cleanText(given['label'], limits.sentence),
    // It was found among them.
    type: type as Field['type'],
    required: given['required'] === true,
    ...(help !== undefined && {help: cleanText(help, limits.sentence)}),
    ...(/^[sbn]/.test(typeof defaultValue) && {
      // A text, a number or a yes: the form says whether it fits.
      defaultValue: defaultValue as Json,
    }),
    ...(Number.isSafeInteger(maxLength) && {maxLength: Number(maxLength)}),
    ...(type === 'select' && {
      options: options.slice(0, 50).map((one: unknown) => {
        if (!isRecord(one)) throw invalid('A choice is none');
        return {
          value: cleanText(one['value'], 200),
          label: cleanText(one['label'], 200),
        };
      }),
    }),
  };
}

function stage(given: Record<string, unknown>, pluginId: string): StageName {
  const {tag, description, tone} = given;
  return {
    id: nameOf(given['id'], pluginId),
    label: cleanText(given['label'], limits.label),
    // It is one of them, or the plain one.
    tone: (tones.includes(String(tone)) ? tone : 'neutral') as Tone,
    // A stage that there is not is that of no idea.
    maps: cleanText(given['maps'], 40) as StageName['maps'],
    ...(tag !== undefined && {tag: cleanText(tag, 40)}),
    ...(description !== undefined && {
      description: cleanText(description, limits.sentence),
    }),
  };
}
