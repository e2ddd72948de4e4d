import type {
  Community,
  Idea,
  Page,
  Question,
  WriteOptions,
} from '@townhall/client';
import {
  applyPatch,
  type PluginHost,
  type WrittenDraft,
} from '@townhall/plugin/host';
import type {PluginFields} from './fields/plugin-fields.js';
import {refusal, saidBy} from './refusal.js';
import type {SayBeside} from './words.js';

/** What somebody writes, and where they are told what becomes of it. */
export interface Writing {
  readonly host: PluginHost;
  readonly say: SayBeside;
  /** What stands in the form. */
  draft(): WrittenDraft;
  /** What plugins ask beside it. */
  more(): Promise<PluginFields | undefined> | undefined;
  /** Says it beside the form; nothing takes it away. */
  tell(words: string): void;
}

type Kind = 'idea' | 'question';
interface Sent {
  place: string;
  title: string;
  text?: string | undefined;
  tags?: readonly string[] | undefined;
}

/** The same community, which asks plugins before it takes what somebody wrote. */
export function guarded(community: Community, writing: Writing): Community {
  const {ideas, questions} = community;
  const judge = judgeOf(writing);
  const sort = sorterOf(writing);
  const fill = fillerOf(writing);
  return Object.create(community, {
    ideas: {
      value: Object.create(ideas, {
        similar: {
          value: async (...query: Parameters<typeof ideas.similar>) =>
            sort('ideas.composer.suggest', await ideas.similar(...query)),
        },
        suggest: {
          value: async (...sent: Parameters<typeof ideas.suggest>) => {
            const [draft, options, fields] = await fill(...sent);
            const held = await judge('idea', draft);
            const idea = await ideas.suggest(draft, options);
            fields?.clear();
            await held?.((reason) => ideas.report(idea.id, reason));
            return idea;
          },
        },
      }) as typeof ideas,
    },
    questions: {
      value: Object.create(questions, {
        similar: {
          value: async (...query: Parameters<typeof questions.similar>) =>
            sort('qa.composer.suggest', await questions.similar(...query)),
        },
        ask: {
          value: async (...sent: Parameters<typeof questions.ask>) => {
            const [draft, options, fields] = await fill(...sent);
            const held = await judge('question', draft);
            const question = await questions.ask(draft, options);
            fields?.clear();
            await held?.((reason) =>
              community.posting.reportQuestion(question.id, reason),
            );
            return question;
          },
        },
      }) as typeof questions,
    },
    // It has everything that the community has, and these two instead.
  }) as Community;
}

/** What is sent, with what was answered in the fields of plugins. */
function fillerOf({more}: Writing) {
  return async <Draft extends Sent>(draft: Draft, options?: WriteOptions) => {
    const fields = await more();
    if (!fields) return [draft, options] as const;
    const filled = {...draft, text: fields.fill(draft.text ?? '')};
    // The form's own key stands for what the form itself has.
    const idempotencyKey = fields.keys.for(filled);
    return [filled, {...options, idempotencyKey}, fields] as const;
  };
}

type Report = (reason: {reason: 'other'; text: string}) => Promise<void>;

/** Throws where it is not to be sent; answers with what is done once it is. */
function judgeOf({host, say, tell}: Writing) {
  /** Whoever sends the same words again has read the warning. */
  let warned = '';
  return async (kind: Kind, {place, title, text = '', tags = []}: Sent) => {
    tell('');
    const draft = {kind, place, title, text, tags};
    const point = kind === 'idea' ? 'ideas.submit.guard' : 'qa.submit.guard';
    const {verdict, pluginId = ''} =
      (await host.points.guard(point, {place, draft})) ?? {};
    if (verdict?.verdict === 'block') {
      const words = saidBy(host, pluginId, verdict.message);
      throw refusal(words, verdict.field);
    }
    if (verdict?.verdict === 'warn') {
      const words = saidBy(host, pluginId, verdict.message);
      const key = JSON.stringify(draft);
      if (warned !== key) {
        warned = key;
        throw refusal(`${words} ${say('sendAgain')}`, verdict.field);
      }
    }
    if (verdict?.verdict !== 'hold') return undefined;
    const {reason, message = reason} = verdict;
    return async (report: Report) => {
      try {
        await report({reason: 'other', text: reason});
        const why = saidBy(host, pluginId, message);
        tell(say('sentAndHeld', {title, reason: why}));
      } catch (error) {
        // What was written is there in any case.
        console.error(error);
      }
    };
  };
}

/** What others wrote before is shown as plugins would have it. */
function sorterOf({host, draft}: Writing) {
  return async <Item extends Idea | Question>(
    point: 'ideas.composer.suggest' | 'qa.composer.suggest',
    page: Page<Item>,
  ): Promise<Page<Item>> => {
    const {items} = page;
    if (items.length === 0 || !host.has(point)) return page;
    const written = draft();
    const given = {place: written.place, draft: written, items};
    return {
      ...page,
      items: applyPatch(items, await host.points.patch(point, given)),
    };
  };
}
