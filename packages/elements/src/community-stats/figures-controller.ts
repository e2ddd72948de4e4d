import {
  RefusedError,
  type CallOptions,
  type Community,
  type Figures,
  type FigureUnit,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {PagedList} from '../internal/paged-list.js';
import {viewerOf} from '../internal/viewer-controller.js';

interface FiguresInputs {
  community: Community | undefined;
  unit: FigureUnit;
  onFailure: (failure: Failure) => void;
}

interface Shown {
  id: string;
  version: number;
  /** Null where they are not for this reader. */
  figures: Figures | null;
  /** Only staff reads them. */
  isPrivate: boolean;
}

/** Reads how a community is doing; staff also where that is not published. */
export class FiguresController {
  readonly reading: PagedList<Shown>;
  readonly #inputs: () => FiguresInputs;

  constructor(host: ReactiveControllerHost, inputs: () => FiguresInputs) {
    this.#inputs = inputs;
    this.reading = new PagedList(host, () => this.#reading());
  }

  get shown(): Shown | undefined {
    return this.reading.items?.[0];
  }

  #reading() {
    const {community, unit, onFailure} = this.#inputs();
    return {
      subject: community,
      args: [unit],
      load: community
        ? async (_: unknown, options: CallOptions) => ({
            items: [await readShown(community, unit, options)],
            next: null,
          })
        : undefined,
      onFailure,
    };
  }
}

async function readShown(
  community: Community,
  unit: FigureUnit,
  options: CallOptions,
): Promise<Shown> {
  const shown = {id: unit, version: 0};
  try {
    const figures = await community.figures.get({unit}, options);
    return {...shown, figures, isPrivate: false};
  } catch (error) {
    const isPrivate =
      error instanceof RefusedError && error.problem.code === 'not_eligible';
    if (!isPrivate) throw error;
    const {can} = await viewerOf(community);
    const figures = can.moderate.allowed
      ? await community.figures.managed({unit}, options)
      : null;
    return {...shown, figures, isPrivate};
  }
}
