import {areaChart, barChart} from './charts.mjs';
import {html} from './html.mjs';
import {count, histogram, milliseconds, monthName, share} from './numbers.mjs';
import {chart} from './shared-sections.mjs';
import {numbersBehind, table} from './tables.mjs';

/** Month by month: what was suggested, what made it, what did not. */
export function cohortSection({cohorts, reached, ideas}) {
  const best = cohorts.toSorted((a, b) => b.share - a.share)[0];
  return html` <section aria-labelledby="cohorts">
    <h2 id="cohorts">Cohort by cohort</h2>
    <p class="soft">
      How many of a hundred ideas made the threshold within three months. The
      seed saw about five.
    </p>
    ${chart(
      barChart({
        name: 'Share of ideas that made the threshold, by cohort',
        says: `${share(reached, ideas)} in all; most in ${monthName(best.cohort)}, with ${best.share.toFixed(1)}.`,
        bars: cohorts.map(({cohort, share: value}) => ({
          label: cohort.slice(5),
          value,
          note: `${monthName(cohort)}: ${value.toFixed(1)} in 100`,
        })),
        mark: {at: 5, label: 'the seed: 5'},
      }),
    )}
    ${table({
      caption: 'Every cohort, by the month it opened in',
      columns: [
        {title: 'Cohort', of: ({cohort}) => monthName(cohort)},
        {title: 'Submitted', number: true, of: (one) => count(one.submitted)},
        {title: 'Reached', number: true, of: (one) => count(one.reached)},
        {title: 'Archived', number: true, of: (one) => count(one.archived)},
        {title: 'Merged', number: true, of: (one) => count(one.merged)},
        {title: 'Ballots', number: true, of: (one) => count(one.votes)},
        {
          title: 'Share',
          number: true,
          of: (one) => `${one.share.toFixed(1)} %`,
        },
      ],
      rows: cohorts,
    })}
  </section>`;
}

/** When people voted. */
export function daysSection({votesByDay}) {
  const total = votesByDay.reduce((sum, [, votes]) => sum + votes, 0);
  const busiest = votesByDay.toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
  const months = new Map();
  for (const [date, votes] of votesByDay) {
    const month = date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + votes);
  }
  return html` <section aria-labelledby="days">
    <h2 id="days">Votes per day</h2>
    <p class="soft">
      ${count(total)} ballots, by the day on which they were last changed.
    </p>
    ${chart(
      areaChart({
        name: 'Votes per day',
        says: `The busiest day was ${busiest[0]}, with ${count(busiest[1])}.`,
        points: votesByDay,
      }),
    )}
    ${numbersBehind({
      caption: 'Votes per month',
      columns: [
        {title: 'Month', of: ([month]) => monthName(month)},
        {title: 'Votes', number: true, of: ([, votes]) => count(votes)},
      ],
      rows: [...months],
    })}
  </section>`;
}

/** How the ideas ended up. */
export function netSection({nets, policyChange, ...told}) {
  const threshold = policyChange?.threshold ?? told.threshold;
  const width = Math.max(1, Math.round(threshold / 10));
  const top = Math.ceil((Math.max(...nets, threshold) + 1) / width) * width;
  const bottom = Math.floor(Math.min(...nets, 0) / width) * width;
  const bins = histogram(nets, {from: bottom, to: top, width});
  const label = (bin) =>
    width === 1 ? `${bin.from}` : `${bin.from} to ${bin.to - 1}`;
  return html` <section aria-labelledby="nets">
    <h2 id="nets">Net votes</h2>
    <p class="soft">
      Most ideas are seen by few. Bars from ${threshold} on have made it; their
      height grows with the square root, so that the small ones can be seen.
    </p>
    ${chart(
      barChart({
        name: 'Ideas by their net votes',
        says: `${count(nets.filter((net) => net >= threshold).length)} of ${count(nets.length)} ended at ${threshold} or more.`,
        root: true,
        every: Math.ceil(bins.length / 12),
        bars: bins.map((bin) => ({
          label: bin.from,
          value: bin.count,
          note: `${label(bin)} net: ${count(bin.count)} ideas`,
          strong: bin.from >= threshold,
        })),
      }),
    )}
    ${numbersBehind({
      caption: 'Ideas by their net votes',
      columns: [
        {title: 'Net', of: label},
        {title: 'Ideas', number: true, of: (bin) => count(bin.count)},
      ],
      rows: bins.filter((bin) => bin.count > 0),
    })}
  </section>`;
}

/** How long it took those that made it. */
export function timeSection({daysToThreshold}) {
  const bins = histogram(daysToThreshold, {from: 0, to: 91, width: 7});
  const sorted = daysToThreshold.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return html` <section aria-labelledby="time">
    <h2 id="time">Time to the threshold</h2>
    <p class="soft">
      In which week after its opening an idea made it; half of them within
      ${Math.round(middle)} days.
    </p>
    ${chart(
      barChart({
        name: 'Ideas by the week in which they made the threshold',
        says: `Half of them within ${Math.round(middle)} days.`,
        bars: bins.map((bin, index) => ({
          label: index + 1,
          value: bin.count,
          note: `Week ${index + 1}: ${count(bin.count)} ideas`,
        })),
      }),
    )}
    ${numbersBehind({
      caption: 'Ideas by the week in which they made the threshold',
      columns: [
        {title: 'Week', of: (bin) => bin.from / 7 + 1},
        {title: 'Ideas', number: true, of: (bin) => count(bin.count)},
      ],
      rows: bins,
    })}
  </section>`;
}

/** What the machinery and staff did. */
export const workSection = (told) => {
  const {scheduler, similar, policyChange} = told;
  const rows = [
    ['The scheduler ran', scheduler.runs],
    ['… hours or days late', scheduler.late],
    ['… in two servers at once', scheduler.twice],
    ['… and was killed in the middle', scheduler.killed],
    ['People were told something', told.told],
    ['Suggestions that another idea had made before', similar.asked],
    ['… where the form showed that idea', similar.shown],
    ['… and people voted for it instead', similar.votedInstead],
    ['Ideas that are part of another one', told.merged],
    ['Merges that were undone', told.unmerged],
    ['Ideas that were tried again', told.triedAgain],
    ['Voters who do not count any longer', told.excluded],
    ['Recounts of everything', told.recounts],
    ...(policyChange
      ? [
          ['Ideas that another policy touched', policyChange.threshold],
          ['… and that made it by that', policyChange.reaches],
        ]
      : []),
  ];
  return html`
    <section aria-labelledby="work">
      <h2 id="work">Behind the scenes</h2>
      <p class="soft">
        What the clock, the form and staff did, and how rough the year was on
        the scheduler.
      </p>
      ${table({
        caption: 'How often',
        columns: [
          {title: 'What', of: ([what]) => what},
          {title: 'Times', number: true, of: ([, times]) => count(times)},
        ],
        rows,
      })}
    </section>
  `;
};

/** How the server kept up. */
export const trafficSection = ({traffic, livedSeconds}) =>
  html` <section aria-labelledby="traffic">
    <h2 id="traffic">Requests</h2>
    <p class="soft">
      ${count(traffic.requests)} requests in ${Math.round(livedSeconds)}
      seconds, ${count(Math.round(traffic.requests / livedSeconds))} a second,
      one after the other; the simulation's own work is part of that.
    </p>
    ${table({
      caption: 'By route, where most of the time went first',
      columns: [
        {title: 'Route', of: ({route}) => html`<code>${route}</code>`},
        {title: 'Requests', number: true, of: (one) => count(one.count)},
        {
          title: 'Mean',
          number: true,
          of: (one) => milliseconds(one.took / one.count),
        },
        {
          title: 'Slowest',
          number: true,
          of: (one) => milliseconds(one.longest),
        },
      ],
      rows: traffic.routes,
    })}
    ${numbersBehind({
      caption: 'The ten slowest',
      columns: [
        {title: 'Route', of: ({route}) => html`<code>${route}</code>`},
        {
          title: 'Simulated day',
          of: ({at}) => new Date(at).toISOString().slice(0, 10),
        },
        {title: 'Took', number: true, of: ({took}) => milliseconds(took)},
      ],
      rows: traffic.slowest,
    })}
  </section>`;
