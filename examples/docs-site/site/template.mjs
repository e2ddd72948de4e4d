const escapes = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as HTML shows it.
 *
 * @param {string} text
 */
export const escape = (text) =>
  String(text).replace(/[&<>"']/g, (sign) => escapes[sign]);

/** HTML that was made from a template, and so needs no escaping again. */
class Markup {
  constructor(value) {
    this.value = value;
  }
}

/**
 * Fills the `{{name}}` places of a template. Text is escaped, and only what
 * another template made goes in as it is; a place without a value is a mistake.
 *
 * @param {string} template
 * @param {Record<string, string | Markup | Markup[]>} values
 */
export function fill(template, values) {
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!Object.hasOwn(values, name)) {
      throw new Error(`The template has no value for {{${name}}}`);
    }
    return [values[name]].flat().map(written).join('');
  });
  return new Markup(filled);
}

/**
 * A template in place: `html` followed by a literal.
 *
 * @param {TemplateStringsArray} strings
 * @param {...(string | Markup | Markup[])} values
 */
export function html(strings, ...values) {
  const parts = values.map((value) => [value].flat().map(written).join(''));
  return new Markup(String.raw({raw: strings}, ...parts));
}

function written(value) {
  return value instanceof Markup ? value.value : escape(value);
}
