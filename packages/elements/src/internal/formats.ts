const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Numbers and times in one language. */
export class Formats {
  readonly locale: string | undefined;
  readonly #made = new Map<string, object>();

  constructor(locale: string | undefined) {
    this.locale = locale;
  }

  /** `1,234` */
  number(value: number, options?: Intl.NumberFormatOptions) {
    return this.#make(Intl.NumberFormat, options).format(value);
  }

  /** `1.2M`; from ten thousand on, so that smaller numbers stay exact. */
  compact(value: number) {
    return Math.abs(value) < 10_000
      ? this.number(value)
      : this.number(value, {notation: 'compact', maximumFractionDigits: 1});
  }

  /** `1 December 2026` */
  date(iso: string) {
    return this.#date(iso, {dateStyle: 'long'});
  }

  /** `1 December 2026 at 14:00 CET`, for whatever is due within a day. */
  dateTime(iso: string) {
    return this.#date(iso, {
      ...month,
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  }

  /** The day of a calendar, whatever zone the reader is in. */
  day(iso: string) {
    return this.#date(iso, {dateStyle: 'long', timeZone: 'UTC'});
  }

  /** `December 2026`, for a cohort such as `2026-12`. */
  month(cohort: string) {
    return this.#date(`${cohort}-01T00:00:00Z`, {...month, timeZone: 'UTC'});
  }

  /** `3 days ago`, `in 2 hours`, `now` */
  relative(iso: string, now = Date.now()) {
    const away = Date.parse(iso) - now;
    const [unit, size] = units.find(
      ([, milliseconds]) => Math.abs(away) >= milliseconds,
    ) ?? ['second', Infinity];
    return this.#make(Intl.RelativeTimeFormat, {numeric: 'auto'}).format(
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
  #make<Options, Format extends object>(
    type: new (locale: string | undefined, options?: Options) => Format,
    options?: Options,
  ): Format {
    const key = type.name + JSON.stringify(options);
    let format = this.#made.get(key);
    if (!format) this.#made.set(key, (format = new type(this.locale, options)));
    // The key begins with its type.
    return format as Format;
  }
}

const month = {year: 'numeric', month: 'long'} as const;

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
