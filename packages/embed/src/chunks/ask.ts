// What others asked before is shown by the card that the feed brings.
import './questions.js';
import '@townhall/elements/ask';
