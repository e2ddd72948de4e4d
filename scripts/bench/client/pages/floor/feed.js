const api = '/communities/bench/api/v1';
const template = document.querySelector('#card').content;
const list = document.querySelector('#items');
const ago = new Intl.RelativeTimeFormat('en');
const day = 86_400_000;

const answer = await fetch(`${api}/questions?place=help&sort=active&limit=20`);
const {items} = await answer.json();
const all = document.createDocumentFragment();
for (const question of items) all.append(cardOf(question));
list.append(all);

function cardOf(question) {
  const {title, excerpt, author, createdAt, tags, answerCount} = question;
  const card = template.cloneNode(true);
  const find = (selector) => card.querySelector(selector);
  find('.badge').textContent = 'Answered';
  find('.title span').textContent = title;
  find('.excerpt').textContent = excerpt;
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
  find('.counts strong').textContent = `${answerCount} answers`;
  find('.others').textContent = othersOf(question.sameQuestionCount);
  return card;
}

function othersOf(count) {
  return `${count} others have this question`;
}

list.addEventListener('click', ({target}) => {
  const button = target.closest('.same');
  if (!button) return;
  const item = button.closest('#items > li');
  const question = items[[...list.children].indexOf(item)];
  button.ariaPressed = 'true';
  const others = item.querySelector('.others');
  others.textContent = othersOf(question.sameQuestionCount + 1);
  void fetch(`${api}/questions/${question.id}/same-question`, {method: 'PUT'});
});
