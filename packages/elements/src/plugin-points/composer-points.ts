import {tagList} from '../internal/tag-list.js';
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
  form.community &&= guarded(form.community, {
    host: enhancing.host,
    draft,
    tell: (words) => tellBehind(form, words),
  });
  showTold(form);
}
