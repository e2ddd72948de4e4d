/** The version in package.json; the build puts it in. */
declare const TOWNHALL_VERSION: string;
