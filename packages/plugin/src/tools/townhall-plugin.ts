#!/usr/bin/env node
import {runCommand} from './run-command.js';

process.exitCode = await runCommand(process.argv.slice(2), {
  folder: process.cwd(),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
});
