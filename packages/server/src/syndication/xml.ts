/** What stands for itself in XML, inside an element as inside an attribute. */
export const xmlText = (text: string): string =>
  text.replace(notInXml, '\uFFFD').replace(/[&<>"']/gu, (character) => {
    switch (character) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return '&quot;';
      default:
        return '&#39;';
    }
  });

/** XML 1.0 has no place for these, not even as numbers. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
