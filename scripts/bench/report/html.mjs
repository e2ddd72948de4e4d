/** A text as it may stand in a page. */
export const escape = (text) =>
  String(text).replace(
    /[&<>"']/g,
    (character) => `&#${character.codePointAt(0)};`,
  );

/** Markup of pieces; a value is escaped unless it is markup itself. */
export function html(strings, ...values) {
  const text = strings.reduce(
    (made, string, at) =>
      made + string + (at < values.length ? asMarkup(values[at]) : ''),
    '',
  );
  return {markup: text};
}

function asMarkup(value) {
  if (Array.isArray(value)) return value.map(asMarkup).join('');
  if (value === undefined || value === '') return '';
  return value.markup ?? escape(value);
}
