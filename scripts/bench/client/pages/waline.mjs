import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pageWith} from './shell.mjs';

/** Waline's own client; what it would fetch from elsewhere is switched off. */
export function walineVariant({peers, answer}) {
  const read = (name) =>
    readFileSync(join(peers, 'node_modules/@waline/client/dist', name), 'utf8');
  const files = new Map([
    ['/waline.js', {type: 'text/javascript', body: read('waline.js')}],
    ['/waline.css', {type: 'text/css', body: read('waline.css')}],
  ]);
  return {
    name: 'Waline',
    page: (count) =>
      pageWith({
        head: '<link rel="stylesheet" href="/waline.css">',
        widget: `<div id="waline"></div>
<script type="module">
import {init} from '/waline.js';
init({el: '#waline', serverURL: location.origin, path: '/bench', lang: 'en',
  pageSize: ${count}, emoji: false, search: false, imageUploader: false,
  highlighter: false, texRenderer: false, noCopyright: true});
</script>`,
      }),
    answer: (request, count) =>
      answer(request, count) ?? files.get(request.url.pathname),
    probe: {
      count: `document.querySelector('#waline .wl-cards')?.querySelectorAll('.wl-card-item').length ?? 0`,
      first: `document.querySelector('#waline .wl-card-item')`,
      button: '.wl-like',
      tally: '.wl-like',
    },
  };
}
