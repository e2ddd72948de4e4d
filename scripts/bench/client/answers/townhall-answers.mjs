import {idLike, inSampleTown, json} from './sample-town.mjs';

/**
 * What the server would answer to a board with so many ideas. The real server
 * answers once, in memory; its one idea, ballot and session are then copied, so
 * that no database is measured and every answer is as the contract has it. All
 * ideas come as one page, whatever limit is asked for.
 */
export async function townhallAnswers(counts) {
  const {samples, token} = await readSamples();
  const lists = new Map(
    counts.map((count) => {
      const items = Array.from({length: count}, (_, at) =>
        ideaLike(samples, at),
      );
      return [count, {items, answer: json({items, next: null})}];
    }),
  );

  function answer({url: {pathname, searchParams}, method}, count) {
    const path = pathname.replace(/^.*\/api\/v1/, '');
    const {items, answer} = lists.get(count);
    if (path === '/ideas') return answer;
    if (path === '/sessions') return json(samples.session, 201);
    if (path === '/me') return json(samples.session.viewer);
    if (path === '/me/ballots') {
      const ids = searchParams.get('ideas')?.split(',') ?? [];
      const ballots = ids.map((idea) => ({...samples.ballot, idea}));
      return json({items: ballots, next: null});
    }
    if (path.startsWith('/places/')) return json(samples.place);
    if (path === '/events') {
      return {type: 'text/event-stream', body: ': open\n\n', stays: true};
    }
    const [, id] = /^\/ideas\/([^/]+)\/ballot$/.exec(path) ?? [];
    const idea = items.find((one) => one.id === id);
    return idea && method === 'PUT' ? json(voted(samples, idea)) : undefined;
  }
  return {answer, token};
}

const record = {
  type: 'idea',
  id: 'sample',
  place: 'roadmap',
  title: 'Let the gradebook remember how I sorted it',
  text: 'Each time I open the gradebook it is sorted by name again, and I choose the due date again. With six sections that is six times a day, and it is **the same choice** every time.',
  tags: ['gradebook', 'sorting'],
  author: 'ada',
  createdAt: new Date(Date.now() - 40 * 86_400_000).toISOString(),
};

const readSamples = () =>
  inSampleTown([record], async ({community, token, session}) => {
    const grace = await community.as('grace');
    const [idea] = (await grace.ideas.list({place: 'roadmap'})).items;
    const [ballot] = await grace.ideas.ballots([idea.id]);
    const place = await grace.places.get('roadmap');
    return {token, samples: {idea, ballot, place, session}};
  });

function ideaLike({idea}, at) {
  const up = 400 - (at % 300);
  return {
    ...idea,
    id: idLike(idea.id, at),
    title: `${idea.title} (${at + 1})`,
    votes: {up, down: 20, net: up - 20},
  };
}

function voted({ballot}, idea) {
  const {up, down, net} = idea.votes;
  return {
    idea: {
      ...idea,
      votes: {up: up + 1, down, net: net + 1},
      version: idea.version + 1,
    },
    ballot: {...ballot, idea: idea.id, vote: 'up'},
  };
}
