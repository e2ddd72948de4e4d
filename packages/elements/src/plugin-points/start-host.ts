import type {Community} from '@townhall/client';
import {createPluginHost, type PluginReport} from '@townhall/plugin/host';
import {createSandbox} from '@townhall/plugin/host/sandbox';
import './define.js';
import {enhance} from './enhance.js';
import {lookOf, pageUi} from './page-ui.js';
import {unasked} from './vote-guard.js';

/** What running the plugins of a page takes. */
export interface HostOptions {
  root: HTMLElement;
  community: Community;
  /** Where the server's own files are. */
  server: string;
  onFailure: (report: PluginReport) => void;
  signal: AbortSignal;
}

/** Starts a host for the widgets below an element. */
export function startHost({
  root,
  community,
  server,
  onFailure,
  signal,
}: HostOptions) {
  let runtime: Promise<string> | undefined;
  const host = createPluginHost({
    // What a plugin does is not asked about again.
    community: unasked(community),
    onFailure,
    startsWhenWanted: true,
    ui: pageUi(root),
    look: lookOf(root),
    sandbox: createSandbox({
      page: new URL('v1/sandbox.html', server).href,
      runtime: () =>
        (runtime ??= textAt(new URL('v1/plugin-runtime.js', server))),
    }),
  });
  signal.addEventListener('abort', () => host.dispose());
  enhance(root, host, signal);
  return host;
}

async function textAt(url: URL) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.href} answered ${answer.status}`);
  return answer.text();
}
