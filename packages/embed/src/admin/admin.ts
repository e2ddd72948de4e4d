// The managers' screens: one page, served at /admin.
import {define} from '@townhall/elements/foundations';
import {AdminApp} from './admin-app.js';

const page = new CSSStyleSheet();
page.replaceSync('body {margin: 0}');
document.adoptedStyleSheets.push(page);

define('townhall-admin', AdminApp);
