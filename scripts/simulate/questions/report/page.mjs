import {barChart} from '../../report/charts.mjs';
import {document} from '../../report/document.mjs';
import {html} from '../../report/html.mjs';
import {count, histogram} from '../../report/numbers.mjs';
import {
  chart,
  checksSection,
  refusedSection,
} from '../../report/shared-sections.mjs';
import {table} from '../../report/tables.mjs';

/** The whole report as one page that needs nothing else. */
export const page = (told) =>
  document({
    title: 'A simulated week of questions',
    lead: html`A support community in two regions, lived through on the real
    server in ${Math.round(told.seconds)} seconds with a clock that was moved:
    seven days of questions, and two weeks to answer them in.`,
    told,
    figures: [
      ['Questions', count(told.questions)],
      ['Answers', count(told.answers)],
      ['Members', count(told.people)],
      ['Found it before asking', count(told.deflected)],
      [
        'Spam caught',
        `${told.spam.refused + told.spam.held} of ${told.spam.sent}`,
      ],
      ['Requests', count(told.traffic.requests)],
    ],
    body: html`${responseSection(told)} ${stateSection(told)}
    ${helpersSection(told)} ${spamSection(told)} ${refusedSection(told)}
    ${checksSection(told)}`,
    end: html`Seed <code>${told.seed}</code>, ${told.size.name} week,
      ${told.database} database, fingerprint <code>${told.fingerprint}</code>.
      The same seed is the same week.`,
  });

const inHours = (seconds) =>
  seconds === null ? 'none' : `${(seconds / 3_600).toFixed(1)} h`;

/** How long askers waited, by the hours in which somebody is there. */
function responseSection({waits, stats}) {
  const bins = histogram(
    waits.map(({hours}) => hours),
    {from: 0, to: 12, width: 0.5},
  );
  return html` <section aria-labelledby="responses">
    <h2 id="responses">First responses</h2>
    <p class="soft">
      In office hours of the place, so that a night counts for nothing. What
      took longer than twelve stands in the last bar.
    </p>
    ${chart(
      barChart({
        name: 'Questions by how long the first response took',
        says: `${count(waits.length)} questions were answered.`,
        bars: bins.map((bin) => ({
          label: String(bin.from),
          value: bin.count,
          note: `${bin.from} to ${bin.to} hours: ${count(bin.count)}`,
        })),
        every: 4,
      }),
    )}
    ${table({
      caption: 'Every region',
      columns: [
        {title: 'Place', of: ({place}) => place},
        {title: 'Asked', number: true, of: ({asked}) => count(asked)},
        {
          title: 'Median',
          number: true,
          of: (one) => inHours(one.firstResponse.median),
        },
        {
          title: 'p90',
          number: true,
          of: (one) => inHours(one.firstResponse.p90),
        },
        {
          title: 'First by peers',
          number: true,
          of: ({answeredByPeers: {made, of}}) => `${made} of ${of}`,
        },
        {
          title: 'Correct or confirmed',
          number: true,
          of: ({confirmed: {made, of}}) => `${made} of ${of}`,
        },
        {
          title: 'Late first responses',
          number: true,
          of: (one) => count(one.breached.firstResponse),
        },
        {
          title: 'Late by peers',
          number: true,
          of: (one) => count(one.breached.firstPeerResponse),
        },
        {
          title: 'Late solutions',
          number: true,
          of: (one) => count(one.breached.resolution),
        },
      ],
      rows: stats,
    })}
  </section>`;
}

/** What became of the questions. */
const stateSection = ({states}) =>
  html` <section aria-labelledby="states">
    <h2 id="states">Where they stand at the end</h2>
    ${table({
      caption: 'Questions by state',
      columns: [
        {title: 'State', of: ([state]) => state.replaceAll('_', ' ')},
        {title: 'Questions', number: true, of: ([, number]) => count(number)},
      ],
      rows: states,
    })}
  </section>`;

/** Who helped most. */
const helpersSection = ({boards}) =>
  html` <section aria-labelledby="helpers">
    <h2 id="helpers">Those who helped most</h2>
    ${boards.map(({place, items}) =>
      table({
        caption: `Of ${place}`,
        columns: [
          {title: 'Name', of: ({person}) => person.name},
          {title: 'Correct', number: true, of: (one) => count(one.correct)},
          {title: 'Helpful', number: true, of: (one) => count(one.helpful)},
          {title: 'Points', number: true, of: (one) => count(one.points)},
        ],
        rows: items.slice(0, 5),
      }),
    )}
  </section>`;

/** What was caught and what was not, by how it tried. */
const spamSection = ({spam, ways}) =>
  html` <section aria-labelledby="spam">
    <h2 id="spam">Spam</h2>
    <p class="soft">
      ${count(spam.sent)} posts: ${count(spam.refused)} were refused,
      ${count(spam.held)} held for staff before anybody saw them, and
      ${count(spam.shown)} were seen until they were reported or found.
    </p>
    ${table({
      caption: 'What was not refused, by the way it tried',
      columns: [
        {title: 'Way', of: ({way}) => way},
        {title: 'Held', number: true, of: ({held}) => count(held)},
        {title: 'Seen', number: true, of: ({seen}) => count(seen)},
        {title: 'Still there', number: true, of: ({left}) => count(left)},
      ],
      rows: ways,
    })}
  </section>`;
