import {createServer} from 'node:net';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {claimPort} from './port.mjs';

describe('the port for the demo', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the one that the environment names', async () => {
    const server = createServer().listen(0);
    const {port} = server.address();
    await new Promise((resolve) => server.close(resolve));
    vi.stubEnv('PORT', String(port));

    await expect(claimPort('PORT', 4400)).resolves.toBe(port);
  });

  it('is refused with a way out when somebody listens there', async () => {
    const server = createServer().listen(0);
    const {port} = server.address();
    vi.stubEnv('DEMO_PORT', String(port));

    await expect(claimPort('DEMO_PORT', 4401)).rejects.toThrow(
      `DEMO_PORT=${port + 100} npm start`,
    );
    server.close();
  });

  it.each(['x', '0', '70000', '44.5'])('is never %s', async (said) => {
    vi.stubEnv('PORT', said);
    await expect(claimPort('PORT', 4400)).rejects.toThrow(`not "${said}"`);
  });
});
