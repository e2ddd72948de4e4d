import {htmlToLine, htmlToMarkdown} from './html-to-markdown.mjs';

/** Jive's stages that have another name here. */
const stages = {
  active: 'open',
  'coming soon': 'planned',
  'in progress': 'in_development',
  implemented: 'shipped',
  delivered: 'shipped',
  'not planned': 'declined',
  rejected: 'declined',
  'under consideration': 'on_radar',
  'for future consideration': 'on_radar',
  'partially implemented': 'in_development',
  'already offered': 'shipped',
};
const ownStages = new Set([
  'scheduled',
  'open',
  'threshold_reached',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'declined',
  'on_radar',
  'archived',
]);

/**
 * Pages of Jive contents and messages as import records, what is referred to
 * before what refers to it, and what could not be mapped, counted.
 *
 * @param {readonly {list: readonly any[]}[]} pages
 */
export function jiveToRecords(pages) {
  const items = pages.flatMap(({list}) => list);
  const found = {
    places: new Map(),
    people: new Map(),
    ideas: [],
    questions: new Map(),
    answers: [],
    unmapped: new Map(),
  };
  for (const item of items) {
    if (item.type === 'discussion') addQuestion(found, item);
    else if (item.type === 'idea') addIdea(found, item);
    else if (item.type !== 'message') leaveOut(found, item.type);
  }
  for (const item of items) {
    if (item.type === 'message') addAnswer(found, item);
  }
  addUnreadAnswers(found);
  const {places, people, ideas, questions, answers, unmapped} = found;
  return {
    records: [
      ...places.values(),
      ...people.values(),
      ...ideas,
      ...[...questions.values()].map(({record}) => record),
      ...answers,
    ],
    unmapped: Object.fromEntries(unmapped),
  };
}

function addQuestion(found, item) {
  const id = String(item.contentID ?? item.id);
  const updatedAt = instantOf(item.updated);
  found.questions.set(id, {
    answer: item.resolved === 'resolved' ? idOfLink(item.answer) : undefined,
    isResolved: item.resolved === 'resolved',
    address: item.resources?.html?.ref,
    hasCorrect: false,
    record: {
      type: 'question',
      id,
      place: placeFor(found, item, 'questions'),
      title: titleOf(item),
      text: htmlToMarkdown(item.content?.text ?? ''),
      author: personFor(found, item),
      tags: tagsOf(item),
      ...(item.restrictReplies ? {locked: true} : {}),
      ...(item.resolved === 'assumed_resolved'
        ? {assumedAnsweredAt: updatedAt}
        : {}),
      createdAt: instantOf(item.published),
      updatedAt,
    },
  });
  if (item.sameQuestionCount > 0) leaveOut(found, 'same question without who');
}

function addIdea(found, item) {
  const stage = stageOf(item.stage);
  if (!stage) leaveOut(found, `stage “${item.stage}”`);
  if (item.voteCount > 0) leaveOut(found, 'votes without voters');
  found.ideas.push({
    type: 'idea',
    id: String(item.contentID ?? item.id),
    place: placeFor(found, item, 'board'),
    title: titleOf(item),
    text: htmlToMarkdown(item.content?.text ?? ''),
    author: personFor(found, item),
    ...(stage ? {stage} : {}),
    tags: tagsOf(item),
    createdAt: instantOf(item.published),
    updatedAt: instantOf(item.updated),
  });
}

function addAnswer(found, item) {
  const id = idOfLink(item.resources?.self?.ref) ?? String(item.id);
  const question = found.questions.get(idOfLink(item.discussion) ?? '');
  const text = htmlToMarkdown(item.content?.text ?? '');
  if (!question || text === '') return leaveOut(found, 'message');
  const isCorrect =
    !question.hasCorrect && (item.answer === true || question.answer === id);
  question.hasCorrect ||= isCorrect;
  if (item.helpfulCount > 0) leaveOut(found, 'helpful without who');
  found.answers.push({
    type: 'answer',
    id,
    question: question.record.id,
    text,
    author: personFor(found, item),
    ...(isCorrect ? {correct: {}} : {}),
    createdAt: instantOf(item.published),
    updatedAt: instantOf(item.updated),
  });
}

/** A page of contents says that a question was answered, but not with what. */
function addUnreadAnswers(found) {
  for (const {
    record,
    isResolved,
    hasCorrect,
    answer,
    address,
  } of found.questions.values()) {
    if (!isResolved || hasCorrect) continue;
    found.answers.push({
      type: 'answer',
      id: answer ?? `correct answer of ${record.id}`,
      question: record.id,
      text: address
        ? `This was answered in the community it comes from: ${address}`
        : 'This was answered in the community it comes from.',
      correct: {},
      createdAt: record.updatedAt,
    });
  }
}

/** One place can hold both in Jive, and only one kind here. */
function placeFor(found, {parentPlace}, kind) {
  const isPlace = parentPlace && parentPlace.type !== 'person';
  const name = isPlace
    ? htmlToLine(parentPlace.name ?? '')
    : kind === 'board'
      ? 'Ideas'
      : 'Questions';
  const slug =
    slugOf(name) || `place-${parentPlace?.placeID ?? parentPlace?.id}`;
  const taken = found.places.get(slug);
  const id =
    taken && taken.kind !== kind ? `${slug.slice(0, 54)}-${kind}` : slug;
  if (!found.places.has(id)) {
    found.places.set(id, {type: 'place', id, kind, name: name || id});
  }
  return id;
}

/** Nobody joined after they first wrote something. */
function personFor(found, {author, published}) {
  if (!author?.id) return null;
  const id = String(author.id);
  const wrote = instantOf(author.jive?.profileCreated ?? published);
  const known = found.people.get(id);
  const joinedAt = [known?.joinedAt, wrote].filter(Boolean).sort()[0];
  const name = htmlToLine(author.displayName ?? author.name?.formatted ?? '');
  found.people.set(id, {
    type: 'person',
    id,
    name: known?.name ?? (name.slice(0, 200) || 'Member'),
    ...(joinedAt ? {joinedAt} : {}),
  });
  return id;
}

function leaveOut({unmapped}, what) {
  unmapped.set(what, (unmapped.get(what) ?? 0) + 1);
}

const titleOf = ({subject = ''}) =>
  [...htmlToLine(subject)].slice(0, 190).join('') || 'Without a title';

const tagsOf = ({tags = []}) =>
  [...new Set(tags.map((tag) => htmlToLine(tag).replace(/^#/u, '')))]
    .map((tag) => [...tag].slice(0, 40).join('').trim())
    .filter(Boolean)
    .slice(0, 10);

function stageOf(name = '') {
  const stage = name.trim().toLowerCase();
  const own = stage.replace(/[\s-]+/gu, '_');
  return Object.hasOwn(stages, stage)
    ? stages[stage]
    : ownStages.has(own)
      ? own
      : undefined;
}

const slugOf = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 64)
    .replace(/-$/u, '');

/** `…/contents/1201` and `…/messages/1104?x` name 1201 and 1104. */
const idOfLink = (link) =>
  typeof link === 'string' ? /\/(\d+)(?:[?#]|$)/u.exec(link)?.[1] : undefined;

/** Jive writes `+0000`, ISO 8601 wants `+00:00`. */
function instantOf(jive) {
  if (typeof jive !== 'string') return undefined;
  const date = new Date(jive.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2'));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
