import {html} from 'lit';

interface ChoiceView<Value extends string> {
  label: string;
  options: readonly (readonly [Value, string])[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of several, chosen from a list. */
export const choiceView = <Value extends string>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceView<Value>) => html`
  <label class="field"
    >${label}
    <select
      @change=${({target}: Event) =>
        // Its options are exactly these.
        onChoose((target as HTMLSelectElement).value as Value)}
    >
      ${options.map(
        ([value, name]) => html`
          <option value=${value} .selected=${value === chosen}>${name}</option>
        `,
      )}
    </select>
  </label>
`;
