import type {Enhanced} from './point-at.js';

const told = new WeakMap<Enhanced, string>();

/** Says something behind a form, which may be gone once it is sent. */
export function tellBehind(form: Enhanced, words: string) {
  told.set(form, words);
  showTold(form);
}

/** Puts it there again where what is around was drawn anew. */
export function showTold(form: Enhanced) {
  const words = told.get(form) ?? '';
  const next = form.nextElementSibling;
  const before = next?.hasAttribute('data-plugin-told') ? next : undefined;
  if (!words) return before?.remove();
  if (before?.textContent === words) return;
  const note = before ?? document.createElement('div');
  note.className = 'note';
  note.setAttribute('data-plugin-told', '');
  note.setAttribute('role', 'status');
  note.setAttribute('dir', 'auto');
  form.after(note);
  // Said after it is there, so that it is heard.
  const line = document.createElement('p');
  note.replaceChildren(line);
  line.textContent = words;
}
