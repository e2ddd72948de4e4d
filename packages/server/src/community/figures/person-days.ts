import type {CommunityContext} from '../context.js';

/** Whom this process has written down today, community by community. */
const seenToday = new WeakMap<
  CommunityContext,
  {day: string; people: Set<string>}
>();

/** Keeps that somebody was here today; once a day costs a statement. */
export async function keepDay(
  context: CommunityContext,
  person: string,
): Promise<void> {
  const day = context.clock().toISOString().slice(0, 10);
  let seen = seenToday.get(context);
  if (seen?.day !== day) {
    seen = {day, people: new Set()};
    seenToday.set(context, seen);
  }
  if (seen.people.has(person)) return;
  await context.database.query(
    `insert into person_days (community_id, day, person_id)
     values ($1, $2::date, $3)
     on conflict (community_id, day, person_id) do nothing`,
    [context.communityId, day, person],
  );
  seen.people.add(person);
}
