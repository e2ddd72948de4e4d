import {unlessAborted} from '@townhall/client/parts/abort';
import type {Middleware} from '@townhall/client/parts/middleware';
import type {AuthTools, JiveAuth} from './auth/auth.js';

/**
 * Adds who is asking to every call. Where that is refused it is renewed, and
 * the call is made once more.
 */
export const authorize =
  (auth: JiveAuth, tools: AuthTools): Middleware =>
  async (request, next) => {
    const {signal} = request;
    const header = async () => auth.authorization(tools);
    const sent = await unlessAborted(header(), signal);
    const response = await next(withHeader(request.clone(), sent));
    if (response.status !== 401 || !auth.renew) return response;

    const isNew = await unlessAborted(auth.renew(sent, tools), signal);
    if (!isNew) return response;
    const again = await unlessAborted(header(), signal);
    return next(withHeader(request, again));
  };

function withHeader(request: Request, authorization: string) {
  request.headers.set('authorization', authorization);
  return request;
}
