const mark = 'data-plugin-instead';

/** How it is said: what it means, and in which colour. */
interface How {
  title?: string;
  colour?: string | undefined;
}

/**
 * Says something else in the place of what a widget says. The widget's own words
 * stay where they are, unseen: it may change them at any time.
 */
export function sayInstead(own: HTMLElement, words: string, how: How = {}) {
  // A copy of an element is one.
  const said = own.cloneNode(false) as HTMLElement;
  said.removeAttribute('id');
  said.setAttribute(mark, '');
  said.style.display = '';
  said.style.color = how.colour ?? '';
  said.dir = 'auto';
  if (how.title) said.title = how.title;
  if (words.includes('\n')) said.style.whiteSpace = 'pre-line';
  said.textContent = words;
  const next = own.nextElementSibling;
  if (next?.isEqualNode(said)) return;
  if (next?.hasAttribute(mark)) next.remove();
  own.after(said);
  own.style.display = 'none';
}

/** The widget's own words again. */
export function sayAsBefore(own: Element | null | undefined) {
  const next = own?.nextElementSibling;
  if (next?.hasAttribute(mark)) takeBack(next);
}

/** Takes away what was said instead. */
export function takeBack(said: Element) {
  const own = said.previousElementSibling;
  if (own instanceof HTMLElement) own.style.display = '';
  said.remove();
}

export const isInstead = (element: Element) => element.hasAttribute(mark);
