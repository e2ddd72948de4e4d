// What the managers' screens share with the widgets. Not for general use.
export {Announcer} from './announcer.js';
export {default as controls} from './controls.styles.js';
export {define} from './define.js';
export {explain, type Failure} from './failure.js';
export {failureText} from './failure-view.js';
export {default as fields} from './fields.styles.js';
export {speaker, type Say} from './messages.js';
export {default as tokens} from './tokens.styles.js';
export {TownhallElement} from './townhall-element.js';
export {sharedMessages} from '../messages/shared.js';
