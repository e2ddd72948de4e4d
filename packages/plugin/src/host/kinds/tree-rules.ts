import type {Json} from '../../json.js';
import {limits} from '../../limits.js';
import type {UiTag} from '../../ui/ui-tree.js';
import {cleanText, invalid} from './clean-text.js';
import {checkHref, checkImage, type Pictures} from './urls.js';

/** Takes a value as it came and answers with what is drawn. */
type Rule = (value: unknown, pictures: Pictures) => Json;
type Rules = Readonly<Record<string, Rule>>;

const words: Rule = (value) => cleanText(value, 4_000);
const label: Rule = (value) => {
  const text = cleanText(value, limits.sentence);
  // What has no name cannot be told from what is not there.
  if (!text.trim()) throw invalid('A label is empty');
  return text;
};
const flag: Rule = (value) => value === true;
const amount: Rule = (value) => {
  if (Number.isFinite(value)) return Number(value);
  throw invalid('A number is missing');
};
const oneOf =
  (...names: (string | number)[]): Rule =>
  (value) => {
    const name = names.find((one) => one === value);
    if (name === undefined) throw invalid('A value is none of those there are');
    return name;
  };
const listOf =
  (rule: Rule, most: number): Rule =>
  (value, pictures) => {
    if (!Array.isArray(value)) throw invalid('A list is missing');
    return value.slice(0, most).map((one) => rule(one, pictures));
  };
const option: Rule = (value) => {
  const {value: name, label: text} = Object(value) as Record<string, unknown>;
  return {value: cleanText(name, 200), label: cleanText(text, 200)};
};
/** A name that the host may not know; then it is as if it were not there. */
const name: Rule = (value) => cleanText(value, 40);

const size = oneOf('s', 'm', 'l');
const tones = ['neutral', 'info', 'success', 'warning', 'danger', 'accent'];
const tone = oneOf(...tones);
const scale = {value: amount, max: amount, label};
const href: Rule = (value) => checkHref(value);

/** What each piece must say, what it may say, and what it hears. */
export const treeRules: Readonly<
  Record<
    UiTag,
    {
      must?: Rules;
      may?: Rules;
      hears?: readonly string[];
      holds?: boolean;
    }
  >
> = {
  text: {
    must: {value: words},
    may: {
      tone: oneOf(...tones, 'muted'),
      size,
      weight: oneOf('regular', 'bold'),
    },
  },
  heading: {must: {level: oneOf(2, 3, 4), value: label}},
  badge: {must: {label}, may: {tone, icon: name, title: words}},
  icon: {must: {name}, may: {label: words}},
  image: {
    must: {src: checkImage, alt: words},
    may: {ratio: oneOf('1:1', '4:3', '16:9')},
  },
  link: {must: {href, label}},
  button: {
    must: {label},
    may: {
      variant: oneOf('primary', 'secondary', 'ghost', 'danger'),
      disabled: flag,
      busy: flag,
    },
    hears: ['onPress'],
  },
  toggle: {must: {label, checked: flag}, hears: ['onChange']},
  textfield: {
    must: {label, value: words},
    may: {
      placeholder: words,
      multiline: flag,
      maxLength: amount,
      error: words,
    },
    hears: ['onInput', 'onCommit'],
  },
  select: {
    must: {label, value: words, options: listOf(option, 100)},
    hears: ['onChange'],
  },
  stack: {may: {gap: size}, holds: true},
  inline: {may: {gap: size, wrap: flag}, holds: true},
  grid: {may: {min: size, gap: size}, holds: true},
  list: {may: {ordered: flag}, holds: true},
  item: {holds: true},
  table: {
    must: {
      caption: label,
      columns: listOf(words, 20),
      rows: listOf(listOf(words, 20), 100),
    },
  },
  notice: {must: {tone}, may: {title: words}, holds: true},
  details: {must: {summary: label}, may: {open: flag}, holds: true},
  divider: {},
  spinner: {must: {label}},
  progress: {must: scale},
  meter: {must: scale, may: {tone}},
};
