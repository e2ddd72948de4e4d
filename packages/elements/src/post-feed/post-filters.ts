import type {PostArchive} from '@townhall/client';
import {html} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {postMessages} from '../messages/posts.js';

interface PostFilters {
  archive: PostArchive;
  say: Say<typeof postMessages>;
  format: Formats;
  during: string;
  tag: string;
  onDuring: (during: string) => void;
  onTag: (tag: string) => void;
}

/** The choice of a month or a year, and of a tag, each with how many there are. */
export const postFilters = (filters: PostFilters) => html`
  <div part="toolbar">${dateChoice(filters)} ${tagChoice(filters)}</div>
`;

function dateChoice({archive, say, format, during, onDuring}: PostFilters) {
  const isChosen = (value: string) => value === during;
  return html`<label class="field"
    >${say('when')}
    <select @change=${(event: Event) => onDuring(valueOf(event))}>
      ${option('', say('everyDate'), !during)}
      ${yearsOf(archive.months).map(({year, months, count}) => [
        option(year, say('wholeYear', {year, count}), isChosen(year)),
        ...months.map(({month, count}) =>
          option(
            month,
            say('choice', {name: format.month(month), count}),
            isChosen(month),
          ),
        ),
      ])}
    </select></label
  >`;
}

const tagChoice = ({archive, say, tag, onTag}: PostFilters) =>
  html`<label class="field"
    >${say('about')}
    <select @change=${(event: Event) => onTag(valueOf(event))}>
      ${option('', say('everyTag'), !tag)}
      ${archive.tags.map(({tag: name, count}) =>
        option(name, say('choice', {name, count}), name === tag),
      )}
    </select></label
  >`;

const option = (value: string, text: string, isChosen: boolean) =>
  html`<option dir="auto" value=${value} .selected=${isChosen}>
    ${text}
  </option>`;

// The listeners are on these fields only.
const valueOf = ({target}: Event) => (target as HTMLSelectElement).value;

interface Year {
  year: string;
  months: PostArchive['months'];
  count: number;
}

/** The months of each year, both the latest first, as they come. */
function yearsOf(months: PostArchive['months']): Year[] {
  const years = new Map<string, Year>();
  for (const month of months) {
    const year = month.month.slice(0, 4);
    const before = years.get(year);
    years.set(year, {
      year,
      months: [...(before?.months ?? []), month],
      count: (before?.count ?? 0) + month.count,
    });
  }
  return [...years.values()];
}
