import {aTimeout, expect, fixture, html, oneEvent} from '@open-wc/testing';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import type {Tile} from './tile.js';
import './define.js';

const show = (tileStyle: string, data: unknown) =>
  fixture<Tile>(html`
    <townhall-tile tile-style=${tileStyle} .data=${data}></townhall-tile>
  `);

const link = (url: string, text = '') => ({url, text});
const dot = 'https://pictures.invalid/a.png';

const pushed: Record<string, object> = {
  list: {
    title: 'What is new',
    contents: [
      {text: 'A guide', action: link('https://a.example/1'), icon: dot},
      {text: 'No link at all', linkDescription: 'Only words'},
    ],
    action: link('https://a.example/', 'All of it'),
  },
  table: {
    title: 'Figures',
    contents: [
      {name: 'Open', value: 7, action: link('https://a.example/open')},
      {name: 'Closed', value: '12'},
    ],
  },
  gauge: {
    title: 'Release',
    sections: [{label: 'Begun'}, {label: 'Tried'}, {label: 'Out'}],
    activeIndex: 1,
    message: 'Nearly there',
  },
  calendar: {
    title: 'Dates',
    events: [
      {title: 'Meeting', start: '2026-12-01T10:00:00Z', location: 'Room 1'},
    ],
  },
  activity: {
    title: 'Lately',
    activities: [
      {
        actor: {name: 'Ada'},
        action: {description: 'opened'},
        object: {title: 'It is slow', url: 'https://a.example/7'},
        published: '2026-01-01T10:00:00Z',
      },
    ],
  },
  gallery: {
    title: 'Pictures',
    contents: [{title: 'A hill', image: dot, link: 'https://a.example/hill'}],
  },
  carousel: {
    title: 'Stories',
    contents: [1, 2, 3, 4].map((number) => ({
      title: `Story ${number}`,
      image: dot,
      action: link(`https://a.example/${number}`),
    })),
  },
  sectionlist: {
    title: 'Links',
    sections: [
      {title: 'For you', contents: [{text: 'One'}]},
      {title: 'For all', contents: [{text: 'Two'}]},
    ],
  },
};

describe('<townhall-tile>', () => {
  for (const [style, data] of Object.entries(pushed)) {
    it(`draws a ${style} that everybody can use`, async () => {
      const tile = await show(style.toUpperCase(), data);
      await findByRole('region', new RegExp(`^${Object(data).title}$`));
      await expect(tile).to.be.accessible();
    });
  }

  it('draws a list with links, words and the link of all', async () => {
    const tile = await show('list', pushed['list']);
    const one = await findByRole('link', /^A guide$/);
    expect(one.getAttribute('href')).to.equal('https://a.example/1');
    expect(one.getAttribute('rel')).to.include('noopener');
    await findByRole('link', /^All of it$/);
    expect(allByRole('listitem', /^/)).to.have.length(2);
    expect(textOf(tile)).to.include('Only words');
    const image = tile.shadowRoot?.querySelector('img');
    expect(image?.referrerPolicy).to.equal('no-referrer');
    expect(image?.alt).to.equal('');
    // Nothing is at that address.
    await until(() => image?.hidden);
  });

  it('draws a table whose lines have names', async () => {
    const tile = await show('table', pushed['table']);
    // What computes roles here takes each <th> for a column's.
    const names = tile.shadowRoot?.querySelectorAll('th[scope="row"]') ?? [];
    expect([...names].map(textOf)).to.deep.equal(['Open', 'Closed']);
    await findByRole('link', /^7$/);
    expect(allByRole('cell', /^/).map(textOf)).to.deep.equal(['7', '12']);
  });

  it('says where a gauge stands', async () => {
    await show('gauge', pushed['gauge']);
    const steps = allByRole('listitem', /^/);
    expect(steps.map((one) => one.ariaCurrent)).to.deep.equal([
      null,
      'step',
      null,
    ]);
    expect(textOf(steps[1] as Node)).to.match(/Tried\s+Stands here now/);
    await findText(/Nearly there/);
  });

  it('says when something is, and who did what', async () => {
    await show('calendar', pushed['calendar']);
    await findText(/2026/);
    await findText(/Room 1/);
    await show('activity', pushed['activity']);
    await findText(/Ada\s+opened/);
    await findByRole('link', /^It is slow$/);
  });

  it('moves stories by the keys and by buttons, never by itself', async () => {
    const tile = await show('carousel', pushed['carousel']);
    tile.style.setProperty('inline-size', '320px');
    const strip = await findByRole('group', /^Stories$/);
    strip.focus();
    expect(tile.shadowRoot?.activeElement).to.equal(strip);
    (await findByRole('button', /^Next$/)).click();
    await until(() => strip.scrollLeft > 100);
    (await findByRole('button', /^Previous$/)).click();
    await until(() => strip.scrollLeft === 0);
    await aTimeout(50);
    expect(strip.scrollLeft).to.equal(0);
  });

  it('draws what is pushed later, and the focus stays', async () => {
    const tile = await show('list', pushed['list']);
    const before = await findByRole('link', /^A guide$/);
    before.focus();
    tile.data = {
      data: {
        title: 'What is new',
        contents: [
          {text: 'A newer guide', action: link('https://a.example/2')},
          {text: 'Another'},
          {text: 'And another'},
        ],
      },
    };
    const after = await findByRole('link', /^A newer guide$/);
    expect(tile.shadowRoot?.activeElement).to.equal(after);
    expect(allByRole('listitem', /^/)).to.have.length(3);
  });

  it('takes JSON from its attribute, and says once that it is there', async () => {
    const tile = await show('list', undefined);
    expect(textOf(tile)).to.equal('');
    const ready = oneEvent(tile, 'townhall-ready');
    tile.setAttribute('data', JSON.stringify(pushed['list']));
    await ready;
    await findByRole('region', /^What is new$/);
  });

  it('shows markup as the text that it is', async () => {
    const evil = '<img src=x onerror=alert(1)><b>bold</b>';
    const tile = await show('list', {
      title: evil,
      contents: [
        {text: evil, action: link('javascript:alert(1)')},
        {text: 'x', url: 'data:text/html,x', icon: 'javascript:alert(1)'},
      ],
    });
    expect(textOf(tile)).to.include(evil);
    expect(tile.shadowRoot?.querySelectorAll('a, img, b')).to.have.length(0);
  });

  it('says that there is nothing, or more than it shows', async () => {
    const tile = await show('list', {title: 'None', contents: []});
    await findText(/There is nothing here yet\./);
    tile.data = {contents: Array.from({length: 1_000}, () => 'x')};
    await findText(/900 more are not shown\./);
    expect(allByRole('listitem', /^/)).to.have.length(100);
  });

  for (const [style, data] of [
    ['list', 'rubbish'],
    ['list', 7],
    ['pie', {}],
  ] as const) {
    it(`says that it cannot read ${JSON.stringify(data)} as ${style}`, async () => {
      const tile = await show(style, data);
      await findText(/cannot be shown/);
      await expect(tile).to.be.accessible();
      tile.tileStyle = 'list';
      tile.data = pushed['list'];
      await findByRole('link', /^A guide$/);
    });
  }

  it('is no wider than a narrow page, from right to left too', async () => {
    for (const [style, data] of Object.entries(pushed)) {
      const tile = await show(style, data);
      tile.dir = 'rtl';
      tile.style.setProperty('inline-size', '320px');
      await tile.updateComplete;
      expect(tile.scrollWidth, style).to.be.at.most(320);
    }
  });
});
