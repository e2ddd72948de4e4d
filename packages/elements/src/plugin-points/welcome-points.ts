import type {WelcomeContent} from '@townhall/plugin';
import type {NavigateEvent} from '../events/navigate-event.js';
import {pointAt, type Enhanced, type Enhancing} from './point-at.js';
import {sayAsBefore, sayInstead} from './say-instead.js';

type Door = WelcomeContent['actions'][number];

/** What plugins made of each welcome, and of which words. */
const made = new WeakMap<Enhanced, {key: string; content?: WelcomeContent}>();

/** The name of a welcome to those who do not see it, before it was changed. */
const names = new WeakMap<Element, string>();

/** What plugins offer in a welcome, say in it, and whether it is shown. */
export function welcomePoints(welcome: Enhanced, enhancing: Enhancing) {
  const {host} = enhancing;
  const space = welcome.renderRoot?.querySelector('.space');
  pointAt('before', space, 'before', {views: 'welcome.before'}, {}, enhancing);
  pointAt('after', space, 'after', {views: 'welcome.after'}, {}, enhancing);
  const frame = welcome.renderRoot?.querySelector('[part="frame"]');
  if (frame) {
    const before = contentOf(frame);
    if (host.has('welcome.content')) change(welcome, frame, before, enhancing);
    else if (made.delete(welcome)) sayAllAsBefore(frame);
    const offered = pointAt(
      'actions',
      frame.querySelector('[part="actions"]') ?? partOf(frame, 'text'),
      'after',
      {actions: 'welcome.actions'},
      {content: made.get(welcome)?.content ?? before},
      enhancing,
    );
    // The doors leave no room below them.
    if (offered) offered.style.marginBlockStart = 'calc(1.5 * var(--_space))';
  }
  if (!host.has('welcome.visibility')) return;
  void host.points
    .transform('welcome.visibility', true, {})
    .then((isShown) => (welcome.hidden = !isShown));
}

/** It is painted first; what plugins make of it comes after, once. */
function change(
  welcome: Enhanced,
  frame: Element,
  before: WelcomeContent,
  {host, round, signal}: Enhancing,
) {
  const key = `${round} ${JSON.stringify(before)}`;
  const known = made.get(welcome);
  if (known?.key === key) {
    if (known.content) show(welcome, frame, before, known.content);
    return;
  }
  made.set(welcome, {key});
  signal.addEventListener('abort', () => sayAllAsBefore(frame));
  void host.points.transform('welcome.content', before, {}).then((content) => {
    if (signal.aborted || made.get(welcome)?.key !== key) return;
    made.set(welcome, {key, content});
    // The buttons are told of it as well.
    welcome.requestUpdate();
  });
}

function show(
  welcome: Enhanced,
  frame: Element,
  before: WelcomeContent,
  {title, text, actions}: WelcomeContent,
) {
  const own = {title: titleOf(frame), text: partOf(frame, 'text')};
  say(own.title, before.title, title);
  say(own.text, before.text, text);
  if (title !== before.title) {
    names.set(frame, names.get(frame) ?? frame.ariaLabel ?? '');
    frame.ariaLabel = title;
  }
  const isKept = ({id, href}: Door) =>
    before.actions.some((door) => door.id === id && door.href === href);
  for (const row of rowsOf(frame)) {
    const {id, href, label} = doorOf(row);
    const door = actions.find((one) => one.id === id && one.href === href);
    row.style.display = door ? '' : 'none';
    if (door) say(labelOf(row), label, door.label);
  }
  for (const row of frame.querySelectorAll('[data-plugin-door]')) row.remove();
  const list = frame.querySelector('[part="actions"]');
  for (const door of actions) {
    if (!isKept(door)) list?.append(newRow(welcome, frame, door));
  }
}

function say(own: HTMLElement | null, before: string, now: string) {
  if (own && now !== before) sayInstead(own, now);
  else sayAsBefore(own);
}

/** A door that looks as the others do. */
function newRow(welcome: Enhanced, frame: Element, {id, href, label}: Door) {
  const [like] = rowsOf(frame);
  const row = document.createElement('li');
  row.setAttribute('data-plugin-door', id);
  const link = document.createElement('a');
  link.setAttribute('part', 'action');
  link.href = href;
  const icon = like?.querySelector('svg')?.cloneNode(true);
  const words = document.createElement('span');
  words.dir = 'auto';
  words.textContent = label;
  link.append(...(icon ? [icon] : []), words);
  link.addEventListener('click', (event) => {
    // Another tab or a download is the browser's business, not a router's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (!welcome.dispatchEvent(navigation(href, id))) event.preventDefault();
  });
  row.append(link);
  return row;
}

/**
 * The event that the welcome's own doors send. Its class is loaded with the
 * welcome, which would pay for it to stand in a file of its own.
 */
const navigation = (href: string, actionId: string): NavigateEvent =>
  Object.assign(
    new Event('townhall-navigate' satisfies keyof HTMLElementEventMap, {
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
    {href, actionId},
  );

function sayAllAsBefore(frame: Element) {
  sayAsBefore(titleOf(frame));
  sayAsBefore(partOf(frame, 'text'));
  const name = names.get(frame);
  if (name !== undefined) frame.ariaLabel = name;
  names.delete(frame);
  for (const row of frame.querySelectorAll('[data-plugin-door]')) row.remove();
  for (const row of rowsOf(frame)) {
    row.style.display = '';
    sayAsBefore(labelOf(row));
  }
}

/** The words that the widget itself has drawn. */
const contentOf = (frame: Element): WelcomeContent => ({
  title: titleOf(frame)?.textContent?.trim() ?? '',
  text: [...(partOf(frame, 'text')?.children ?? [])]
    .map(({textContent}) => textContent?.trim() ?? '')
    .join('\n\n'),
  actions: rowsOf(frame).map(doorOf),
});

const titleOf = (frame: Element) =>
  frame.querySelector<HTMLElement>('[part="title"] > span');

const partOf = (frame: Element, name: string) =>
  frame.querySelector<HTMLElement>(`[part="${name}"]`);

const rowsOf = (frame: Element) => [
  ...frame.querySelectorAll<HTMLElement>('li[data-door]'),
];

const labelOf = (row: Element) =>
  row.querySelector<HTMLElement>('[part="action"] > span');

const doorOf = (row: HTMLElement): Door => ({
  id: row.dataset['door'] ?? '',
  label: labelOf(row)?.textContent?.trim() ?? '',
  href: row.querySelector('a')?.getAttribute('href') ?? '',
});
