import {expect} from '@open-wc/testing';
import type {PluginNews} from '@townhall/client';
import type {PluginReport} from '@townhall/plugin/host';
import {NewsDesk} from './news-desk.js';

const aReport = (different: Partial<PluginReport> = {}): PluginReport => ({
  pluginId: 'acme.effort',
  state: 'active',
  code: 'internal',
  contribution: undefined,
  message: 'It broke.',
  cause: undefined,
  ...different,
});

function aDesk(tellsStarts: boolean) {
  const told: [string, PluginNews][] = [];
  const waiting: {at: number; call: () => void}[] = [];
  let now = 0;
  const desk = new NewsDesk({
    tellsStarts,
    tell: async (id, news) => void told.push([id, news]),
    after: (milliseconds, call) =>
      void waiting.push({at: now + milliseconds, call}),
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    const due = waiting.filter(({at}) => at <= now);
    for (const one of due) {
      waiting.splice(waiting.indexOf(one), 1);
      one.call();
    }
  };
  const hear = (how: 'started' | PluginReport) =>
    desk.hear('acme.effort', '1.0.0', how);
  return {told, pass, hear};
}

const nothing = {
  version: '1.0.0',
  started: false,
  failures: 0,
  deadlines: 0,
  quarantines: 0,
  trouble: null,
};

describe('the news of plugins', () => {
  it('are gathered, counted by what happened, and told together', () => {
    const {told, pass, hear} = aDesk(true);
    hear('started');
    hear(aReport());
    hear(aReport({code: 'timeout'}));
    hear(aReport({code: 'heartbeat', state: 'quarantined'}));
    pass(4_999);
    expect(told).to.deep.equal([]);
    pass(1);
    expect(told).to.deep.equal([
      [
        'acme.effort',
        {
          ...nothing,
          started: true,
          failures: 1,
          deadlines: 1,
          quarantines: 1,
          trouble: 'heartbeat',
        },
      ],
    ]);
  });

  it('are told at most once a minute', () => {
    const {told, pass, hear} = aDesk(true);
    hear(aReport());
    pass(5_000);
    for (let i = 0; i < 500; i++) hear(aReport());
    pass(59_999);
    expect(told).to.have.length(1);
    pass(1);
    expect(told).to.have.length(2);
    expect(told[1]?.[1].failures).to.equal(100);
    pass(60_000);
    expect(told).to.have.length(2);
  });

  it('say that all is well on some pages alone, and trouble on all', () => {
    const {told, pass, hear} = aDesk(false);
    hear('started');
    pass(5_000);
    expect(told).to.deep.equal([]);
    hear(aReport({code: 'integrity'}));
    pass(5_000);
    expect(told).to.deep.equal([
      ['acme.effort', {...nothing, failures: 1, trouble: 'integrity'}],
    ]);
  });
});
