const api = '/communities/bench/api/v1';
const template = document.querySelector('#card').content;
const list = document.querySelector('#ideas');
const compact = new Intl.NumberFormat('en', {notation: 'compact'});
const month = new Intl.DateTimeFormat('en', {month: 'long', year: 'numeric'});
const ago = new Intl.RelativeTimeFormat('en');
const day = 86_400_000;

const answer = await fetch(`${api}/ideas?place=roadmap&sort=top&limit=20`);
const {items} = await answer.json();
const all = document.createDocumentFragment();
for (const idea of items) all.append(cardOf(idea));
list.append(all);

function cardOf({
  title,
  excerpt,
  votes,
  cohort,
  closesAt,
  author,
  createdAt,
  tags,
}) {
  const card = template.cloneNode(true);
  const find = (selector) => card.querySelector(selector);
  find('.tally strong').textContent = compact.format(votes.net);
  if (cohort)
    find('.cohort').textContent = month.format(new Date(`${cohort}-15`));
  find('h3').textContent = title;
  find('.excerpt').textContent = excerpt;
  const meter = find('meter');
  meter.max = 100;
  meter.value = Math.min(votes.net, 100);
  const left = Math.ceil((Date.parse(closesAt) - Date.now()) / day);
  find('.needs').textContent =
    `${votes.net} of 100 net votes, ${left} days left`;
  find('.counts').textContent = `${votes.up} up, ${votes.down} down`;
  find('.initials').textContent = author.name[0];
  find('bdi').textContent = author.name;
  const time = find('time');
  time.dateTime = createdAt;
  time.textContent = ago.format(
    Math.round((Date.parse(createdAt) - Date.now()) / day),
    'day',
  );
  for (const tag of tags) {
    const item = document.createElement('li');
    item.textContent = tag;
    find('.tags').append(item);
  }
  return card;
}

list.addEventListener('click', ({target}) => {
  const button = target.closest('.vote');
  if (!button) return;
  const item = button.closest('#ideas > li');
  const idea = items[[...list.children].indexOf(item)];
  button.ariaPressed = 'true';
  const tally = item.querySelector('.tally strong');
  tally.textContent = compact.format(idea.votes.net + 1);
  void fetch(`${api}/ideas/${idea.id}/ballot`, {
    method: 'PUT',
    headers: {'content-type': 'application/json'},
    body: '{"vote":"up"}',
  });
});
