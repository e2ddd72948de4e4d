import type {Idea} from '@townhall/client';
import {contentIdOf, type JiveIdea} from '../entities/content.js';
import type {Jive} from '../jive.js';
import {instantOf} from '../query/date.js';
import {versionOf, type Host} from './host.js';
import {authorOf, longAgo} from './people.js';
import type {Directory} from './places.js';
import type {createStages} from './stages.js';
import {talliesOf} from './tallies.js';
import {excerptOf} from './text/excerpt.js';
import {richTextOf} from './text/rich-text.js';

/** What it takes to read ideas. */
export interface IdeaReader {
  host: Host;
  jive: Jive;
  directory: Directory;
  stages: ReturnType<typeof createStages>;
}

/** Ideas of Jive's as everybody may see them, in their order. */
export async function ideasOf(
  reader: IdeaReader,
  contents: readonly JiveIdea[],
): Promise<Idea[]> {
  const tallies = await talliesOf(reader.host, reader.jive, contents);
  return Promise.all(
    contents.map((content, at) => ideaOf(reader, content, tallies[at] ?? null)),
  );
}

async function ideaOf(
  {host, directory, stages}: IdeaReader,
  content: JiveIdea,
  votes: Idea['votes'],
): Promise<Idea> {
  const id = contentIdOf(content);
  const body = richTextOf(content.content?.text ?? '');
  const createdAt = instantOf(content.published) ?? longAgo;
  const updatedAt = instantOf(content.updated) ?? createdAt;
  const {stage, voting} = await stages.of(content.stage);
  const idea = {
    id,
    place: await directory.nameOf(content.parentPlace, 'board'),
    title: content.subject ?? '',
    body,
    excerpt: excerptOf(body),
    author: authorOf(host, content),
    stage,
    votes,
    voting,
    comments: content.commentCount ?? content.replyCount ?? 0,
    followers: content.followerCount ?? 0,
    tags: [...(content.tags ?? [])],
    archived: stage === 'archived' ? ('staff' as const) : null,
    createdAt,
    updatedAt,
  };
  return {
    ...idea,
    version: versionOf(host, `idea ${id}`, updatedAt, idea),
    opensAt: createdAt,
    ...unknownToJive,
  };
}

const unknownToJive = {
  cohort: null,
  closesAt: null,
  threshold: null,
  rank: null,
  reachedAt: null,
  mergedInto: null,
  attempt: 1,
  previousAttempt: null,
  nextAttempt: null,
  assignee: null,
  area: null,
  audience: null,
  kind: null,
  response: null,
  images: [],
};
