/** HTML from parts: whatever is not HTML already is written as text. */
export function html(strings, ...values) {
  return new Html(
    strings
      .map((text, index) =>
        index === 0 ? text : written(values[index - 1]) + text,
      )
      .join(''),
  );
}

class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

function written(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign]);
}

const entities = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
