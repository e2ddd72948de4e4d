import type {PluginHost} from '@townhall/plugin/host';
import type {ReactiveControllerHost} from 'lit';
import {hearActivity} from './activity.js';
import {BadgeBatch} from './badge-batch.js';
import {isOf} from './is-of.js';
import {places} from './places.js';
import type {Enhanced, Enhancing} from './point-at.js';
import {isInstead, takeBack} from './say-instead.js';
import {VoteGuard} from './vote-guard.js';
import {sayBeside} from './words.js';

type Widget = Enhanced & ReactiveControllerHost;

/**
 * Puts the points of plugins into the widgets below an element. The widgets know
 * nothing of it: they are found, and looked at after each time they are drawn.
 */
export function enhance(
  root: HTMLElement,
  host: PluginHost,
  signal: AbortSignal,
) {
  const known = new WeakSet<Element>();
  const badges = new BadgeBatch(host);
  const say = sayBeside(root);
  const votes = new VoteGuard(host, say, signal);
  const enhancing: Enhancing = {
    root,
    host,
    say,
    badges,
    votes,
    signal,
    round: 0,
  };
  const drawing = new Set<() => void>();

  const find = (inside: ParentNode) => {
    for (const element of inside.querySelectorAll('*')) take(element);
  };

  const take = (element: Element) => {
    if (known.has(element) || !element.localName.startsWith('townhall-'))
      return;
    if (!isOf(root, element)) return;
    if (!isWidget(element)) {
      // It may be defined later; by then it is looked at again.
      void customElements.whenDefined(element.localName).then(() => {
        if (!signal.aborted && isWidget(element)) take(element);
      });
      return;
    }
    known.add(element);
    const place = Object.hasOwn(places, element.localName)
      ? places[element.localName]
      : undefined;
    const draw = () => {
      if (signal.aborted) return;
      place?.(element, enhancing);
      if (element.renderRoot) find(element.renderRoot);
    };
    let leave = () => {};
    const arrive = () => {
      drawing.add(draw);
      leave();
      leave = host.want(familiesOf(element.localName));
    };
    element.addController({
      hostUpdated: draw,
      hostConnected: arrive,
      hostDisconnected() {
        drawing.delete(draw);
        leave();
      },
    });
    void element.updateComplete.then(draw);
  };

  const observer = new MutationObserver(() => find(root));
  observer.observe(root, {childList: true, subtree: true});
  find(root);
  hearActivity(root, host, signal);

  // Plugins come and go, and change their minds, after all is drawn.
  let isDue = false;
  const unwatch = host.watch(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      enhancing.round++;
      for (const draw of drawing) draw();
    }, 20);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    unwatch();
    for (const put of putBelow(root)) {
      if (isInstead(put)) takeBack(put);
      else put.remove();
    }
  });
}

/** Which points a widget has: what they begin with. */
function familiesOf(tag: string): string[] {
  const shared = ['author', 'moderation'];
  if (tag.startsWith('townhall-idea-')) return ['ideas', ...shared];
  if (tag.startsWith('townhall-question-')) return ['qa', ...shared];
  if (tag === 'townhall-welcome') return ['welcome'];
  return tag === 'townhall-plugin-widget' ? ['widgets'] : [];
}

const isWidget = (element: Element): element is Widget =>
  'addController' in element && 'updateComplete' in element;

/** Everything that was put there, however deep. */
function putBelow(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('townhall-plugin-point, townhall-plugin-fields') ||
    isInstead(element)
      ? [element]
      : []),
    ...(element.shadowRoot ? putBelow(element.shadowRoot) : []),
  ]);
}
