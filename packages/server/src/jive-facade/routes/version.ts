import {type JiveRoute, ok, v3} from '../call.js';

/**
 * What Jive's clients ask first. Some index the two versions by their place,
 * and some fail where one of the last two is missing.
 */
export const versionRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: '/api/version',
    handle: async ({root}) =>
      ok({
        jiveVersion: '2016.3.11.0 (Townhall)',
        jiveCoreVersions: [
          {
            version: 2,
            revision: 3,
            uri: '/api/core/v2',
            documentation:
              'https://developers.jivesoftware.com/api/rest/index.html',
          },
          {
            version: 3,
            revision: 15,
            uri: v3,
            documentation:
              'https://developers.jivesoftware.com/api/v3/cloud/rest/index.html',
          },
        ],
        instanceURL: root,
        ssoEnabled: [],
        jiveEdition: {product: 'cloud', tier: 999},
      }),
  },
];
