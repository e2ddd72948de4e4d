/** Lets an element shrink to nothing, at once for those who want no motion. */
export async function collapse(element: HTMLElement): Promise<void> {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const {blockSize} = getComputedStyle(element);
  await element
    .animate(
      [
        {blockSize, minBlockSize: '0', overflow: 'clip'},
        {blockSize: '0', minBlockSize: '0', overflow: 'clip', opacity: 0},
      ],
      {duration: 200, easing: 'ease-in'},
    )
    .finished.catch(() => undefined);
}
