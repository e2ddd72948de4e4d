// Starts worker.ts while this package is worked on. Not part of what is built.
import {register} from 'tsx/esm/api';

register();
await import('./worker.ts');
