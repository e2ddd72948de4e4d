import {describe, expect, it} from 'vitest';
import {readCommandLine, usage} from './command-line.js';

describe('the command line', () => {
  it('needs nothing', () => {
    expect(readCommandLine([], {})).toEqual({
      does: 'serve',
      port: 4400,
      host: undefined,
      dataDirectory: '.townhall',
      databaseUrl: undefined,
      secret: undefined,
      configFile: undefined,
      scriptDirectory: undefined,
      seed: undefined,
      rateLimits: {},
      trustedProxies: 0,
      upstream: undefined,
      importJive: undefined,
      export: undefined,
      addon: undefined,
      key: undefined,
      import: undefined,
    });
  });

  it('serves a Jive, whose password is no argument', () => {
    const args = ['--upstream', 'jive', '--jive-url', 'https://jive.test'];
    expect(readCommandLine(args, {})).toMatchObject({
      upstream: {url: 'https://jive.test', account: undefined},
    });
    const environment = {
      TOWNHALL_JIVE_USERNAME: 'program',
      TOWNHALL_JIVE_PASSWORD: 'secret',
    };
    expect(readCommandLine(args, environment)).toMatchObject({
      upstream: {account: {username: 'program', password: 'secret'}},
    });
    for (const wrong of [
      ['--upstream', 'jive'],
      ['--upstream', 'discourse', '--jive-url', 'https://jive.test'],
      ['--jive-url', 'https://jive.test'],
      ['--upstream', 'jive', '--jive-url', 'jive.test'],
    ]) {
      expect(() => readCommandLine(wrong, {})).toThrow(/upstream/);
    }
  });

  it('takes a place over from a Jive', () => {
    const args = ['--import-jive', '1001', '--jive-url', 'https://jive.test'];
    expect(readCommandLine(args, {})).toMatchObject({
      upstream: undefined,
      key: undefined,
      import: undefined,
      importJive: {
        place: '1001',
        url: 'https://jive.test',
        rate: 5,
        account: undefined,
        dryRun: false,
      },
    });
    const more = '--jive-rate 0.5 --source old --dry-run --issuer https://a.b';
    expect(
      readCommandLine([...args, ...more.split(' ')], {
        TOWNHALL_JIVE_USERNAME: 'program',
        TOWNHALL_JIVE_PASSWORD: 'secret',
      }),
    ).toMatchObject({
      importJive: {
        rate: 0.5,
        source: 'old',
        dryRun: true,
        issuer: 'https://a.b',
        account: {username: 'program', password: 'secret'},
      },
    });
    for (const wrong of [
      ['--import-jive', '1001'],
      ['--import-jive', 'roadmap', '--jive-url', 'https://jive.test'],
      [...args, '--jive-rate', '0'],
      [...args, '--jive-rate', 'fast'],
      ['--jive-rate', '5'],
    ]) {
      expect(() => readCommandLine(wrong, {})).toThrow(/jive/);
    }
  });

  it('writes a package for a Jive', () => {
    const args = ['--export-jive-addon', 'extension.zip'];
    expect(
      readCommandLine(
        [...args, '--public-url', 'https://talk.example.com/'],
        {},
      ),
    ).toMatchObject({
      addon: {
        file: 'extension.zip',
        url: 'https://talk.example.com',
        community: undefined,
      },
    });
    for (const wrong of [
      args,
      [...args, '--public-url', 'talk.example.com'],
      ['--public-url', 'https://talk.example.com'],
    ]) {
      expect(() => readCommandLine(wrong, {})).toThrow('--public-url');
    }
  });

  it('writes a place out', () => {
    expect(
      readCommandLine(['--export', 'roadmap', '--community', 'demo'], {}),
    ).toMatchObject({export: {place: 'roadmap', community: 'demo'}});
  });

  it('goes before the environment', () => {
    const environment = {PORT: '5000', TOWNHALL_DATA: '/var/lib/townhall'};

    expect(readCommandLine([], environment)).toMatchObject({
      port: 5_000,
      dataDirectory: '/var/lib/townhall',
    });
    expect(
      readCommandLine(['--port', '0', '--data', 'here'], environment),
    ).toMatchObject({port: 0, dataDirectory: 'here'});
  });

  it('takes an empty variable for a missing one', () => {
    const environment = {PORT: '', TOWNHALL_DATA: '', DATABASE_URL: ''};

    expect(readCommandLine([], environment)).toEqual(readCommandLine([], {}));
  });

  it('says what to import, and how', () => {
    const args =
      '--import a.jsonl --source jive --community demo --dry-run'.split(' ');

    expect(readCommandLine(args, {})).toMatchObject({
      import: {
        file: 'a.jsonl',
        source: 'jive',
        community: 'demo',
        dryRun: true,
      },
    });
  });

  it('makes a key for a program that acts as somebody, and takes one back', () => {
    const args = '--make-key tiles --issuer https://a.test --subject 42'.split(
      ' ',
    );

    expect(readCommandLine(args, {})).toMatchObject({
      key: {make: {name: 'tiles', issuer: 'https://a.test', subject: '42'}},
      import: undefined,
    });
    expect(
      readCommandLine(['--revoke-key', 'key-1', '--community', 'demo'], {}),
    ).toMatchObject({key: {revoke: {id: 'key-1', community: 'demo'}}});
  });

  it.each([
    [['--make-key', 'tiles'], 'needs --issuer and --subject'],
    [['--subject', '42'], 'only with --make-key'],
    [['--port', 'high'], '"high" is no port. A port is 0 to 65535.'],
    [['--port', '70000'], '"70000" is no port.'],
    [['--nope'], '--help'],
    [['file.jsonl'], '--help'],
    [['--dry-run'], '--dry-run means something only with --import.'],
    [['--seed'], '--help'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readCommandLine(args, {})).toThrow(sentence);
  });

  it('explains every option', () => {
    expect(readCommandLine(['--help'], {})).toEqual({does: 'help'});
    for (const name of ['port', 'data', 'config', 'seed', 'import']) {
      expect(usage).toContain(`--${name}`);
    }
  });
});
