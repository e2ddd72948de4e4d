import {Agent, get} from 'node:http';

/**
 * Sends a request every so many milliseconds, whether or not those before it are
 * answered, and keeps how long each of them waited.
 */
export function watchWaits(url, paths, every = 5) {
  const agent = new Agent({keepAlive: true, maxSockets: 256});
  const waits = [];
  const open = new Set();
  let turn = 0;

  const send = () => {
    const sent = Date.now();
    const began = performance.now();
    const answered = new Promise((resolve) => {
      get(`${url}${paths[turn % paths.length]}`, {agent}, (response) => {
        response.resume().once('close', resolve);
      }).once('error', resolve);
    }).then(() => {
      waits.push({sent, milliseconds: performance.now() - began});
      open.delete(answered);
    });
    open.add(answered);
    turn += 1;
  };
  const timer = setInterval(send, every);

  return {
    /** Sends no more, and waits for what is still to be answered. */
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
      agent.destroy();
    },
    /** Of the requests that were sent in this time; zero without any. */
    longestBetween: (from, to) =>
      waits
        .filter(({sent}) => sent >= from && sent < to)
        .reduce(
          (longest, {milliseconds}) => Math.max(longest, milliseconds),
          0,
        ),
  };
}
