// The manifest is written where package.json already says; the analyzer would
// otherwise put the address of its raw output there.
export default {packagejson: false};
