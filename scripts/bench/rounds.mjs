/**
 * Runs every task once a round, so that whatever else the machine does falls
 * on all of them alike. Answers with what each task measured, round by round.
 */
export async function interleave(tasks, rounds, onRound = () => {}) {
  const measured = new Map(tasks.map(({name}) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    onRound(round);
    for (const {name, run} of inTurn(tasks, round)) {
      measured.get(name).push(await run(round));
    }
  }
  return measured;
}

/** Each round begins with another task: none always follows the same one's heat. */
function inTurn(tasks, round) {
  const first = (round - 1) % tasks.length;
  return [...tasks.slice(first), ...tasks.slice(0, first)];
}
