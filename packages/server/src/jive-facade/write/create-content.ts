import type {IdeaDraft, Place} from '@townhall/client';
import {type Call, numberIn, thingAt} from '../call.js';
import {drawContent} from '../draw/draw-content.js';
import type {Drawn} from '../wire/fields.js';
import {type Entity, entityFrom, newText} from '../wire/entity.js';
import {malformed, missing, notKept} from '../wire/jive-refusal.js';
import {optionsIn, publication, rulesIn} from './posts-and-polls.js';

/** Makes a content of what a program sent. */
export async function createContent(
  call: Call,
  body: unknown,
  given?: Place,
): Promise<Drawn> {
  const entity = entityFrom(body);
  switch (entity.type) {
    case 'idea':
      return createIdea(call, entity, given);
    case 'discussion':
    case 'question':
      return createQuestion(call, entity, given);
    case 'post':
      return createPost(call, entity, given);
    case 'poll':
      return createPoll(call, entity, given);
    case undefined:
      return malformed(
        'A content says its type: idea, discussion, post or poll.',
      );
    default:
      return notKept(`Contents of the type ${entity.type.slice(0, 40)}`);
  }
}

async function createIdea(call: Call, entity: Entity, given?: Place) {
  const place = given ?? (await placeFor(call, entity, 'board'));
  const idea = await call.community.ideas.suggest({
    place: place.id,
    title: entity.subject ?? '',
    text: newText(entity.html),
    tags: [...(entity.tags ?? [])],
    ...formAnswers(place, entity),
  });
  return drawContent(call, {kind: 'idea', idea});
}

async function createQuestion(call: Call, entity: Entity, given?: Place) {
  const place = given ?? (await placeFor(call, entity, 'questions'));
  const isQuestion = entity.type === 'question' || entity.flag('question');
  const question = await call.community.questions.ask({
    place: place.id,
    kind: isQuestion ? 'question' : 'discussion',
    title: entity.subject ?? '',
    text: newText(entity.html),
    tags: [...(entity.tags ?? [])],
  });
  return drawContent(call, {kind: 'question', question});
}

async function createPost(call: Call, entity: Entity, given?: Place) {
  const place = given ?? (await placeFor(call, entity, 'group'));
  const post = await call.community.posts.write({
    place: place.id,
    title: entity.subject ?? '',
    text: newText(entity.html),
    tags: [...(entity.tags ?? [])],
    ...publication(entity),
  });
  // What is locked from the beginning is locked right after it.
  const kept = entity.flag('restrictComments')
    ? await call.community.posts.change(post.id, {commentsLocked: true})
    : post;
  return drawContent(call, {kind: 'post', post: kept});
}

async function createPoll(call: Call, entity: Entity, given?: Place) {
  const place = given ?? (await askedIn(call, entity));
  const options = optionsIn(entity);
  const {id} = await call.community.polls.write({
    place: place?.id ?? null,
    question: entity.subject ?? '',
    options: options ?? malformed('A poll has options: ["Blue", "Red"].'),
    // Jive tells everybody what was chosen.
    resultsShown: 'always',
    ...rulesIn(entity),
  });
  const asked = await call.catalogue.poll(id);
  return drawContent(call, {kind: 'poll', ...asked});
}

/** Without a place, and in the root, a poll is asked everywhere. */
async function askedIn(call: Call, entity: Entity): Promise<Place | null> {
  const address = entity.text('parent');
  if (address === undefined || /\/places\/(root|1)\/?$/.test(address)) {
    return null;
  }
  return placeFor(call, entity, 'group');
}

/** Where it goes: the place that is named, or the first that takes such a thing. */
async function placeFor(
  call: Call,
  entity: Entity,
  kind: Place['kind'],
): Promise<Place> {
  const places = await call.places();
  const address = entity.text('parent');
  if (address === undefined) {
    const first = places.find((place) => place.kind === kind);
    return (
      first ??
      malformed('No place of this community takes it.', 'placeInvalidURI')
    );
  }
  const number = numberIn(address, ['places']);
  return (await somewhereAt(call, number, places)).place;
}

/** A place, or the blog of one. */
export interface Somewhere {
  place: Place;
  isBlog: boolean;
}

/** What has this number, or a refusal. */
export async function somewhereAt(
  call: Call,
  number: string | undefined,
  places?: readonly Place[],
): Promise<Somewhere> {
  const thing = await thingAt(call, number, ['place', 'blog']);
  const all = places ?? (await call.places());
  const place = all.find(({id}) => id === thing?.id);
  return place ? {place, isBlog: thing?.kind === 'blog'} : missing('place');
}

/** The place with this number, or a refusal. */
export async function placeAt(
  call: Call,
  number: string | undefined,
  places?: readonly Place[],
): Promise<Place> {
  const thing = await thingAt(call, number, ['place']);
  const all = places ?? (await call.places());
  const place = all.find(({id}) => id === thing?.id);
  return place ?? missing('place');
}

/**
 * What a board asks of those who suggest: Jive's clients know only categories,
 * so an area may stand there, by its id or its name.
 */
function formAnswers(
  {policy}: Place,
  entity: Entity,
): Pick<IdeaDraft, 'area' | 'audience' | 'kind'> {
  const categories = entity.field('categories');
  const named = Array.isArray(categories) ? categories : [];
  const area =
    entity.text('area') ??
    policy?.form.areas.find(
      ({id, name}) => named.includes(id) || named.includes(name),
    )?.id;
  const audience = entity.text('audience');
  const kind = entity.text('kind');
  return {
    ...(area === undefined ? {} : {area}),
    ...(audience === undefined ? {} : {audience}),
    ...(kind === 'new' || kind === 'modify' ? {kind} : {}),
  };
}
