/** Counts what the server was asked, how long it took, and what it refused. */
export function createTraffic() {
  const routes = new Map();
  const refusals = new Map();
  let requests = 0;
  let milliseconds = 0;
  let slowest = [];

  return {
    /** How many there were so far. */
    get requests() {
      return requests;
    },

    /** One request that was answered. */
    note({route, status, code, took, at}) {
      requests += 1;
      milliseconds += took;
      const known = routes.get(route) ?? {count: 0, took: 0, longest: 0};
      known.count += 1;
      known.took += took;
      known.longest = Math.max(known.longest, took);
      routes.set(route, known);
      if (status >= 400) {
        const key = `${code} ${route}`;
        refusals.set(key, (refusals.get(key) ?? 0) + 1);
      }
      if (slowest.length < 10 || took > slowest.at(-1).took) {
        slowest.push({route, took, at});
        slowest = slowest.sort((a, b) => b.took - a.took).slice(0, 10);
      }
    },

    /** All of it so far. */
    summary: () => ({
      requests,
      milliseconds,
      slowest,
      routes: [...routes]
        .map(([route, counts]) => ({route, ...counts}))
        .sort((a, b) => b.took - a.took),
      refusals: [...refusals]
        .map(([key, count]) => {
          const [code, ...route] = key.split(' ');
          return {code, route: route.join(' '), count};
        })
        .sort((a, b) => b.count - a.count),
    }),
  };
}
