import type {CallOptions, Community, Question} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

interface SingleQuestionInputs {
  community: Community | undefined;
  id: string;
  onFailure: (failure: Failure) => void;
}

/** Loads one question and keeps it up to date. */
export class SingleQuestion {
  /** A list of one, which knows how to read again. */
  readonly list: PagedList<Question>;

  constructor(
    host: ReactiveControllerHost,
    inputs: () => SingleQuestionInputs,
  ) {
    this.list = new PagedList(host, () => {
      const {community, id, onFailure} = inputs();
      return {
        subject: id,
        args: [community],
        load:
          community && id
            ? async (_cursor: unknown, options: CallOptions) => ({
                items: [await community.questions.get(id, options)],
                next: null,
              })
            : undefined,
        onFailure,
      };
    });
    new LiveController(
      host,
      () => inputs().community,
      (event) => {
        if (event.type === 'gap') void this.list.reload();
        else if ('question' in event) this.list.replace(event.question);
      },
    );
  }

  /** Undefined until it is there, and once it is no longer to be seen. */
  get question() {
    const {items, failure} = this.list;
    return failure?.kind === 'refused' ? undefined : items?.[0];
  }
}
