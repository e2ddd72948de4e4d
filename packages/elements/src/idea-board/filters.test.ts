import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {findByRole, allByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import {choose, press, showBoard, titles} from './testing/show-board.js';

const policy = {
  preset: 'canvas',
  form: {
    template: '',
    audiences: ['Teachers', 'Students'],
    areas: [
      {id: 'quizzes', name: 'Quizzes & tests', owner: null},
      {id: 'grades', name: 'Grades', owner: null},
    ],
    asksKind: true,
    review: false,
  },
};

const lounge = {type: 'place', id: 'lounge', kind: 'board', name: 'L', policy};

const inLounge = (fields: Record<string, unknown>) =>
  anIdea({place: 'lounge', ...fields});

const aTownOfKinds = () =>
  aTown(
    lounge,
    inLounge({
      title: 'Quizzes for all the teachers',
      area: 'quizzes',
      audience: 'Teachers',
      kind: 'new',
      author: 'ada',
    }),
    inLounge({
      title: 'Grades for all the students',
      area: 'grades',
      audience: 'Students',
      kind: 'modify',
      author: 'alma',
      stage: 'planned',
    }),
    inLounge({title: 'Something that was shipped', stage: 'shipped'}),
  );

const only = (...wanted: string[]) =>
  until(
    () => titles().sort().join() === wanted.sort().join(),
    `not only ${wanted.join()}`,
  );

describe('filtering a board', () => {
  it('offers what the rules of the board know, and nothing else', async () => {
    const town = await aTownOfKinds();
    const board = await showBoard(town.as(null), {place: 'lounge'});
    await press(/Search and filter/);

    const areas = await findByRole('combobox', /^Area/);
    expect([...areas.children].map((area) => area.textContent)).to.deep.equal([
      'All',
      'Quizzes & tests',
      'Grades',
    ]);
    await findByRole('combobox', /^For/);
    await findByRole('combobox', /^Kind/);
    await findByRole('combobox', /^Month/);
    await expect(board).to.be.accessible();
  });

  it('shows neither areas nor kinds on a board that has none', async () => {
    const town = await aTown(anIdea());
    await showBoard(town.as(null));
    await press(/Search and filter/);
    await findByRole('combobox', /Sort by/);
    expect(allByRole('combobox', /^(Area|For|Kind)/)).to.deep.equal([]);
  });

  it('leaves out what is of another area, audience or kind', async () => {
    const town = await aTownOfKinds();
    const board = await showBoard(town.as(null), {place: 'lounge'});
    await press(/Search and filter/);

    await choose(/^Area/, 'quizzes');
    await only('Quizzes for all the teachers');
    await findText(/Only: Quizzes & tests/);
    await until(() => announced(board) === '1 idea found.');

    await choose(/^Area/, '');
    await choose(/^For/, 'Students');
    await only('Grades for all the students');
    await choose(/^For/, '');
    await choose(/^Kind/, 'modify');
    await only('Grades for all the students');
    await findText(/Only: A change of what is there/);
  });

  it('shows several stages, chosen with the keyboard', async () => {
    const town = await aTownOfKinds();
    const board = await showBoard(town.as(null), {place: 'lounge'});
    await press(/Search and filter/);
    (await findByRole('checkbox', /^Planned$/)).focus();
    await sendKeys({press: 'Space'});
    await only('Grades for all the students');
    (await findByRole('checkbox', /^Shipped$/)).focus();
    await sendKeys({press: 'Space'});

    await only('Grades for all the students', 'Something that was shipped');
    expect(board.stage).to.equal('planned,shipped');
    await findText(/Only: Planned or Shipped/);
  });

  it('takes everything from attributes', async () => {
    const town = await aTownOfKinds();
    const board = await showBoard(town.as(null), {place: 'lounge'});
    for (const [name, value] of [
      ['stage', 'open,planned'],
      ['area', 'grades'],
      ['audience', 'Students'],
      ['kind', 'modify'],
      ['q', 'stud'],
      ['sort', 'new'],
    ] as const) {
      board.setAttribute(name, value);
    }
    await only('Grades for all the students');
    await findText(
      /Only: Open or Planned; Grades; Students; A change of what is there; “stud”/,
    );
    board.setAttribute('cohort', '2001-01');
    await findText(/January 2001/);
    await findText(/No idea fits/);

    board.renderRoot.querySelector<HTMLElement>('.empty button')!.click();
    await until(() => titles().length === 3);
    expect(board.cohort + board.area + board.q + board.stage).to.equal('');
  });

  it('sorts in eight ways, and shuffles again', async () => {
    const town = await aTown(
      ...Array.from({length: 12}, (_, at) =>
        anIdea({title: `Number ${at} of the shuffled`}),
      ),
    );
    const seeds: (string | null)[] = [];
    const board = await showBoard(
      town.as(null, (request, next) => {
        const {searchParams} = new URL(request.url);
        if (searchParams.get('sort') === 'random') {
          seeds.push(searchParams.get('seed'));
        }
        return next(request);
      }),
    );
    await press(/Search and filter/);
    const sorts = await findByRole('combobox', /Sort by/);
    expect(sorts.children).to.have.length(8);
    for (const {value} of [...sorts.children] as HTMLOptionElement[]) {
      await choose(/Sort by/, value);
      await until(() => board.sort === value && titles().length === 12);
    }
    await until(() => seeds.length === 1);
    const before = titles().join();

    await press(/Shuffle again/);
    await until(() => titles().join() !== before);
    expect(new Set(seeds).size).to.equal(2);
  });

  it('shows what one suggested, voted on and follows', async () => {
    const town = await aTownOfKinds();
    const ada = town.as('ada');
    await ada.ideas.vote(
      await town.ideaId('Quizzes for all the teachers'),
      'down',
    );
    const board = await showBoard(ada, {place: 'lounge', q: 'teach'});
    await press(/Search and filter/);
    await choose(/Whose ideas/, 'created');
    await only('Quizzes for all the teachers');
    await findText(/Only: Those I suggested; “teach”/);
    const list = await findByRole('list', /^Ideas$/);
    // While it is read again, it is shown paler.
    await until(() => getComputedStyle(list).opacity === '1');
    await expect(board).to.be.accessible();

    await choose(/Whose ideas/, 'voted');
    await findText(/Only: Those I voted on/);
    await only('Quizzes for all the teachers');

    board.q = 'students';
    await findText(/No idea fits “students”/);
    await expect(board).to.be.accessible();

    await choose(/Whose ideas/, '');
    await only('Grades for all the students');
  });

  it('asks a guest to sign in for their own ideas, and shows them then', async () => {
    const town = await aTownOfKinds();
    const board = await showBoard(town.as(null), {
      place: 'lounge',
      signInUrl: '/sign-in',
    });
    const asked: string[] = [];
    board.addEventListener('townhall-auth-required', ({intent}) =>
      asked.push(intent),
    );
    await press(/Search and filter/);
    await choose(/Whose ideas/, 'created');

    await findText(/Sign in to see your own ideas/);
    await findByRole('link', /Sign in/);
    await until(() => asked.join() === 'mine');
    expect(textOf(board)).to.not.include('Quizzes for all');
    await expect(board).to.be.accessible();

    board.community = town.as('ada');
    await only('Quizzes for all the teachers');
  });
});
