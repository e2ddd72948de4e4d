// The bare spike: Hono and one query on the same database. No sign-in, no
// policy, no ledger, no outbox: what a weekend's prototype would be.
import {dependency} from '../modules.mjs';
import {listening} from './listening.mjs';
import {openSpikeDatabase} from './spike-database.mjs';
import {listMine, listPage, vote} from './spike-sql.mjs';
import {options} from './program.mjs';

const {Hono} = await dependency('hono');
const database = await openSpikeDatabase(options);
const {community} = options;

const app = new Hono()
  .get('/ideas', async (c) => {
    const {place, net, id} = c.req.query();
    const rows = await database.query(listPage, [community, place, net, id]);
    return c.json({items: rows});
  })
  .get('/mine', async (c) => {
    const {place, person} = c.req.query();
    const rows = await database.query(listMine, [community, place, person]);
    return c.json({items: rows});
  })
  .put('/ideas/:id/ballot', async (c) => {
    const {person, value} = await c.req.json();
    const [idea] = await database.query(vote, [
      community,
      c.req.param('id'),
      person,
      value,
      new Date(),
    ]);
    return c.json(idea);
  });

await listening(app, () => database.close());
