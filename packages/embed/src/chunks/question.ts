// It takes the card from the feed, and with it the feed.
import './questions.js';
import '@townhall/elements/question';
