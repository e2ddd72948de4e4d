// What is written and not yet sent stays with this tab: through a refusal, a
// reload, a sign-in that ended. Where a tab keeps nothing, memory has to do.
const memory = new Map<string, string>();

/** What was kept under this name, if anything. */
export function read(name: string): unknown {
  const text = attempt(() => sessionStorage.getItem(name)) ?? memory.get(name);
  return text ? attempt(() => JSON.parse(text)) : undefined;
}

/** Keeps it until it is forgotten or the tab is closed. */
export function write(name: string, value: unknown) {
  const text = JSON.stringify(value);
  memory.set(name, text);
  attempt(() => sessionStorage.setItem(name, text));
}

/** Forgets it. */
export function forget(name: string) {
  memory.delete(name);
  attempt(() => sessionStorage.removeItem(name));
}

function attempt<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
