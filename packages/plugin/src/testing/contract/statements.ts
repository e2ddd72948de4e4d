import type {Capability} from '../../capability.js';
import {needOf} from '../../host/told/point-needs.js';
import {kindOf} from '../../points/point-kinds.js';
import type {PointId} from '../../points/points.js';
import type {RenderedPlugin} from '../render-plugin.js';
import {wait} from '../settle.js';
import {callAll} from './call-all.js';
import type {PluginSubject} from './open-plugin.js';
import {oddGiven, usualGiven} from './sample-given.js';
import {unusedIn} from './unused-capabilities.js';
import {watchIntervals} from './watch-intervals.js';

/** One thing that every plugin does; throws a sentence where this one does not. */
export interface Statement {
  readonly says: string;
  check(subject: PluginSubject): Promise<void>;
}

/** All that is stated of every plugin. */
export const statements: readonly Statement[] = [
  {
    says: 'is the one its manifest is about',
    async check({plugin, manifest}) {
      claim(
        plugin.id === manifest.id,
        `The manifest is for ${manifest.id}, the plugin is ${plugin.id}.`,
      );
      for (const {point} of manifest.contributes) {
        claim(kindOf(point), `There is no point "${point}".`);
      }
    },
  },
  {
    says: 'starts within its deadline, wherever it runs',
    async check(subject) {
      for (const mode of subject.modes) {
        const plugin = await subject.open(mode);
        claim(
          plugin.state === 'active',
          `In the mode ${mode} it is ${plugin.state}: ${told(plugin)}`,
        );
        isQuiet(plugin, `starting in the mode ${mode}`);
        await plugin.dispose();
      }
    },
  },
  {
    says: 'contributes all that its manifest declares',
    async check(subject) {
      const plugin = await subject.open('strict');
      for (const {point, id} of subject.manifest.contributes) {
        const found = plugin.host.points
          .at(point as PointId) // looked up, whatever it is
          .some(({contribution}) => contribution.id === id);
        claim(
          found || !isGranted(subject, point),
          `The manifest declares "${id}" at ${point}, and nothing is contributed there.`,
        );
      }
      await plugin.dispose();
    },
  },
  {
    says: 'answers the same wherever it runs, and what the host takes',
    async check(subject) {
      const answers: [mode: string, text: string][] = [];
      for (const mode of subject.modes) {
        const plugin = await subject.open(mode);
        const answer = await callAll(plugin, subject.manifest, usualGiven);
        isQuiet(plugin, `answering in the mode ${mode}`);
        answers.push([mode, JSON.stringify(answer, null, 2)]);
        await plugin.dispose();
      }
      const [[, first] = ['', '']] = answers;
      for (const [mode, text] of answers) {
        claim(
          text === first,
          `In the mode ${mode} it answers\n${text}\nand in this thread\n${first}`,
        );
      }
    },
  },
  {
    says: 'survives what is odd, and what is missing',
    async check(subject) {
      const plugin = await subject.open('strict');
      await callAll(plugin, subject.manifest, oddGiven);
      isQuiet(plugin, 'being told of odd things');
      await plugin.dispose();
    },
  },
  {
    says: 'starts with nothing granted, and loses grants without harm',
    async check(subject) {
      const bare = await subject.open('strict', {grant: []});
      claim(
        bare.state === 'active',
        `With nothing granted it is ${bare.state}: ${told(bare)} Look at permissions.has() before you ask for something in setup.`,
      );
      await bare.dispose();
      const plugin = await subject.open('strict');
      for (const {name} of subject.manifest.permissions) {
        await plugin.revoke(name);
        claim(
          plugin.state === 'active',
          `Without ${name} it is ${plugin.state}: ${told(plugin)}`,
        );
      }
      await plugin.dispose();
    },
  },
  {
    says: 'asks for no more than it uses',
    async check(subject) {
      const unused = await unusedIn(subject);
      claim(
        unused.length === 0,
        `It asks for ${unused.join(', ')}, and nothing it contributes or calls needs that.`,
      );
    },
  },
  {
    says: 'leaves nothing behind when it is switched off, twice in a row',
    async check(subject) {
      for (let time = 1; time <= 2; time++) {
        const intervals = watchIntervals();
        try {
          const plugin = await subject.open('strict');
          await callAll(plugin, subject.manifest, usualGiven);
          await plugin.dispose();
          await wait();
          claim(
            plugin.state === 'disposed',
            `Switched off, it is ${plugin.state}.`,
          );
          isQuiet(plugin, 'being switched off');
          claim(
            intervals.running() === 0,
            `It leaves ${intervals.running()} setInterval running. End them in what setup returns, or with the signal.`,
          );
        } finally {
          intervals.end();
        }
      }
    },
  },
];

const isGranted = ({manifest}: PluginSubject, point: string) => {
  const need = needOf(point as PointId); // null for what needs nothing
  return need === null || asked(manifest).includes(need);
};

const asked = ({permissions}: {permissions: readonly {name: Capability}[]}) =>
  permissions.map(({name}) => name);

const told = ({reports}: RenderedPlugin) =>
  reports.map(({code, message}) => `${code}: ${message}.`).join(' ');

function isQuiet(plugin: RenderedPlugin, doing: string) {
  claim(
    plugin.reports.length === 0,
    `It failed while ${doing}. ${told(plugin)}`,
  );
}

function claim(holds: unknown, sentence: string) {
  if (!holds) throw new Error(sentence);
}
