/** Collects what was proved and what was not. */
export function createChecks() {
  const list = [];
  return {
    list,
    /** A claim, with the examples that speak against it: none is a proof. */
    prove(group, claim, against, counted) {
      list.push({
        group,
        claim,
        counted,
        // Where there was nothing to look at, nothing is proved.
        passed: against.length === 0 && counted > 0,
        wrong: against.length,
        examples: against.slice(0, 5).map(exampleOf),
      });
    },
    get failed() {
      return list.filter(({passed}) => !passed);
    },
  };
}

const exampleOf = (one) =>
  typeof one === 'string' ? one : JSON.stringify(one);
