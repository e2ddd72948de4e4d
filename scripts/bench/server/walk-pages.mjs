const longest = 100;

/**
 * Follows each board's list from page to page, and answers where each page
 * begins: by the cursor that the server gave for it, and by the last idea before
 * it, which is what the spike is asked with.
 */
export async function walkPages(url, boards) {
  const walks = await Promise.all(boards.map((board) => walk(url, board)));
  // Neighbours are of different boards, as visitors are.
  return walks.flat().sort((a, b) => a.depth - b.depth);
}

async function walk(url, place) {
  const pages = [];
  let path = listPath(place);
  while (pages.length < longest) {
    const response = await fetch(`${url}${path}`);
    if (!response.ok)
      throw new Error(`${path} answered ${await response.text()}`);
    const {items, next} = await response.json();
    if (next === null) break;
    const {id, votes} = items.at(-1);
    path = listPath(place, next);
    pages.push({place, path, id, net: votes.net, depth: pages.length});
  }
  return pages;
}

/** Twenty ideas of a board, the most voted first. */
export const listPath = (place, cursor) =>
  `/api/v1/ideas?place=${place}&sort=top&limit=20${
    cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
  }`;
