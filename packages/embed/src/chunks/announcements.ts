// What both draw notices with comes with the welcome, so that the welcome alone
// stays one file.
import './welcome.js';
import '@townhall/elements/announcements';
