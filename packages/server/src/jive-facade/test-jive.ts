import type {
  TestCommunity,
  TestCommunityOptions,
  TestTownhall,
} from '../testing/index.js';

/**
 * What a program gets to read: every field that a test looks at, of whichever
 * thing it is. Where one is missing, the assertion about it fails.
 */
export interface Read {
  id: string;
  contentID: string;
  placeID: string;
  type: string;
  key: string;
  verb: string;
  subject: string;
  name: string;
  displayName: string;
  content: {type: string; text: string; editable: boolean};
  author: Read;
  voter: Read;
  actor: Read;
  object: Read;
  parent: string;
  discussion: string;
  parentPlace: {placeID: string; uri: string; name: string};
  published: string;
  lastActivity: number;
  lastActivityDate: string;
  tags: string[];
  stage: string;
  score: number;
  voteCount: number;
  voted: boolean;
  promote: boolean;
  question: boolean;
  resolved: string;
  answer: unknown;
  helpful: unknown;
  helpfulCount: number;
  hasVotedHelpful: boolean;
  sameQuestionCount: number;
  restrictReplies: boolean;
  restrictComments: boolean;
  publishDate: string;
  votes: unknown;
  likeCount: number;
  rootType: string;
  rootURI: string;
  outcomeTypeNames: string[];
  outcomeType: {id: string; name: string};
  status: unknown;
  resources: Record<string, {ref: string; allowed: string[]}>;
  jive: {username: string; objectID: number};
  highlightSubject: string;
  highlightBody: string;
  itemsPerPage: number;
  startIndex: number;
  list: Read[];
  links: {next: string; previous: string};
  data: Read;
  error: {status: number; message: string; code: string} & string;
  error_description: string;
  access_token: string;
  refresh_token: string;
  expires_in: number;
  jiveCoreVersions: {version: number; uri: string}[];
  ssoEnabled: string[];
  jiveEdition: {product: string; tier: number};
  instanceURL: string;
}

/** An answer, read. */
export interface Answered {
  status: number;
  headers: Headers;
  body: Read;
}

/** A community that answers programs, and a program that asks it. */
export interface JiveCommunity {
  community: TestCommunity;
  /** Where programs find it. */
  root: string;
  /** Asks as somebody, by a key that was made for them; null is a guest. */
  ask(
    person: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered>;
}

const v3 = '/api/core/v3';

/** Makes a community with the façade on. Paths begin at the core API. */
export async function aJiveCommunity(
  townhall: TestTownhall,
  {jive, ...options}: TestCommunityOptions = {},
): Promise<JiveCommunity> {
  const community = await townhall.community({
    ...options,
    jive: {enabled: true, hosts: [], securityPrefix: false, ...jive},
  });
  const root = `${community.baseUrl}/communities/${community.id}`;
  const keys = new Map<string, string>();

  async function basicFor(person: string) {
    const known = keys.get(person);
    if (known) return known;
    const {id, secret} = await community.key(person);
    const made = `Basic ${btoa(`${id}:${secret}`)}`;
    keys.set(person, made);
    return made;
  }

  return {
    community,
    root,
    async ask(person, method, path, body, headers = {}) {
      const address = path.startsWith('http')
        ? path
        : root + (/^\/(api|oauth2)\//.test(path) ? path : v3 + path);
      const response = await townhall.fetch(
        new Request(address, {
          method,
          headers: {
            ...(person === null ? {} : {authorization: await basicFor(person)}),
            ...(body === undefined ? {} : {'content-type': 'application/json'}),
            ...headers,
          },
          ...(body === undefined ? {} : {body: JSON.stringify(body)}),
        }),
      );
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        // What is not as a test expects, the test finds.
        body: (text === '' ? {} : JSON.parse(text)) as Read,
      };
    },
  };
}

/** The text of a thing as Jive carries it. */
export const html = (text: string) => ({type: 'text/html', text});

/** The one of a list that a test looks at: its first. */
export function only<Item>(list: readonly Item[]): Item {
  const [first] = list;
  if (first === undefined) throw new Error('The list is empty.');
  return first;
}
