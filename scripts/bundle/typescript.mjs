import {existsSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {transform} from 'esbuild';

/**
 * Lets Rollup read TypeScript: finds `x.ts` where a source imports `x.js`, and
 * takes the types off. Checking them is tsc's work.
 */
export function typescript({define = {}} = {}) {
  return {
    name: 'typescript',
    resolveId(source, importer) {
      if (!importer || !/^\.{1,2}\/.*\.js$/.test(source)) return null;
      const path = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
      return existsSync(path) ? path : null;
    },
    async transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const result = await transform(code, {
        loader: 'ts',
        target: 'es2022',
        sourcemap: true,
        sourcefile: id,
        define,
        tsconfigRaw: {
          compilerOptions: {
            experimentalDecorators: true,
            useDefineForClassFields: false,
            verbatimModuleSyntax: true,
          },
        },
      });
      return {code: result.code, map: result.map};
    },
  };
}
