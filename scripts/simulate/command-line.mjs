const told = {
  ideas: {
    quick: 'a smaller community, by the same rules',
    seed: 'another year; the same text is the same year',
    time: 'year',
  },
  questions: {
    quick: 'fewer questions, by the same rules',
    seed: 'another week; the same text is the same week',
    time: 'week',
  },
};

/** What `npm run simulate:ideas` or `simulate:questions` understands. */
export function usageOf(subject) {
  const {quick, seed, time} = told[subject];
  return `npm run simulate:${subject} -- [--quick] [--seed TEXT]

  --quick        ${quick}
  --seed TEXT    ${seed}
  --json FILE    also writes how many checks passed and failed, as JSON

DATABASE_URL names a PostgreSQL server to run on instead of the embedded
database; the ${time} gets an empty database of its own there.`;
}

/** The words after the command, or a sentence that says what is wrong. */
export function parseArguments(words) {
  const options = {size: 'whole', seed: 'canvas', json: undefined};
  for (let index = 0; index < words.length; index += 1) {
    const [word, given] = words[index].split(/=(.*)/s);
    if (word === '--quick') {
      options.size = 'quick';
    } else if (word === '--help') {
      return {help: true};
    } else if (word === '--seed' || word === '--json') {
      const value = given ?? words[(index += 1)];
      if (!value) return {problem: `${word} needs a value.`};
      options[word.slice(2)] = value;
    } else {
      return {problem: `There is no option "${word}".`};
    }
  }
  return options;
}
