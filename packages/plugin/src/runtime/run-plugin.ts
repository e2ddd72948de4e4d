import type {Capability} from '../capability.js';
import type {Json} from '../json.js';
import type {PluginEnvironment} from '../context.js';
import type {Cleanup, PluginDefinition} from '../plugin.js';
import {protocolVersion, type HostMessage} from '../wire/protocol.js';
import type {Port} from '../wire/port.js';
import {Contributions} from './contributions.js';
import {HostLine, wordsOf} from './host-line.js';
import {livingFrom, makeContext, type Living} from './make-context.js';

/** Runs a plugin at the other end of a line, wherever that is. */
export function runPlugin(plugin: PluginDefinition, port: Port) {
  const lifetime = new AbortController();
  let living: Living | undefined;
  let cleanup: Cleanup;

  const contributions = new Contributions(
    () => line,
    () => living?.init.declared ?? [],
    () => living?.init.env.locale ?? 'en',
  );

  // The host knows these methods and sends what each of them takes.
  const line: HostLine = new HostLine(
    port,
    {
      call: (params, scope) => contributions.call(params as never, scope),
      'view.render': (params) => contributions.draw(params as never),
      'view.event': (params) => contributions.hear(params as never),
      'view.unmount': (params) => contributions.unmount(params as never),
    },
    hear,
  );
  line.say({t: 'hello', v: protocolVersion, plugin: plugin.id});

  function hear(message: HostMessage) {
    if (message.t === 'ping') line.say({t: 'pong', n: message.n});
    else if (message.t === 'init') {
      living ??= livingFrom(message.init);
      void start(living);
    } else if (message.t === 'evt' && living) change(living, message);
    else if (message.t === 'dispose') void dispose();
  }

  async function start(now: Living) {
    const {signal} = lifetime;
    try {
      cleanup = await plugin.setup(
        makeContext(now, line, contributions, signal),
      );
      // Switched off while it was still setting up.
      if (signal.aborted) await clean();
      else line.say({t: 'ready'});
    } catch (error) {
      line.say({t: 'failed', ...wordsOf(error)});
    }
  }

  async function dispose() {
    if (lifetime.signal.aborted) return;
    lifetime.abort();
    line.end();
    contributions.end();
    await clean();
    line.say({t: 'disposed'});
  }

  async function clean() {
    const last = cleanup;
    cleanup = undefined;
    try {
      if (typeof last === 'function') await last();
      else last?.dispose();
    } catch (error) {
      line.say({t: 'failed', ...wordsOf(error)});
    }
  }
}

/** What the host says has changed is what each of these is. */
function change(
  living: Living,
  {m, p}: {m: 'env' | 'settings' | 'grants' | 'changed'; p: Json},
) {
  if (m === 'env') {
    living.init = {...living.init, env: p as unknown as PluginEnvironment};
  } else if (m === 'settings') {
    living.init = {...living.init, settings: p as Record<string, Json>};
    living.settings.tell();
  } else if (m === 'grants') {
    living.init = {...living.init, granted: p as unknown as Capability[]};
    living.grants.tell();
  } else {
    const {topic, ids} = p as {topic: 'ideas' | 'questions'; ids: string[]};
    living.changed[topic].tell(ids);
  }
}
