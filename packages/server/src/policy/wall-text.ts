import {instantOf, wallTime} from './wall-clock.js';

/** The instant at which the clocks of a zone show `2026-12-01T09:00`; null where no day has that time. */
export function instantOfText(text: string, zone: string): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text
    .split(/\D/)
    .map(Number);
  const asUtc = new Date(`${text}:00.000Z`);
  // The 30th of February would be read as a day in March.
  if (isNaN(+asUtc) || !asUtc.toISOString().startsWith(text)) return null;
  return instantOf(
    {year, month, day, hour, minute, second: 0, millisecond: 0},
    zone,
  );
}

/** What the clocks of a zone show at an instant: `2026-12-01T09:00`. */
export function textOfInstant(instant: Date, zone: string): string {
  const {year, month, day, hour, minute} = wallTime(instant, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
