/** Whether each answer over the year was the one that the rules ask for. */
export function checkAnswers({book, town}, {prove}) {
  const group = 'Answers';
  prove(
    group,
    'Every act was taken or refused as the rules say, with the right code',
    book.surprises,
    book.acts,
  );
  prove(
    group,
    'Nothing failed where nobody waited for an answer',
    town.failures.map(String),
    1,
  );
}
