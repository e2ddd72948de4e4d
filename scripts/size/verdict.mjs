const growth = 1.05;

/** What is wrong with the size of one thing, in sentences. */
export function verdict({name, brotli, budget, recorded}) {
  if (budget && brotli > budget) {
    return [
      `${name} is ${brotli - budget} bytes over its budget of ${budget}.`,
    ];
  }
  if (recorded && brotli > recorded * growth) {
    const percent = Math.round((brotli / recorded - 1) * 100);
    return [
      `${name} has grown by ${percent} % since it was recorded. If that is ` +
        'meant, run "npm run size -- --record" and commit it with the reason.',
    ];
  }
  return [];
}
