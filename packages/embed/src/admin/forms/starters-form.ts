import type {ExampleIdea, Person, Starters} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import {exampleFields, starterFields} from '../words/starter-fields.js';
import type {FieldGroup} from './field.js';
import {RulesForm} from './rules-form.js';

const mostIdeas = 3;

/** Questions, examples and people that a place shows while it is empty. */
export class StartersForm extends RulesForm {
  static override properties = {
    ...RulesForm.properties,
    people: {state: true},
    starters: {state: true},
  };

  /** Who could greet. */
  people: readonly Person[] = [];
  starters: Starters | undefined;

  protected override readonly heading = 'starters';
  protected override readonly words = ['save', 'saved'] as const;
  protected override readonly under = '';
  protected override readonly hasReason = false;

  protected override get groups(): readonly FieldGroup[] {
    return [
      starterFields(this.people),
      ...Array.from({length: mostIdeas}, (_, index) => ({
        legend: this.say('exampleNumber', {number: index + 1}),
        fields: exampleFields(`ideas.${index}`),
      })),
    ];
  }

  protected override async prepare() {
    const {community, place} = this;
    if (!community) return;
    const [starters, staff] = await Promise.all([
      community.starters.managed(place),
      community.moderation.people({role: 'staff', limit: 50}),
    ]);
    this.starters = starters;
    // Whoever greets already stays to be seen, whatever they are now.
    const others = starters.greeters.filter(
      ({id}) => !staff.items.some((one) => one.id === id),
    );
    this.people = [...staff.items, ...others];
  }

  protected override async read() {
    const {questions = [], ideas = [], greeters = []} = this.starters ?? {};
    return filled({questions, ideas, greeters: greeters.map(({id}) => id)});
  }

  protected override async send() {
    // Filled from starters; what does not fit is refused at its field.
    const values = this.values as StarterValues;
    const ideas = values.ideas.filter(
      ({title, text}) => title.trim() !== '' || text.trim() !== '',
    );
    // So that what is refused is marked where it stands.
    this.put(filled({...values, ideas}));
    const {questions, greeters} = values;
    await this.community?.starters.change(this.place, {
      questions,
      ideas,
      greeters,
    });
    return filled({questions, ideas, greeters});
  }

  protected override renderAfter() {
    if (!this.starters) return nothing;
    return html`<p class="hint">
      ${this.say(this.starters.isEmpty ? 'startersEmpty' : 'startersFull')}
    </p>`;
  }
}

interface StarterValues {
  questions: string[];
  ideas: ExampleIdea[];
  /** The ids of people. */
  greeters: string[];
}

const noIdea: ExampleIdea = {title: '', text: ''};

/** The same with room for every example there may be. */
const filled = (values: StarterValues): StarterValues => ({
  ...values,
  ideas: [...values.ideas, noIdea, noIdea, noIdea].slice(0, mostIdeas),
});

define('townhall-admin-starters', StartersForm);
