import type {Say} from '@townhall/elements/foundations';

/** Everything that the screen of plugins says; it comes with the screen. */
export const pluginMessages = {
  intro:
    'Plugins add to the widgets. Each runs behind walls, and does only what you grant it.',
  tagHint:
    'They run on pages that have the tag <townhall-plugins>. A change holds from the next page that somebody opens.',
  installTitle: 'Install a plugin',
  address: 'Address of its plugin.json',
  addressHint: 'Whoever makes the plugin tells it. Nothing is installed yet.',
  look: 'Look at it',
  loading: 'Loading…',
  none: 'There are no plugins yet.',
  installed: 'Installed plugins',
  version: ({name, version}: {name: string; version: string}) =>
    `${name}, version ${version}`,
  on: 'Switched on',
  off: 'Switched off',
  joins: ({where}: {where: string}) => `It joins in at: ${where}`,
  asks: 'What it asks for',
  asksNothing: 'It asks for nothing.',
  optional: 'It works without, too.',
  mayDo: ({count, of}: {count: number; of: number}) =>
    `Granted: ${count} of ${of}`,
  settings: 'Its settings: every page can read them, so put no secret here',
  guarding: 'When something is sent',
  guard: 'If it does not answer then',
  guard_hold: 'Send it, and report it to staff',
  guard_allow: 'Send it',
  guard_block: 'Do not send it',
  fingerprint: ({hash}: {hash: string}) => `Hash of what you see: ${hash}`,
  install: 'Install it',
  replace: ({version}: {version: string}) =>
    `Install it in place of version ${version}`,
  cancel: 'Do not install it',
  save: 'Save',
  saved: ({name}: {name: string}) => `${name} is changed.`,
  wasInstalled: ({name}: {name: string}) => `${name} is installed.`,
  wasRemoved: ({name}: {name: string}) => `${name} is removed.`,
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  lookAgain: 'Look for another version',
  remove: 'Remove',
  removeSure: ({name}: {name: string}) =>
    `Remove ${name}? What it was granted and set is forgotten.`,
  removeYes: 'Remove it',
  removeNo: 'Keep it',
  change: ({name}: {name: string}) => `Grants and settings of ${name}`,
  notDone: ({reason}: {reason: string}) => `Nothing was changed. ${reason}`,
  healthNone: 'No page has told of it yet.',
  healthStarts: ({starts, when}: {starts: string; when: string}) =>
    `Pages of a sample that started it: ${starts}. Last ${when}.`,
  healthFine: 'Nothing went wrong.',
  healthTrouble: ({
    failures,
    deadlines,
    quarantines,
  }: {
    failures: string;
    deadlines: string;
    quarantines: string;
  }) =>
    `Failures: ${failures}. Too slow: ${deadlines}. Ended for breaking rules: ${quarantines}.`,
  healthLast: ({what, when}: {what: string; when: string}) =>
    `Last, ${when}: ${what}`,
  healthDoubt: 'Pages tell this, and anybody can make a page say it.',
  trouble_integrity:
    'its file is not the one that you installed, so it does not run. Look for another version.',
  trouble_network:
    'its file was not reached, or its server does not answer other sites.',
  trouble_unsupported: 'pages do not run it in the way it was installed.',
  trouble_timeout: 'it did not answer in time.',
  trouble_hung: 'it hung, and was ended.',
  trouble_forbidden: 'it tried what it is not granted.',
  trouble_other: ({code}: {code: string}) => `it failed (${code}).`,
  steps: 'What was done with plugins',
  stepsNone: 'Nothing was done yet.',
  stepsEarlier: ({count}: {count: number}) => `Before that: ${count}`,
  stepSomebody: 'A former member',
  step_installed: (step: {who: string; plugin: string; version: string}) =>
    `${step.who} installed ${step.plugin}, version ${step.version}.`,
  step_changed: ({
    who,
    plugin,
  }: {
    who: string;
    plugin: string;
    version: string;
  }) => `${who} changed ${plugin}.`,
  step_removed: ({
    who,
    plugin,
  }: {
    who: string;
    plugin: string;
    version: string;
  }) => `${who} removed ${plugin}.`,
  stepGranted: ({what}: {what: string}) => `Granted: ${what}.`,
  stepRevoked: ({what}: {what: string}) => `Taken away: ${what}.`,
  stepOn: 'Switched on.',
  stepOff: 'Switched off.',
  stepSettings: 'Its settings are others.',
  where_ideas: 'boards of ideas',
  where_qa: 'questions',
  where_welcome: 'the welcome',
  where_moderation: 'what staff does with a card',
  where_author: 'the names of authors',
  where_widgets: 'tiles of its own',
  where_events: 'it is told what happens',
  where_activity: 'it is told what visitors do',
} as const;

/** What each capability is in words; others are called by their names. */
const capabilityWords: Readonly<Record<string, string>> = {
  'ideas:read': 'Read ideas',
  'ideas:vote': 'Vote for the visitor, when they press it',
  'ideas:drafts': 'Read what somebody is about to suggest',
  'ideas:moderate': 'Moderate ideas, when staff presses it',
  'qa:read': 'Read questions and answers',
  'qa:drafts': 'Read what somebody is about to ask or answer',
  'qa:moderate': 'Moderate questions, when staff presses it',
  'welcome:read': 'Read the welcome',
  'welcome:write': 'Change the welcome',
  'viewer:id': 'Know who the visitor is, by an id',
  'viewer:profile': 'Know the name and the role of the visitor',
  'people:read': 'Know the names of people',
  'places:read': 'Read which places there are',
  'storage:local': 'Keep something in the visitor’s browser',
  'ui:toast': 'Show short messages',
  'ui:dialog': 'Ask the visitor to confirm something',
  'ui:navigate': 'Lead elsewhere, when it is pressed',
  'clipboard:write': 'Copy to the clipboard, when it is pressed',
  'analytics:events': 'Be told what visitors do, without who they are',
  'analytics:identified': 'Be told who did what',
  'frame:ui': 'Show a page of its own in a frame',
  'frame:forms': 'Have forms in that frame',
  'frame:popups': 'Open windows from that frame',
  'jive:osapi': 'Call what Jive’s tiles call',
  'host:dom': 'Change the page itself',
};

const originWords: Readonly<Record<string, string>> = {
  net: 'Talk to',
  img: 'Show pictures of',
  'frame-src': 'Show pages of',
};

/** What is granted with a capability. */
export function wordsForCapability(name: string): string {
  const known = capabilityWords[name];
  if (known) return known;
  const split = name.indexOf(':');
  const verb = originWords[name.slice(0, split)];
  return verb ? `${verb} ${name.slice(split + 1)}` : name;
}

/** Where a plugin joins in, in words. */
export function placesOfPlugin(
  contributes: readonly {point: string}[],
  say: Say<typeof pluginMessages>,
) {
  const words = contributes.map(({point}) => {
    const key = `where_${point.split('.')[0]}`;
    return key in pluginMessages ? say(key as 'where_ideas') : point; // one of them
  });
  return [...new Set(words)].join(', ');
}
