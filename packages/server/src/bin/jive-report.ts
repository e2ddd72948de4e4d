import type {JiveImportReport} from '../import-jive/import-jive.js';

/** What an import from Jive did, or would do, for the person who began it. */
export function jiveReportInWords(
  {problems, leftOut, resumedAfter, contents, ...counts}: JiveImportReport,
  isDryRun: boolean,
): string {
  const would = isDryRun ? 'would be ' : '';
  return [
    ...problems.map(({name, message}) => `${name}: ${message}`),
    ...Object.entries(leftOut).map(
      ([what, count]) => `Left out: ${what}, ${count} times.`,
    ),
    ...(resumedAfter > 0
      ? [`It went on after the ${resumedAfter} contents of the run before.`]
      : []),
    `${contents} contents read: ${counts.created} records ${would}created, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.skipped} left out.`,
    '',
  ].join('\n');
}
