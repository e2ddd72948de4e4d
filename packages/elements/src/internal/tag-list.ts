/** What parts two tags where people write several: a comma of any script. */
export const betweenTags = /[,،、]/;

/** The tags that somebody wrote with commas between them, each once. */
export const tagList = (tags: string) => [
  ...new Set(
    tags
      .split(betweenTags)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
