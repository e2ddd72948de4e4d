import {html} from 'lit';
import {live} from 'lit/directives/live.js';
import {type Field, valueAt} from './field.js';

interface Several {
  values: object;
  onChange: (path: string, value: unknown) => void;
  /** Its hint, and what is wrong with it. */
  notes: unknown;
}

/** Options of which any may be ticked, as a named group of boxes. */
export function severalView(
  {path, label, options = []}: Field,
  {values, onChange, notes}: Several,
) {
  const before = valueAt(values, path);
  const chosen: readonly unknown[] = Array.isArray(before) ? before : [];
  return html`<div
    class="field"
    role="group"
    aria-label=${label}
    aria-describedby=${`${path}-hint ${path}-error`}
  >
    <strong aria-hidden="true">${label}</strong>
    ${options.map(
      ([option, words]) =>
        html`<label class="check"
          ><input
            type="checkbox"
            .checked=${live(chosen.includes(option))}
            @change=${() =>
              onChange(
                path,
                // In the order of the options, whatever was ticked first.
                options
                  .map(([one]) => one)
                  .filter((one) => chosen.includes(one) !== (one === option)),
              )}
          />${words}</label
        >`,
    )}
    ${notes}
  </div>`;
}
