import {
  createClient,
  RefusedError,
  UnreachableError,
  type Community,
  type Idea,
} from '@townhall/client';

/** What the page must know of the site that it stands on. */
export interface RoadmapPageOptions {
  townhallUrl: string;
  /** Brings the token that the site signed for its visitor; nothing for a guest. */
  token?: () => Promise<string | undefined>;
}

/**
 * The roadmap of our own site: what people want most, as HTML that our server
 * sends, and a button that votes.
 */
export function createRoadmapPage({townhallUrl, token}: RoadmapPageOptions) {
  const community = createClient({baseUrl: townhallUrl, token, retry: false});
  return {
    render: () => render(community),
    voteUp: (ideaId: string) => voteUp(community, ideaId),
  };
}

async function render(community: Community): Promise<string> {
  try {
    const {items} = await community.ideas.list({place: 'roadmap', limit: 3});
    if (items.length === 0) return '<p>No wishes yet.</p>';
    return `<ol>${items.map(item).join('')}</ol>`;
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return '<p>The roadmap is having a rest. Please come back later.</p>';
  }
}

/** Says in a sentence what came of a vote. */
async function voteUp(community: Community, ideaId: string): Promise<string> {
  try {
    const {idea} = await community.ideas.vote(ideaId, 'up');
    return `Thank you! ${idea.title} now has ${wishes(idea)}.`;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    if (error.code === 'sign_in_required') return 'Please sign in to vote.';
    if (error.code === 'voting_closed') return 'Voting on this has ended.';
    throw error;
  }
}

const item = (idea: Idea) =>
  `<li>${escape(idea.title)} <small>${wishes(idea)}</small></li>`;

function wishes({votes}: Idea) {
  // A board may keep its votes to itself.
  if (!votes) return '';
  return votes.net === 1 ? '1 wish' : `${votes.net} wishes`;
}

function escape(text: string) {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
