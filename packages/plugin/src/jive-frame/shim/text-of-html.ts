const parts = 'p, div, li, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6, tr';

/** The words of some HTML, its paragraphs apart; nothing in it runs or loads. */
export function textOfHtml(html: string): string {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  for (const one of body.querySelectorAll('script, style, template')) {
    one.remove();
  }
  for (const one of body.querySelectorAll('br')) one.replaceWith('\n');
  for (const one of body.querySelectorAll(parts)) {
    one.before('\n\n');
    one.after('\n\n');
  }
  return (body.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
