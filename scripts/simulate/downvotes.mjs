const day = 86_400_000;

/**
 * Counts votes against over a day, so that people stay within what the policy
 * allows unless they mean not to.
 */
export function createDownvotes(clock, {perDay, perDayAndAuthor}) {
  const cast = new Map();

  const recent = (person) =>
    (cast.get(person.number) ?? []).filter(({at}) => at > clock.now() - day);

  return {
    /** Whether one more would be taken now. */
    mayCast(person, idea) {
      const mine = recent(person);
      const against = mine.filter(({author}) => author === idea.author);
      return (
        new Set(mine.map(({idea}) => idea)).size < perDay &&
        new Set(against.map(({idea}) => idea)).size < perDayAndAuthor
      );
    },
    /** One was taken. */
    cast(person, idea) {
      const {author} = idea;
      cast.set(person.number, [
        ...recent(person),
        {idea, author, at: clock.now()},
      ]);
    },
  };
}
