/**
 * The same script one folder up, so that `/townhall.js` works like
 * `/v1/townhall.js`. Only where it finds its chunks differs.
 */
export function shortAddress(from, to) {
  return {
    name: 'short-address',
    generateBundle(_options, bundle) {
      const folder = from.slice(0, from.lastIndexOf('/'));
      const source = bundle[from].code
        .replaceAll('import("./', `import("./${folder}/`)
        .replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
      this.emitFile({type: 'asset', fileName: to, source});
    },
  };
}
