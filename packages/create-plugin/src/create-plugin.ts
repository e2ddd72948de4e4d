#!/usr/bin/env node
import {createInterface} from 'node:readline/promises';
import {runCreate} from './run-create.js';

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;

process.exitCode = await runCreate(process.argv.slice(2), {
  folder: process.cwd(),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => console.error(line),
  ask: isTerminal ? ask : undefined,
});

async function ask(question: string, usual: string) {
  const terminal = createInterface(process.stdin, process.stdout);
  const said = await terminal.question(`${question} (${usual}): `);
  terminal.close();
  return said.trim() || usual;
}
