/**
 * Readers and staff ask for what is on hold; there is little of it in a board
 * of a hundred thousand.
 */
export const votesOnHold = `
create index ideas_on_hold on ideas (community_id, place_id)
 where votes_held_at is not null;
`;
