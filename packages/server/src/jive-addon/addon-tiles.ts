/** A widget that can be put on a page of a Jive as a tile. */
export interface AddonTile {
  /** Stands in addresses within the package. */
  name: string;
  /** The tag that it is. */
  tag: string;
  /** What its settings ask for; nothing where it needs no place. */
  place: 'ideas' | 'help' | 'news' | null;
  words: Readonly<Record<AddonLanguage, {name: string; about: string}>>;
}

/** The languages that an administrator reads the package in. */
export type AddonLanguage = 'en' | 'de';

/** Every widget that makes sense as a tile. */
export const addonTiles: readonly AddonTile[] = [
  {
    name: 'townhall-ideas',
    tag: 'townhall-idea-board',
    place: 'ideas',
    words: {
      en: {name: 'Ideas', about: 'Ideas to read, to vote on and to suggest.'},
      de: {
        name: 'Ideen',
        about: 'Ideen lesen, über sie abstimmen und neue vorschlagen.',
      },
    },
  },
  {
    name: 'townhall-questions',
    tag: 'townhall-question-feed',
    place: 'help',
    words: {
      en: {name: 'Questions', about: 'The latest questions and their answers.'},
      de: {name: 'Fragen', about: 'Die neuesten Fragen und ihre Antworten.'},
    },
  },
  {
    name: 'townhall-ask',
    tag: 'townhall-ask',
    place: 'help',
    words: {
      en: {
        name: 'Ask a question',
        about: 'Shows answers that are there while somebody asks.',
      },
      de: {
        name: 'Frage stellen',
        about: 'Zeigt beim Fragen, was schon beantwortet ist.',
      },
    },
  },
  {
    name: 'townhall-blog',
    tag: 'townhall-post-feed',
    place: 'news',
    words: {
      en: {name: 'Blog', about: 'The latest posts of a blog.'},
      de: {name: 'Blog', about: 'Die neuesten Beiträge eines Blogs.'},
    },
  },
  {
    name: 'townhall-welcome',
    tag: 'townhall-welcome',
    place: null,
    words: {
      en: {name: 'Welcome', about: 'What there is to know for whoever comes.'},
      de: {name: 'Willkommen', about: 'Was alle wissen sollten, die kommen.'},
    },
  },
];
