import {expect, test} from 'vitest';
import {DatabaseUnavailableError} from '../database.js';
import {connectionRefused} from './connection-refused.js';
import {openPostgresDatabase} from './postgres.js';

test('names host and port and never the password', async () => {
  // A port of this machine that nobody listens on.
  const url = 'postgres://ada:s3cret@127.0.0.1:1/townhall';
  const refusal: unknown = await openPostgresDatabase({url}).catch(
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(DatabaseUnavailableError);
  expect(String(refusal)).toContain('127.0.0.1:1');
  expect(String(refusal)).toContain('ECONNREFUSED');
  expect(String(refusal)).not.toContain('s3cret');
});

test.each([
  ['postgres://db.example/townhall', 'db.example:5432'],
  ['postgres://u:p@[::1]:6543/x', '[::1]:6543'],
  ['postgres:///townhall?host=/run/postgresql', '/run/postgresql:5432'],
  ['not a url with s3cret', 'the given address'],
])('finds the address in %s', (url, address) => {
  const {message} = connectionRefused(url, new Error('no'));
  expect(message).toContain(`Cannot connect to PostgreSQL at ${address}: no.`);
  expect(message).not.toContain('s3cret');
});
