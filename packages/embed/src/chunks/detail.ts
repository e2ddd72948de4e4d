import './opened.js';
import '@townhall/elements/idea-detail';
