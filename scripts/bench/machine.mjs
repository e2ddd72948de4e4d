import {execFileSync} from 'node:child_process';
import {availableParallelism, cpus, loadavg, totalmem} from 'node:os';

/** What it was measured on, in a few words each. */
export function describeMachine(browser) {
  const [{model = 'unknown processor'} = {}] = cpus();
  return [
    `${availableParallelism()} cores of ${model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    ...(browser ? [versionOf(browser)] : []),
    `${process.platform} ${process.arch}`,
  ];
}

const versionOf = (program) =>
  execFileSync(program, ['--version'], {encoding: 'utf8'}).trim();

/** How busy the machine is, and what that means for the figures. */
export function describeLoad(before) {
  const cores = availableParallelism();
  const busy = before > cores / 4;
  return `load ${before.toFixed(1)} before it began${
    busy ? ': the machine was busy with other work, and figures scatter' : ''
  }`;
}

/** The mean number of running programs of the last minute. */
export const currentLoad = () => loadavg()[0] ?? 0;
