import type {PostGuard, ReviewRules, RichText} from '@townhall/client';
import {
  allowanceOf,
  isNewMember,
  nextPostAt,
  type PostAuthor,
} from '../../policy/posting.js';
import {refuse} from '../../problem.js';
import {fingerprintOf} from '../../spam/fold.js';
import {judgePost, type Opinion, type Verdict} from '../../spam/judge-post.js';
import type {SentPost} from '../../spam/signals.js';
import {opinionOf} from '../../spam/spam-help.js';
import type {Source, ViewerContext} from '../context.js';
import {linksIn} from './links-in.js';
import {lockAuthor, readPostAuthor} from './post-author.js';
import {rulesOfPlace} from './review-rules.js';

/** A post that somebody wants to make. */
export interface WantedPost {
  kind: 'question' | 'answer';
  place: string;
  title: string;
  /** As it was sent. */
  raw: string;
  plain: string;
  body: RichText;
  /** The ids of those in it. */
  pictures: readonly string[];
  isAnonymous?: boolean;
  guard: PostGuard | undefined;
}

/** How a post is kept: held or not, and what was noticed. */
export interface Admission {
  heldBecause: Verdict['held'];
  signals: readonly string[];
  fingerprint: string | null;
}

/**
 * Looks at a post before it is written, where others can be asked about it. Only
 * what is suspicious is shown to them, and only where an operator wants that.
 */
export async function askAboutPost(
  context: ViewerContext,
  post: WantedPost,
): Promise<Opinion | undefined> {
  const {spam, database} = context;
  if (!spam) return undefined;
  const judging = await gather(context, database, post);
  const {isSuspicious, refusal, signals} = judgePost(judging);
  if (!isSuspicious || refusal !== null) return undefined;
  const age = judging.now.getTime() - judging.author.joinedAt.getTime();
  const opinion = await opinionOf(
    spam,
    {
      kind: post.kind,
      title: post.title,
      text: post.plain,
      links: judging.post.links,
      authorDays: Math.floor(age / 86_400_000),
      signals,
      client: context.client,
    },
    post.guard?.challenge,
  );
  if (spam.challenge && !opinion.isSolved && (opinion.score ?? 0) < 0.5) {
    refuse('challenge_required', {
      detail: 'Answer what is asked, and send it again: nothing is lost.',
      current: {challenge: await spam.challenge.ask()},
    });
  }
  return opinion;
}

/** Admits a post inside the transaction that writes it, or refuses it. */
export async function admitPost(
  context: ViewerContext,
  tx: Source,
  post: WantedPost,
  opinion: Opinion | undefined,
): Promise<Admission> {
  await lockAuthor(context, tx);
  const judging = await gather(context, tx, post);
  const {refusal, held, signals} = judgePost({...judging, opinion});
  if (refusal !== null) refuseWith(refusal, judging);
  return {heldBecause: held, signals, fingerprint: judging.fingerprint};
}

/**
 * Admits other words for a post that is there already: it may have to wait for a
 * look again. How much somebody posts says nothing here, and of course the text
 * is like the one before.
 */
export async function admitChange(
  context: ViewerContext,
  tx: Source,
  post: WantedPost,
): Promise<Admission> {
  const gathered = await gather(context, tx, post);
  const author = {...gathered.author, recent: [], hasPostedThis: false};
  const judging = {...gathered, author};
  const {refusal, held, signals} = judgePost(judging);
  if (refusal !== null) refuseWith(refusal, judging);
  return {heldBecause: held, signals, fingerprint: gathered.fingerprint};
}

async function gather(
  context: ViewerContext,
  source: Source,
  {place, title, raw, plain, body, pictures, isAnonymous, guard}: WantedPost,
) {
  const fingerprint = await fingerprintOf(`${title} ${plain}`);
  const post: SentPost = {
    raw: `${title}\n${raw}`,
    plain: `${title}\n${plain}`,
    links: linksIn(body) + (/https?:\/\//iu.test(title) ? 1 : 0),
    hasPictures: pictures.length > 0,
    isAnonymous: isAnonymous ?? false,
    guard: guard ?? {},
  };
  return {
    post,
    fingerprint,
    author: await readPostAuthor(context, source, fingerprint),
    rules: await rulesOfPlace(context, source, place),
    now: context.clock(),
  };
}

interface Judged {
  author: PostAuthor;
  rules: ReviewRules;
  now: Date;
}

function refuseWith(
  refusal: NonNullable<Verdict['refusal']>,
  {author, rules, now}: Judged,
): never {
  const {linksPerPost, postsPerHour} = allowanceOf(
    rules,
    isNewMember(author, rules, now),
  );
  switch (refusal) {
    case 'rate_limited': {
      const until = nextPostAt(author, postsPerHour) ?? now;
      return refuse('rate_limited', {
        detail: `This place takes ${postsPerHour} posts an hour from you for now. Keep your draft and send it later.`,
        retryAfter: Math.max(
          1,
          Math.ceil((until.getTime() - now.getTime()) / 1_000),
        ),
        until: until.toISOString(),
      });
    }
    case 'too_many_links':
      return refuse('too_many_links', {
        detail: `A post of yours may have ${linksPerPost} links for now. Take some out and send it again.`,
        fields: [{path: 'text', message: `More than ${linksPerPost} links.`}],
      });
    case 'pictures_not_taken':
      return refuse('pictures_not_taken', {
        detail:
          'Posts have no pictures in this place. Take them out and send it again.',
        fields: [{path: 'text', message: 'Has pictures.'}],
      });
    case 'not_anonymous_here':
      return refuse('not_anonymous_here', {
        detail:
          'Nobody asks anonymously in this place. Ask with your name, or elsewhere.',
        fields: [{path: 'anonymous', message: 'Not taken here.'}],
      });
    case 'duplicate_post':
      return refuse('duplicate_post', {
        detail:
          'The same text of yours is here already, within the last day. Add to that post, or say it in other words.',
      });
    case 'words_not_allowed':
      return refuse('words_not_allowed', {
        detail:
          'Something in it is not taken here. Change the words and send it again.',
        fields: [{path: 'text', message: 'Has words that are not taken.'}],
      });
  }
}
