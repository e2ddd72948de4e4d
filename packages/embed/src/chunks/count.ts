import './discussion.js';
import '@townhall/elements/question-count';
