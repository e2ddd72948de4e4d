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
  const end = (mine: number): Port => {
    let isOpen = true;
    return {
      send(text) {
        // What was sent before the end arrives after it.
        if (isOpen) queueMicrotask(() => hearing[1 - mine]?.(text, 0));
      },
      receive(hear) {
        hearing[mine] = (data, ports) => isOpen && hear(data, ports);
      },
      close: () => void (isOpen = false),
    };
  };
  return [end(0), end(1)];
}
