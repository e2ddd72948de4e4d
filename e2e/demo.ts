import type {Browser} from 'playwright-core';
import {afterAll, beforeAll} from 'vitest';
import {openBrowser, startTownhall, type RunningTownhall} from './townhall.js';

/** The demo and a browser, for all tests of one file. */
export interface Demo {
  readonly townhall: RunningTownhall;
  readonly browser: Browser;
}

/** Starts a demo of its own for the file that calls it, and stops it at the end. */
export function ownDemo(): Demo {
  let townhall: RunningTownhall | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    [townhall, browser] = await Promise.all([startTownhall(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await townhall?.dispose();
  });

  return {
    get townhall() {
      return started(townhall);
    },
    get browser() {
      return started(browser);
    },
  };
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('The demo starts before the first test');
  return thing;
}
