import {Validator} from '@seriousme/openapi-schema-validator';
import {problemCodes} from '@townhall/client/contract';
import {describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import {routes} from '../routes/index.js';
import {stubCommunity, stubHosting} from '../testing/stub-hosting.js';
import {describeApi} from './document.js';

const document = describeApi(routes);
const text = JSON.stringify(document);

const app = createApp({
  hosting: stubHosting(stubCommunity('demo')),
  settings: () => undefined,
  secret: 'a secret that is long enough for a test',
  clock: () => new Date(),
});
const ask = (path: string, init?: RequestInit) =>
  app.fetch(new Request(`https://server.test${path}`, init));

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(text));

    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('refers only to what it holds', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(
      ([, reference]) => reference,
    );

    const {schemas} = document.components;
    const known = Object.keys(schemas).map(
      (name) => `#/components/schemas/${name}`,
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((one) => !known.includes(one ?? ''))).toEqual([]);
  });

  it('calls every operation by a name of its own', () => {
    const names = routes.map(({name}) => name);

    expect(new Set(names).size).toBe(names.length);
  });

  it('names every parameter that stands in a path', () => {
    for (const {path, params, name} of routes) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one);
      const described = JSON.stringify(params ? document.paths[path] : {});
      for (const one of inPath) {
        expect(described, name).toContain(`"name":"${one}","in":"path"`);
      }
    }
  });

  it('refuses with codes of the contract alone', () => {
    const codes = new Set<string>(problemCodes);
    const listed = [...text.matchAll(/"enum":\[([^\]]*)\]\}\}\}\]/g)]
      .flatMap(([, list]) => (list ?? '').split(','))
      .map((code) => code.replaceAll('"', ''));

    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('does not refer twice to what stands once', () => {
    const {IdeaPage, VoteResult} = document.components.schemas;

    expect(JSON.stringify(IdeaPage)).toContain('#/components/schemas/Idea"');
    expect(JSON.stringify(VoteResult)).toContain(
      '#/components/schemas/Ballot"',
    );
  });

  it('is what anybody may read from the server', async () => {
    const response = await ask('/api/v1/openapi.json', {
      headers: {origin: 'https://anybody.test'},
    });

    expect(await response.json()).toEqual(JSON.parse(text));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe(
      'cross-origin',
    );
  });
});

describe('the app', () => {
  const example = (path: string) =>
    `/api/v1${path.replace('{kind}', 'helpful').replace('{id}', 'one')}`;

  it.each([...new Set(routes.map(({path}) => path))])(
    'takes exactly the methods of the document at %s',
    async (path) => {
      const response = await ask(example(path), {method: 'OPTIONS'});

      const allowed = (response.headers.get('allow') ?? '').split(', ');
      expect(
        allowed
          .filter((method) => !['HEAD', 'OPTIONS'].includes(method))
          .map((method) => method.toLowerCase())
          .sort(),
      ).toEqual(Object.keys(document.paths[path] ?? {}).sort());
    },
  );

  it.each(routes.map(({method, path}) => [method, path]))(
    'has %s %s',
    async (method, path) => {
      const response = await ask(example(path), {method});

      const code = response.ok ? '' : await response.text();
      expect(code).not.toContain('unknown_route');
      expect(code).not.toContain('method_not_allowed');
      await response.body?.cancel().catch(() => {});
    },
  );
});
