import {html} from './html.mjs';
import {count} from './numbers.mjs';
import {table} from './tables.mjs';

/** A picture that can be scrolled by itself, with the keyboard too. */
export const chart = (picture) =>
  html`<div class="chart" role="group" aria-label="Chart" tabindex="0">
    ${picture}
  </div>`;

/** What the server did not take. */
export const refusedSection = ({refused}) =>
  html` <section aria-labelledby="refused">
    <h2 id="refused">What was refused, and why</h2>
    <p class="soft">
      People also do what cannot be done. Each of these was refused with the
      code that the rules ask for; another answer would have failed a check.
    </p>
    ${table({
      caption: 'Every refusal',
      columns: [
        {title: 'What was tried', of: ({what}) => what},
        {title: 'Code', of: ({code}) => html`<code>${code}</code>`},
        {title: 'Times', number: true, of: (one) => count(one.count)},
      ],
      rows: refused,
    })}
  </section>`;

/** What was proved. */
export const checksSection = ({checks}) =>
  html` <section aria-labelledby="checks">
    <h2 id="checks">What was proved</h2>
    <p class="soft">
      The simulation keeps a book of its own: what everybody did, reckoned by
      the rules. Each check holds the server's tables, lists and answers against
      it.
    </p>
    ${table({
      caption: 'Every check with its verdict',
      columns: [
        {title: 'Claim', of: ({claim}) => claim},
        {
          title: 'Verdict',
          of: ({passed, wrong}) =>
            passed
              ? html`<span class="passed">✓ holds</span>`
              : html`<span class="wrong"
                  >✗
                  ${wrong === 0 ? 'nothing to look at' : `wrong ${count(wrong)} times`}</span
                >`,
        },
        {title: 'Of', of: ({group}) => group},
        {title: 'Looked at', number: true, of: ({counted}) => count(counted)},
      ],
      rows: checks,
    })}
    ${checks
      .filter(({passed}) => !passed)
      .map(
        ({claim, examples}) =>
          html` <h3>${claim}</h3>
            <pre>${examples.join('\n')}</pre>`,
      )}
  </section>`;
