import {describe, expect} from 'vitest';
import type {Comment} from '../contract/comment.js';
import {titles} from './fixture.js';
import {
  ideaCalled,
  refuses,
  walk,
  type Given,
  type State,
} from './statement.js';

const unknown = '00000000-0000-7000-8000-000000000000';

const saidOf = async (id: string, {guest}: Given) =>
  (await guest.comments.list(id, {limit: 100})).items;

const textOf = ({body}: Comment) => JSON.stringify(body);

/** What every community does with what people say of ideas. */
export function describeDiscussion(state: State) {
  describe('a discussion', () => {
    state(
      'holds comments, in threads of two levels',
      ['ideas.discuss'],
      async (given) => {
        const {id, comments} = await ideaCalled(titles.fresh, given);
        const first = await given.ada.comments.post(id, {
          text: 'I **need** this, too.',
        });
        const other = await given.alma.comments.post(id, {
          text: 'My students sit in five time zones.',
        });
        const reply = await given.grace.comments.post(id, {
          text: 'Since when?',
          parent: first.id,
        });
        const deeper = await given.ada.comments.post(id, {
          text: 'Since ever.',
          parent: reply.id,
        });

        expect(first).toMatchObject({
          idea: id,
          parent: null,
          kind: 'comment',
          author: {name: 'Ada'},
          removed: false,
        });
        expect(textOf(first)).toContain('"strong"');
        expect(other).toMatchObject({kind: 'comment', author: {name: 'Alma'}});
        expect(reply.parent).toBe(first.id);
        expect(deeper.parent).toBe(first.id);
        const said = await saidOf(id, given);
        expect(said).toEqual([first, reply, deeper, other]);
        expect((await given.guest.ideas.get(id)).comments).toBe(comments + 4);
      },
    );

    state('holds use cases', ['comments.use-cases'], async (given) => {
      const {id} = await ideaCalled(titles.fresh, given);
      await given.ada.comments.post(id, {text: 'I need this, too.'});
      const told = await given.alma.comments.post(id, {
        text: 'My students sit in five time zones.',
        kind: 'use_case',
      });
      expect(told).toMatchObject({kind: 'use_case', author: {name: 'Alma'}});
      expect(
        (await given.guest.comments.list(id, {kind: 'use_case'})).items,
      ).toEqual([told]);
    });

    state(
      'comes in pages without repeats or holes',
      ['ideas.discuss'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        const threads: string[] = [];
        for (const text of ['One', 'Two', 'Three']) {
          threads.push((await given.ada.comments.post(id, {text})).id);
        }
        for (const parent of threads) {
          await given.alma.comments.post(id, {text: 'So do I', parent});
        }
        const whole = await saidOf(id, given);
        const walked = await walk((cursor) =>
          given.guest.comments.list(id, {limit: 2, ...(cursor && {cursor})}),
        );
        expect(walked).toEqual(whole);
        expect(whole.map(({parent}) => parent)).toEqual(
          threads.flatMap((thread) => [null, thread]),
        );
        const found: string[] = [];
        for await (const one of given.guest.comments.all(id))
          found.push(one.id);
        expect(found).toEqual(whole.map((one) => one.id));
        await refuses(
          given.guest.comments.list(id, {cursor: 'made-up'}),
          'invalid_request',
        );
      },
    );

    state(
      'is written to once with one key',
      ['ideas.discuss'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        const draft = {text: 'Once is enough.'};
        const options = {idempotencyKey: 'once'};
        const one = await given.ada.comments.post(id, draft, options);
        const same = await given.ada.comments.post(id, draft, options);
        expect(same.id).toBe(one.id);
        expect(await saidOf(id, given)).toHaveLength(1);
        await refuses(
          given.ada.comments.post(id, {text: 'Something else.'}, options),
          'idempotency_mismatch',
        );
      },
    );

    state(
      'needs an account, words and an idea',
      ['ideas.discuss'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        const draft = {text: 'Please do.'};
        await refuses(given.guest.comments.post(id, draft), 'sign_in_required');
        for (const text of ['', ' \u200B\u2060 ', 'x'.repeat(5_001)]) {
          await refuses(given.ada.comments.post(id, {text}), 'invalid_request');
        }
        for (const idea of ['nothing', unknown]) {
          await refuses(given.ada.comments.post(idea, draft), 'not_found');
          await refuses(given.guest.comments.list(idea), 'not_found');
        }
        for (const parent of ['nothing', unknown]) {
          await refuses(
            given.ada.comments.post(id, {...draft, parent}),
            'not_found',
          );
        }
      },
    );

    state(
      'keeps a reply within its own idea',
      ['ideas.discuss'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        const other = await ideaCalled(titles.open, given);
        const {id: parent} = await given.ada.comments.post(id, {text: 'Here.'});
        await refuses(
          given.ada.comments.post(other.id, {text: 'There.', parent}),
          'not_found',
        );
      },
    );

    state(
      'lets an author change what was just written, and nobody else',
      ['ideas.discuss'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        const made = await given.ada.comments.post(id, {text: 'Frist!'});
        const changed = await given.ada.comments.change(made.id, {
          text: 'First!',
        });
        expect(textOf(changed)).toContain('First!');
        expect(changed.version).toBeGreaterThan(made.version);
        expect(await saidOf(id, given)).toEqual([changed]);
        for (const person of [given.grace, given.stan]) {
          await refuses(
            person.comments.change(made.id, {text: 'Mine.'}),
            'not_eligible',
          );
        }
        await refuses(
          given.ada.comments.change(made.id, {text: '\u200B'}),
          'invalid_request',
        );
        await refuses(
          given.ada.comments.change(unknown, {text: 'Where?'}),
          'not_found',
        );
      },
    );

    state(
      'loses what is removed, and keeps its place where there are replies',
      ['comments.moderate'],
      async (given) => {
        const {id, comments} = await ideaCalled(titles.fresh, given);
        const lonely = await given.ada.comments.post(id, {text: 'Lonely.'});
        const answered = await given.ada.comments.post(id, {text: 'Answered.'});
        const reply = await given.grace.comments.post(id, {
          text: 'An answer.',
          parent: answered.id,
        });

        await refuses(
          given.guest.comments.remove(lonely.id),
          'sign_in_required',
        );
        await refuses(given.grace.comments.remove(lonely.id), 'not_eligible');
        await given.ada.comments.remove(lonely.id);
        await given.stan.comments.remove(answered.id);

        const said = await saidOf(id, given);
        expect(said).toEqual([
          {
            ...answered,
            body: [],
            author: null,
            removed: true,
            version: answered.version + 1,
          },
          reply,
        ]);
        expect((await given.guest.ideas.get(id)).comments).toBe(comments + 1);
        await refuses(given.ada.comments.remove(answered.id), 'not_found');

        await given.grace.comments.remove(reply.id);
        expect(await saidOf(id, given)).toEqual([]);
        expect((await given.guest.ideas.get(id)).comments).toBe(comments);
      },
    );

    state('can be closed by staff', ['comments.moderate'], async (given) => {
      const {id} = await ideaCalled(titles.fresh, given);
      const made = await given.ada.comments.post(id, {text: 'In time.'});
      await refuses(given.ada.moderation.lockComments(id, true), 'only_staff');
      await given.stan.moderation.lockComments(id, true);
      await given.stan.moderation.lockComments(id, true);

      await refuses(given.ada.comments.post(id, {text: 'Too late.'}), 'locked');
      await refuses(
        given.ada.comments.change(made.id, {text: 'Too late.'}),
        'locked',
      );
      expect(await saidOf(id, given)).toEqual([made]);

      await given.stan.moderation.lockComments(id, false);
      await given.ada.comments.post(id, {text: 'Again.'});
      expect(await saidOf(id, given)).toHaveLength(2);
    });
  });

  describe('a report', () => {
    state(
      'of an idea or a comment reaches staff once, and is settled',
      ['comments.moderate'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        const spam = await given.ada.comments.post(id, {text: 'Buy now!'});
        await refuses(
          given.guest.comments.report(spam.id, {reason: 'spam'}),
          'sign_in_required',
        );
        await given.grace.comments.report(spam.id, {reason: 'spam'});
        await given.grace.comments.report(spam.id, {reason: 'abuse'});
        await given.alma.comments.report(spam.id, {reason: 'spam'});
        await given.alma.ideas.report(id, {
          reason: 'other',
          text: 'Is this the right board?',
        });
        await refuses(given.ada.moderation.reports(), 'only_staff');

        const {items} = await given.stan.moderation.reports();
        expect(items).toMatchObject([
          {
            idea: id,
            title: titles.fresh,
            comment: {id: spam.id},
            by: {name: 'Grace'},
            reason: 'spam',
          },
          {comment: {id: spam.id}, by: {name: 'Alma'}},
          {comment: null, text: 'Is this the right board?', reason: 'other'},
        ]);
        const walked = await walk((cursor) =>
          given.stan.moderation.reports({limit: 1, ...(cursor && {cursor})}),
        );
        expect(walked).toEqual(items);

        const [first, , last] = items;
        await refuses(
          given.ada.moderation.resolveReport(first?.id ?? '', {
            resolution: 'removed',
          }),
          'only_staff',
        );
        await given.stan.moderation.resolveReport(first?.id ?? '', {
          resolution: 'removed',
        });
        await given.stan.moderation.resolveReport(last?.id ?? '', {
          resolution: 'kept',
        });
        expect((await given.stan.moderation.reports()).items).toEqual([]);
        expect(await saidOf(id, given)).toEqual([]);
        expect((await given.guest.ideas.get(id)).title).toBe(titles.fresh);
        await refuses(
          given.stan.moderation.resolveReport(first?.id ?? '', {
            resolution: 'kept',
          }),
          'not_found',
        );
      },
    );

    state('may take an idea away', ['comments.moderate'], async (given) => {
      const {id} = await ideaCalled(titles.fresh, given);
      await given.ada.ideas.report(id, {reason: 'spam'});
      const {items} = await given.stan.moderation.reports({place: 'roadmap'});
      await given.stan.moderation.resolveReport(items[0]?.id ?? '', {
        resolution: 'removed',
      });
      await refuses(given.guest.ideas.get(id), 'not_found');
      await refuses(given.ada.comments.post(id, {text: 'Why?'}), 'not_found');
    });
  });
}
