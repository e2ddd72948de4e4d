import type {Port} from '../../wire/port.js';
import type {HearPage, PageBridge} from './page-bridge.js';
import type {StartScript} from './watched-sandbox.js';
import {bridgeText, workerText} from './worker-text.js';

/** A page of a browser, as Playwright and Puppeteer have it. */
export interface DrivenPage {
  evaluate(expression: string): Promise<unknown>;
  exposeFunction(name: string, called: HearPage): Promise<unknown>;
}

type Hear = (data: unknown, ports: number) => void;

/** Runs a plugin's script behind the real walls: a worker in a frame of a page. */
export function startInPage(page: DrivenPage): StartScript {
  return async (script, signal) => {
    const {hearing, nextLine} = await bridgeTo(page);
    const line = nextLine();
    let early: [unknown, number][] = [];
    hearing.set(line, (data, ports) => void early.push([data, ports]));
    await tell(page, 'open', line, script);
    const port: Port = {
      send: (text) => void tell(page, 'send', line, text).catch(() => {}),
      receive(hear) {
        hearing.set(line, hear);
        for (const [data, ports] of early.splice(0)) hear(data, ports);
        early = [];
      },
      close() {
        hearing.delete(line);
        void tell(page, 'close', line).catch(() => {});
      },
    };
    // A page that is closed has ended it already.
    const kill = () => void tell(page, 'kill', line).catch(() => {});
    if (signal.aborted) kill();
    return {port, kill};
  };
}

interface Bridge {
  readonly hearing: Map<number, Hear>;
  nextLine(): number;
}

const bridges = new WeakMap<DrivenPage, Promise<Bridge>>();

const bridgeTo = (page: DrivenPage) => {
  const known = bridges.get(page) ?? build(page);
  bridges.set(page, known);
  return known;
};

async function build(page: DrivenPage): Promise<Bridge> {
  const hearing = new Map<number, Hear>();
  let lines = 0;
  await page.exposeFunction('townhallHear', (line, text, ports) =>
    hearing.get(line)?.(text, ports),
  );
  const runtime = JSON.stringify(await workerText());
  await page.evaluate(`globalThis.townhallRuntime = ${runtime}; 0`);
  await page.evaluate(`${await bridgeText()}; 0`);
  return {hearing, nextLine: () => ++lines};
}

const tell = (
  page: DrivenPage,
  name: keyof PageBridge,
  ...given: (string | number)[]
) => page.evaluate(`townhallBridge.${name}(...${JSON.stringify(given)})`);
