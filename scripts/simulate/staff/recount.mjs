/** Once a month everything is counted anew: nothing may differ. */
export async function recountAll(year, visitor) {
  const {book, api, clock} = year;
  if (!api.has('POST /moderation/recount')) return;
  const month = new Date(clock.now()).toISOString().slice(0, 7);
  if (year.recounted === month) return;
  year.recounted = month;
  const answer = await visitor.post('/moderation/recount', {});
  if (!book.expect('recount', answer, null)) return;
  year.recounts += 1;
  if (answer.body.mismatches.length > 0) {
    book.surprised('recount', 'nothing differs', answer.body.mismatches);
  }
}
