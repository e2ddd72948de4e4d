// Loaded before a server that lives for a minute only: WebAssembly is compiled
// quickly, and not once more while it runs.
import {setFlagsFromString} from 'node:v8';

setFlagsFromString('--liftoff-only');
