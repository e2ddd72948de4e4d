/** A ring that votes for its own is found, and counts no longer. */
export async function excludeRing(year, visitor) {
  const {book, ring, api, clock} = year;
  const route = 'PUT /moderation/voters/{id}/exclusion';
  if (ring.state !== 'voting' || !api.has(route)) return;
  if (clock.now() < ring.until) return;
  for (const person of ring.people) {
    if (!person.id) continue;
    const answer = await visitor.put(
      `/moderation/voters/${person.id}/exclusion`,
      {reason: 'Six accounts that vote as one, within the same minute.'},
    );
    if (book.expect('exclude a voter', answer, null)) {
      setExcluded(year, person, true);
    }
  }
  ring.state = 'excluded';
  await readmitOne(year, visitor);
}

/** One of them was only unlucky: all their votes count again. */
async function readmitOne(year, visitor) {
  const {book, ring, api} = year;
  if (!api.has('PUT /moderation/voters/{id}/readmission')) return;
  const person = ring.people.findLast(({id}) => id);
  const answer = await visitor.put(
    `/moderation/voters/${person.id}/readmission`,
    {reason: 'They work in one room, and one of them is real.'},
  );
  if (book.expect('readmit a voter', answer, null)) {
    setExcluded(year, person, false);
  }
}

function setExcluded({book, clock}, {number}, isExcluded) {
  if (isExcluded) book.excluded.add(number);
  else book.excluded.delete(number);
  for (const idea of book.ideas) {
    if (idea.ballots.get(number)?.value) book.recount(idea, clock.now());
  }
}
