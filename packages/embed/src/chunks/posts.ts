import './post-client.js';
import '@townhall/elements/post-feed';
