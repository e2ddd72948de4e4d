import {expect, it} from 'vitest';
import {budget} from './budget.mjs';
import {budgetLines} from './print.mjs';

it('prints a line for each budget, and no title without any', () => {
  const lines = budgetLines([
    {title: 'Client'},
    {
      title: 'Server',
      budgets: [budget({name: 'vote', value: 0.3, atLeast: 0.5})],
    },
  ]).map((line) => line.trim().replace(/\s+/g, ' '));
  expect(lines).toEqual(['', 'Server', 'vote 0.3× at least 0.5× missed']);
});
