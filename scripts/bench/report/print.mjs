import {inWords, number} from './budget.mjs';
import {verdict} from './page.mjs';

/** The budgets as lines for a terminal, section after section. */
export function budgetLines(sections) {
  return sections.flatMap(({title, budgets = []}) =>
    budgets.length === 0
      ? []
      : [
          '',
          title,
          ...budgets.map((one) =>
            [
              `  ${one.name.padEnd(58)}`,
              number(one.value, one.unit).padStart(10),
              inWords(one).padStart(18),
              `  ${verdict(one)}`,
            ].join(''),
          ),
        ],
  );
}
