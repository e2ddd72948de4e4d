import {xmlText} from '../syndication/xml.js';
import type {AddonTile} from './addon-tiles.js';

/** What the pages of a package lead to. */
export interface AddonTarget {
  /** Where the server is; no slash at the end. */
  server: string;
  community: string;
}

/** The page that Jive shows: the widget, once the tile says which place. */
export const viewPage = (
  {tag, words}: AddonTile,
  {server, community}: AddonTarget,
) => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${xmlText(words.en.name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="../../townhall/tile.css">
<script src="../../townhall/view.js"></script>
<script type="module" src="${xmlText(server)}/v1/townhall.js" data-community="${xmlText(community)}"></script>
</head>
<body>
<main id="widget" data-tag="${xmlText(tag)}"></main>
</body>
</html>
`;

/** The page on which somebody says which place a tile shows. */
export const settingsPage = ({words, place}: AddonTile) => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${xmlText(words.en.name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="../../townhall/tile.css">
<script src="../../townhall/settings.js"></script>
</head>
<body>
<form id="settings">
<label for="place">Place in Townhall</label>
<input id="place" name="place" required maxlength="64" pattern="[a-z0-9][a-z0-9\\-]*" value="${place ?? ''}" aria-describedby="place-hint">
<p id="place-hint">Its name in addresses, such as ${place ?? 'ideas'}.</p>
<button type="submit">Save</button>
</form>
</body>
</html>
`;

/** Old browsers run tiles, and config comes as an object or as text. */
const readData = `  function dataOf(config) {
    for (var round = 0; round < 2 && typeof config === 'string'; round++) {
      try { config = JSON.parse(config); } catch (error) { config = {}; }
    }
    var data = config && config.data !== undefined ? config.data : config;
    return typeof data === 'string' ? dataOf(data) : data || {};
  }`;

/** Shows the widget of the place, and keeps the tile as high as it is. */
export const viewScript = `(function () {
  'use strict';
${readData}
  jive.tile.onOpen(function (config) {
    var main = document.getElementById('widget');
    var widget = document.createElement(main.getAttribute('data-tag'));
    var place = dataOf(config).place;
    if (typeof place === 'string' && place) widget.setAttribute('place', place);
    main.replaceChildren(widget);
    var height = 0;
    new ResizeObserver(function () {
      var now = Math.ceil(main.getBoundingClientRect().height);
      // Hidden, it has no height; and what is told again is a loop.
      if (now === 0 || Math.abs(now - height) <= 1) return;
      height = now;
      gadgets.window.adjustHeight(now);
    }).observe(main);
  });
})();
`;

/** Says which place a tile shows. */
export const settingsScript = `(function () {
  'use strict';
${readData}
  jive.tile.onOpen(function (config) {
    var form = document.getElementById('settings');
    var input = document.getElementById('place');
    var place = dataOf(config).place;
    if (typeof place === 'string' && place) input.value = place;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      jive.tile.close({data: {place: input.value}});
    });
    gadgets.window.adjustHeight();
  });
})();
`;

/** What is around a widget; it brings its own looks. */
export const tileStyles = `body {
  margin: 0;
  font: 1em/1.5 system-ui, sans-serif;
}

form {
  display: grid;
  gap: 0.5em;
  padding: 1em;
}

form p {
  margin: 0;
}

input,
button {
  font: inherit;
  min-block-size: 2.5em;
}
`;
