import {expect, test} from 'vitest';
import {StorageFullError} from '../database.js';
import {mayWrite, StorageGuard} from './storage-guard.js';

test.each([
  'insert into a values ($1)',
  'with b as (update a set c = 1 returning *) select * from b',
  'select * from a for update',
  'CREATE TABLE a ()',
  'vacuum (analyze)',
])('%s may write', (statement) => {
  expect(mayWrite(statement)).toBe(true);
});

test.each([
  'select updated_at, deleted, created from a order by 1',
  'with b as (select 1) select * from b',
  'begin',
  'commit',
  'rollback',
  'checkpoint',
])('%s does not write', (statement) => {
  expect(mayWrite(statement)).toBe(false);
});

test('refuses below 64 MB and not at it', async () => {
  const megabytes = (free: number) =>
    new StorageGuard('/data', () => Promise.resolve(free * 2 ** 20));
  await expect(megabytes(64).assertRoom()).resolves.toBeUndefined();
  await expect(megabytes(63.9).assertRoom()).rejects.toThrow(StorageFullError);
  await expect(megabytes(0).assertRoom()).rejects.toThrow(
    'Only 0 MB are free on the disk of /data',
  );
});
