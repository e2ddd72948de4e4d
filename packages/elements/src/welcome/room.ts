/**
 * Resolves when room can be given back without anything jumping under the eyes
 * of a reader: it is out of sight, or they have just done something themselves.
 */
export function unnoticed(room: Element): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      for (const deed of deeds) removeEventListener(deed, end, true);
      resolve();
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.at(-1)?.isIntersecting) end();
    });
    observer.observe(room);
    for (const deed of deeds) addEventListener(deed, end, {capture: true});
  });
}

const deeds = ['pointerdown', 'keydown'];
