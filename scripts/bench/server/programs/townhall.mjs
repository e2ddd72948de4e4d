// The real server, as it is published.
import {fromServer} from '../modules.mjs';
import {options, ready} from './program.mjs';

const {startServer} = await fromServer('node.js');
const {url, close} = await startServer({
  ...options,
  port: 0,
  host: '127.0.0.1',
  log: (event, facts) => {
    // Anything else it says is said once, at the start.
    if (event.endsWith('failed')) console.error(event, facts);
  },
});
ready(url, close);
