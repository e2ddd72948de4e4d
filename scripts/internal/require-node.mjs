// Imported first by every command, so that an old Node gets a sentence and not
// a stack trace. Keep its syntax old.
const required = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < required[0] || (major === required[0] && minor < required[1])) {
  console.error(
    `Townhall needs Node ${required.join('.')} or newer, and this is Node ${process.versions.node}.\n` +
      'Install the current LTS from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
