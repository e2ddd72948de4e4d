import type {NoticeReader} from '@townhall/client';
import type {
  ClosedNotice,
  NoticeFacts,
} from '@townhall/client/parts/choose-notices';

/** What the page knows of somebody who looks at it. */
export interface PageFacts {
  reader: Pick<NoticeReader, 'segment' | 'done' | 'shown'>;
  closings: ReadonlyMap<string, ClosedNotice>;
  /** What was shown on this page, and when. */
  shownHere: ReadonlyMap<string, number>;
  now: number | undefined;
  locale: string | undefined;
  platform: NoticeFacts['platform'];
}

/** All that decides which notices are shown on this page. */
export const factsOf = ({
  reader,
  closings,
  shownHere,
  now,
  locale,
  platform,
}: PageFacts): NoticeFacts => ({
  segment: reader.segment,
  done: reader.done,
  closed: [...closings.values()],
  shown: [
    ...reader.shown.map(({notice, at}) => ({notice, at: Date.parse(at)})),
    ...[...shownHere].map(([notice, at]) => ({notice, at})),
  ],
  now,
  page: location.href,
  locales: locale === undefined ? [] : [locale],
  platform,
});

/** What the server keeps of somebody's closings. */
export const closingsOf = ({dismissals}: NoticeReader): ClosedNotice[] =>
  dismissals.map(({at, until, ...one}) => ({
    ...one,
    at: Date.parse(at),
    until: until === null ? null : Date.parse(until),
  }));
