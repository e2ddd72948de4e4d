/** Every script of a bundle with its final text, by name. */
export const scriptsOf = (bundle) =>
  Object.values(bundle)
    .filter(({fileName}) => fileName.endsWith('.js'))
    .map((file) => ({
      fileName: file.fileName,
      source: file.type === 'chunk' ? file.code : file.source,
    }))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
