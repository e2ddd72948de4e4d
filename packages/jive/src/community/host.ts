import type {Role, Stage, Tally} from '@townhall/client';
import type {JivePerson} from '../entities/person.js';
import {Memory} from './memory.js';
import {stageNames} from './stages.js';

/** How a Jive is shown as a community. */
export interface JiveCommunityOptions {
  /** What it is called; its address where it is left out. */
  name?: string | undefined;
  /** Which stage each of its own means, by name; added to the usual ones. */
  stages?: Readonly<Record<string, Stage>> | undefined;
  /**
   * What a vote is worth there. With it the votes of an idea follow from its
   * score; without, they are counted one by one.
   */
  points?: {up: number; down: number} | undefined;
  /** Who is staff, and who an advocate; everybody is a member unless said. */
  roleOf?: ((person: JivePerson) => Role) | undefined;
  /** How many pages of a hundred are looked through at most; 10 unless said. */
  scanPages?: number | undefined;
  /** Told when a list stopped there, so that it may be incomplete. */
  onPartial?: ((partial: PartialNotice) => void) | undefined;
  /** Replaces `Date.now`. */
  now?: (() => number) | undefined;
}

/** A list that stopped before its end. */
export interface PartialNotice {
  /** How many things were looked at. */
  scanned: number;
  /** What that means, for people. */
  sentence: string;
}

/** What all viewers of one Jive share. */
export interface Host {
  options: JiveCommunityOptions;
  now: () => number;
  scanPages: number;
  stageOf: (name: string | undefined) => Stage | undefined;
  roleOf: (person: JivePerson) => Role;
  /** Grows with every write through this host: what was read before is old. */
  revision: number;
  versions: Memory<{digest: string; version: number}>;
  tallies: Memory<Tally | null>;
}

/** Begins with nothing known. */
export function createHost(options: JiveCommunityOptions): Host {
  const stages = new Map(
    Object.entries({...stageNames, ...options.stages}).map(([name, stage]) => [
      inWords(name),
      stage,
    ]),
  );
  return {
    options,
    now: options.now ?? Date.now,
    scanPages: options.scanPages ?? 10,
    stageOf: (name = '') => stages.get(inWords(name)),
    roleOf: options.roleOf ?? (() => 'member'),
    revision: 0,
    versions: new Memory(),
    tallies: new Memory(),
  };
}

const inWords = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/**
 * A version that grows when a thing is not what it was when it was last seen;
 * Jive has none, and does not count a vote as a change.
 */
export function versionOf(
  {versions}: Host,
  key: string,
  updated: string,
  thing: unknown,
): number {
  const digest = JSON.stringify(thing);
  const before = versions.get(key);
  if (before?.digest === digest) return before.version;
  const least = Math.floor(Date.parse(updated) / 1_000) || 1;
  const version = Math.max(least, before ? before.version + 1 : 0);
  versions.set(key, {digest, version});
  return version;
}
