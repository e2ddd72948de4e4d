import {createServer} from 'node:net';
import {Stop} from '../internal/stop.mjs';

/** The port that an environment variable names, if nobody listens there yet. */
export async function claimPort(variable, usual) {
  const said = process.env[variable] || String(usual);
  const port = Number(said);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`${variable} is a port from 1 to 65535, and not "${said}".`);
  }
  const trouble = await tryPort(port);
  if (trouble === 'EADDRINUSE') {
    throw new Stop(
      `Port ${port} is in use, perhaps by another "npm start".\n` +
        `Stop that, or choose another port: ${variable}=${port + 100} npm start`,
    );
  }
  if (trouble === 'EACCES') {
    throw new Stop(
      `Port ${port} needs more rights than you have. ` +
        `Choose another: ${variable}=${usual} npm start`,
    );
  }
  if (trouble) throw new Stop(`Port ${port} cannot be used: ${trouble}.`);
  return port;
}

function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({code}) => resolve(code));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
