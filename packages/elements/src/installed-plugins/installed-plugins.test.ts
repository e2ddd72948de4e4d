import {expect, fixture, html} from '@open-wc/testing';
import type {Middleware, RunningPlugin} from '@townhall/client';
import {findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import './define.js';

const code = 'var townhallPlugin = {};';

async function aRecord(
  different: Partial<RunningPlugin> = {},
): Promise<RunningPlugin> {
  const bytes = new TextEncoder().encode(code);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return {
    id: 'acme.effort',
    version: '1.0.0',
    mode: 'sandboxed',
    script: URL.createObjectURL(new Blob([code])),
    integrity: `sha384-${btoa(String.fromCharCode(...hash))}`,
    base: 'https://acme.example/effort/',
    grant: [],
    guardTimeout: 'hold',
    manifest: {},
    settings: {},
    ...different,
  };
}

/** A community where these are installed, and what pages tell of them. */
function installed(...items: RunningPlugin[]) {
  const told: unknown[] = [];
  const asked: string[] = [];
  const middleware: Middleware = async (request, next) => {
    const {pathname} = new URL(request.url);
    if (!pathname.includes('/plugins')) return next(request);
    asked.push(pathname.replace(/.*\/api\/v1/, ''));
    if (request.method === 'GET') return Response.json({items, next: null});
    told.push(await request.json());
    return new Response(null, {status: 204});
  };
  return {middleware, told, asked};
}

async function show(...items: RunningPlugin[]) {
  const town = await aTown(anIdea({title: 'Shown with or without plugins'}));
  const {middleware, told, asked} = installed(...items);
  const codes: (string | null)[] = [];
  const provider = await showIn(
    town.as('ada', middleware),
    html`<townhall-idea-board place="roadmap"></townhall-idea-board
      ><townhall-plugins></townhall-plugins>`,
  );
  provider.addEventListener('townhall-error', ({code: what}) =>
    codes.push(what),
  );
  await findByRole('heading', /Shown with or without plugins/);
  return {provider, told, asked, codes};
}

describe('<townhall-plugins>', () => {
  it('asks once, and shows nothing itself', async () => {
    const {provider, asked, codes} = await show();
    await until(() => asked.length > 0);
    const plugins = provider.querySelector('townhall-plugins')!;
    await plugins.updateComplete;
    expect(asked).to.deep.equal(['/plugins']);
    expect(codes).to.deep.equal([]);
    expect(getComputedStyle(plugins).display).to.equal('none');
    await expect(provider).to.be.accessible();
  });

  for (const [what, different, trouble] of [
    ['has changed', {integrity: `sha384-${'A'.repeat(64)}`}, 'integrity'],
    ['has no hash', {integrity: ''}, 'integrity'],
    ['has two hashes', {integrity: 'twice'}, 'integrity'],
    ['is not there', {script: 'blob:nothing'}, 'network'],
    ['is to be trusted', {mode: 'trusted'}, 'unsupported'],
  ] as const) {
    it(`does not run a file that ${what}, tells so and goes on`, async () => {
      const record = await aRecord(different);
      const isTwice = record.integrity === 'twice';
      const hash = (await aRecord()).integrity;
      const integrity = isTwice
        ? `${hash} sha384-${'A'.repeat(64)}`
        : record.integrity;
      const {told, codes} = await show({...record, integrity});
      await until(() => told.length > 0);
      expect(codes).to.deep.equal([`plugin_${trouble}`]);
      expect(told).to.deep.equal([
        {
          version: '1.0.0',
          started: false,
          failures: 1,
          deadlines: 0,
          quarantines: 0,
          trouble,
        },
      ]);
      await findByRole('heading', /Shown with or without plugins/);
    });
  }

  it('hands what fits its hash to the host of the community around it', async () => {
    const {codes, told} = await show(await aRecord());
    // The host has read the manifest, which is none.
    await until(() => codes.includes('plugin_invalid_argument'));
    await until(() => told.length > 0);
  });

  it('asks nobody outside of a community', async () => {
    const plugins = await fixture(html`<townhall-plugins></townhall-plugins>`);
    expect(plugins.shadowRoot?.textContent).to.equal('');
  });
});
