const day = 86_400_000;

/**
 * How likely an idea is looked at: by its appeal; more when it is new; more
 * when it is about to make it, or about to end; hardly once it has made it.
 */
export function attentionOf(idea, now, threshold) {
  if (idea.reachedAt !== null) return 0.03 * Math.exp(idea.appeal);
  const net = idea.up - idea.down;
  const age = (now - idea.opensAt) / day;
  const left = (idea.closesAt - now) / day;
  const fresh = 0.35 + Math.exp(-age / 10);
  const popular = 1 + 2 * share(net, threshold);
  const near = net >= 0.75 * threshold ? 2 : 1;
  const ending = left < 10 ? 1.6 : 1;
  return Math.exp(1.9 * idea.appeal) * fresh * popular * near * ending;
}

const share = (net, threshold) => Math.max(0, Math.min(1, net / threshold));
