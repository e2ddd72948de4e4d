import type {Connection} from '../connection.js';
import type {JiveContent} from '../entities/content.js';
import type {JivePerson} from '../entities/person.js';
import type {JivePlace} from '../entities/place.js';
import type {SearchSort} from '../query/fields.js';
import {listOf} from './reading.js';

/** Finds by words: `filter: [filter.search('hide', 'column')]`. */
export const createSearch = (call: Connection) => ({
  contents: listOf<JiveContent, 'contents', SearchSort>(
    call,
    '/search/contents',
  ),
  people: listOf<JivePerson, 'people', SearchSort>(call, '/search/people'),
  places: listOf<JivePlace, 'places', SearchSort>(call, '/search/places'),
});
