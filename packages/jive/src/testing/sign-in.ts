import {FakeRefusal} from './refuse.js';
import type {FakePerson, FakeState} from './state.js';

/** Who is signed in to the fake, and the tokens that say so. */
export interface FakeSignIn {
  /** Whoever the header of a request stands for; null for a guest. */
  viewerOf(header: string | null): FakePerson | null;
  /** Answers `/oauth2/token`; never with the security prefix. */
  token(form: URLSearchParams, header: string | null): Response;
  /** Gives a code, as the page where somebody allows an add-on does. */
  codeFor(person: FakePerson): string;
  /** From now on no access token that there is counts. */
  expire(): void;
  /** How often tokens were given. */
  readonly given: number;
}

interface Token {
  person: string;
  until: number;
}

/** The add-on that every fake knows. */
export const fakeClient = {
  clientId: 'townhall.i',
  clientSecret: 'keep-it.s',
} as const;

/** Signs people in by password or token, as long as tokens live. */
export function createSignIn(
  state: FakeState,
  lifeOf: () => number,
): FakeSignIn {
  const access = new Map<string, Token>();
  const refresh = new Map<string, string>();
  const codes = new Map<string, string>();
  let given = 0;

  const byName = (name: string) =>
    [...state.people.values()].find(({username}) => username === name);

  const withPassword = (name: string, password: string) => {
    const person = byName(name);
    return person?.password === password ? person.id : undefined;
  };

  const personFor = (form: URLSearchParams): string | undefined => {
    const value = (name: string) => form.get(name) ?? '';
    switch (form.get('grant_type')) {
      case 'password':
        return withPassword(value('username'), value('password'));
      case 'authorization_code':
        return take(codes, value('code'));
      case 'refresh_token':
        // Each is good for once.
        return take(refresh, value('refresh_token'));
      default:
        return undefined;
    }
  };

  return {
    get given() {
      return given;
    },
    viewerOf(header) {
      if (header === null) return null;
      const [kind, secret = ''] = header.split(' ');
      if (kind === 'Basic') {
        const [, name = '', password = ''] =
          /^([^:]*):(.*)$/s.exec(decoded(secret)) ?? [];
        return personIn(state, withPassword(name, password));
      }
      const token = access.get(secret);
      const isOver = token === undefined || token.until <= state.now();
      return personIn(state, isOver ? undefined : token.person);
    },
    token(form, header) {
      const {clientId, clientSecret} = fakeClient;
      if (header !== `Basic ${btoa(`${clientId}:${clientSecret}`)}`) {
        return refused(401, 'invalid_client');
      }
      const person = personFor(form);
      if (person === undefined) return refused(400, 'invalid_grant');
      given += 1;
      access.set(`${given}.t`, {
        person,
        until: state.now() + lifeOf() * 1_000,
      });
      refresh.set(`${given}.r`, person);
      return Response.json({
        access_token: `${given}.t`,
        refresh_token: `${given}.r`,
        token_type: 'bearer',
        // Some instances say it as a string.
        expires_in: `${lifeOf()}`,
        scope: 'uri:/api',
      });
    },
    codeFor(person) {
      const code = `${codes.size + 1}.c`;
      codes.set(code, person.id);
      return code;
    },
    expire: () => access.clear(),
  };
}

function take(map: Map<string, string>, key: string) {
  const value = map.get(key);
  map.delete(key);
  return value;
}

function personIn(state: FakeState, id: string | undefined) {
  const person = state.people.get(id ?? '');
  if (person) return person;
  throw new FakeRefusal(401, 'Unauthorized');
}

const decoded = (base64: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
  );

const refused = (status: number, error: string) =>
  Response.json(
    {error, error_description: `The ${error.replace('_', ' ')} was refused`},
    {status},
  );
