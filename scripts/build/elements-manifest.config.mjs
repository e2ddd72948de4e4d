export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/testing/**'],
  outdir: '../../.cache/elements-manifest',
  litelement: true,
  // It would write where it wrote into the package's manifest.
  packagejson: false,
};
