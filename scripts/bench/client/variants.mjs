import {artalkAnswers} from './answers/artalk-answers.mjs';
import {questionAnswers} from './answers/question-answers.mjs';
import {townhallAnswers} from './answers/townhall-answers.mjs';
import {walineAnswers} from './answers/waline-answers.mjs';
import {segments, welcomeAnswers} from './answers/welcome-answers.mjs';
import {artalkVariant} from './pages/artalk.mjs';
import {emptyVariant} from './pages/empty.mjs';
import {
  feedFloorVariant,
  floorVariant,
  threadFloorVariant,
} from './pages/floor.mjs';
import {
  feedVariant,
  threadVariant,
  townhallVariant,
  welcomeVariant,
} from './pages/townhall.mjs';
import {walineVariant} from './pages/waline.mjs';

/**
 * Everything that lists items on a page, with canned answers, and how many items
 * each shows: as many as a board or a feed, or as the answers of a question.
 */
export async function makeVariants({peers, counts, answers}) {
  const townhall = await townhallAnswers(counts);
  const questions = await questionAnswers();
  const welcome = await welcomeAnswers();
  const both = [...new Set([...counts, answers])];
  const showing = (list, variant) => ({...variant, counts: list});
  return [
    showing(counts, townhallVariant(townhall)),
    showing(counts, floorVariant(townhall)),
    showing(counts, feedVariant(questions)),
    showing(counts, feedFloorVariant(questions)),
    showing([answers], threadVariant(questions)),
    showing([answers], threadFloorVariant(questions)),
    ...segments.map((segment) =>
      showing([1], welcomeVariant(welcome, segment)),
    ),
    ...(peers
      ? [
          walineVariant({peers, answer: walineAnswers(both)}),
          artalkVariant({peers, answer: artalkAnswers(both)}),
        ].map((variant) => showing(both, variant))
      : []),
    showing([1, ...both], emptyVariant()),
  ];
}

const avatar = {
  type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
};

/**
 * Answers for a site that shows one variant at a time: opening `/<name>/<count>/`
 * chooses it, and everything else it asks for is its own.
 */
export function answersOf(variants) {
  let chosen;
  return (request) => {
    const [, name, count] =
      /^\/([^/]+)\/(\d+)\/$/.exec(request.url.pathname) ?? [];
    const variant = variants.find(
      (one) => one.name === decodeURIComponent(name ?? ''),
    );
    if (variant) {
      chosen = {variant, count: Number(count)};
      return variant.page(chosen.count);
    }
    if (request.url.pathname === '/avatar.svg') return avatar;
    if (request.url.pathname === '/favicon.ico')
      return {type: 'image/x-icon', body: ''};
    return chosen?.variant.answer(request, chosen.count);
  };
}
