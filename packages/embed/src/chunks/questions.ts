import './discussion.js';
import '@townhall/elements/question-card';
import '@townhall/elements/question-feed';
