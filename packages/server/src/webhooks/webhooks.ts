/** What a program can be told of. */
export const hookKinds = ['idea', 'discussion', 'post'] as const;
export type HookKind = (typeof hookKinds)[number];

/** What a webhook is about; all of the community where nothing is named. */
export interface HookObject {
  kind: 'place' | 'idea' | 'question' | 'post' | 'person';
  id: string;
}

/** A program that is told what happens. */
export interface Webhook {
  id: string;
  /** What it is told, this person may see. */
  person: string;
  /** Where programs find the community. */
  root: string;
  callback: string;
  kinds: HookKind[];
  object: HookObject | null;
  /** The address that it was asked about; empty for none. */
  objectUri: string;
  /** Since when its receiver fails; null while it does not. */
  failingSince: Date | null;
  /** What went wrong last, in a sentence. */
  failure: string | null;
  /** Switched off, because its receiver failed for too long or is gone. */
  disabledAt: Date | null;
  createdAt: Date;
}

/** What it takes to be told. */
export type WebhookDraft = Pick<
  Webhook,
  'person' | 'root' | 'callback' | 'kinds' | 'object' | 'objectUri'
>;

/** The webhooks of a community, each its owner's alone. */
export interface Webhooks {
  list(person: string): Promise<Webhook[]>;
  get(person: string, id: string): Promise<Webhook | undefined>;
  /** The secret is told now, and never again; undefined for one too many. */
  create(
    draft: WebhookDraft,
  ): Promise<(Webhook & {secret: string}) | undefined>;
  /** Begins again with what happens from now on. */
  enable(person: string, id: string): Promise<Webhook | undefined>;
  remove(person: string, id: string): Promise<boolean>;
}

/** So many may one person have. */
export const mostWebhooks = 20;

/** What is brought to a receiver. */
export interface HookRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Brings it there; answers the status. Throws where no answer came. */
export type HookSend = (
  request: HookRequest,
  signal: AbortSignal,
) => Promise<number>;

/** How webhooks leave a server. */
export interface HookWay {
  send: HookSend;
  /** Why nothing is ever sent to this address; undefined where it may be. */
  refusal(url: string): string | undefined;
}
