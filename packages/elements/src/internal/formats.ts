const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const month = {year: 'numeric', month: 'long'} as const;
// Each is known by its options, which is why these stand here once.
const cohortMonth = {...month, timeZone: 'UTC'} as const;
const short = {notation: 'compact', maximumFractionDigits: 1} as const;
const inWords = {numeric: 'auto'} as const;
const long = {dateStyle: 'long'} as const;
const longDay = {...long, timeZone: 'UTC'} as const;
const withTime = {
  ...month,
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** Numbers and times in one language. */
export class Formats {
  readonly locale: string | undefined;
  readonly #made = new Map<object, object>();

  constructor(locale: string | undefined) {
    this.locale = locale;
  }

  /** `1,234` */
  number(value: number) {
    return this.#make(Intl.NumberFormat).format(value);
  }

  /** `1.2M`; from ten thousand on, so that smaller numbers stay exact. */
  compact(value: number) {
    return Math.abs(value) < 10_000
      ? this.number(value)
      : this.#make(Intl.NumberFormat, short).format(value);
  }

  /** `1 December 2026` */
  date(iso: string) {
    return this.#date(iso, long);
  }

  /** `1 December 2026 at 14:00 CET`, for whatever is due within a day. */
  dateTime(iso: string) {
    return this.#date(iso, withTime);
  }

  /** The day of a calendar, whatever zone the reader is in. */
  day(iso: string) {
    return this.#date(iso, longDay);
  }

  /** `December 2026`, for a cohort such as `2026-12`. */
  month(cohort: string) {
    return this.#date(`${cohort}-01T00:00:00Z`, cohortMonth);
  }

  /** `3 days ago`, `in 2 hours`, `now` */
  relative(iso: string, now = Date.now()) {
    const away = Date.parse(iso) - now;
    const [unit, size] = units.find(
      ([, milliseconds]) => Math.abs(away) >= milliseconds,
    ) ?? ['second', Infinity];
    return this.#make(Intl.RelativeTimeFormat, inWords).format(
      Math.trunc(away / size) || 0,
      unit,
    );
  }

  /** Picks the form for a number; `other` where a language needs no more. */
  plural(value: number, forms: {one: string; other: string}) {
    const rule = this.#make(Intl.PluralRules).select(value);
    return rule === 'one' ? forms.one : forms.other;
  }

  #date(iso: string, options: Intl.DateTimeFormatOptions) {
    return this.#make(Intl.DateTimeFormat, options).format(new Date(iso));
  }

  /** Making an Intl object takes longer than using it a hundred times. */
  #make<Options extends object, Format extends object>(
    type: new (locale: string | undefined, options?: Options) => Format,
    options?: Options,
  ): Format {
    const key = options ?? type;
    let format = this.#made.get(key);
    if (!format) this.#made.set(key, (format = new type(this.locale, options)));
    // Each type has options of its own.
    return format as Format;
  }
}

const byLanguage = new Map<string, Formats>();

/** The formats of a language; an unknown one falls back to the browser's. */
export function formatsFor(language: string) {
  let formats = byLanguage.get(language);
  if (!formats) {
    formats = new Formats(supported(language));
    byLanguage.set(language, formats);
  }
  return formats;
}

function supported(language: string) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

/** The language around an element, looked up across shadow roots. */
export function languageOf(element: Element): string {
  const closest = element.closest('[lang]');
  if (closest) return closest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot
    ? languageOf(root.host)
    : navigator.language;
}
