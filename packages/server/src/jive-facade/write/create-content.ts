import type {IdeaDraft, Place} from '@townhall/client';
import {type Call, numberIn, thingAt} from '../call.js';
import {drawContent} from '../draw/draw-content.js';
import type {Drawn} from '../wire/fields.js';
import {type Entity, entityFrom, newText} from '../wire/entity.js';
import {malformed, missing, notKept} from '../wire/jive-refusal.js';

/** Makes an idea or a question of what a program sent. */
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
    case undefined:
      return malformed('A content says its type: idea or discussion.');
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
  return placeAt(call, numberIn(address, ['places']), places);
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
