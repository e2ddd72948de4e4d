import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {runCreate} from '../run-create.js';

/** One thing that the tutorial says to do. */
export type TutorialStep =
  | {readonly does: 'write'; readonly file: string; readonly text: string}
  | {readonly does: 'run'; readonly command: string};

/** What the tutorial says to do, in order, word for word. */
export function tutorialSteps(): TutorialStep[] {
  const path = new URL('../../../../docs/plugin-tutorial.md', import.meta.url);
  const text = readFileSync(fileURLToPath(path), 'utf8');
  return [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].flatMap(
    ([, heading = '', block = '']): TutorialStep[] => {
      const [, file] = /file=(\S+)/.exec(heading) ?? [];
      if (file) return [{does: 'write', file, text: block}];
      return heading === 'sh'
        ? block
            .trim()
            .split('\n')
            .map((command) => ({does: 'run', command}))
        : [];
    },
  );
}

/** Begins and writes what the tutorial says; answers with the other commands. */
export async function followTutorial(folder: string): Promise<string[]> {
  const commands: string[] = [];
  let place = folder;
  for (const step of tutorialSteps()) {
    if (step.does === 'write') {
      writeFileSync(join(place, step.file), step.text);
      continue;
    }
    const [program = '', ...words] = step.command.split(' ');
    const [first, second] = words;
    if (program === 'cd') place = join(place, first ?? '');
    else if (first === 'create' && second === '@townhall/plugin') {
      // npm keeps the `--` for itself.
      const args = words.slice(2).filter((word) => word !== '--');
      await begin(args, place);
    } else commands.push(step.command);
  }
  return commands;
}

async function begin(args: readonly string[], folder: string) {
  const complaints: string[] = [];
  const code = await runCreate(args, {
    folder,
    say: () => {},
    complain: (line) => complaints.push(line),
    ask: undefined,
  });
  if (code !== 0) throw new Error(complaints.join('\n'));
}
