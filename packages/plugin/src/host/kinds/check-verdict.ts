import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {Verdict} from '../../points/point-values.js';
import {isRecord} from '../line/message-shapes.js';
import {cleanText, invalid} from './clean-text.js';

/** A verdict as a guard may give it; its words are plain text. */
export function checkVerdict(given: Json): Verdict {
  if (!isRecord(given)) throw invalid('A verdict is none');
  const {verdict, message, reason, field} = given;
  const sentence = (text: unknown) => cleanText(text, limits.sentence);
  const told = () => ({
    message: sentence(message),
    ...(typeof field === 'string' && {field: cleanText(field, limits.label)}),
  });
  if (verdict === 'allow') return {verdict};
  if (verdict === 'warn') return {verdict, ...told()};
  if (verdict === 'block') return {verdict, ...told()};
  if (verdict === 'hold') {
    return {
      verdict,
      reason: sentence(reason),
      ...(message !== undefined && {message: sentence(message)}),
    };
  }
  throw invalid('There is no such verdict');
}

const strictness = ['allow', 'warn', 'hold', 'block'];

/** The strictest of them; the first of those that are equally strict. */
export const strictest = <Given extends {verdict: Verdict}>(
  verdicts: readonly Given[],
): Given | undefined =>
  verdicts.toSorted(
    (one, other) =>
      strictness.indexOf(other.verdict.verdict) -
      strictness.indexOf(one.verdict.verdict),
  )[0];
