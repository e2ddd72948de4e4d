import {chromium} from 'playwright-core';
import {findBrowser} from '../../internal/find-browser.mjs';

/** The machine's own Chromium, quiet and without a window. */
export async function openBrowser() {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
