import type {Opinion} from './judge-post.js';

/** What a classifier gets to see of a suspicious post. */
export interface ClassifiedPost {
  kind: 'question' | 'answer';
  title: string;
  text: string;
  links: number;
  /** How long ago its author joined. */
  authorDays: number;
  /** What the rules noticed. */
  signals: readonly string[];
  /** A salted hash of where it was sent from; null where that is not known. */
  client: string | null;
}

/** Says how likely a post is spam; asked only about suspicious ones. */
export interface SpamClassifier {
  /** From 0, a person's, to 1, spam. It is not waited for longer than the signal says. */
  classify(
    post: ClassifiedPost,
    options: {signal: AbortSignal},
  ): Promise<number>;
}

/** Lets the author of a suspicious post show that they are a person. */
export interface SpamChallenge {
  /** What is asked, as the page shows it: the kind of widget and its data. */
  ask(): Promise<{kind: string; data: unknown}>;
  /** Whether this is an answer to something that was asked, used for the first time. */
  solves(answer: string): Promise<boolean>;
}

/** What an operator adds to the rules; without it the rules decide alone. */
export interface SpamHelp {
  classifier?: SpamClassifier | undefined;
  challenge?: SpamChallenge | undefined;
}

/** A classifier that takes longer is not heard. */
const patience = 3_000;

/** What was found out; a classifier that fails has said nothing. */
export async function opinionOf(
  {classifier, challenge}: SpamHelp,
  post: ClassifiedPost,
  answer: string | undefined,
): Promise<Opinion> {
  const isSolved =
    challenge !== undefined &&
    answer !== undefined &&
    (await challenge.solves(answer));
  if (!classifier) return {score: null, isSolved};
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const score = await Promise.race([
      classifier.classify(post, {signal: stop.signal}),
      new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), patience);
      }),
    ]);
    return {score, isSolved};
  } catch {
    return {score: null, isSolved};
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
