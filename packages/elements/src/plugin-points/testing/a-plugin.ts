import {html} from '@open-wc/testing';
import {
  definePlugin,
  h,
  type Capability,
  type PluginContext,
  type PointId,
} from '@townhall/plugin';
import type {PluginInstall} from '@townhall/plugin/host';

/**
 * A trusted plugin that contributes `sample` to each of these points, with all
 * that it asks for granted; it is called Sample, and `signOfLife` says that it runs.
 */
export const aPlugin = (
  points: readonly PointId[],
  asks: readonly Capability[],
  setup: (context: PluginContext) => void,
): PluginInstall => ({
  plugin: definePlugin({
    id: 'example.sample',
    setup(context) {
      setup(context);
      context.contribute('widgets', 'sign', {
        render: () => h('text', {value: 'Sample runs'}),
      });
    },
  }),
  manifest: {
    manifestVersion: 1,
    id: 'example.sample',
    name: 'Sample',
    api: 1,
    contributes: [
      ...points.map((point) => ({point, id: 'sample'})),
      {point: 'widgets', id: 'sign'},
    ],
    permissions: asks.map((name) => ({name, reason: 'A test.'})),
  },
  grant: asks,
});

/** Says "Sample runs" as soon as the plugin does. */
export const signOfLife = html`<townhall-plugin-widget
  plugin="example.sample"
  widget="sign"
></townhall-plugin-widget>`;
