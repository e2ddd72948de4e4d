import type {PluginHealth} from '@townhall/client';
import type {Say, TownhallElement} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import type {pluginMessages} from '../words/plugin-messages.js';

type SayOfPlugins = Say<typeof pluginMessages>;

/** How a plugin does, in sentences. */
export function pluginHealthView(
  health: PluginHealth,
  say: SayOfPlugins,
  format: TownhallElement['format'],
) {
  const {lastStartAt, lastTroubleAt, lastTrouble} = health;
  if (!lastStartAt && !lastTroubleAt) {
    return html`<p class="hint">${say('healthNone')}</p>`;
  }
  const {starts, failures, deadlines, quarantines} = health;
  return html`
    ${
      lastStartAt
        ? html`<p>
            ${say('healthStarts', {
              starts: format.number(starts),
              when: format.relative(lastStartAt),
            })}
          </p>`
        : nothing
    }
    ${
      lastTroubleAt && lastTrouble
        ? html`<p class="note">
            ${say('healthTrouble', {
              failures: format.number(failures),
              deadlines: format.number(deadlines),
              quarantines: format.number(quarantines),
            })}
            ${say('healthLast', {
              what: troubleIn(lastTrouble, say),
              when: format.relative(lastTroubleAt),
            })}
          </p>`
        : html`<p>${say('healthFine')}</p>`
    }
    <p class="hint">${say('healthDoubt')}</p>
  `;
}

/** What a code means; those that only its maker understands are named. */
function troubleIn(code: string, say: SayOfPlugins) {
  switch (code) {
    case 'integrity':
    case 'network':
    case 'unsupported':
    case 'timeout':
    case 'forbidden':
      return say(`trouble_${code}`);
    case 'heartbeat':
    case 'boot-timeout':
      return say('trouble_hung');
    default:
      return say('trouble_other', {code});
  }
}
