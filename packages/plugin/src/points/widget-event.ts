/** The parameters of a campaign that the page was opened with. */
export interface Campaign {
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly term?: string;
  readonly content?: string;
}

/**
 * What a visitor does in the widgets of this page. It says nothing of who they
 * are, unless `analytics:identified` is granted: then `viewer` is their id.
 */
export type WidgetEvent = {
  readonly at: string;
  readonly widget: 'ideas' | 'qa' | 'welcome';
  readonly viewer?: string;
  readonly campaign?: Campaign;
} & (
  | {readonly type: 'shown'}
  | {
      readonly type: 'idea.opened' | 'idea.voted' | 'idea.suggested';
      readonly idea: string;
    }
  | {
      readonly type: 'question.opened' | 'question.asked' | 'answer.posted';
      readonly question: string;
    }
  | {readonly type: 'welcome.pressed'; readonly action: string}
  | {readonly type: 'welcome.dismissed'}
  | {readonly type: 'failed'; readonly code: string}
);
