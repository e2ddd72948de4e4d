import type {Jive} from '@townhall/jive';
import type {HostedSqlCommunity} from '../community/hosted-sql-community.js';
import type {ImportReport} from '../import/import-lines.js';
import {countContents} from './count-contents.js';
import {People} from './people.js';
import {placeNames} from './places.js';
import type {Point} from './step.js';
import {Trail} from './trail.js';
import {walkPlace} from './walk.js';

/** How far an import has come. */
export interface JiveProgress {
  /** Contents that were read. */
  contents: number;
  /** How many there are; undefined while nobody knows. */
  total: number | undefined;
  records: number;
}

/** What is imported from where. */
export interface JiveImportOptions {
  jive: Jive;
  /** What it is imported into. */
  hosted: Pick<HostedSqlCommunity, 'import' | 'imports'>;
  /** A space, a group or a blog, by its `placeID`. */
  place: string;
  /** Names where the ids come from; the same source twice changes nothing. */
  source: string;
  /** Whoever signs in with a token of this issuer and their user name is them. */
  issuer?: string | undefined;
  /** Reads everything, writes nothing, and tells what would happen. */
  dryRun?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** Called after each content. */
  onProgress?: ((progress: JiveProgress) => void) | undefined;
}

/** What was imported, and what was not. */
export interface JiveImportReport extends Omit<ImportReport, 'errors'> {
  /** Contents that were read in this run. */
  contents: number;
  /** How many had been read when an earlier run was interrupted. */
  resumedAfter: number;
  /** What could not be taken over, by the name that it has in Jive. */
  problems: {name: string; message: string}[];
  /** What has no place here, and how often. */
  leftOut: Record<string, number>;
}

const mostProblems = 1_000;

/**
 * Takes a whole place over from Jive: ideas with votes and stages, questions
 * with answers and marks, posts, comments, people. What is interrupted goes on
 * where it was, and nothing arrives twice.
 */
export async function importJive({
  jive,
  hosted,
  place: placeID,
  source,
  issuer,
  dryRun = false,
  signal,
  onProgress,
}: JiveImportOptions): Promise<JiveImportReport> {
  const name = `place ${placeID}`;
  const place = await jive.places.get(placeID, {signal});
  const from = dryRun
    ? undefined
    : readPoint(await hosted.imports.pointOf(source, name));
  const total = onProgress
    ? await countContents(jive, place, placeID, signal)
    : undefined;
  const report = {
    contents: 0,
    resumedAfter: from?.index ?? 0,
    problems: [] as JiveImportReport['problems'],
    leftOut: new Map<string, number>(),
  };
  const problem = (what: string, message: string) => {
    if (report.problems.length < mostProblems) {
      report.problems.push({name: what, message});
    }
  };
  const trail = new Trail();
  const walk = {
    jive,
    people: new People(issuer),
    place: placeNames(place, `place-${placeID}`, {
      kinds: await hosted.imports.placeKinds(),
      imported: await hosted.imports.placesFrom(source),
    }),
    signal,
  };

  async function* lines() {
    for await (const step of walkPlace(walk, place, placeID, from)) {
      signal?.throwIfAborted();
      if (step.is === 'record') {
        trail.says(step.record);
        yield JSON.stringify(step.record);
      } else if (step.is === 'left-out') {
        const {leftOut} = report;
        leftOut.set(step.what, (leftOut.get(step.what) ?? 0) + 1);
      } else if (step.is === 'unread') {
        problem(step.name, step.message);
      } else {
        report.contents += 1;
        trail.reaches(step.point);
        onProgress?.({
          contents: step.point.index,
          total,
          records: trail.lines,
        });
      }
    }
  }

  const {errors: _, ...counts} = await hosted.import({
    source,
    dryRun,
    lines: lines(),
    onSkipped: ({line, message}) => problem(trail.nameOf(line), message),
    onWritten: async (line) => {
      const point = trail.writtenUpTo(line);
      if (point && !dryRun) await hosted.imports.keepPoint(source, name, point);
    },
  });
  if (!dryRun) await hosted.imports.forgetPoint(source, name);
  return {...counts, ...report, leftOut: Object.fromEntries(report.leftOut)};
}

/** What an earlier version kept may be anything. */
function readPoint(kept: unknown): Point | undefined {
  const {part, index}: {part?: unknown; index?: unknown} = Object(kept);
  return (part === 'contents' || part === 'blog') && Number.isInteger(index)
    ? {part, index: Number(index)}
    : undefined;
}
