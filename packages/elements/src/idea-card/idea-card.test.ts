import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {Community, Middleware} from '@townhall/client';
import '../community/define.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aGate, aRefusal} from '../internal/testing/middleware.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {announced, findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {aTown, type ImportRecord} from '../internal/testing/town.js';
import './define.js';
import type {IdeaCard} from './idea-card.js';

const ballotCall = /PUT .*\/ballot$/;

const isPressed = (name: RegExp) =>
  allByRole('button', name).map((button) =>
    button.getAttribute('aria-pressed'),
  );

const showCard = (community: Community, id: string) =>
  fixture<IdeaCard>(html`
    <townhall-idea-card
      .community=${community}
      idea-id=${id}
    ></townhall-idea-card>
  `);

async function pressInTurn(card: IdeaCard, ...votes: ('up' | 'down')[]) {
  for (const vote of votes) {
    (await findByRole('button', new RegExp(`Vote ${vote}`))).click();
    await card.updateComplete;
  }
}

/** One idea and what else is said of it, for ada to look at. */
async function anIdeaInTown(
  fields: Record<string, unknown> = {},
  ...records: ((id: string) => ImportRecord)[]
) {
  const record = anIdea(fields);
  const source = String(record.id);
  const town = await aTown(record, ...records.map((make) => make(source)));
  return {town, id: await town.ideaId(String(record.title))};
}

describe('<townhall-idea-card>', () => {
  afterEach(() => sessionStorage.clear());

  it('shows who suggested what, and how far it is', async () => {
    const {town, id} = await anIdeaInTown(
      {title: 'Name the zone of a deadline', text: 'Ours.', author: 'alma'},
      (idea) => ({type: 'ballots', idea, up: ['ada', 'stan'], down: ['grace']}),
    );
    const card = await showCard(town.as(null), id);

    await findByRole('heading', /Name the zone/);
    await findText(/Ours\..*1 of 100 net votes, 12 days left.*Alma.*Advocate/);
    await findText(/2 up, 1 down, 1 net/);
    await expect(card).to.be.accessible();
  });

  it('names the vote by the idea, and the buttons always the same', async () => {
    const {town, id} = await anIdeaInTown({title: 'Let me vote on this'});
    await showCard(town.as('ada'), id);

    await findByRole('group', /^Let me vote on this$/);
    (await findByRole('button', /^Vote up$/)).click();
    await until(() => isPressed(/^Vote up$/)[0] === 'true');
    expect(isPressed(/^Vote down$/)).to.deep.equal(['false']);
  });

  it('counts a vote, says so, and takes it back on the second press', async () => {
    const {town, id} = await anIdeaInTown();
    const card = await showCard(town.as('ada'), id);

    (await findByRole('button', /Vote up/)).click();
    await until(() => announced(card) === 'Voted up. 1 net.');
    await findText(/1 up, 0 down, 1 net/);

    (await findByRole('button', /Vote up/)).click();
    await until(() => announced(card) === 'Vote removed.');
    await findText(/0 up, 0 down, 0 net/);
  });

  it('keeps a vote that ballots asked for before it do not know of', async () => {
    const {town, id} = await anIdeaInTown();
    let arrive = () => {};
    let isAnswered = false;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const late: Middleware = async (request, next) => {
      const response = await next(request);
      if (!request.url.includes('/me/ballots')) return response;
      isAnswered = true;
      await arrived;
      return response;
    };
    const card = await showCard(town.as('ada', late), id);
    await until(() => isAnswered);
    (await findByRole('button', /Vote up/)).click();
    await until(() => announced(card) === 'Voted up. 1 net.');

    arrive();
    // Long enough for what has arrived to be read and drawn.
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();

    expect(isPressed(/Vote up/)).to.deep.equal(['true']);
    (await findByRole('button', /Vote up/)).click();
    await until(() => announced(card) === 'Vote removed.');
  });

  it('switches from up to down in one request', async () => {
    const {town, id} = await anIdeaInTown({}, (idea) => ({
      type: 'ballots',
      idea,
      up: ['ada'],
      down: [],
    }));
    const {middleware, open, seen} = aGate(ballotCall);
    open();
    const card = await showCard(town.as('ada', middleware), id);
    await until(() => isPressed(/Vote up/)[0] === 'true');

    (await findByRole('button', /Vote down/)).click();
    await until(() => announced(card) === 'Voted down. -1 net.');
    expect(seen).to.have.length(1);
  });

  it('shows a vote before the answer is there, and keeps the focus', async () => {
    const {town, id} = await anIdeaInTown();
    const {middleware, open} = aGate(ballotCall);
    const card = await showCard(town.as('ada', middleware), id);

    const up = await findByRole('button', /Vote up/);
    up.focus();
    up.click();
    await findText(/1 up, 0 down, 1 net/);
    expect(up).to.have.attribute('aria-disabled', 'true');
    expect(card.shadowRoot!.activeElement).to.equal(up);
    expect(announced(card)).to.equal('');

    open();
    await until(() => announced(card) === 'Voted up. 1 net.');
    expect(up).to.have.attribute('aria-disabled', 'false');
    expect(card.shadowRoot!.activeElement).to.equal(up);
  });

  it('sends only the last of the presses while a vote is on its way', async () => {
    const {town, id} = await anIdeaInTown();
    const {middleware, open, seen} = aGate(ballotCall);
    const card = await showCard(town.as('ada', middleware), id);

    await pressInTurn(card, 'up');
    await until(() => seen.length === 1);
    await pressInTurn(card, 'down', 'up', 'down');
    open();

    await until(() => announced(card) === 'Voted down. -1 net.');
    expect(seen).to.have.length(2);
    await findText(/0 up, 1 down, -1 net/);
  });

  it('does not count its own vote twice when it comes back live', async () => {
    const {town, id} = await anIdeaInTown();
    const community = town.as('ada');
    const card = await showCard(community, id);
    const heard: string[] = [];
    const listening = new AbortController();
    community.events.subscribe(({type}) => heard.push(type), listening);

    (await findByRole('button', /Vote up/)).click();
    await until(() => heard.includes('idea.voted'));
    await until(() => announced(card) === 'Voted up. 1 net.');
    await findText(/1 up, 0 down, 1 net/);
    listening.abort();
  });

  const refusals = [
    ['not_eligible', 403, /not counted. Your account may not take part/],
    ['account_blocked', 403, /not counted. Your account is blocked/],
    ['voting_closed', 409, /Voting closed with 0 of 100 net votes/],
    ['downvotes_off', 403, /Votes against an idea are not taken here/],
    ['rate_limited', 429, /not counted. The community is busy/],
    ['something_new', 409, /not counted. The community said no/],
  ] as const;
  for (const [code, status, words] of refusals) {
    it(`takes a vote back that is refused as ${code}, and says why`, async () => {
      const {town, id} = await anIdeaInTown();
      const refuse = aRefusal(ballotCall, {status, code});
      const card = await showCard(town.as('ada', refuse), id);

      (await findByRole('button', /Vote up/)).click();

      await findText(words);
      expect(announced(card)).to.match(words);
      expect(isPressed(/Vote up/)).to.deep.equal(['false']);
      expect(textOf(card)).to.include('0 up, 0 down, 0 net');
      await expect(card).to.be.accessible();
    });
  }

  it('says when voting opens, and sends nothing before', async () => {
    const {town, id} = await anIdeaInTown({
      createdAt: daysAway(-1),
      opensAt: '2099-12-01T00:00:00Z',
      closesAt: '2100-03-01T00:00:00Z',
    });
    const {middleware, seen} = aGate(ballotCall);
    const card = await showCard(town.as('ada', middleware), id);
    await findText(/Voting opens on December 1, 2099/);

    const up = await findByRole('button', /Vote up/);
    expect(up).to.have.attribute('aria-disabled', 'true');
    up.click();
    await until(() => /opens on December 1/.test(announced(card)));
    expect(seen).to.deep.equal([]);
  });

  it('says when voting closed and with what result', async () => {
    const {town, id} = await anIdeaInTown(
      {
        createdAt: '2024-01-01T00:00:00Z',
        opensAt: '2024-01-01T00:00:00Z',
        closesAt: '2024-04-01T12:00:00Z',
        stage: 'archived',
      },
      (idea) => ({type: 'ballots', idea, up: ['ada'], down: ['stan', 'alma']}),
    );
    const card = await showCard(town.as('ada'), id);
    const words = /Voting closed on April 1, 2024 with -1 of 100 net votes\./;
    await findText(words);

    (await findByRole('button', /Vote up/)).click();
    await until(() => words.test(announced(card)));
    await expect(card).to.be.accessible();
  });

  it('names the hour and the zone of a deadline within a day', async () => {
    const {town, id} = await anIdeaInTown({closesAt: daysAway(0.5)});
    await showCard(town.as(null), id);
    await findText(/closes .*\d:\d\d.* (UTC|GMT|[A-Z]{2,5})/);
  });

  it('asks a guest to sign in, and counts the vote once they have', async () => {
    const {town, id} = await anIdeaInTown();
    const {middleware, open, seen} = aGate(ballotCall);
    open();
    const card = await showCard(town.as(null, middleware), id);
    const wanted: string[] = [];
    card.addEventListener('townhall-auth-required', ({intent}) =>
      wanted.push(intent),
    );

    const up = await findByRole('button', /Vote up/);
    expect(up).to.have.attribute('aria-disabled', 'false');
    up.click();
    await findText(/Sign in to vote/);
    expect(wanted).to.deep.equal(['vote']);
    expect(seen).to.deep.equal([]);
    await expect(card).to.be.accessible();

    card.community = town.as('ada', middleware);
    await until(() => announced(card) === 'Voted up. 1 net.');
    await findText(/1 up, 0 down, 1 net/);
    expect(textOf(card)).to.not.include('Sign in to vote');
    expect(seen).to.have.length(1);
  });

  /** A guest votes, and the page is left for one where they sign in. */
  async function aVoteOfAGuest() {
    const {town, id} = await anIdeaInTown();
    expect(sessionStorage).to.have.length(0);
    const card = await showCard(town.as(null), id);
    (await findByRole('button', /Vote up/)).click();
    await until(() => sessionStorage.length === 1);
    card.remove();
    return {town, id};
  }

  it('casts the vote of a guest who signed in on another page, once', async () => {
    const {town, id} = await aVoteOfAGuest();
    const {middleware, open, seen} = aGate(ballotCall);
    open();

    const card = await showCard(town.as('ada', middleware), id);
    await until(() => announced(card) === 'Voted up. 1 net.');
    await findText(/1 up, 0 down, 1 net/);
    expect(sessionStorage).to.have.length(0);
    card.remove();

    await showCard(town.as('grace', middleware), id);
    await until(() => isPressed(/Vote up/)[0] === 'false');
    expect(seen).to.have.length(1);
  });

  it('keeps the vote while nobody has signed in', async () => {
    const {town, id} = await aVoteOfAGuest();
    await showCard(town.as(null), id);
    await findText(/0 up, 0 down/);
    expect(sessionStorage).to.have.length(1);
  });

  it('keeps it for the idea that it is for', async () => {
    const {town, id} = await aVoteOfAGuest();
    const other = await anIdeaInTown({title: 'Another idea altogether'});
    const passed = await showCard(other.town.as('ada'), other.id);
    (await findByRole('button', /Vote down/)).click();
    await until(() => announced(passed) === 'Voted down. -1 net.');
    passed.remove();

    const card = await showCard(town.as('ada'), id);
    await until(() => announced(card) === 'Voted up. 1 net.');
  });

  const stale: [string, (kept: Record<string, unknown>) => string][] = [
    [
      'is older than ten minutes',
      (kept) => JSON.stringify({...kept, at: Date.now() - 601_000}),
    ],
    ['is no vote', (kept) => JSON.stringify({...kept, vote: 'sideways'})],
    ['cannot be read', () => '{'],
  ];
  for (const [what, spoil] of stale) {
    it(`forgets a vote that ${what}`, async () => {
      const {town, id} = await aVoteOfAGuest();
      const key = sessionStorage.key(0) ?? '';
      expect(key).to.equal('townhall-pending-vote');
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '');
      sessionStorage.setItem(key, spoil(kept));
      const {middleware, seen} = aGate(ballotCall);

      await showCard(town.as('ada', middleware), id);
      await until(() => sessionStorage.length === 0);
      await findText(/0 up, 0 down/);
      expect(seen).to.deep.equal([]);
    });
  }

  it('asks to sign in all the same where nothing may be stored', async () => {
    const {town, id} = await anIdeaInTown();
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('Refused', 'QuotaExceededError');
    };
    try {
      await showCard(town.as(null), id);
      (await findByRole('button', /Vote up/)).click();
      await findText(/Sign in to vote/);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('leaves the sign-in to a page that has its own', async () => {
    const {town, id} = await anIdeaInTown();
    const card = await showCard(town.as(null), id);
    const asked: Event[] = [];
    card.addEventListener('townhall-auth-required', (event) => {
      event.preventDefault();
      asked.push(event);
    });
    (await findByRole('button', /Vote up/)).click();
    await until(() => asked.length === 1);
    expect(announced(card)).to.equal('');
  });

  it('leads to where one signs in, if the page says where', async () => {
    const {town, id} = await anIdeaInTown();
    const card = await showCard(town.as(null), id);
    card.signInUrl = '/sign-in';
    (await findByRole('button', /Vote up/)).click();
    const link = await findByRole('link', /Sign in/);
    expect(link).to.have.attribute('href', '/sign-in');
  });

  it('sends nothing when the page cancels the vote', async () => {
    const {town, id} = await anIdeaInTown();
    const {middleware, seen} = aGate(ballotCall);
    const card = await showCard(town.as('ada', middleware), id);
    const votes: string[] = [];
    card.addEventListener('townhall-vote', (event) => {
      event.preventDefault();
      votes.push(event.vote);
    });
    (await findByRole('button', /Vote up/)).click();
    await card.updateComplete;
    expect(votes).to.deep.equal(['up']);
    expect(isPressed(/Vote up/)).to.deep.equal(['false']);
    expect(seen).to.deep.equal([]);
  });

  it('says that an idea does not exist', async () => {
    const town = await aTown();
    const card = await showCard(town.as(null), 'nothing');
    await findText(/does not exist/);
    await expect(card).to.be.accessible();
  });

  it('shows another idea when it is given another id', async () => {
    const first = anIdea({title: 'The first of two ideas'});
    const second = anIdea({title: 'The second of two ideas'});
    const town = await aTown(first, second);
    const card = await showCard(
      town.as(null),
      await town.ideaId('The first of two ideas'),
    );
    await findByRole('heading', /first/);
    card.ideaId = await town.ideaId('The second of two ideas');
    await findByRole('heading', /second/);
  });

  it('opens a long text and closes it again', async () => {
    const {town, id} = await anIdeaInTown({text: 'A long story. '.repeat(40)});
    await showCard(town.as(null), id);
    const more = await findByRole('button', /Read more/);
    expect(more).to.have.attribute('aria-expanded', 'false');
    more.click();
    await findByRole('button', /Read less/);
    await findText(/(A long story\. ){39}/);
  });

  it('names the official response by its idea, and is no landmark', async () => {
    const {town, id} = await anIdeaInTown({
      title: 'Answer me officially',
      response: {text: 'We will.', by: 'stan'},
    });
    const card = await showCard(town.as(null), id);
    await findByRole('group', /^Official response Answer me officially$/);
    expect(allByRole('region', /.*/)).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('lets the keyboard scroll a block of code, and says what it is', async () => {
    const {town, id} = await anIdeaInTown({text: '```\nconst a = 1;\n```'});
    const card = await showCard(town.as(null), id);
    const code = await findByRole('group', /^Code$/);
    expect(code).to.have.attribute('tabindex', '0');
    expect(code).to.have.text('const a = 1;');
    await expect(card).to.be.accessible();
  });

  it('writes numbers and dates in the language around it', async () => {
    const {town, id} = await anIdeaInTown({
      createdAt: daysAway(-1),
      opensAt: '2099-12-01T12:00:00Z',
      closesAt: '2100-03-01T00:00:00Z',
    });
    await fixture(html`
      <div lang="de">
        <townhall-idea-card
          .community=${town.as(null)}
          idea-id=${id}
        ></townhall-idea-card>
      </div>
    `);
    await findText(/1\. Dezember 2099/);
  });
});
