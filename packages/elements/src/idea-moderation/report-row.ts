import type {Report} from '@townhall/client';
import {html, nothing} from 'lit';
import {richText} from '../internal/rich-text.js';
import type {ModerationMoment} from './consequence.js';

/** What staff decides about something that was reported. */
export type Settlement = 'keep' | 'remove';

interface ReportRow extends ModerationMoment {
  /** What is being confirmed, if anything is. */
  asked: Settlement | undefined;
  isBusy: boolean;
  onAsk: (settlement: Settlement | undefined) => void;
  onSettle: (settlement: Settlement) => void;
}

/** One report, and the two ways to settle it; neither can be undone. */
export function reportRow(report: Report, {say, asked, ...row}: ReportRow) {
  const {title, comment, reason, text} = report;
  return html`
    <h4><bdi>${title}</bdi></h4>
    <p>
      ${say(`reason_${reason}`)}${
        text ? html`: <span dir="auto">${text}</span>` : nothing
      }
    </p>
    ${
      comment
        ? html`<p class="hint">${say('reportedComment')}</p>
            <blockquote>${richText(comment.body, say('code'))}</blockquote>`
        : nothing
    }
    ${
      asked
        ? html`<p id=${`settle-${report.id}`}>${say(`will_${asked}`)}</p>
            <div class="buttons">
              <button
                type="button"
                class="primary"
                data-settle=${report.id}
                aria-describedby=${`settle-${report.id}`}
                aria-disabled=${row.isBusy}
                @click=${() => row.onSettle(asked)}
              >
                ${say(`really_${asked}`)}
              </button>
              <button type="button" @click=${() => row.onAsk(undefined)}>
                ${say('cancel')}
              </button>
            </div>`
        : html`<div class="buttons" role="group" aria-label=${title}>
            ${(['keep', 'remove'] as const).map(
              (settlement) =>
                html`<button
                  type="button"
                  @click=${() => row.onAsk(settlement)}
                >
                  ${say(settlement)}
                </button>`,
            )}
          </div>`
    }
  `;
}
