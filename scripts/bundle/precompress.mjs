import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {scriptsOf} from './scripts-of.mjs';

const brotli = {
  params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY},
};

/** Puts a `.br` and a `.gz` beside every script, made once instead of per request. */
export function precompress() {
  return {
    name: 'precompress',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const {fileName, source} of scriptsOf(bundle)) {
          const emit = (ending, bytes) =>
            this.emitFile({
              type: 'asset',
              fileName: fileName + ending,
              source: bytes,
            });
          emit('.br', brotliCompressSync(source, brotli));
          emit('.gz', gzipSync(source, {level: 9}));
        }
      },
    },
  };
}
