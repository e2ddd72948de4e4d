import {runCommand, tool} from '../internal/run-command.mjs';

/** A program whose exit code is the answer; counts as one test. */
export async function check(program, args) {
  const command = program === 'node' ? process.execPath : tool(program);
  const {code, output} = await runCommand(command, args);
  return code === 0
    ? {passed: 1, failed: 0, output}
    : {passed: 0, failed: 1, output};
}
