/**
 * Lets what is in an element shrink to what brings it back, or to nothing; at
 * once for those who want no motion.
 */
export async function collapse(element: HTMLElement): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const {blockSize} = getComputedStyle(element);
  await element
    .animate(
      [
        {blockSize, minBlockSize: '0', overflow: 'clip'},
        {
          blockSize: `${roomBelow(element)}px`,
          minBlockSize: '0',
          overflow: 'clip',
          opacity: 0,
        },
      ],
      {duration: 200, easing: 'ease-in'},
    )
    .finished.catch(() => undefined);
}

/** How high what stays is: a slot has no box of its own, what is in it has. */
function roomBelow(element: HTMLElement) {
  const leaving = element.querySelector('section');
  const staying = element.querySelector('slot')?.assignedElements({
    flatten: true,
  });
  if (!leaving || !staying) return 0;
  const bottoms = staying.map((one) => one.getBoundingClientRect().bottom);
  const {bottom} = leaving.getBoundingClientRect();
  return Math.max(0, ...bottoms.map((at) => at - bottom));
}
