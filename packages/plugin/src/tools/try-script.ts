import {manifestSchema} from '../manifest/manifest.js';
import {currentPoint} from '../points/aliases.js';
import type {PointId} from '../points/points.js';
import {renderPlugin} from '../testing/render-plugin.js';

/** Starts a built script as a host would; a sentence for each thing it does not like. */
export async function tryScript(
  script: string,
  source: unknown,
): Promise<string[]> {
  const manifest = manifestSchema.parse(source);
  const plugin = await renderPlugin(nobody(manifest.id), {
    mode: 'worker',
    manifest: source,
    script,
  });
  const found = plugin.reports.map(
    ({code, message}) => `Started, it fails (${code}): ${message}.`,
  );
  if (plugin.state === 'active') {
    for (const {point, id} of manifest.contributes) {
      const at = plugin.host.points.at(
        currentPoint(point) as PointId, // or nothing is there
      );
      if (!at.some(({contribution}) => contribution.id === id)) {
        found.push(
          `The manifest declares "${id}" at ${point}, and the code contributes nothing there.`,
        );
      }
    }
  }
  await plugin.dispose();
  return found;
}

/** Only the script runs; this is never asked. */
const nobody = (id: string) => ({id, setup() {}});
