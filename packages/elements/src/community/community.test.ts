import {expect, fixture, html} from '@open-wc/testing';
import type {Community} from '@townhall/client';
import {definePlugin} from '@townhall/plugin';
import type {PluginInstall} from '@townhall/plugin/host';
import {findByRole} from '../internal/testing/by-role.js';
import {communityContext} from '../internal/community-context.js';
import {ContextConsumer} from '../internal/context.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText} from '../internal/testing/text-of.js';
import {until} from '../internal/testing/until.js';
import {aTown} from '../internal/testing/town.js';
import '../idea-board/define.js';
import './define.js';
import type {CommunityProvider} from './community.js';

/** A widget that shows nothing and remembers what it was given. */
class Listening extends TownhallElement {
  readonly heard: (Community | undefined)[] = [];

  constructor() {
    super();
    new ContextConsumer(this, communityContext, (community) =>
      this.heard.push(community),
    );
  }
}
customElements.define('test-listening', Listening);

/** Notes what the page asks for while something happens. */
async function callsDuring(action: () => Promise<void>) {
  const original = window.fetch;
  const calls: string[] = [];
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    calls.push(new URL(request.url).pathname);
    return new Response(null, {status: 503});
  };
  try {
    await action();
  } finally {
    window.fetch = original;
  }
  return calls;
}

describe('<townhall-community>', () => {
  it('gives its community to the widgets inside', async () => {
    const town = await aTown(anIdea({title: 'Given from further up'}));
    await showIn(
      town.as(null),
      html`<section><townhall-idea-board></townhall-idea-board></section>`,
    );
    await findByRole('heading', /Given from further up/);
  });

  it('gives it to those that stood there before it was defined', async () => {
    const town = await aTown();
    const widget = new Listening();
    const late = document.createElement('test-late-provider');
    late.append(widget);
    document.body.append(late);
    const community = town.as(null);
    const {CommunityProvider: Provider} = await import('./community.js');
    customElements.define('test-late-provider', class extends Provider {});
    // It has just become one.
    (late as CommunityProvider).community = community;

    await until(() => widget.heard.includes(community));
    expect(widget.community === community).to.equal(true);
    late.remove();
  });

  it('asks for nothing until a widget needs it', async () => {
    const calls = await callsDuring(async () => {
      const provider = await fixture<CommunityProvider>(html`
        <townhall-community
          base-url="https://town.example"
          token-url="/token"
        ></townhall-community>
      `);
      await provider.updateComplete;
    });
    expect(calls).to.deep.equal([]);
  });

  it('asks the page for a token, on its own origin', async () => {
    const calls = await callsDuring(async () => {
      const widget = await connected(html`
        <townhall-community base-url="/api-root" token-url="/token"
          ><test-listening></test-listening
        ></townhall-community>
      `);
      await widget.community!.viewer().catch(() => undefined);
    });
    expect(calls).to.include('/token');
  });

  it('asks no other origin for a token', async () => {
    const calls = await callsDuring(async () => {
      const widget = await connected(html`
        <townhall-community
          base-url="/api-root"
          token-url="https://elsewhere.example/token"
          ><test-listening></test-listening
        ></townhall-community>
      `);
      await widget.community!.viewer().catch(() => undefined);
    });
    expect(calls).to.deep.equal([]);
  });

  it('takes a relative address, and the name of a community', async () => {
    const calls = await callsDuring(async () => {
      const widget = await connected(html`
        <townhall-community base-url="/town/" community="demo"
          ><test-listening></test-listening
        ></townhall-community>
      `);
      await widget.community!.places.get('roadmap').catch(() => undefined);
    });
    expect(calls[0]).to.equal('/town/communities/demo/api/v1/places/roadmap');
  });

  for (const address of [
    'javascript:alert(1)',
    'data:text/plain,x',
    'http://',
  ]) {
    it(`refuses the address ${address}, and says so`, async () => {
      const provider = await fixture<CommunityProvider>(html`
        <townhall-community base-url=${address}
          ><test-listening></test-listening
        ></townhall-community>
      `);
      await findText(/no valid address/);
      const widget = provider.querySelector<Listening>('test-listening')!;
      expect(widget.community).to.equal(undefined);
      await expect(provider).to.be.accessible();
    });
  }

  it('makes another community when somebody signs in', async () => {
    const widget = await connected(html`
      <townhall-community base-url="/town"
        ><test-listening></test-listening
      ></townhall-community>
    `);
    const before = widget.community;
    const provider = widget.closest('townhall-community')!;
    provider.refresh();
    expect(widget.community === before).to.equal(false);

    const again = widget.community;
    provider.getToken = () => 'a token';
    await provider.updateComplete;
    expect(widget.community === again).to.equal(false);
  });

  it('lets go of widgets that leave, and finds them when they are back', async () => {
    const town = await aTown();
    const provider = await showIn(
      town.as('ada'),
      html`<test-listening></test-listening>`,
    );
    const widget = provider.querySelector<Listening>('test-listening')!;
    widget.remove();
    const other = town.as('alma');
    provider.community = other;
    await provider.updateComplete;
    expect(widget.heard.includes(other)).to.equal(false);

    provider.append(widget);
    expect(widget.community === other).to.equal(true);
  });

  it('says to each widget where one signs in', async () => {
    const widget = await connected(html`
      <townhall-community base-url="/town" sign-in-url="/sign-in"
        ><test-listening></test-listening
      ></townhall-community>
    `);
    expect(widget.signInUrl).to.equal('/sign-in');
  });

  it('runs the plugins it is given, until it leaves the page', async () => {
    const town = await aTown(anIdea({title: 'An idea to tell of'}));
    const id = await town.ideaId('An idea to tell of');
    const told: string[] = [];
    const ended: string[] = [];
    const provider = await showIn(town.as('ada'), html``);
    provider.plugins = [aTeller(told, ended)];

    let presses = 0;
    await until(async () => {
      // Again and again, because nobody says when the plugin is listening.
      await town.as('alma').ideas.vote(id, presses++ % 2 ? 'none' : 'up');
      return told.includes('idea.voted');
    });
    provider.remove();
    await until(() => ended.includes('example.teller'));
  });

  it('says that a plugin could not be started, and goes on', async () => {
    const town = await aTown(anIdea({title: 'Shown all the same'}));
    const provider = await showIn(
      town.as('ada'),
      html`<townhall-idea-board></townhall-idea-board>`,
    );
    const codes: (string | null)[] = [];
    provider.addEventListener('townhall-error', ({code}) => codes.push(code));
    provider.plugins = [{...aTeller([], []), manifest: {}}];

    await until(() => codes.includes('plugin_invalid_argument'));
    await findByRole('heading', /Shown all the same/);
  });

  it('works under a strict content security policy with trusted types', async () => {
    const town = await aTown(anIdea({title: 'Drawn under a strict policy'}));
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Strict" src="/strict-page.html"></iframe>`,
    );
    await until(
      () => frame.contentWindow?.customElements.get('townhall-welcome'),
      'the widgets to be defined',
    );
    const {document, violations} = frame.contentWindow!;
    const board = document.createElement('townhall-idea-board');
    board.community = town.as('ada');
    document.body.append(board);

    await until(
      () =>
        board.shadowRoot
          ?.querySelector('townhall-idea-card')
          ?.shadowRoot?.textContent?.includes('Drawn under a strict policy'),
      'the idea to be drawn',
    );
    expect(getComputedStyle(board).display).to.equal('block');
    expect(violations).to.deep.equal([]);
  });
});

/** A plugin that notes the type of whatever it hears of. */
const aTeller = (told: string[], ended: string[]): PluginInstall => ({
  plugin: definePlugin({
    id: 'example.teller',
    setup({contribute, plugin}) {
      contribute('events', 'tell', {
        consume({events}) {
          told.push(...events.map(({type}) => type));
        },
      });
      return () => void ended.push(plugin.id);
    },
  }),
  manifest: {
    manifestVersion: 1,
    id: 'example.teller',
    name: 'Teller',
    api: 1,
    contributes: [{point: 'events', id: 'tell'}],
    permissions: [{name: 'ideas:read', reason: 'To tell of ideas.'}],
  },
  grant: ['ideas:read'],
});

async function connected(template: ReturnType<typeof html>) {
  const provider = await fixture<CommunityProvider>(template);
  await provider.updateComplete;
  return provider.querySelector<Listening>('test-listening')!;
}
