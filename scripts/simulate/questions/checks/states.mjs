import {standing} from '../facts.mjs';

/** Each question as everybody reads it, against what people did. */
export async function checkStates({book, guest}, {prove}) {
  const shown = book.questions.filter((question) => question.shown);
  const wrongStates = [];
  const wrongMarks = [];
  const wrongAnswers = [];
  for (const question of shown) {
    const {body} = await guest.get(`/questions/${question.id}`);
    const expected = book.stateOf(question);
    if (body?.state !== expected) {
      wrongStates.push({title: question.title, expected, found: body?.state});
    }
    const marks = [question.correct, question.confirmed].map(
      (mark) => standing(mark)?.answer.id ?? null,
    );
    const found = [body?.correctAnswer, body?.confirmedAnswer];
    if (String(marks) !== String(found)) {
      wrongMarks.push({title: question.title, marks, found});
    }
    const answers = question.answers.filter((answer) => answer.shown).length;
    if (body?.answerCount !== answers) {
      wrongAnswers.push({
        title: question.title,
        expected: answers,
        found: body?.answerCount,
      });
    }
  }
  const group = 'Questions';
  const count = shown.length;
  prove(
    group,
    'Every question is in the state that its answers and marks make',
    wrongStates,
    count,
  );
  prove(
    group,
    'At most one answer is correct and one confirmed, and those that were marked',
    wrongMarks,
    count,
  );
  prove(
    group,
    'Every question has as many answers as everybody may see',
    wrongAnswers,
    count,
  );
}
