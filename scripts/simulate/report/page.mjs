import {document} from './document.mjs';
import {html} from './html.mjs';
import {count} from './numbers.mjs';
import {
  cohortSection,
  daysSection,
  netSection,
  timeSection,
  trafficSection,
  workSection,
} from './sections.mjs';
import {checksSection, refusedSection} from './shared-sections.mjs';

/** The whole report as one page that needs nothing else. */
export const page = (told) =>
  document({
    title: 'A simulated year of ideas',
    lead: html`${told.cohorts.length} monthly cohorts of a learning platform's
    community, lived through on the real server in ${Math.round(told.seconds)}
    seconds with a clock that was moved. One vote stands for
    ${told.size.votesEach} of the community it is modelled on, so net
    ${told.threshold} here is net ${told.threshold * told.size.votesEach} there.`,
    told,
    figures: [
      ['Ideas', count(told.ideas)],
      ['Ballots', count(told.votes)],
      ['People', count(told.people)],
      ['Made it', count(told.reached)],
      ['Share', `${((100 * told.reached) / told.ideas).toFixed(1)} %`],
      ['Requests', count(told.traffic.requests)],
    ],
    body: html`${cohortSection(told)} ${netSection(told)} ${timeSection(told)}
    ${daysSection(told)} ${refusedSection(told)} ${workSection(told)}
    ${checksSection(told)} ${trafficSection(told)}`,
    end: html`Seed <code>${told.seed}</code>, ${told.size.name} year,
      ${told.database} database, fingerprint <code>${told.fingerprint}</code>.
      The same seed is the same year.`,
  });
