import type {
  OwnTrack,
  Page,
  Track,
  TrackChoice,
  TrackList,
} from '@townhall/client';
import {trackChoiceSchema, trackListSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import {cleanTags} from '../clean-draft.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {nameOfToday} from '../notices/reader/news-names.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';

/** Every track, in the order they are offered. */
export async function listTracks({
  communityId,
  database,
}: CommunityContext): Promise<Page<Track>> {
  const items = await database.query<Track>(
    `select id, title, description, icon, first from tracks
      where community_id = $1 order by position, id`,
    [communityId],
  );
  return {items, next: null};
}

/** Which track the viewer has chosen, as long as there is one of that name. */
export async function readOwnTrack(
  {communityId, viewerId}: ViewerContext,
  source: Source,
): Promise<OwnTrack> {
  const [row] =
    viewerId === null
      ? []
      : await source.query<{track: string; at: Date}>(
          `select t.id as track, p.at
             from person_tracks p
             join tracks t
               on t.community_id = p.community_id and t.id = p.track_id
            where p.community_id = $1 and p.person_id = $2`,
          [communityId, viewerId],
        );
  return {track: row?.track ?? null, chosenAt: row?.at.toISOString() ?? null};
}

/** Chooses a track for the viewer, another one or none. */
export async function chooseTrack(
  context: ViewerContext,
  choice: TrackChoice,
): Promise<OwnTrack> {
  await readMember(context, context.database);
  const {track} = valid(trackChoiceSchema, choice);
  const {communityId, viewerId, clock} = context;
  return write(
    context,
    async (tx) => {
      if (track === null) {
        await tx.query(
          'delete from person_tracks where community_id = $1 and person_id = $2',
          [communityId, viewerId],
        );
      } else {
        const kept = await tx.query(chooseStatement, [
          communityId,
          viewerId,
          track,
          clock(),
        ]);
        if (kept.length === 0) {
          refuse('not_found', {detail: `There is no track called “${track}”.`});
        }
      }
      // A welcome that asks for it is open, perhaps on another device.
      const reader = await nameOfToday(context, tx);
      tx.happened({type: 'reader.changed', reader});
      return readOwnTrack(context, tx);
    },
    {movesDeadlines: false, changesReads: false},
  );
}

/** Puts these tracks in place of those there are. */
export async function setTracks(
  context: ViewerContext,
  list: TrackList,
): Promise<Page<Track>> {
  insist(mayModerate(await readMember(context, context.database)));
  const tracks = cleaned(valid(trackListSchema, list));
  const ids = tracks.map(({id}) => id);
  const second = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (second >= 0) {
    refuse('invalid_request', {
      detail: `Two tracks are called “${ids[second]}”. Each needs a name of its own.`,
      fields: [{path: `tracks.${second}.id`, message: 'Stands there already.'}],
    });
  }
  await write(context, async (tx) => {
    await tx.query(
      'delete from tracks where community_id = $1 and id <> all($2::text[])',
      [context.communityId, ids],
    );
    await tx.query(upsertTracks, [context.communityId, JSON.stringify(tracks)]);
    tx.happened({type: 'touched'});
  });
  return listTracks(context);
}

const cleaned = ({tracks}: TrackList) =>
  valid(trackListSchema, {
    tracks: tracks.map(({title, description, first, ...track}) => ({
      ...track,
      title: cleanLine(title),
      description: cleanLine(description),
      first: {
        tags: cleanTags(first.tags),
        areas: cleanTags(first.areas),
        places: cleanTags(first.places),
      },
    })),
  }).tracks.map((track, position) => ({...track, position}));

const chooseStatement = `
insert into person_tracks (community_id, person_id, track_id, at)
select community_id, $2::uuid, id, $4::timestamptz
  from tracks where community_id = $1 and id = $3
on conflict (community_id, person_id) do update
   set track_id = excluded.track_id,
       at = case when person_tracks.track_id = excluded.track_id
                 then person_tracks.at else excluded.at end
returning track_id`;

const upsertTracks = `
insert into tracks (community_id, id, position, title, description, icon, first)
select $1, r.id, r.position, r.title, r.description, r.icon, r.first
  from jsonb_to_recordset($2::jsonb) as r(
    id text, position integer, title text, description text, icon text,
    first jsonb)
on conflict (community_id, id) do update
   set position = excluded.position, title = excluded.title,
       description = excluded.description, icon = excluded.icon,
       first = excluded.first`;
