import type {QuestionStanding} from '@townhall/client';
import {
  contentIdOf,
  type JiveDiscussion,
  type JiveMessage,
} from '../entities/content.js';
import {may} from '../entities/entity.js';
import type {Host} from './host.js';
import type {Jive} from '../jive.js';
import {Memory} from './memory.js';
import {no, whether} from './viewing.js';

/** Every reply to a question, within the bound. */
export async function messagesOf(
  host: Host,
  jive: Jive,
  question: string,
  signal: AbortSignal | undefined,
): Promise<JiveMessage[]> {
  const found: JiveMessage[] = [];
  for await (const one of jive.messages.of(question, {signal})) {
    found.push(one);
    if (found.length === host.scanPages * 100) break;
  }
  return found;
}

/** What one viewer did with questions, and what they may do. */
export function createStandings({host, jive}: {host: Host; jive: Jive}) {
  /** Said here; Jive only tells that it cannot be said again. */
  const same = new Memory<true>(1_000);

  return {
    rememberSame: (id: string) => same.set(id, true),
    async of(
      content: JiveDiscussion,
      signal?: AbortSignal,
    ): Promise<QuestionStanding> {
      const id = contentIdOf(content);
      const {isSignedIn} = jive;
      const me = isSignedIn ? await jive.people.me({signal}) : undefined;
      const messages = isSignedIn
        ? await messagesOf(host, jive, id, signal)
        : [];
      const isAsker = me !== undefined && content.author?.id === me.id;
      const isOpen = may(content, 'messages', 'POST');
      const mayHaveIt = may(content, 'sameQuestion', 'POST');
      const saidSame =
        same.get(id) === true ||
        (isSignedIn && !isAsker && !mayHaveIt && isAsked(content));
      return {
        question: id,
        asked: isAsker,
        sameQuestion: saidSame,
        helpful: messages
          .filter(({hasVotedHelpful}) => hasVotedHelpful === true)
          .map(({id}) => id),
        own: messages
          .filter(({author}) => me && author?.id === me.id)
          .map(({id}) => id),
        followUp: null,
        can: {
          answer: whether(
            isOpen,
            isSignedIn,
            content.restrictReplies === true ? 'locked' : 'not_eligible',
          ),
          close: no('not_supported'),
          reopen: no('not_supported'),
          sameQuestion: whether(mayHaveIt, isSignedIn, 'not_eligible'),
          markCorrect: whether(isAsker, isSignedIn, 'only_the_asker'),
          markConfirmed: no('not_supported'),
          markHelpful: whether(isSignedIn, isSignedIn, 'not_eligible'),
        },
      };
    },
  };
}

/** Whether there is such a resource at all, for whomever. */
const isAsked = ({resources}: JiveDiscussion) =>
  resources?.['sameQuestion'] !== undefined;
