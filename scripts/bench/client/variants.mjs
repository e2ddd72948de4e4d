import {artalkAnswers} from './answers/artalk-answers.mjs';
import {townhallAnswers} from './answers/townhall-answers.mjs';
import {walineAnswers} from './answers/waline-answers.mjs';
import {artalkVariant} from './pages/artalk.mjs';
import {emptyVariant} from './pages/empty.mjs';
import {floorVariant} from './pages/floor.mjs';
import {townhallVariant} from './pages/townhall.mjs';
import {walineVariant} from './pages/waline.mjs';

/** Everything that lists items on a page, with canned answers for these counts. */
export async function makeVariants({peers, counts}) {
  const townhall = await townhallAnswers(counts);
  return [
    townhallVariant(townhall),
    floorVariant(townhall),
    ...(peers
      ? [
          walineVariant({peers, answer: walineAnswers(counts)}),
          artalkVariant({peers, answer: artalkAnswers(counts)}),
        ]
      : []),
    emptyVariant(),
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
