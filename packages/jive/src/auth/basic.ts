import {basicHeader, type JiveAuth} from './auth.js';

/** A name and a password, sent with every call. */
export const basic = (username: string, password: string): JiveAuth => ({
  kind: 'password',
  authorization: () => basicHeader(username, password),
});

/** A token that somebody else looks after; asked for with every call. */
export const bearer = (token: () => string | Promise<string>): JiveAuth => ({
  kind: 'token',
  authorization: async () => `Bearer ${await token()}`,
});
