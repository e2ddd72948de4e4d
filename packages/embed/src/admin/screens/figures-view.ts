import type {NoticeFigures} from '@townhall/client';
import type {Say, TownhallElement} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import type {adminMessages} from '../words/admin-messages.js';

const counted = [
  'seen',
  'dismissed',
  'postponed',
  'completed',
  'opened',
] as const;

/** What became of a notice, as a table. */
export const figuresView = (
  figures: NoticeFigures | undefined,
  say: Say<typeof adminMessages>,
  format: TownhallElement['format'],
) =>
  figures
    ? html`<h2 id="figures">${say('figures')}</h2>
        <table aria-labelledby="figures">
          <thead>
            <tr>
              <th scope="col">${say('figure')}</th>
              <th scope="col">${say('count')}</th>
            </tr>
          </thead>
          <tbody>
            ${counted.map(
              (what) =>
                html`<tr>
                  <th scope="row">${say(what)}</th>
                  <td>${format.number(figures.totals[what])}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
    : nothing;
