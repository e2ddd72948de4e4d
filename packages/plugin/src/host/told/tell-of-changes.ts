import type {CommunityEvent} from '@townhall/client';
import type {RunningPlugin} from '../running-plugin.js';

/** Says what is to be read again, to those who may read it. */
export function tellOfChanges(
  plugin: RunningPlugin,
  events: readonly CommunityEvent[],
) {
  const {grants} = plugin;
  const ideas = events.flatMap((event) =>
    event.type === 'idea.voted'
      ? [event.idea]
      : 'idea' in event
        ? [event.idea.id]
        : [],
  );
  const questions = events.flatMap((event) =>
    'question' in event ? [event.question.id] : [],
  );
  if (ideas.length > 0 && grants.has('ideas:read')) plugin.tell('ideas', ideas);
  if (questions.length > 0 && grants.has('qa:read')) {
    plugin.tell('questions', questions);
  }
}
