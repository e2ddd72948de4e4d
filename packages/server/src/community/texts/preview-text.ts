import type {TextDraft, TextPreview} from '@townhall/client';
import {textDraftSchema} from '@townhall/client/contract';
import {writtenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {writeForPreview} from '../mentions/write-text.js';

/**
 * Makes the tree that would be kept of a text, and keeps nothing. Guests do not
 * learn from it who is here.
 */
export async function previewText(
  context: ViewerContext,
  draft: TextDraft,
): Promise<TextPreview> {
  const {text} = valid(textDraftSchema, draft);
  const {body} =
    context.viewerId === null
      ? writtenText(text)
      : await writeForPreview(context, text);
  return {body};
}
