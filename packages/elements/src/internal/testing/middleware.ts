import type {Middleware, Problem} from '@townhall/client';

/** A switch: while it is on, calls that match fail as they do without a network. */
export function aCable(matches: RegExp = /./) {
  const cable = {isCut: false, stopped: [] as string[]};
  const middleware: Middleware = async (request, next) => {
    if (cable.isCut && matches.test(`${request.method} ${request.url}`)) {
      cable.stopped.push(await request.clone().text());
      throw new TypeError('Failed to fetch');
    }
    return next(request);
  };
  return {cable, middleware};
}

/** Calls that match wait until they are let go. */
export function aGate(matches: RegExp) {
  const seen: string[] = [];
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const middleware: Middleware = async (request, next) => {
    const call = `${request.method} ${request.url}`;
    if (matches.test(call)) {
      seen.push(call);
      await opened;
    }
    return next(request);
  };
  return {middleware, open: () => open(), seen};
}

/** Calls that match are answered with this problem. */
export const aRefusal =
  (
    matches: RegExp,
    problem: Partial<Problem> & Pick<Problem, 'status' | 'code'>,
  ): Middleware =>
  async (request, next) =>
    matches.test(`${request.method} ${request.url}`)
      ? Response.json(
          {type: 'about:blank', title: 'The community said no.', ...problem},
          {
            status: problem.status,
            headers: {'content-type': 'application/problem+json'},
          },
        )
      : next(request);
