import type {
  CallOptions,
  CommunityFigures,
  FigureSettings,
  Figures,
  FiguresQuery,
  FigureUnit,
} from '@townhall/client';
import {
  figureSettingsSchema,
  figuresQuerySchema,
} from '@townhall/client/contract';
import type {Database} from '../../database/database.js';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';
import {countFigures} from './count-figures.js';

type Asked = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** How the community is doing, over SQL. */
export const sqlFigures = (
  context: ViewerContext,
  asked: Asked,
): CommunityFigures => ({
  get: (query = {}, options) =>
    asked(() => publishedFigures(context, query))(options),
  managed: (query = {}, options) =>
    asked(async () => {
      await insistOnStaff(context);
      return recentFigures(context, valid(figuresQuerySchema, query).unit);
    })(options),
  settings: asked(async () => {
    await insistOnStaff(context);
    return readSettings(context);
  }),
  changeSettings: (settings, options) =>
    asked(() => changeSettings(context, settings))(options),
});

const insistOnStaff = async (context: ViewerContext) =>
  insist(mayModerate(await readMember(context, context.database)));

async function publishedFigures(
  context: CommunityContext,
  query: FiguresQuery,
): Promise<Figures> {
  const {unit} = valid(figuresQuerySchema, query);
  if ((await readSettings(context)).public) return recentFigures(context, unit);
  return refuse('not_eligible', {
    detail: 'This community does not publish how it is doing.',
  });
}

async function readSettings({
  communityId,
  database,
}: CommunityContext): Promise<FigureSettings> {
  const [row] = await database.query<FigureSettings>(
    'select public from figure_settings where community_id = $1',
    [communityId],
  );
  return row ?? {public: false};
}

async function changeSettings(
  context: ViewerContext,
  settings: FigureSettings,
): Promise<FigureSettings> {
  await insistOnStaff(context);
  const wanted = valid(figureSettingsSchema, settings);
  await write(context, async (tx) => {
    await tx.query(
      `insert into figure_settings (community_id, public, changed_at)
       values ($1, $2, $3)
       on conflict (community_id) do update
          set public = excluded.public, changed_at = excluded.changed_at`,
      [context.communityId, wanted.public, context.clock()],
    );
    tx.happened({type: 'touched'});
  });
  return wanted;
}

/** So old may figures be. */
const freshMilliseconds = 5 * 60_000;

interface Kept {
  at: number;
  figures: Promise<Figures>;
}
const kept = new WeakMap<Database, Map<string, Kept>>();

/** The figures as they were counted within the last minutes. */
function recentFigures(
  context: CommunityContext,
  unit: FigureUnit,
): Promise<Figures> {
  const {database, communityId, clock} = context;
  const ofDatabase = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, ofDatabase);
  const key = `${unit} ${communityId}`;
  const now = clock().getTime();
  const known = ofDatabase.get(key);
  if (known && Math.abs(now - known.at) < freshMilliseconds) {
    return known.figures;
  }
  const figures = countFigures(context, unit);
  ofDatabase.set(key, {at: now, figures});
  figures.catch(() => ofDatabase.delete(key));
  return figures;
}
