import {minify as terser} from 'terser';

/**
 * Makes chunks small. Names behind `_` and `#` are ours alone; nothing that a
 * page or another chunk could read is renamed.
 */
export function minify() {
  return {
    name: 'minify',
    async renderChunk(code) {
      const {code: small, map} = await terser(code, {
        ecma: 2020,
        module: true,
        sourceMap: true,
        compress: {passes: 3, unsafe_arrows: true, hoist_props: true},
        format: {comments: false},
      });
      return {code: small, map};
    },
  };
}
