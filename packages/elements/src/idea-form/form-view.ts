import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaFormMessages} from '../messages/idea-form.js';
import type {DraftErrors, DraftFields, Form, TextField} from './idea-draft.js';

/** What each field is drawn with. */
export interface FormView {
  say: Say<typeof ideaFormMessages>;
  format: Formats;
  draft: DraftFields;
  errors: DraftErrors;
  /** What the board asks; undefined until it is known. */
  form: Form | undefined;
  onWrite: (field: TextField, value: string) => void;
}
