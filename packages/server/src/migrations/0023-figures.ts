/** Texts that no statement chooses rows by. */
const texts = {
  ideas: 'title source body plain excerpt response_source response_body images',
  idea_comments: 'source body plain',
  questions: 'title source body plain excerpt',
  answers: 'source body plain',
};

/**
 * The planner needs no figures of what nothing is looked up by, and texts are
 * the longest columns there are: everybody on the embedded database waits while
 * figures are made, half as long without these.
 */
export const figures = Object.entries(texts)
  .flatMap(([table, columns]) =>
    columns
      .split(' ')
      .map(
        (column) =>
          `alter table ${table} alter column ${column} set statistics 0;`,
      ),
  )
  .join('\n');
