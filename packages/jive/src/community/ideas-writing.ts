import type {Ideas} from '@townhall/client';
import {
  ideaChangeSchema,
  ideaDraftSchema,
  voteSchema,
} from '@townhall/client/contract';
import type {JiveIdea} from '../entities/content.js';
import {createBallots, denials} from './ballots.js';
import type {IdeaReader} from './idea-of.js';
import type {IdeaReading} from './ideas-reading.js';
import {inTurn} from './memory.js';
import {createOnce} from './once.js';
import {isRefused, missing, refusal, signInRequired} from './refuse.js';
import {htmlOf} from './text/markdown.js';
import {valid} from './valid.js';

/** Suggesting, changing and voting. */
export function createIdeaWriting(reader: IdeaReader, reading: IdeaReading) {
  const {host, jive, directory, stages} = reader;
  const ballots = createBallots(reader);
  const once = createOnce();
  const turn = inTurn();

  const written = async (content: {type: string}) => {
    host.revision += 1;
    // Jive answers with what was written.
    if (content.type === 'idea') return reading.asIdea(content as JiveIdea);
    throw missing('idea');
  };

  return {
    suggest(draft, {idempotencyKey, signal} = {}) {
      return once(idempotencyKey, draft, async () => {
        const {place, title, text, tags} = valid(ideaDraftSchema, draft);
        if (!jive.isSignedIn) throw signInRequired();
        const {placeID} = await directory.ofKind(place, 'board');
        return written(
          await jive.contents.create(
            {
              type: 'idea',
              subject: title,
              content: {type: 'text/html', text: htmlOf(text)},
              visibility: 'place',
              parent: `/places/${placeID}`,
              tags,
            },
            {signal},
          ),
        );
      });
    },

    async change(id, change, {signal} = {}) {
      const {title, text, tags} = valid(ideaChangeSchema, change);
      const content = await reading.contentOf(id, signal);
      return written(
        await jive.contents.update(
          id,
          {
            ...content,
            ...(title !== undefined && {subject: title}),
            ...(text !== undefined && {
              content: {type: 'text/html', text: htmlOf(text)},
            }),
            ...(tags !== undefined && {tags}),
          },
          {signal},
        ),
      );
    },

    /** Two quick votes on one idea settle on the last. */
    vote(id, vote, {signal} = {}) {
      const side = valid(voteSchema, vote);
      return turn(id, async () => {
        const before = await reading.contentOf(id, signal);
        if (!jive.isSignedIn) throw signInRequired();
        const {voting} = await stages.of(before.stage);
        try {
          if (side !== 'none') {
            await jive.ideas.vote(before, side === 'up', {signal});
          } else if (before.voted === true) {
            await jive.ideas.unvote(before, {signal});
          }
        } catch (error) {
          const why = denials[voting];
          const isClosed = isRefused(error, 403, 409) && voting !== 'open';
          throw isClosed ? refusal(409, why, 'This takes no votes') : error;
        }
        host.revision += 1;
        ballots.remember(id, side);
        const after = await reading.contentOf(id, signal);
        return {
          idea: await reading.asIdea(after),
          ballot: await ballots.of(after, signal),
        };
      });
    },

    async ballots(ids, {signal} = {}) {
      return Promise.all(
        ids.map(async (id) =>
          ballots.of(await reading.contentOf(id, signal), signal),
        ),
      );
    },
  } satisfies Pick<Ideas, 'suggest' | 'change' | 'vote' | 'ballots'>;
}
