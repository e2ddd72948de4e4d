import type {TextDraft, TextPreview} from '@townhall/client';
import {textDraftSchema} from '@townhall/client/contract';
import {writtenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';

/** Makes the tree that would be kept of a text, and keeps nothing. */
export function previewText(draft: TextDraft): TextPreview {
  const {text} = valid(textDraftSchema, draft);
  return {body: writtenText(text).body};
}
