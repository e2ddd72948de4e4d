/** Puts what the script tag draws with in the place of Lit, as its bundle does. */
export function embedRenderer() {
  const folder = '/packages/embed/src/lit';
  return {
    name: 'embed-renderer',
    resolveImport({source, context}) {
      // The tests' own helpers go on with Lit.
      if (!context.path.includes('/elements/src/')) return undefined;
      const [, file] =
        /^lit(?:\/(?:directives\/)?(\w+)\.js)?$/.exec(source) ?? [];
      if (source === 'lit') return `${folder}/index.ts`;
      return file && `${folder}/${file}.ts`;
    },
  };
}
