import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {apiReport, reportPath} from './plugin-api.mjs';

it('the SDK has the names and signatures that its report says', async () => {
  const report = await apiReport();
  expect(report).toContain('export declare const definePlugin');
  expect(
    report === readFileSync(reportPath, 'utf8'),
    'The API of the plugin SDK is not what packages/plugin/api-report.txt says. If that is meant: node scripts/plugin-api.mjs, and a changeset.',
  ).toBe(true);
});
