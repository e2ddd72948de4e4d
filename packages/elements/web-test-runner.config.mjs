import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {summaryReporter} from './testing/summary-reporter.mjs';
import {bundledTests} from './testing/bundled-tests.mjs';
import {strictPage} from './testing/strict-page.mjs';
import {testServer} from './testing/test-server.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const browser =
  process.env.CHROME_PATH ||
  [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path));

export default {
  rootDir: here('../..'),
  files: 'src/**/*.test.ts',
  concurrency: 1,
  testsFinishTimeout: 300_000,
  plugins: [
    bundledTests(process.env.TOWNHALL_RENDERER),
    strictPage(),
    testServer(),
  ],
  browsers: [
    chromeLauncher({
      createPage: async ({context}) => {
        const page = await context.newPage();
        // Beside other work, a page and its modules take their time.
        page.setDefaultNavigationTimeout(120_000);
        // A form that guards its draft would ask before the next test file.
        page.on('dialog', (dialog) => void dialog.accept());
        return page;
      },
      launchOptions: {
        ...(browser && {executablePath: browser}),
        headless: true,
        args: [
          '--no-sandbox',
          // The pages are our own, one after the other: one process draws them.
          '--in-process-gpu',
          '--renderer-process-limit=1',
          '--disable-site-isolation-trials',
          '--disable-features=IsolateOrigins,site-per-process',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
  reporters: [defaultReporter(), summaryReporter()],
  // The first test waits for the server, which a busy machine takes its time for.
  testFramework: {config: {timeout: 120_000}},
};
