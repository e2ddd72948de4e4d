import type {CommunityContext} from '../community/context.js';
import {keepEscalation} from '../community/queues/escalate-question.js';
import {visible} from '../community/visibility.js';
import type {
  EscalationAdapter,
  EscalationRequest,
} from './escalation-adapter.js';

/** No more at once: each may take a while. */
const mostAtOnce = 20;

/**
 * Brings what staff wants to go on elsewhere to its adapter, outside of any
 * transaction. Run twice, or by two processes at once, it asks twice with the
 * same key and keeps one ticket. Answers how many were brought.
 */
export async function deliverEscalations(
  context: CommunityContext,
  adapters: readonly EscalationAdapter[],
  {signal, report}: {signal: AbortSignal; report: (error: unknown) => void},
): Promise<number> {
  const bySystem = new Map(adapters.map((one) => [one.system, one]));
  const requests = await context.database.query<
    Omit<EscalationRequest, 'community'> & {system: string}
  >(requestStatement, [context.communityId, [...bySystem.keys()]]);
  let delivered = 0;
  for (const {system, ...request} of requests) {
    signal.throwIfAborted();
    try {
      const ticket = await bySystem
        .get(system)
        ?.open({...request, community: context.communityId}, {signal});
      if (!ticket) continue;
      await keepEscalation(context, request.key, {
        ...ticket,
        status: ticket.status ?? 'open',
      });
      delivered += 1;
    } catch (error) {
      // The others must not wait for a system that is away.
      report(error);
    }
  }
  return delivered;
}

const requestStatement = `
select e.id as key, e.system, e.question_id as question, e.note, q.title,
       q.excerpt
  from question_escalations e
  join questions q
    on q.community_id = e.community_id and q.id = e.question_id
 where e.community_id = $1 and e.system = any($2::text[])
   and e.status = 'requested' and ${visible.question()}
 order by e.id
 limit ${mostAtOnce}`;
