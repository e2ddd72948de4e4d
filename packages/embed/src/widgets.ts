import {lazily} from './lazily.js';

/** Brings a widget, by its tag without `townhall-`. */
export type Widgets = Readonly<
  Record<string, (() => Promise<unknown>) | undefined>
>;

const ideas = lazily(() => import('./chunks/ideas.js'));
const questions = lazily(() => import('./chunks/questions.js'));

const widgets: Widgets = {
  'idea-board': ideas,
  'idea-card': ideas,
  'idea-vote': lazily(() => import('./chunks/vote.js')),
  'question-feed': questions,
  'question-card': questions,
  welcome: lazily(() => import('./chunks/welcome.js')),
};

// The script tag stays small, so it does not know those that few pages have.
const others = lazily(() => import('./chunks/others.js'));

/** What has to be loaded for this tag, beside the connection. */
export function widgetOf(tag: string) {
  const [, name] = tag.split('townhall-');
  return name
    ? (widgets[name] ?? (() => others().then((others) => others.bring(name))))
    : undefined;
}
