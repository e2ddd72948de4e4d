/**
 * esbuild writes the same helper into every module that has decorators; this
 * keeps one for all of them.
 */
export function sharedDecorate() {
  const helper =
    /^var __defProp = Object\.defineProperty;\n(?:var __getOwnPropDesc = .*;\n)?var __decorateClass = \(decorators, target, key, kind\) => \{\n[\s\S]*?\n\};\n/;
  const name = 'virtual:decorate';

  return {
    name: 'shared-decorate',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? decorate : null),
    transform(code) {
      if (!helper.test(code)) return null;
      const rest = code.replace(helper, '');
      return {
        code: `import {decorate as __decorateClass} from '${name}';\n${rest}`,
        map: null,
      };
    },
  };
}

const decorate = `export function decorate(decorators, target, key, kind) {
  let result =
    kind > 1
      ? undefined
      : kind
        ? Object.getOwnPropertyDescriptor(target, key)
        : target;
  for (let i = decorators.length - 1; i >= 0; i -= 1) {
    const decorator = decorators[i];
    if (decorator) {
      result =
        (kind ? decorator(target, key, result) : decorator(result)) || result;
    }
  }
  if (kind && result) Object.defineProperty(target, key, result);
  return result;
}
`;
