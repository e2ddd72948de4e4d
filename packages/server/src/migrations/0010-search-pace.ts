/**
 * What is written waits in a list before it goes into the index of words, and
 * each search reads that list. A vote writes its idea anew, words and all, so on
 * a busy board the list is as long as it may be: by default four megabytes,
 * which cost a search more than all else, and some vote a pause when it is full.
 */
export const searchPace = `
alter index ideas_search set (gin_pending_list_limit = 128);
alter index questions_search set (gin_pending_list_limit = 128);
`;
