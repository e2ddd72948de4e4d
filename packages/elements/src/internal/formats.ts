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
  readonly #made = new Map<string, unknown>();

  constructor(locale: string | undefined) {
    this.locale = locale;
  }

  /** `1,234` */
  number(value: number) {
    return this.#keep(
      'number',
      () => new Intl.NumberFormat(this.locale),
    ).format(value);
  }

  /** `1.2M`; from ten thousand on, so that smaller numbers stay exact. */
  compact(value: number) {
    if (Math.abs(value) < 10_000) return this.number(value);
    return this.#keep(
      'compact',
      () =>
        new Intl.NumberFormat(this.locale, {
          notation: 'compact',
          maximumFractionDigits: 1,
        }),
    ).format(value);
  }

  /** `1 December 2026` */
  date(iso: string) {
    return this.#date({dateStyle: 'long'}).format(new Date(iso));
  }

  /** `1 December 2026 at 14:00 CET`, for whatever is due within a day. */
  dateTime(iso: string) {
    return this.#date({
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    }).format(new Date(iso));
  }

  /** The day of a calendar, whatever zone the reader is in. */
  day(iso: string) {
    return this.#date({dateStyle: 'long', timeZone: 'UTC'}).format(
      new Date(iso),
    );
  }

  /** `December 2026`, for a cohort such as `2026-12`. */
  month(cohort: string) {
    return this.#date({
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${cohort}-01T00:00:00Z`));
  }

  /** `3 days ago`, `in 2 hours`, `now` */
  relative(iso: string, now = Date.now()) {
    const away = new Date(iso).getTime() - now;
    const [unit, size] = units.find(
      ([, milliseconds]) => Math.abs(away) >= milliseconds,
    ) ?? ['second', Infinity];
    return this.#keep(
      'relative',
      () => new Intl.RelativeTimeFormat(this.locale, {numeric: 'auto'}),
    ).format(Math.trunc(away / size) || 0, unit);
  }

  /** Picks the form for a number; `other` where a language needs no more. */
  plural(value: number, forms: {one: string; other: string}) {
    const rule = this.#keep(
      'plural',
      () => new Intl.PluralRules(this.locale),
    ).select(value);
    return rule === 'one' ? forms.one : forms.other;
  }

  #date(options: Intl.DateTimeFormatOptions) {
    return this.#keep(
      JSON.stringify(options),
      () => new Intl.DateTimeFormat(this.locale, options),
    );
  }

  /** Making an Intl object takes longer than using it a hundred times. */
  #keep<Format>(key: string, make: () => Format): Format {
    if (!this.#made.has(key)) this.#made.set(key, make());
    // Each key is used with one kind of object only.
    return this.#made.get(key) as Format;
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
