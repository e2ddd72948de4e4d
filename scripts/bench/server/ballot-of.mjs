/**
 * The n-th ballot: nobody votes on an idea twice, so each is a real write, and
 * neighbours are about different ideas by different people, as in a crowd.
 */
export function ballotOf(n, ideas, people) {
  const lap = Math.floor(n / ideas.length);
  return {
    idea: ideas[n % ideas.length],
    person: people[(n + lap) % people.length],
    isUp: n % 5 !== 0,
  };
}
