import {createHash} from 'node:crypto';

/**
 * Names every script with its hash, so that a page can ask for exactly these
 * bytes, and lists what each of them loads at once, so that its true size is
 * known.
 */
export function publishHashes(fileName = 'integrity.json') {
  return {
    name: 'publish-hashes',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle)
          .filter(({type}) => type === 'chunk')
          .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
        const hashes = chunks.map(({fileName, code}) => [
          fileName,
          `sha384-${createHash('sha384').update(code).digest('base64')}`,
        ]);
        this.emitFile({
          type: 'asset',
          fileName,
          source: `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
        });
      },
    },
  };
}
