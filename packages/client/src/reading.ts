import type {CallOptions} from './community.js';
import {paginate} from './paginate.js';
import {checkOf, checkPageOf, type AnswerName} from './shape.js';
import type {Call, Transport} from './transport.js';

type Query = Call<unknown>['query'];

/** Reads things of one kind: one, a page, every page, or those of the viewer. */
export function readerOf<Name extends AnswerName>(
  transport: Transport,
  name: Name,
) {
  const page = (path: string, query?: Query, options?: CallOptions) =>
    transport(path, {...options, query, check: checkPageOf(name)});

  return {
    page,

    one: (path: string, options?: CallOptions) =>
      transport(path, {...options, check: checkOf(name)}),

    all: (path: string, query?: Query, options?: CallOptions) =>
      paginate((cursor) =>
        page(path, {...query, ...(cursor && {cursor})}, options),
      ),

    /** Asks for these ids; nobody has to be asked about none. */
    async these(
      path: string,
      of: string,
      ids: readonly string[],
      options?: CallOptions,
    ) {
      if (ids.length === 0) return [];
      return (await page(path, {[of]: ids.join(',')}, options)).items;
    },
  };
}

/** An address made of parts, whatever stands in an id. */
export const at = (...parts: string[]) =>
  parts.map(encodeURIComponent).join('/');
