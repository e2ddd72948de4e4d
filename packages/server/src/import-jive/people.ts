import type {JivePerson} from '@townhall/jive';
import {recordStep, type Step} from './step.js';
import {isInstant, nameOf, positionOf} from './wording.js';

/** So many people are remembered; whoever comes again later is unchanged. */
const mostRemembered = 5_000;

/** Who was met on the way: each is told of before what they wrote. */
export class People {
  readonly #met = new Set<string>();
  readonly #issuer: string | undefined;

  /** Who signs for them here, by their user names; undefined for nobody. */
  constructor(issuer: string | undefined) {
    this.#issuer = issuer;
  }

  /** Tells of somebody, unless that was done just now. */
  *meet(person: JivePerson | undefined): Generator<Step, void> {
    if (person?.id === undefined || this.#met.has(person.id)) return;
    this.#met.add(person.id);
    const [oldest] = this.#met;
    if (this.#met.size > mostRemembered && oldest !== undefined) {
      this.#met.delete(oldest);
    }
    const {published, jive} = person;
    yield recordStep({
      type: 'person',
      id: person.id,
      name: nameOf(person),
      title: positionOf(person),
      ...(isInstant(published) && {joinedAt: published}),
      ...(this.#issuer !== undefined &&
        jive?.username && {
          identity: {issuer: this.#issuer, subject: jive.username},
        }),
    });
  }
}

/** What somebody is called in records; nobody, where the account is gone. */
export const authorOf = ({author}: {author?: JivePerson}) => author?.id ?? null;
