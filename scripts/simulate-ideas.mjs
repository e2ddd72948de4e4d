// npm run simulate:ideas: a year of idea voting through the real server, with a
// clock that is moved. Fails on any inconsistency, and writes a report page.
import './internal/require-node.mjs';
import {main} from './internal/stop.mjs';
import {simulate} from './simulate/simulate.mjs';

await main(() => simulate('ideas'));
