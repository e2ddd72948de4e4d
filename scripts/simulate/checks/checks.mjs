/** Collects what was proved and what was not. */
export function createChecks() {
  const list = [];
  return {
    list,
    /**
     * A claim, with the examples that speak against it: none is a proof. The
     * same claim at several moments is one check.
     */
    prove(group, claim, against, counted) {
      let check = list.find((one) => one.claim === claim);
      if (!check) {
        check = {group, claim, counted: 0, wrong: 0, examples: []};
        list.push(check);
      }
      check.counted += counted;
      check.wrong += against.length;
      check.examples.push(...against.slice(0, 5).map(exampleOf));
      // Where there was nothing to look at, nothing is proved.
      check.passed = check.wrong === 0 && check.counted > 0;
    },
    get failed() {
      return list.filter(({passed}) => !passed);
    },
  };
}

const exampleOf = (one) =>
  typeof one === 'string' ? one : JSON.stringify(one);
