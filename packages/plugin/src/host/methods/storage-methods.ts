import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import {PluginError} from '../../plugin-error.js';
import type {Method} from '../line/plugin-line.js';
import {Arguments} from './arguments.js';
import {insist, type MethodSurroundings} from './surroundings.js';

/** A drawer for each plugin, which no other opens. */
export function storageMethods({
  plugin,
  drawers,
}: MethodSurroundings): [string, Method][] {
  const open = (): Map<string, Json> => {
    insist(plugin, 'storage:local');
    try {
      const content: unknown = JSON.parse(drawers.read(plugin.id) ?? '[]');
      // Only `keep` writes there; whoever else did is refused below.
      return new Map(content as [string, Json][]);
    } catch {
      return new Map();
    }
  };
  const keep = (drawer: Map<string, Json>) => {
    const content = JSON.stringify([...drawer]);
    if (content.length > limits.storage) {
      throw new PluginError('quota', 'Its drawer is full');
    }
    drawers.write(plugin.id, content);
  };
  const keyOf = (params: Json) => new Arguments(params).text('key', 200);
  return [
    ['storage.get', async (params) => open().get(keyOf(params))],
    [
      'storage.set',
      async (params) =>
        keep(open().set(keyOf(params), new Arguments(params).json('value'))),
    ],
    [
      'storage.delete',
      async (params) => {
        const drawer = open();
        if (drawer.delete(keyOf(params))) keep(drawer);
      },
    ],
    ['storage.keys', async () => [...open().keys()]],
  ];
}
