import type {SetHole} from './part.js';
import {nothing} from './template.js';

/** Sets `name`, `.property`, `?switch` or `@event` of an element. */
export function attributePart(
  element: Element,
  written: string,
  host: unknown,
): SetHole {
  const [, kind, name = ''] = /([.?@]?)(.*)/.exec(written) ?? [];
  let held: unknown = nothing;
  if (kind === '@') {
    element.addEventListener(name, (event) => {
      // What stands in such a hole is a listener, or nothing.
      if (typeof held === 'function') held.call(host ?? element, event);
    });
    return (value) => void (held = value);
  }
  // Any element may be given any property.
  const properties = element as unknown as Record<string, unknown>;
  return (value) => {
    // What somebody has typed is replaced even by what was drawn before.
    if (name === 'value') held = kind ? properties[name] : held;
    if (value === held) return;
    held = value;
    const present = value === nothing ? undefined : value;
    if (kind === '.') properties[name] = present;
    else if (kind) element.toggleAttribute(name, !!present);
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, String(value ?? ''));
  };
}
