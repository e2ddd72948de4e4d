// The panel of `townhall-plugin dev`: what a host lets an admin decide, and what
// a page may look like, at hand while a plugin is written.

const at = (id) => document.getElementById(id);
const widgets = `
  <h2>Ideas</h2>
  <townhall-idea-board place="roadmap" heading-level="3"></townhall-idea-board>
  <h2>Questions</h2>
  <townhall-question-feed place="help" heading-level="3"></townhall-question-feed>`;

let manifest;
let community;
const revoked = new Set();

const log = (text) => {
  const line = document.createElement('li');
  line.textContent = text;
  at('log').prepend(line);
};
const say = (text) => (at('state').textContent = text);

for (const level of ['error', 'warn', 'info', 'log']) {
  const own = console[level];
  console[level] = (...words) => {
    own(...words);
    log(words.map(String).join(' '));
  };
}

/** The widgets, as somebody sees them who has just come to the page. */
function openPage() {
  const person = at('person').value;
  community = document.createElement('townhall-community');
  community.setAttribute('base-url', location.origin);
  community.setAttribute('community', 'dev');
  if (person) community.setAttribute('token-url', `/dev/token?as=${person}`);
  community.innerHTML = widgets;
  for (const {point, id} of manifest?.contributes ?? []) {
    if (point !== 'widgets') continue;
    const tile = document.createElement('townhall-plugin-widget');
    tile.setAttribute('plugin', manifest.id);
    tile.setAttribute('widget', id);
    community.prepend(tile);
  }
  community.addEventListener('townhall-error', ({code}) =>
    log(code ?? 'townhall-error'),
  );
  document.querySelector('main').replaceChildren(community);
}

/** Fetches what was built last, and starts that plugin alone anew. */
async function load() {
  const answer = await fetch('/dev/plugin/plugin.json');
  if (!answer.ok) return say(await answer.text());
  const before = JSON.stringify(manifest?.contributes);
  manifest = await answer.json();
  const {name} = manifest;
  at('name').textContent =
    typeof name === 'string' ? name : Object.values(name)[0];
  showGrants();
  if (!community || before !== JSON.stringify(manifest.contributes)) openPage();
  await install();
}

async function install() {
  const began = performance.now();
  const {esm, sandbox, modes} = manifest.runtime;
  const wanted = document.querySelector('[name=mode]:checked').value;
  const mode = modes.includes(wanted) ? wanted : modes[0];
  const grant = manifest.permissions
    .map(({name}) => name)
    .filter((name) => !revoked.has(name));
  const file = `/dev/plugin/${mode === 'trusted' ? esm : sandbox}`;
  const script = await (await fetch(file)).text();
  const code =
    mode === 'trusted' ? {plugin: (await asModule(script)).default} : {script};
  community.plugins = [
    {...code, manifest, grant, base: `${location.origin}/dev/plugin/`},
  ];
  await community.updateComplete;
  const took = Math.round(performance.now() - began);
  say(`${mode}, ${script.length} characters, loaded in ${took} ms`);
}

const asModule = (text) =>
  import(URL.createObjectURL(new Blob([text], {type: 'text/javascript'})));

function showGrants() {
  const boxes = manifest.permissions.map(({name, reason}) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = !revoked.has(name);
    box.addEventListener('change', () => {
      if (box.checked) revoked.delete(name);
      else revoked.add(name);
      void install();
    });
    label.title = typeof reason === 'string' ? reason : '';
    label.append(box, ` ${name}`);
    return label;
  });
  at('grants').replaceChildren(at('grants').firstElementChild, ...boxes);
}

at('kill').addEventListener('click', () => {
  // As when a browser ends it: the host finds out, and starts it again.
  for (const frame of document.querySelectorAll('iframe[sandbox]'))
    frame.remove();
  log('killed');
});
at('restart').addEventListener('click', () => void install());
for (const mode of document.querySelectorAll('[name=mode]')) {
  mode.addEventListener('change', () => void install());
}
at('person').addEventListener('change', () => {
  openPage();
  void install();
});
at('slow').addEventListener('change', async ({target}) => {
  await fetch(`/dev/slow?milliseconds=${target.value}`);
  openPage();
  void install();
});
at('theme').addEventListener('change', ({target}) => {
  document.documentElement.style.colorScheme = target.value;
});
at('rtl').addEventListener('change', ({target}) => {
  document.documentElement.dir = target.checked ? 'rtl' : 'ltr';
});
at('narrow').addEventListener('change', ({target}) => {
  document.body.classList.toggle('narrow', target.checked);
});

new EventSource('/dev/events').addEventListener('message', () => void load());
