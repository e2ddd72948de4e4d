const says = [
  'We do this by hand every Friday.',
  'In my course this would save an hour a week.',
  'How would this work for **large** groups?',
  'Is this not what the export does?',
];

/** Somebody says something of an idea, or tells what they would do with it. */
export async function comment(year, visitor) {
  const {book, random, market, api} = year;
  if (!api.has('POST /ideas/{id}/comments')) return;
  const idea = market.draw(visitor.person);
  if (!idea) return;
  const answer = await visitor.post(
    `/ideas/${idea.id}/comments`,
    {
      text: random.pick(says),
      kind: random.chance(0.3) ? 'use_case' : 'comment',
    },
    {'idempotency-key': `comment-${year.next()}`},
  );
  if (book.expect('comment', answer, null)) idea.comments += 1;
}

/** Somebody wants to hear of an idea; a few want to no longer. */
export async function follow(year, visitor) {
  const {book, random, market, api} = year;
  if (!api.has('PUT /ideas/{id}/follow')) return;
  const idea = market.draw(visitor.person);
  if (!idea) return;
  const {person} = visitor;
  const path = `/ideas/${idea.id}/follow`;
  if (idea.followers.has(person.number) && random.chance(0.5)) {
    const answer = await visitor.delete(path);
    if (book.expect('unfollow', answer, null)) {
      idea.followers.delete(person.number);
    }
    return;
  }
  const answer = await visitor.put(path);
  if (book.expect('follow', answer, null)) {
    idea.followers.set(person.number, person);
  }
}

/** Somebody says how they want to be told: gathered, or not at all. */
export async function chooseDelivery(year, visitor) {
  const {book, random, api} = year;
  if (!api.has('PUT /me/notification-settings')) return;
  const delivery = random.pick(['each', 'daily', 'weekly', 'off']);
  const answer = await visitor.put('/me/notification-settings', {delivery});
  if (book.expect('choose how to be told', answer, null)) {
    visitor.person.delivery = delivery;
  }
}
