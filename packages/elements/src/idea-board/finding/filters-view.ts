import type {IdeaPolicy, Stage} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../../internal/formats.js';
import type {Say} from '../../internal/messages.js';
import type {findingMessages} from '../../messages/idea-finding.js';
import {
  isMonth,
  showsEveryStage,
  stagesIn,
  type Choices,
} from '../exploring/choices.js';
import {choiceView} from './choice-view.js';
import {monthsUntil} from './months.js';

interface FiltersView {
  choices: Choices;
  policy: IdeaPolicy | null;
  say: Say<typeof findingMessages>;
  format: Formats;
  now: number;
  onChoose: (choices: Partial<Choices>) => void;
}

/** What leaves ideas out, as far as the rules of the board know it. */
export function filtersView({choices, policy, ...rest}: FiltersView) {
  const {say, format, now, onChoose} = rest;
  const {cohort, area, audience, kind} = choices;
  const {areas = [], audiences = [], asksKind = false} = policy?.form ?? {};
  const any = ['', say('any')] as const;
  const months = new Set(monthsUntil(now));
  // A link may lead further back.
  if (isMonth(cohort)) months.add(cohort);
  return html`
    <div class="choices">
      ${
        policy && policy.cohort.calendar !== 'none'
          ? choiceView({
              label: say('cohort'),
              options: [
                any,
                ...[...months].map((one) => [one, format.month(one)] as const),
              ],
              chosen: cohort,
              onChoose: (chosen) => onChoose({cohort: chosen}),
            })
          : nothing
      }
      ${
        areas.length > 0
          ? choiceView({
              label: say('area'),
              options: [any, ...areas.map(({id, name}) => [id, name] as const)],
              chosen: area,
              onChoose: (chosen) => onChoose({area: chosen}),
            })
          : nothing
      }
      ${
        audiences.length > 0
          ? choiceView({
              label: say('audience'),
              options: [any, ...audiences.map((one) => [one, one] as const)],
              chosen: audience,
              onChoose: (chosen) => onChoose({audience: chosen}),
            })
          : nothing
      }
      ${
        asksKind
          ? choiceView<Choices['kind']>({
              label: say('kind'),
              options: [
                any,
                ['new', say('kind_new')],
                ['modify', say('kind_modify')],
              ],
              chosen: kind,
              onChoose: (chosen) => onChoose({kind: chosen}),
            })
          : nothing
      }
    </div>
    ${stagesView(choices, rest)}
  `;
}

const stagesView = (
  choices: Choices,
  {say, onChoose}: Pick<FiltersView, 'say' | 'onChoose'>,
) => {
  if (showsEveryStage(choices)) return nothing;
  const chosen = new Set(stagesIn(choices.stage));
  const onToggle = (one: Stage) => {
    if (!chosen.delete(one)) chosen.add(one);
    // Several stages have commas between them.
    onChoose({stage: [...chosen].join(',') as Choices['stage']});
  };
  return html`
    <fieldset>
      <legend>${say('stages')}</legend>
      ${stages.map(
        (one) => html`
          <label class="check">
            <input
              type="checkbox"
              .checked=${chosen.has(one)}
              @change=${() => onToggle(one)}
            />
            ${say(`stage_${one}`)}
          </label>
        `,
      )}
    </fieldset>
  `;
};

const stages = [
  'open',
  'scheduled',
  'threshold_reached',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'on_radar',
  'declined',
  'archived',
] as const;
