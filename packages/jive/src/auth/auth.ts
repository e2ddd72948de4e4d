import type {Credentials} from '../refusal.js';

/** How a viewer is known to Jive. */
export interface JiveAuth {
  /** What a 401 means for them. */
  readonly kind: Credentials;
  /** The value of the `Authorization` header. */
  authorization(tools: AuthTools): Promise<string> | string;
  /**
   * Called when this header was refused; resolves to whether it is worth
   * trying again with another one.
   */
  renew?(refused: string, tools: AuthTools): Promise<boolean>;
}

/** What an `auth` may use to find its header. */
export interface AuthTools {
  /** Asks `/oauth2/token`, or `/oauth2/revoke`, with a form. */
  ask(
    endpoint: 'token' | 'revoke',
    form: Readonly<Record<string, string>>,
    authorization: string,
  ): Promise<unknown>;
  now(): number;
}

/** The header of a name and a password. */
export const basicHeader = (name: string, password: string) =>
  `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:${password}`)))}`;
