import {describe, expect, test} from 'vitest';
import {createUuids, firstUuidAt, isUuid, timeOfUuid} from './uuid.js';

describe('a UUIDv7', () => {
  const at = new Date('2026-11-18T12:00:00.123Z');

  test('sorts by time, and in order within a millisecond', () => {
    let now = at;
    const uuids = createUuids(() => now);
    const ids = Array.from({length: 500}, () => uuids.next());
    now = new Date(at.getTime() + 1);
    ids.push(uuids.next());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
  });

  test('sorts in order within a moment of the past, whatever comes between', () => {
    const uuids = createUuids(() => at);
    const past = new Date('2015-01-02T17:24:17.946Z');
    const ids = Array.from({length: 500}, () => {
      uuids.next();
      return uuids.next(past);
    });
    expect([...ids].sort()).toEqual(ids);
  });

  test('says when it was made', () => {
    const uuids = createUuids(() => at);
    expect(timeOfUuid(uuids.next())).toEqual(at);
    const past = new Date('2015-01-02T17:24:17.946Z');
    expect(timeOfUuid(uuids.next(past))).toEqual(past);
    expect(timeOfUuid(firstUuidAt(at))).toEqual(at);
    expect(firstUuidAt(at) < uuids.next()).toBe(true);
    expect(timeOfUuid(crypto.randomUUID())).toBeUndefined();
    expect(timeOfUuid('rubbish')).toBeUndefined();
  });
});
