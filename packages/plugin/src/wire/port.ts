/** A line to the other side; what arrives may be anything. */
export interface Port {
  send(text: string): void;
  /** Calls back with what arrives, and how many ports came with it. */
  receive(hear: (data: unknown, ports: number) => void): void;
  close(): void;
}

/** Two ends of a line within one page; each message arrives a moment later. */
export function portPair(): readonly [Port, Port] {
  const hearing: ((data: unknown, ports: number) => void)[] = [];
  const early: [string[], string[]] = [[], []];
  const end = (mine: 0 | 1): Port => {
    const other = mine === 0 ? 1 : 0;
    let isOpen = true;
    return {
      send(text) {
        // What was sent before the end arrives after it.
        if (!isOpen) return;
        queueMicrotask(() => {
          if (hearing[other]) hearing[other](text, 0);
          else early[other].push(text);
        });
      },
      receive(hear) {
        hearing[mine] = (data, ports) => isOpen && hear(data, ports);
        for (const text of early[mine].splice(0)) {
          queueMicrotask(() => hearing[mine]?.(text, 0));
        }
      },
      close: () => void (isOpen = false),
    };
  };
  return [end(0), end(1)];
}
