import {readFileSync} from 'node:fs';

const written = JSON.parse(
  readFileSync(new URL('townhall.config.json', import.meta.url), 'utf8'),
);

/**
 * The settings of the demo community, with the documentation site on another
 * origin or port than the file says.
 *
 * @param {{docsOrigin: string}} options
 */
export function configFor({docsOrigin}) {
  const config = structuredClone(written);
  for (const community of config.communities) {
    community.origins = sameMachine(docsOrigin);
  }
  return config;
}

/** A browser takes `localhost` and `127.0.0.1` for two origins. */
function sameMachine(docsOrigin) {
  const {origin, protocol, hostname, port} = new URL(docsOrigin);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return [origin];
  const suffix = port ? `:${port}` : '';
  return ['localhost', '127.0.0.1'].map(
    (name) => `${protocol}//${name}${suffix}`,
  );
}
