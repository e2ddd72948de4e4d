import * as z from 'zod/mini';
import {manifestSchema} from './manifest.js';

/** The JSON Schema of `plugin.json`, for editors and other languages. */
export const manifestJsonSchema = () =>
  z.toJSONSchema(manifestSchema, {io: 'input'});
