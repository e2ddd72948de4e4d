import {expect, test} from 'vitest';
import {DatabaseUnavailableError, StorageFullError} from './database.js';
import {SqlError, translated} from './sql-error.js';

function failure(code: string, fields = {}) {
  return Object.assign(new Error('it said so'), {code, ...fields});
}

test.each([
  '57P01',
  '08006',
  '53300',
  '57014',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
])('%s means that the database is unavailable', (code) => {
  const cause = failure(code);
  expect(translated(cause)).toBeInstanceOf(DatabaseUnavailableError);
  expect(translated(cause)).toMatchObject({cause});
});

test.each(['53100', 'ENOSPC'])('%s means that the disk is full', (code) => {
  expect(translated(failure(code))).toBeInstanceOf(StorageFullError);
});

test('other refusals keep their code and constraint', () => {
  const refusal = translated(failure('23505', {constraint: 'one_ballot'}));
  expect(refusal).toBeInstanceOf(SqlError);
  expect(refusal).toMatchObject({
    message: 'it said so',
    code: '23505',
    constraint: 'one_ballot',
  });
});

test('what is no error of the database stays what it is', () => {
  for (const error of [new RangeError('own'), failure('EPERM'), 'text']) {
    expect(translated(error)).toBe(error);
  }
});
