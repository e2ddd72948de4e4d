import {tileDocument} from './guard.js';

/** How long the frame at an address may take before its words are used. */
const patience = 3_000;

/** Opens the frame around a tile; undefined where its walls do not stand. */
export async function openFrame(
  root: ParentNode,
  {
    page,
    title,
    signal,
  }: {page: string | undefined; title: string; signal: AbortSignal},
): Promise<HTMLIFrameElement | undefined> {
  const tries = [
    ...(page ? [(frame: HTMLIFrameElement) => (frame.src = page)] : []),
    (frame: HTMLIFrameElement) => (frame.srcdoc = tileDocument),
  ];
  for (const load of tries) {
    const frame = frameFor(title);
    try {
      load(frame);
    } catch {
      // A page with Trusted Types takes no words, only addresses.
      continue;
    }
    // One after the other, until one is there.
    // oxlint-disable-next-line no-await-in-loop
    if (await isReady(frame, root, signal)) return frame;
    frame.remove();
    if (signal.aborted) return undefined;
  }
  return undefined;
}

function frameFor(title: string) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', '');
  frame.setAttribute('part', 'frame');
  frame.referrerPolicy = 'no-referrer';
  frame.title = title;
  return frame;
}

function isReady(
  frame: HTMLIFrameElement,
  root: ParentNode,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isThere: boolean) => {
      clearTimeout(giveUp);
      removeEventListener('message', hear);
      signal.removeEventListener('abort', end);
      resolve(isThere);
    };
    const end = () => settle(false);
    // Only this frame speaks of itself, and only while it has no origin.
    const hear = ({source, origin, data}: MessageEvent) => {
      if (source !== frame.contentWindow || origin !== 'null') return;
      const said: unknown = Object(data).townhall;
      if (said === 'tile-ready') settle(true);
      else if (said === 'tile-open') settle(false);
    };
    const giveUp = setTimeout(end, patience);
    addEventListener('message', hear);
    signal.addEventListener('abort', end);
    root.append(frame);
  });
}
