import {RefusedError, type Community} from '@townhall/client';
import type {PluginHost, WrittenDraft} from '@townhall/plugin/host';

const guards = new WeakSet<Community>();

/** The same community, which asks plugins before it takes what somebody wrote. */
export function guarded(community: Community, host: PluginHost): Community {
  if (guards.has(community)) return community;
  const {ideas, questions} = community;
  const asking: Community = Object.create(community, {
    ideas: {
      value: Object.create(ideas, {
        suggest: {
          value: async (
            ...[draft, options]: Parameters<typeof ideas.suggest>
          ) => {
            const {place, title, text = '', tags = []} = draft;
            const words = {kind: 'idea' as const, place, title, text, tags};
            const reason = await judge(host, 'ideas.submit.guard', words);
            const idea = await ideas.suggest(draft, options);
            if (reason) await tellStaff(() => ideas.report(idea.id, reason));
            return idea;
          },
        },
      }) as typeof ideas,
    },
    questions: {
      value: Object.create(questions, {
        ask: {
          value: async (
            ...[draft, options]: Parameters<typeof questions.ask>
          ) => {
            const {place, title, text = '', tags = []} = draft;
            const words = {kind: 'question' as const, place, title, text, tags};
            const reason = await judge(host, 'qa.submit.guard', words);
            const question = await questions.ask(draft, options);
            if (reason) {
              await tellStaff(() =>
                community.posting.reportQuestion(question.id, reason),
              );
            }
            return question;
          },
        },
      }) as typeof questions,
    },
    // It has everything that the community has, and these two instead.
  }) as Community;
  guards.add(asking);
  return asking;
}

/** What staff is to look at; throws where it is not to be sent at all. */
async function judge(
  host: PluginHost,
  point: 'ideas.submit.guard' | 'qa.submit.guard',
  draft: WrittenDraft,
) {
  const given = {place: draft.place, draft};
  const {verdict} = (await host.points.guard(point, given)) ?? {};
  if (verdict?.verdict === 'block') throw refusal(verdict.message);
  return verdict?.verdict === 'hold'
    ? ({reason: 'other', text: verdict.reason} as const)
    : undefined;
}

/** What was written is there in any case. */
async function tellStaff(report: () => Promise<void>) {
  try {
    await report();
  } catch (error) {
    console.error(error);
  }
}

const refusal = (message: string) =>
  new RefusedError({
    type: 'about:blank',
    title: message,
    detail: message,
    status: 422,
    code: 'invalid_request',
    fields: [{path: 'text', message}],
  });
