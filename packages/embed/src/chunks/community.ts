// The plugins of a page hear of everything, whatever widgets it has.
import './discussion.js';
import '@townhall/elements/community';
