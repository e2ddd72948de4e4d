/**
 * The script tag. It is small because every page pays for it, and it changes
 * rarely because its address is a promise:
 *
 *     <script type="module" src="https://host/v1/townhall.js"
 *             data-community="demo"></script>
 */
import {start} from './start.js';

start(import.meta.url);
