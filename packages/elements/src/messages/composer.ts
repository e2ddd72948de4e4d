import {pictureSendingMessages} from './picture-sending.js';

/** What the tools beneath a text field say; loaded with them. */
export const composerMessages = {
  ...pictureSendingMessages,
  formatting: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  list: 'List',
  quote: 'Quote',
  inlineCode: 'Code',
  codeBlock: 'Block of code',
  linkWords: 'words',
  codeLanguage: 'language',
  picture: 'Picture',
  pictureAdded: ({name}: {name: string}) =>
    `${name} was added. Write between the square brackets what it shows.`,
  preview: 'Preview',
  previewEmpty: 'Nothing to show yet.',
  previewFailed:
    'The preview could not be made. What you wrote is still in the field.',
  people: 'People',
  tags: 'Tags',
  suggested: ({count}: {count: number}) =>
    count === 1 ? '1 suggestion' : `${count} suggestions`,
  ofLongest: ({count, most}: {count: string; most: string}) =>
    `${count} of ${most}`,
} as const;
