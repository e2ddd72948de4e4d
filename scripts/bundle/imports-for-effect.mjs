/**
 * What the script tag imports to have it defined, it does not look at; Rollup
 * picks the module out of its chunk for it all the same. Whoever goes on with
 * what was imported (`.then`) keeps it.
 */
export function importsForEffect() {
  return {
    name: 'imports-for-effect',
    renderChunk: (code, {isEntry}) =>
      isEntry ? {code: code.replaceAll(picked, '$1'), map: null} : null,
  };
}

const picked =
  /(import\('[^']+'\))\.then\(function \((\w+)\) \{ return \2\.\w+; \}\)(?=\))/g;
