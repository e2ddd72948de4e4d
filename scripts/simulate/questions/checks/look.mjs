/** What nobody should see is in no list, count or search, and all else is. */
export async function checkLook({book, guest, desks}, {prove}) {
  const group = 'Reads';
  const listed = new Map();
  for (const {place} of desks) {
    let cursor = '';
    do {
      const {body} = await guest.get(
        `/questions?place=${place}&sort=new&limit=100${cursor}`,
      );
      for (const {id} of body.items) listed.set(id, (listed.get(id) ?? 0) + 1);
      cursor = body.next ? `&cursor=${encodeURIComponent(body.next)}` : '';
    } while (cursor);
    const {body} = await guest.get(`/questions/count?place=${place}`);
    const expected = book.questions.filter(
      (question) => question.shown && question.place === place,
    ).length;
    prove(
      group,
      'The number of questions is the number of those that everybody may see',
      body.count === expected ? [] : [{place, expected, found: body.count}],
      1,
    );
  }
  prove(
    group,
    'Every question that everybody may see is listed once, and no other',
    [
      ...book.questions
        .filter(({id, shown}) => (listed.get(id) ?? 0) !== (shown ? 1 : 0))
        .map(({title, shown}) => ({title, shown})),
      ...[...listed.keys()].filter(
        (id) => !book.questions.some((question) => question.id === id),
      ),
    ],
    book.questions.length,
  );

  const hidden = book.questions.flatMap((question) =>
    question.answers
      .filter((answer) => !answer.shown)
      .map((answer) => ({question, answer})),
  );
  const leaks = [];
  for (const {question, answer} of hidden) {
    const {body} = await guest.get(
      `/questions/${question.id}/answers?limit=100`,
    );
    if (body.items?.some(({id}) => id === answer.id))
      leaks.push(question.title);
  }
  prove(
    group,
    'No answer that is held, hidden or rejected is shown below its question',
    leaks,
    hidden.length,
  );
}
