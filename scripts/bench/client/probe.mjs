/**
 * Runs in the page before anything else: notes when the first and when all
 * items are painted, and how far things were shifted. `probe.count` is an
 * expression, because only the variant knows where its items are.
 */
export const probeScript = ({count}, expected) => `(() => {
  const bench = (window.bench = {shift: 0});
  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput} of list.getEntries()) {
      if (!hadRecentInput) bench.shift += value;
    }
  }).observe({type: 'layout-shift', buffered: true});

  // A task after the frame's callbacks comes when the frame has been painted.
  const afterPaint = (run) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => run(performance.now());
    port2.postMessage(0);
  };
  const look = () => {
    const found = document.body ? ${count} : 0;
    if (found > 0 && bench.first === undefined) {
      bench.first = null;
      afterPaint((now) => { bench.first = now; });
    }
    if (found < ${expected}) requestAnimationFrame(look);
    else afterPaint((now) => { bench.all = now; window.benchAll(); });
  };
  requestAnimationFrame(look);
})()`;

/**
 * Prepares to time the next press on the first item's button, and answers where
 * it is; the time runs until the tally has changed and is painted.
 */
export const pressScript = ({first, button, tally}) => `(() => {
  const item = ${first};
  const target = item.querySelector('${button}');
  const text = () => item.querySelector('${tally}').textContent;
  const before = text();
  target.scrollIntoView({block: 'center'});
  const look = (began) => {
    if (text() === before) requestAnimationFrame(() => look(began));
    else {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => { window.bench.press = performance.now() - began; window.benchPressed(); };
      port2.postMessage(0);
    }
  };
  addEventListener('click', (event) => {
    requestAnimationFrame(() => look(event.timeStamp));
  }, {capture: true, once: true});
  const {x, y, width, height} = target.getBoundingClientRect();
  return {x: x + width / 2, y: y + height / 2};
})()`;
