/** What was made lately for each key; the oldest goes when there are too many. */
export function recent<Value>(most: number, life: number, now: () => number) {
  const held = new Map<string, {value: Value; at: number}>();
  return {
    get(key: string, make: () => Value): Value {
      const before = held.get(key);
      if (before && now() - before.at < life) return before.value;
      const value = make();
      held.delete(key);
      held.set(key, {value, at: now()});
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      // What failed is asked for again.
      if (value instanceof Promise) {
        value.catch(() => {
          if (held.get(key)?.value === value) held.delete(key);
        });
      }
      return value;
    },
  };
}
