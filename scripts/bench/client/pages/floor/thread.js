const api = '/communities/bench/api/v1';
const template = document.querySelector('#answer').content;
const list = document.querySelector('#items');
const ago = new Intl.RelativeTimeFormat('en');
const day = 86_400_000;

const at = `${api}/questions/${list.dataset.id}`;
const [question, {items}] = await Promise.all(
  [at, `${at}/answers?limit=20`].map(async (address) =>
    (await fetch(address)).json(),
  ),
);
document.querySelector('#title').textContent = question.title;
document.querySelector('#text').textContent = question.excerpt;
const all = document.createDocumentFragment();
for (const answer of items) all.append(itemOf(answer));
list.append(all);

function itemOf({author, createdAt, body, helpfulCount}) {
  const item = template.cloneNode(true);
  const find = (selector) => item.querySelector(selector);
  find('article').ariaLabel = `Answer by ${author.name}`;
  find('.initials').textContent = author.name[0];
  find('bdi').textContent = author.name;
  const time = find('time');
  time.dateTime = createdAt;
  time.textContent = ago.format(
    Math.round((Date.parse(createdAt) - Date.now()) / day),
    'day',
  );
  for (const block of body) {
    const paragraph = document.createElement('p');
    paragraph.append(...block.children.map(inline));
    find('.text').append(paragraph);
  }
  find('.marks li').textContent = helpedOf(helpfulCount);
  return item;
}

function inline({type, value, children}) {
  if (type === 'text') return document.createTextNode(value);
  const element = document.createElement('em');
  element.append(...children.map(inline));
  return element;
}

function helpedOf(count) {
  return `${count} found this helpful`;
}

list.addEventListener('click', ({target}) => {
  const button = target.closest('.helpful');
  if (!button) return;
  const item = button.closest('#items > li');
  const answer = items[[...list.children].indexOf(item)];
  button.ariaPressed = 'true';
  const marks = item.querySelector('.marks li');
  marks.textContent = helpedOf(answer.helpfulCount + 1);
  void fetch(`${api}/answers/${answer.id}/marks/helpful`, {method: 'PUT'});
});
