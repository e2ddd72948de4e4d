import {createHash} from 'node:crypto';
import {scriptsOf} from './scripts-of.mjs';

/** Names every script with its hash, so that a page can insist on these bytes. */
export function publishHashes() {
  return {
    name: 'publish-hashes',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hashes = scriptsOf(bundle).map(({fileName, source}) => [
          fileName,
          `sha384-${createHash('sha384').update(source).digest('base64')}`,
        ]);
        this.emitFile({
          type: 'asset',
          fileName: 'integrity.json',
          source: `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
        });
      },
    },
  };
}
