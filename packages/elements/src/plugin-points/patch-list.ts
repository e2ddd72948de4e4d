import type {AttributedPatch, Given} from '@townhall/plugin/host';
import {PluginPoint} from './plugin-point.js';
import type {Enhanced, Enhancing} from './point-at.js';
import {nameOf} from './refusal.js';

/** What each list was last patched for. */
const patched = new WeakMap<Element, string>();

/**
 * Lets plugins hide, pin and order what a list shows. The list is painted
 * first; nothing moves under a pointer or away from the focus.
 */
export function patchList(
  list: Enhanced,
  point: 'ideas.list.items' | 'qa.feed.items',
  tag: 'townhall-idea-card' | 'townhall-question-card',
  given: Given,
  {host, round, say, signal}: Enhancing,
) {
  const rows = rowsOf(list, tag);
  const ids = rows.map(({item}) => `${item.id} ${item.version}`).join();
  const key = `${round} ${ids}`;
  if (!ids || patched.get(list) === key) return;
  const undo = () => {
    if (patched.delete(list)) show(rowsOf(list, tag), {}, '');
  };
  if (!host.has(point)) return undo();
  if (!patched.has(list)) signal.addEventListener('abort', undo);
  patched.set(list, key);
  const items = rows.map(({item}) => item);
  void host.points.patch(point, {...given, items}).then((patch) => {
    if (patched.get(list) !== key) return;
    const hiddenBy = patch.hiddenBy.map((id) => nameOf(host, id));
    const plugins = hiddenBy.join(', ');
    const count = list.format.number(patch.hide?.length ?? 0);
    show(rows, patch, plugins && say('hiddenBy', {count, plugins}));
  });
}

type Row = ReturnType<typeof rowsOf>[number];

const rowsOf = (list: Enhanced, tag: string) =>
  [...(list.renderRoot?.querySelectorAll<Enhanced>(tag) ?? [])].flatMap(
    (card) => {
      const item = card.idea ?? card.question;
      const row = card.closest('li');
      return item && row ? [{item, row}] : [];
    },
  );

/**
 * Shows rows as plugins want them, and what is said of those that are hidden; an
 * empty patch takes back what was done.
 */
function show(
  rows: readonly Row[],
  {order = [], hide = [], pin = [], annotate = {}}: Partial<AttributedPatch>,
  hidden: string,
) {
  const rank = new Map(order.map((id, index) => [id, index + 1]));
  for (const {item, row} of rows) {
    row.hidden = hide.includes(item.id);
    const place = pin.includes(item.id) ? -1 : (rank.get(item.id) ?? 0);
    const isLate = order.length > 0 && place === 0;
    row.style.order = String(isLate ? order.length + 1 : place);
    annotateRow(row, annotate[item.id]?.note);
  }
  tellHidden(rows[0]?.row, hidden);
}

/** A note of a plugin, below what it is about. */
function annotateRow(row: Element, note: string | undefined) {
  const before = row.querySelector(':scope > [data-plugin-note]');
  if (!note) return before?.remove();
  const line = before ?? document.createElement('p');
  line.setAttribute('data-plugin-note', '');
  line.setAttribute('dir', 'auto');
  line.textContent = note;
  row.append(line);
}

/** Says that something is missing, and who took it away. */
function tellHidden(row: Element | undefined, words: string) {
  const list = row?.parentElement;
  if (!list || list instanceof PluginPoint) return;
  const next = list.nextElementSibling;
  const before = next?.hasAttribute('data-plugin-hidden') ? next : undefined;
  if (!words) return before?.remove();
  const line = before ?? document.createElement('p');
  line.setAttribute('data-plugin-hidden', '');
  line.setAttribute('role', 'note');
  line.textContent = words;
  list.after(line);
}
