import type {WidgetEvent} from '@townhall/plugin';

/** One goal, as Plausible's events API takes it. */
export interface Goal {
  readonly name: string;
  readonly domain: string;
  readonly url: string;
  readonly props: Readonly<Record<string, string>>;
}

/** What is worth a goal; that a widget was shown is not. */
const names: Partial<Record<WidgetEvent['type'], string>> = {
  'idea.opened': 'Idea opened',
  'idea.voted': 'Idea voted',
  'idea.suggested': 'Idea suggested',
  'question.opened': 'Question opened',
  'question.asked': 'Question asked',
  'answer.posted': 'Answer posted',
  'welcome.pressed': 'Welcome followed',
};

/**
 * Makes goals of what happened. The campaign stands in the address, where
 * Plausible looks for it; there is nothing in them of who it was.
 */
export const goalsOf = (
  events: readonly WidgetEvent[],
  domain: string,
): Goal[] =>
  events.flatMap((event) => {
    const name = names[event.type];
    if (!name) return [];
    const url = new URL(`https://${domain}/townhall/${event.widget}`);
    for (const [key, value] of Object.entries(event.campaign ?? {})) {
      if (value) url.searchParams.set(`utm_${key}`, value);
    }
    const props = {
      widget: event.widget,
      ...(event.type === 'welcome.pressed' && {door: event.action}),
    };
    return [{name, domain, url: url.href, props}];
  });

/** A host name; undefined for what could lead anywhere else. */
export const domainIn = (setting: unknown): string | undefined =>
  typeof setting === 'string' &&
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(
    setting.trim(),
  )
    ? setting.trim().toLowerCase()
    : undefined;
