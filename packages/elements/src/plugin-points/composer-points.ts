import type {Community} from '@townhall/client';
import type {PluginHost, WrittenDraft} from '@townhall/plugin/host';
import {tagList} from '../internal/tag-list.js';
import {askMore, fieldsIn} from './fields/ask-more.js';
import {guarded} from './guarded-community.js';
import {pointAt, type Enhanced, type Enhancing} from './point-at.js';
import {showTold, tellBehind} from './told-note.js';

/** A form: what stands below it, and who judges what is written in it. */
export function composer(
  form: Enhanced,
  kind: 'idea' | 'question',
  after: 'ideas.composer.after' | 'qa.composer.after',
  enhancing: Enhancing,
) {
  const root = form.renderRoot;
  const value = (name: string) =>
    root?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
  const draft = () => ({
    kind,
    place: form.place ?? '',
    title: value('title'),
    text: value('text'),
    tags: tagList(value('tags')),
  });
  pointAt(
    'after',
    root?.querySelector('form'),
    'after',
    {views: after},
    {place: form.place, draft: draft()},
    enhancing,
  );
  askMore(
    form,
    kind === 'idea' ? 'ideas.composer.fields' : 'qa.composer.fields',
    enhancing,
  );
  askBefore(form, enhancing, draft);
  showTold(form);
}

/** What each form has been given, and what it sends to instead. */
const guards = new WeakMap<
  Enhanced,
  {of: Community; host: PluginHost; asking: Community}
>();

/**
 * Has plugins asked before a form sends. It stays the same guard when the form is
 * given the same community again, and so remembers whom it has warned.
 */
function askBefore(
  form: Enhanced,
  {host, say}: Enhancing,
  draft: () => WrittenDraft,
) {
  const before = guards.get(form);
  const of = form.community === before?.asking ? before?.of : form.community;
  if (!of) return;
  const asking =
    before?.of === of && before.host === host
      ? before.asking
      : guarded(of, {
          host,
          say,
          draft,
          more: () => fieldsIn(form),
          tell: (words) => tellBehind(form, words),
        });
  guards.set(form, {of, host, asking});
  form.community = asking;
}
