/**
 * Whoever asks may stay unnamed to everybody but staff, and so do their answers
 * in that thread: a row says it of itself, so that no read needs another to know.
 */
export const askingAnonymously = `
alter table questions add column anonymous boolean not null default false;
alter table answers add column anonymous boolean not null default false;
`;
