/**
 * What the script tag imports to have it defined, it does not look at; Rollup
 * picks the module out of its chunk for it all the same. Whoever goes on with
 * what was imported (`.then`) keeps it. Nor does a chunk that the script tag
 * alone imports so need to make, and to export, a module with nothing in it.
 */
export function importsForEffect() {
  return {
    name: 'imports-for-effect',
    renderChunk(code, chunk, _, {chunks}) {
      if (chunk.isEntry)
        return {code: code.replaceAll(picked, '$1'), map: null};
      const importers = Object.values(chunks).filter(({dynamicImports}) =>
        dynamicImports.includes(chunk.fileName),
      );
      return importers.every(({isEntry}) => isEntry)
        ? {code: withoutEmptyModule(code), map: null}
        : null;
    },
  };
}

const picked =
  /(import\('[^']+'\))\.then\(function \((\w+)\) \{ return \2\.\w+; \}\)(?=\))/g;

function withoutEmptyModule(code) {
  const [made, name] = emptyModule.exec(code) ?? [];
  if (!made) return code;
  const exported = new RegExp(`(?<=export \\{.*)\\b${name} as \\w+,? ?`);
  return code.replace(made, '').replace(exported, '');
}

const emptyModule =
  /var (\w+) = \/\*#__PURE__\*\/Object\.freeze\(\{\s*__proto__: null\s*\}\);/;
