import {describe, expect} from 'vitest';
import {refuses, type State} from './statement.js';

const integrity = `sha384-${'A'.repeat(64)}`;
const news = {
  version: '1.0.0',
  started: true,
  failures: 0,
  deadlines: 0,
  quarantines: 0,
  trouble: null,
};

/** Who decides which plugins every page runs. */
export function describePlugins(state: State) {
  describe('installed plugins', () => {
    const needs = ['plugins'] as const;

    state('are none until staff installs one', needs, async (given) => {
      const {guest, stan} = given;
      const none = {items: [], next: null};
      expect(await guest.plugins.running()).toEqual(none);
      expect(await stan.plugins.managed()).toEqual(none);
      expect(await stan.plugins.steps()).toEqual(none);
      await refuses(guest.plugins.tell('acme.effort', news), 'not_found');
    });

    state('are for staff to decide on', needs, async ({guest, ada, stan}) => {
      const manifestUrl = 'https://acme.example/plugin.json';
      const draft = {manifestUrl, integrity, grant: []};
      for (const [who, code] of [
        [guest, 'sign_in_required'],
        [ada, 'only_staff'],
      ] as const) {
        await refuses(who.plugins.managed(), code);
        await refuses(who.plugins.steps(), code);
        await refuses(who.plugins.inspect({manifestUrl}), code);
        await refuses(who.plugins.install(draft), code);
        await refuses(who.plugins.change('acme.effort', {on: false}), code);
        await refuses(who.plugins.remove('acme.effort'), code);
      }
      await refuses(
        stan.plugins.change('acme.effort', {on: false}),
        'not_found',
      );
      await refuses(stan.plugins.remove('acme.effort'), 'not_found');
    });

    state('are counted with care', needs, async ({guest}) => {
      await refuses(
        guest.plugins.tell('acme.effort', {...news, failures: 101}),
        'invalid_request',
      );
      await refuses(
        guest.plugins.tell('acme.effort', {...news, trouble: 'Call 555-0100'}),
        'invalid_request',
      );
    });
  });
}
