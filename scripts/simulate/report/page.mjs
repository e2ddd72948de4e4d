import {html} from './html.mjs';
import {count} from './numbers.mjs';
import {
  checksSection,
  cohortSection,
  daysSection,
  netSection,
  refusedSection,
  timeSection,
  trafficSection,
  workSection,
} from './sections.mjs';
import {style} from './style.mjs';

/** The whole report as one page that needs nothing else. */
export const page = (told) =>
  String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>A simulated year of ideas</title>
          <style>
            ${cssOf(style)}
          </style>
        </head>
        <body>
          <main>
            <h1>A simulated year of ideas</h1>
            <p class="lead">
              ${told.cohorts.length} monthly cohorts of a learning platform's
              community, lived through on the real server in
              ${Math.round(told.seconds)} seconds with a clock that was moved.
              One vote stands for ${told.size.votesEach} of the community it is
              modelled on, so net ${told.threshold} here is net
              ${told.threshold * told.size.votesEach} there.
            </p>
            ${verdict(told)} ${figures(told)} ${cohortSection(told)}
            ${netSection(told)} ${timeSection(told)} ${daysSection(told)}
            ${refusedSection(told)} ${workSection(told)} ${checksSection(told)}
            ${trafficSection(told)}
            <p class="soft">
              Seed <code>${told.seed}</code>, ${told.size.name} year,
              ${told.database} database, fingerprint
              <code>${told.fingerprint}</code>. The same seed is the same year.
            </p>
          </main>
        </body>
      </html> `,
  );

const verdict = ({passed, failed}) =>
  failed === 0
    ? html`<p class="verdict">
        <strong>Consistent.</strong> All ${passed} checks hold.
      </p>`
    : html`<p class="verdict failed">
        <strong>Not consistent.</strong> ${failed} of ${passed + failed} checks
        do not hold.
      </p>`;

const figures = (told) =>
  html` <dl class="figures">
    ${[
      ['Ideas', count(told.ideas)],
      ['Ballots', count(told.votes)],
      ['People', count(told.people)],
      ['Made it', count(told.reached)],
      ['Share', `${((100 * told.reached) / told.ideas).toFixed(1)} %`],
      ['Requests', count(told.traffic.requests)],
    ].map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/** Written by us: no sign in it may be written as an entity. */
const cssOf = (text) => {
  const part = html``;
  part.text = text;
  return part;
};
