import type {Community, Idea} from '@townhall/client';

/** What a link to an idea means now. */
export interface LinkedIdea {
  idea: Idea;
  /** What the link was made for, where that has become part of the idea. */
  merged: Idea | undefined;
}

/** Follows a link to an idea: of one that was merged, to where its votes went. */
export async function linkedIdea(
  community: Community,
  id: string,
): Promise<LinkedIdea> {
  const first = await community.ideas.get(id);
  const seen = new Set([id]);
  let idea = first;
  while (idea.mergedInto !== null && !seen.has(idea.mergedInto)) {
    seen.add(idea.mergedInto);
    idea = await community.ideas.get(idea.mergedInto);
  }
  return {idea, merged: idea === first ? undefined : first};
}
