import type {Ballot, Idea, Post, Question, RichText} from '@townhall/client';
import {stageNames} from '../../jive-tiles/stage-names.js';
import {htmlOf} from './html-of.js';
import {core, type Drawn, drawPerson, jiveDate, type Pen, way} from './pen.js';

/** What the parts of a tile's community hold, by kind. */
export type Content =
  | {kind: 'idea'; it: Idea}
  | {kind: 'question'; it: Question}
  | {kind: 'post'; it: Post};

interface Common {
  id: string;
  place: string;
  title: string;
  body: RichText;
  author: Idea['author'];
  tags: string[];
  createdAt: string;
  updatedAt: string;
}

/** A content as Jive tells it. */
export function drawContent(
  pen: Pen,
  {kind, it}: Content,
  ballot?: Ballot,
): Drawn {
  switch (kind) {
    case 'idea':
      return {...drawCommon(pen, 'idea', it), ...drawIdea(pen, it, ballot)};
    case 'question':
      return {...drawCommon(pen, 'question', it), ...drawQuestion(it)};
    case 'post':
      return {
        ...drawCommon(pen, 'post', it),
        type: 'post',
        typeCode: 38,
        iconCss: 'jive-icon-blog',
        replyCount: it.comments,
      };
  }
}

function drawCommon(pen: Pen, kind: Content['kind'], it: Common): Drawn {
  const self = core(pen, `/contents/${it.id}`);
  const place = pen.places.get(it.place);
  return {
    id: it.id,
    contentID: it.id,
    subject: it.title,
    content: {type: 'text/html', text: htmlOf(it.body), editable: false},
    author: drawPerson(pen, it.author),
    parent: core(pen, `/places/${it.place}`),
    parentPlace: {
      id: it.place,
      placeID: it.place,
      name: place?.name ?? it.place,
      type: place?.kind === 'group' ? 'group' : 'space',
      uri: core(pen, `/places/${it.place}`),
      html: pen.pageUrl,
    },
    status: 'published',
    published: jiveDate(it.createdAt),
    updated: jiveDate(it.updatedAt),
    lastActivity: Date.parse(it.updatedAt),
    lastActivityDate: jiveDate(it.updatedAt),
    tags: it.tags,
    categories: [],
    likeCount: 0,
    viewCount: 0,
    resources: {
      self: way(self, 'GET'),
      html: way(`${pen.pageUrl}#${kind}-${it.id}`, 'GET'),
    },
  };
}

/** The same points as the board counts; where it hides them, none. */
function drawIdea(pen: Pen, idea: Idea, ballot: Ballot | undefined): Drawn {
  const votes = idea.votes ?? ballot?.votes ?? {up: 0, down: 0};
  const {up, down} = pen.places.get(idea.place)?.policy?.points ?? {
    up: 1,
    down: -1,
  };
  const hasVoted = ballot !== undefined && ballot.vote !== 'none';
  return {
    type: 'idea',
    typeCode: 3_227_383,
    iconCss: 'jive-icon-idea',
    stage: stageNames[idea.stage],
    score: votes.up * up + votes.down * down,
    voteCount: votes.up + votes.down,
    voted: hasVoted,
    ...(hasVoted ? {promote: ballot.vote === 'up'} : {}),
    commentCount: idea.comments,
    replyCount: idea.comments,
    followerCount: idea.followers,
  };
}

function drawQuestion(question: Question): Drawn {
  const answer = question.confirmedAnswer ?? question.correctAnswer;
  return {
    type: 'discussion',
    typeCode: 1,
    iconCss: `jive-icon-discussion-${answer === null ? 'question' : 'correct'}`,
    question: question.kind === 'question',
    resolved:
      answer !== null
        ? 'resolved'
        : question.state === 'assumed_answered'
          ? 'assumed_resolved'
          : 'open',
    restrictReplies: question.locked || question.closed !== null,
    replyCount: question.answerCount,
    sameQuestionCount: question.sameQuestionCount,
  };
}
