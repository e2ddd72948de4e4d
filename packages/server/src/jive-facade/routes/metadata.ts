import {type JiveRoute, ok, v3} from '../call.js';
import {missing} from '../wire/jive-refusal.js';

/** What this server has of what clients probe for before they use it. */
const properties: Readonly<Record<string, boolean>> = {
  'feature.recommender.enabled': false,
  'feature.ideation.enabled': true,
  'feature.module.direct_messages.enabled': false,
  'feature.status_updates.enabled': false,
  'jive.coreapi.disable.binarydownloads': true,
};

const drawProperty = (name: string) => ({
  name,
  type: 'boolean',
  value: String(properties[name]),
  description: '',
});

/** Little pieces that clients ask before they begin. */
export const metadataRoutes: JiveRoute[] = [
  ...['/metadata/properties', '/metadata/properties/public'].map(
    (path): JiveRoute => ({
      method: 'GET',
      path: v3 + path,
      handle: async () => ok(Object.keys(properties).map(drawProperty)),
    }),
  ),
  {
    method: 'GET',
    path: `${v3}/metadata/properties/{name}`,
    handle: async ({params: {name = ''}}) =>
      ok(
        Object.hasOwn(properties, name)
          ? drawProperty(name)
          : missing('property'),
      ),
  },
  {
    method: 'GET',
    path: `${v3}/metadata/objects`,
    handle: async ({root}) =>
      ok(
        Object.fromEntries(
          [
            'announcement',
            'comment',
            'discussion',
            'idea',
            'message',
            'person',
            'space',
          ].map((name) => [name, `${root}${v3}/metadata/objects/${name}`]),
        ),
      ),
  },
];
