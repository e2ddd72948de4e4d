import type {PluginHost} from '@townhall/plugin/host';
import type {WidgetEvent} from '@townhall/plugin';
import {isOf} from './is-of.js';

type What = WidgetEvent extends infer One
  ? One extends WidgetEvent
    ? Omit<One, 'at'>
    : never
  : never;

/** What each of the widgets' own events says to those who count. */
const said: Readonly<
  Record<string, (event: Record<string, unknown>) => What | undefined>
> = {
  'townhall-ready': ({target}) => ({widget: widgetOf(target), type: 'shown'}),
  'townhall-vote': ({ideaId}) => about('idea.voted', ideaId),
  'townhall-open-idea': ({ideaId}) => about('idea.opened', ideaId),
  'townhall-idea-created': ({ideaId}) => about('idea.suggested', ideaId),
  'townhall-question-created': ({questionId}) => ({
    widget: 'qa',
    type: 'question.asked',
    question: String(questionId),
  }),
  'townhall-answer-created': ({questionId}) => ({
    widget: 'qa',
    type: 'answer.posted',
    question: String(questionId),
  }),
  'townhall-dismiss': () => ({widget: 'welcome', type: 'welcome.dismissed'}),
  'townhall-navigate': ({actionId}) =>
    typeof actionId === 'string'
      ? {widget: 'welcome', type: 'welcome.pressed', action: actionId}
      : undefined,
  'townhall-error': ({code, target}) => ({
    widget: widgetOf(target),
    type: 'failed',
    code: String(code),
  }),
};

const about = (
  type: 'idea.opened' | 'idea.voted' | 'idea.suggested',
  idea: unknown,
): What => ({widget: 'ideas', type, idea: String(idea)});

const widgetOf = (target: unknown): WidgetEvent['widget'] => {
  const tag = target instanceof Element ? target.localName : '';
  if (tag.includes('question')) return 'qa';
  return tag.includes('welcome') ? 'welcome' : 'ideas';
};

/** Tells plugins what the visitor does, at most once a second. */
export function hearActivity(
  root: HTMLElement,
  host: PluginHost,
  signal: AbortSignal,
) {
  let waiting: WidgetEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    timer = undefined;
    const events = waiting;
    waiting = [];
    void host.act(events);
  };
  for (const [name, say] of Object.entries(said)) {
    root.addEventListener(
      name,
      (event) => {
        const fields = event as unknown as Record<string, unknown>; // our own event
        const what = say(fields);
        if (!what) return;
        // What is done in another community is not theirs to hear of.
        const {target} = event;
        if (target instanceof Element && !isOf(root, target)) return;
        waiting.push({...what, at: new Date().toISOString()});
        timer ??= setTimeout(send, 1_000);
      },
      // A board that opens an idea by itself keeps the event to itself.
      {signal, capture: true},
    );
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
}
