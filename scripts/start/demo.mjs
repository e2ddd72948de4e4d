import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';

/**
 * Writes the demo community, relative to today, and its settings, for a site on
 * this origin. The server reads the seed only while it is empty.
 */
export async function writeDemo({docsOrigin, port}) {
  const example = '../../examples/learning-community';
  const {seedLines} = await import(`${example}/seed.mjs`);
  const {configFor} = await import(`${example}/config.mjs`);

  const folder = join(root, '.cache/demo', String(port));
  const config = join(folder, 'townhall.config.json');
  const seed = join(folder, 'seed.jsonl');
  mkdirSync(folder, {recursive: true});
  // Plugins that are being made are installed from this machine.
  const settings = {...configFor({docsOrigin}), webhooks: {allowPrivate: true}};
  writeFileSync(config, JSON.stringify(settings, null, 2));
  writeFileSync(seed, seedLines(new Date()));
  return {config, seed};
}

/** Gives the demo tracks and a poll, as its community manager would. */
export async function engageDemo(community) {
  const examples = '../../examples';
  const {engage} = await import(`${examples}/learning-community/engage.mjs`);
  const {demoSecret, hostToken} = await import(
    `${examples}/docs-site/site/token.mjs`
  );
  const {personOf} = await import(`${examples}/docs-site/site/people.mjs`);
  const tokenOf = (id) =>
    hostToken(personOf(id), {
      now: new Date(),
      community: 'demo',
      secret: demoSecret,
    });
  const members = [
    {id: 'marisol', places: ['ideas', 'help', 'house', 'partners']},
    {id: 'tomas', places: ['help', 'ideas', 'science-labs']},
    {id: 'nadia', places: ['help', 'first-year', 'science-labs']},
  ];
  await engage({
    api: `${community}/api/v1`,
    token: tokenOf('marisol'),
    members: members.map(({id, places}) => ({token: tokenOf(id), places})),
  });
}
