import {readFileSync} from 'node:fs';

/** Writes the one page of the managers' screens, with the name of its script. */
export function adminDocument(path) {
  return {
    name: 'admin-document',
    buildStart() {
      this.addWatchFile(path);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry = Object.values(bundle).find(({isEntry}) => isEntry);
        this.emitFile({
          type: 'asset',
          fileName: 'admin/index.html',
          source: readFileSync(path, 'utf8').replace(
            'SCRIPT',
            `/${entry.fileName}`,
          ),
        });
      },
    },
  };
}
