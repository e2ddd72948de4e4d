import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pageWith} from './shell.mjs';

/** Artalk's own client; what it would fetch from elsewhere is switched off. */
export function artalkVariant({peers, answer}) {
  const read = (name) =>
    readFileSync(join(peers, 'node_modules/artalk/dist', name), 'utf8');
  const files = new Map([
    ['/Artalk.js', {type: 'text/javascript', body: read('Artalk.iife.js')}],
    ['/Artalk.css', {type: 'text/css', body: read('Artalk.css')}],
  ]);
  return {
    name: 'Artalk',
    page: (count) =>
      pageWith({
        head: `<link rel="stylesheet" href="/Artalk.css">
<script defer src="/Artalk.js"></script>`,
        widget: `<div id="artalk"></div>
<script type="module">
Artalk.init({el: '#artalk', server: location.origin, site: 'Bench',
  pageKey: '/bench', pageTitle: 'Bench', locale: 'en', useBackendConf: false,
  emoticons: false, imgUpload: false, versionCheck: false, vote: true,
  avatarURLBuilder: () => '/avatar.svg',
  pagination: {pageSize: ${count}, readMore: false, autoLoad: false}});
</script>`,
      }),
    answer: (request, count) =>
      answer(request, count) ?? files.get(request.url.pathname),
    probe: {
      count: `document.querySelectorAll('#artalk .atk-comment-wrap').length`,
      first: `document.querySelector('#artalk .atk-comment-wrap')`,
      button: '.atk-actions .atk-common-action-btn',
      tally: '.atk-actions .atk-common-action-btn',
    },
  };
}
