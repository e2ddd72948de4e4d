const addresses = [
  '/ideas?place=roadmap&stage=open&sort=top',
  '/ideas?place=roadmap&stage=open&sort=new',
  '/ideas?place=roadmap&stage=open&sort=ending',
  '/ideas?place=roadmap&stage=scheduled&sort=new',
  '/ideas?place=roadmap&stage=threshold_reached&sort=new',
  '/ideas?place=roadmap&stage=archived&sort=new',
];

/** A guest's or a member's page: reads lists, and again with what it holds. */
export function createLooking(book) {
  const held = new Map();

  return {
    /** Reads one list; a second time while nothing happened costs no bytes. */
    async look({random}, visitor) {
      const address = random.pick(addresses);
      const etag = held.get(address);
      const answer = await visitor.get(
        address,
        etag ? {'if-none-match': etag} : {},
      );
      book.expect('read a list', unlessHeld(answer), null);
      held.set(address, answer.etag);
      const again = await visitor.get(address, {'if-none-match': answer.etag});
      if (again.status !== 304) {
        book.surprises.push({
          what: 'read a list again while nothing happened',
          expected: 304,
          got: again.status,
        });
      }
    },

    /** Reads an idea before and after something that changes it. */
    async around(visitor, idea, work) {
      const before = await visitor.get(`/ideas/${idea.id}`);
      const hasChanged = await work();
      const after = await visitor.get(`/ideas/${idea.id}`, {
        'if-none-match': before.etag,
      });
      const expected = hasChanged ? 200 : 304;
      if (after.status !== expected) {
        book.surprises.push({
          what: 'the tag of an idea around a vote',
          expected,
          got: after.status,
        });
      }
    },
  };
}

/** 304 is an answer, and a good one. */
const unlessHeld = (answer) =>
  answer.status === 304 ? {...answer, ok: true} : answer;
