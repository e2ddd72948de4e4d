/**
 * Writes Lit's `@property` and `@state` as the `static properties` that they
 * stand for: one object for each class instead of a call for each name, and no
 * code that runs decorators. Others would keep that code, so they are refused.
 */
export function staticProperties() {
  return {
    name: 'static-properties',
    transform(code) {
      const written = withStaticProperties(code);
      return written === code ? null : {code: written, map: null};
    },
  };
}

/** The same for the text of one module, as esbuild has written it. */
export function withStaticProperties(code) {
  if (!helper.test(code)) return code;
  const properties = new Map();
  const rest = code
    .replace(helper, '')
    .replace(call, (_, kind, options, name, key) => {
      const all = properties.get(name) ?? [];
      properties.set(name, all);
      all.push(
        `${key}: ${kind === 'state' ? '{state: true}' : options || '{}'}`,
      );
      return '';
    })
    .replace(/import \{ [^}]* \} from "lit\/decorators\.js";\n/, '');
  if (/__decorateClass|\b(?:property|state)\(/.test(rest)) {
    throw new Error('Only @property and @state of a field can be bundled.');
  }
  return (
    rest +
    [...properties]
      .map(([name, all]) => `${name}.properties = {${all.join(', ')}};\n`)
      .join('')
  );
}

const helper =
  /^var __defProp = Object\.defineProperty;\n(?:var __getOwnPropDesc = .*;\n)?var __decorateClass = \(decorators, target, key, kind\) => \{\n[\s\S]*?\n\};\n/m;
const call =
  /^__decorateClass\(\[\n {2}(property|state)\(([^]*?)\)\n\], (\w+)\.prototype, "(\w+)", 2\);\n/gm;
