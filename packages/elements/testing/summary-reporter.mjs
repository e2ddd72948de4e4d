import {writeFileSync} from 'node:fs';

/**
 * Writes how many tests passed and failed to the file that
 * `TOWNHALL_TEST_SUMMARY` names, for scripts that count.
 */
export function summaryReporter() {
  const file = process.env.TOWNHALL_TEST_SUMMARY;
  return {
    stop({sessions}) {
      if (!file) return;
      const tests = sessions.flatMap(({testResults}) => testsOf(testResults));
      const broken = sessions.filter(
        ({errors, passed}) => errors.length > 0 && !passed,
      );
      const summary = {
        passed: tests.filter(({passed, skipped}) => passed && !skipped).length,
        failed: Math.max(
          tests.filter(({passed, skipped}) => !passed && !skipped).length,
          broken.length,
        ),
        skipped: tests.filter(({skipped}) => skipped).length,
      };
      writeFileSync(file, `${JSON.stringify(summary)}\n`);
    },
  };
}

const testsOf = (suite) =>
  suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
