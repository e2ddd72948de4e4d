import {spawnSync} from 'node:child_process';

/** A link that lets the demo's manager in once, or what is wrong with that. */
export function adminLink(program, args) {
  const {stdout, stderr} = spawnSync(
    process.execPath,
    [program, ...args, '--admin-link', 'marisol'],
    {encoding: 'utf8', cwd: process.env.INIT_CWD ?? process.cwd()},
  );
  return (stdout || stderr).trim();
}
