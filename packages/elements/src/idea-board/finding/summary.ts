import type {Place} from '@townhall/client';
import type {Formats} from '../../internal/formats.js';
import type {Say} from '../../internal/messages.js';
import type {findingMessages} from '../../messages/idea-finding.js';
import {
  isMonth,
  showsEveryStage,
  stagesIn,
  type Choices,
} from '../exploring/choices.js';

interface Summary {
  say: Say<typeof findingMessages>;
  format: Formats;
  place: Place | undefined;
}

/** What is left of a board: "Only: Planned or Shipped; July 2026; “dark mode”". */
export function summaryOf(choices: Choices, {say, format, place}: Summary) {
  const {q, stage, cohort, area, audience, kind, mine} = choices;
  const or = new Intl.ListFormat(format.locale, {type: 'disjunction'});
  const areas = place?.policy?.form.areas ?? [];
  const parts = mine
    ? [say(`mine_${mine}`), q && say('words', {words: q})]
    : [
        !showsEveryStage(choices) &&
          or.format(stagesIn(stage).map((one) => say(`stage_${one}`))),
        isMonth(cohort) ? format.month(cohort) : cohort,
        areas.find(({id}) => id === area)?.name ?? area,
        audience,
        kind && say(`kind_${kind}`),
        q && say('words', {words: q}),
      ];
  const filters = parts.filter(Boolean).join('; ');
  return filters && say('onlyThese', {filters});
}
