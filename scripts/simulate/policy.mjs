import {areas, audiences} from './ideas.mjs';
import {timeZone} from './calendar.mjs';

/** The seed's policy, at the scale of the simulation. */
export const policyWith = ({threshold, owners}) => ({
  preset: 'canvas',
  cohort: {calendar: 'monthly', opensOn: 1, timeZone},
  threshold: {
    kind: 'absolute',
    metric: 'net',
    value: threshold,
    minimumVoters: 0,
  },
  form: {
    template: '',
    audiences,
    areas: areas.map((id) => ({
      id,
      name: id,
      owner: owners.get(id)?.subject ?? null,
    })),
    asksKind: true,
    review: false,
  },
});

/** What the preset allows a person on one day. */
export const limits = {perDay: 10, perDayAndAuthor: 3, votesPerMinute: 60};
