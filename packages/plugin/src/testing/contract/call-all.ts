import type {Given} from '../../host/told/given.js';
import type {Json} from '../../json.js';
import type {Manifest} from '../../manifest/manifest.js';
import {kindOf} from '../../points/point-kinds.js';
import type {PointKind, PointOf} from '../../points/points.js';
import type {RenderedPlugin} from '../render-plugin.js';
import {redrawnAfter} from '../settle.js';
import type {ShownView} from '../shown-view.js';
import {valueFor} from './sample-given.js';

/** Calls everything that the manifest declares; answers with what came back. */
export async function callAll(
  plugin: RenderedPlugin,
  {contributes}: Manifest,
  givenFor: (point: string) => readonly Given[],
): Promise<Json> {
  const answers: Record<string, Json> = {};
  const points = new Set(contributes.map(({point}) => point));
  for (const point of points) {
    const kind = kindOf(point);
    if (!kind) continue;
    const ids = contributes.flatMap((one) =>
      one.point === point ? one.id : [],
    );
    const all: unknown[] = [];
    for (const given of givenFor(point)) {
      all.push(await call(plugin, kind, point, ids, given));
    }
    // What a plugin answers has been JSON on its way.
    answers[point] = JSON.parse(JSON.stringify(all)) as Json;
  }
  return answers;
}

function call(
  plugin: RenderedPlugin,
  kind: PointKind,
  point: string,
  ids: readonly string[],
  given: Given,
): Promise<unknown> {
  // The kind was looked up by the point, so it is one of that kind.
  const at = <Kind extends PointKind>() => point as PointOf<Kind>;
  const calls: Record<PointKind, () => Promise<unknown>> = {
    view: async () => lastOf(await plugin.view(at<'view'>(), given)),
    widget: () =>
      Promise.all(
        ids.map(async (id) => {
          return lastOf(await plugin.widget(id, given));
        }),
      ),
    action: async () => {
      const offered = await plugin.host.actions(at<'action'>(), given);
      const done = [];
      for (const {label, run} of offered) done.push([label, await run()]);
      return done;
    },
    badge: async () => [...(await plugin.badges(at<'badge'>(), given))],
    transform: () =>
      plugin.transform(at<'transform'>(), valueFor(point) as never, given),
    patch: () => plugin.patch(at<'patch'>(), given),
    guard: async () => (await plugin.guard(at<'guard'>(), given)) ?? null,
    provide: () => plugin.provide(at<'provide'>(), given),
    sink: async () => {
      if (point === 'activity') await plugin.act(seen);
      else await plugin.emit({type: 'gap'});
    },
  };
  return calls[kind]();
}

/** What a view comes to: it may be drawn again while it loads something. */
async function lastOf(shown: ShownView) {
  for (let before: unknown; before !== shown.tree;) {
    before = shown.tree;
    await new Promise<void>((resolve) => setTimeout(resolve, redrawnAfter));
  }
  shown.unmount();
  return shown.tree;
}

const seen = {
  at: '2026-11-02T09:00:00.000Z',
  widget: 'ideas',
  type: 'shown',
} as const;
