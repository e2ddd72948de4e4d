import {idLike, inSampleTown, json} from './sample-town.mjs';

/**
 * What the server would answer to a feed with so many questions, or to a
 * question with so many answers: what the real server said of one question and
 * one answer, copied. All come as one page, whatever limit is asked for.
 */
export async function questionAnswers() {
  const {samples, token} = await readSamples();
  const {question, answer, standing, place, session} = samples;
  const questions = (count) =>
    Array.from({length: count}, (_, at) => ({
      ...question,
      id: idLike(question.id, at),
      title: `${question.title} (${at + 1})`,
      sameQuestionCount: 1 + (at % 40),
    }));
  const answers = (count) =>
    Array.from({length: count}, (_, at) => ({
      ...answer,
      id: idLike(answer.id, at),
    }));

  /** `feed` lists so many questions; `thread` is one with so many answers. */
  const answerAs =
    (kind) =>
    ({url: {pathname, searchParams}, method}, count) => {
      const path = pathname.replace(/^.*\/api\/v1/, '');
      if (path === '/sessions') return json(session, 201);
      if (path === '/me') return json(session.viewer);
      if (path === '/me/standings') {
        const ids = searchParams.get('questions')?.split(',') ?? [];
        const items = ids.map((id) => ({...standing, question: id}));
        return json({items, next: null});
      }
      if (path.startsWith('/places/')) return json(place);
      if (path === '/events') {
        return {type: 'text/event-stream', body: ': open\n\n', stays: true};
      }
      if (path === '/questions')
        return json({items: questions(count), next: null});
      const [, id] =
        /^\/\w+\/([^/]+)\/.*(same-question|helpful)$/.exec(path) ?? [];
      if (id !== undefined) {
        return method === 'PUT' && json(pressed(samples, kind, id, count));
      }
      if (path.endsWith('/answers')) {
        return json({items: answers(count), next: null});
      }
      return kind === 'thread' && path.startsWith('/questions/')
        ? json({...question, answerCount: count})
        : undefined;
    };
  return {answerAs, token, question: question.id};
}

/** What it says of whoever has the question too, or found the answer helpful. */
function pressed({same, marked}, kind, id, count) {
  if (kind === 'thread') {
    return {
      answer: {...marked.answer, id},
      question: {...marked.question, answerCount: count},
      standing: {...marked.standing, helpful: [id]},
    };
  }
  const at = Number.parseInt(id.slice(24), 16) - 1;
  return {
    question: {...same.question, id, sameQuestionCount: 2 + (at % 40)},
    standing: {...same.standing, question: id},
  };
}

const daysAgo = (days) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const records = [
  {
    type: 'question',
    id: 'sample',
    place: 'help',
    title: 'How do I keep the gradebook sorted by due date?',
    text: 'Each time I open the gradebook it is sorted by name again, and I choose the due date again. With six sections that is six times a day, and it is **the same choice** every time.',
    tags: ['gradebook', 'sorting'],
    author: 'ada',
    createdAt: daysAgo(40),
  },
  {
    type: 'answer',
    id: 'sample',
    question: 'sample',
    text: 'Choose *Sort by due date* once, then *Keep this order* in the menu of the column. It holds for all sections in which you teach, and until you choose another.',
    author: 'alma',
    createdAt: daysAgo(39),
  },
];

/** Somebody has found the answer helpful and has the question, then Grace does. */
const readSamples = () =>
  inSampleTown(records, async ({community, token, session}) => {
    const asAlma = await community.as('alma');
    const asAda = await community.as('ada');
    const {questions, answers, places} = await community.as('grace');
    const found = (await questions.list({place: 'help'})).items.find(
      ({title}) => title === records[0].title,
    );
    const [given] = (await answers.list(found.id)).items;
    await asAda.answers.mark(given.id, 'helpful', true);
    await asAlma.questions.sameQuestion(found.id, true);
    const place = await places.get('help');
    const question = await questions.get(found.id);
    const [answer] = (await answers.list(found.id)).items;
    const [standing] = await questions.standings([found.id]);
    const same = await questions.sameQuestion(found.id, true);
    const marked = await answers.mark(given.id, 'helpful', true);
    const samples = {question, answer, standing, place, session, same, marked};
    return {token, samples};
  });
