import {transform} from 'esbuild';
import {describe, expect, it} from 'vitest';
import {withStaticProperties} from './static-properties.mjs';

async function bundled(source) {
  const {code} = await transform(source, {
    loader: 'ts',
    tsconfigRaw: {
      compilerOptions: {
        experimentalDecorators: true,
        useDefineForClassFields: false,
      },
    },
  });
  return withStaticProperties(code);
}

const imports = `import {property, state} from 'lit/decorators.js';\n`;

describe('the properties of an element', () => {
  it('become one object for each class', async () => {
    const code = await bundled(`${imports}
      export class Board {
        @property() place = '';
        @property({type: Number, attribute: 'heading-level'}) level = 3;
        @state() private form = 'never';
      }
      export class Card { @property({attribute: false}) idea; }`);

    expect(code).toContain(
      'Board.properties = {place: {}, ' +
        'level: { type: Number, attribute: "heading-level" }, ' +
        'form: {state: true}};',
    );
    expect(code).toContain('Card.properties = {idea: { attribute: false }};');
    expect(code).not.toMatch(/decorate|@property|lit\/decorators/i);
  });

  it('leave a module without decorators as it is', async () => {
    const source = 'export const properties = 1;\n';
    expect(await bundled(source)).toBe(source);
  });

  it('are refused where a decorator is none of the two', async () => {
    const query = `import {query} from 'lit/decorators.js';
      export class Board { @query('p') text; }`;
    await expect(bundled(query)).rejects.toThrow('Only @property and @state');
  });

  it('are refused on an accessor, which Lit treats otherwise', async () => {
    const accessor = `${imports}
      export class Board { @property() get place() { return ''; } }`;
    await expect(bundled(accessor)).rejects.toThrow('of a field');
  });
});
